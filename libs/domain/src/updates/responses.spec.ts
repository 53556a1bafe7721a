import type { ResponseKind } from '../plan-decisions';
import { responsesOwed, type AnswerableMilestone } from './responses';

const SINCE = '2026-03-01T09:00:00.000Z';
const said = (day: string, rest: Partial<AnswerableMilestone['statements'][number]> = {}) => ({
  id: day,
  recordedAt: `2026-03-${day}T09:00:00.000Z`,
  statedOn: `2026-03-${day}`,
  response: null,
  sourceDocumentId: null,
  changeRequestId: null,
  ...rest,
});
const answered = (kind: ResponseKind) => ({ response: { kind } });

it.each<[string, AnswerableMilestone['statements'], boolean]>([
  ['said since', [said('02')], true],
  ['said since, as the database writes it', [said('02', { recordedAt: '2026-03-01T09:00:01+00:00' })], true],
  ['said before, as the database writes it', [said('02', { recordedAt: '2026-03-01T09:00:00+00:00' })], false],
  ['said the moment the sponsor came', [said('01')], false],
  ['said before', [said('01', { recordedAt: '2026-02-28T23:59:59.999Z' })], false],
  ['nothing said', [], false],
  ['acknowledged', [said('02', answered('acknowledged'))], false],
  ['returned: now its owner is asked', [said('02', answered('returned'))], false],
  ['said again after it was returned', [said('03'), said('02', answered('returned'))], true],
  ['only an older one is unanswered', [said('03', answered('acknowledged')), said('02')], false],
  ['taken from a document', [said('02', { sourceDocumentId: 'd' })], false],
  ['written by a decision', [said('02', { changeRequestId: 'c' })], false],
])('%s: %#', (_, statements, isOwed) => {
  const milestone = { statements };
  expect(responsesOwed([milestone], SINCE)).toEqual(isOwed ? [milestone] : []);
});
