import type { SourceQuote, StatusUpdate } from '@waymark/domain';
import { documentId, kpiId, measureId, measureRows, NO_REPORT, sourced, type MeasureRows } from '../fact-rows';
import { seedId } from '../seed-id';
import type { New } from '../seed.types';
import { documents, RECORDED_ON, s1 } from './documents';
import { statements, type StatementFact } from './evidence';
import { basicsMeasures } from './measures/basics';
import { contextMeasures } from './measures/context';
import { leadershipMeasures } from './measures/leadership';
import { pathwayMeasures } from './measures/pathways';
import { phaseTransferMeasures } from './measures/phase-transfers';
import { senarComplaintMeasures } from './measures/senar-complaints';
import { waitMeasures } from './measures/waits';
import { workingTogetherMeasures } from './measures/working-together';
import { objectives } from './objectives';
import { milestoneId, projectId, SLUG } from './plan-rows';
import { projects } from './projects';
import { quotes, type QuoteFact } from './quotes';

/** All series of numbers, in the order of the KPIs. */
export const measures = [
  ...leadershipMeasures,
  ...basicsMeasures,
  ...phaseTransferMeasures,
  ...waitMeasures,
  ...senarComplaintMeasures,
  ...workingTogetherMeasures,
  ...pathwayMeasures,
  ...contextMeasures,
];

/** What was reported after the plan: statements on milestones, values, words worth keeping. */
export function recordRows(milestones: readonly { id: string; projectId: string }[]): MeasureRows & {
  statusUpdates: New<StatusUpdate>[];
  sourceQuotes: New<SourceQuote>[];
} {
  return {
    ...measureRows(SLUG, measures),
    statusUpdates: statements.map((fact) => statusUpdate(fact, milestones)),
    sourceQuotes: [...quotes, ...atAGlance()].map(sourceQuote),
  };
}

function statusUpdate(fact: StatementFact, milestones: readonly { id: string; projectId: string }[]): New<StatusUpdate> {
  const own = milestones.filter((row) => row.projectId === projectId(fact.project));
  const wanted = fact.point ? milestoneId(fact.project, fact.point) : null;
  const milestone = wanted === null ? (own.length === 1 ? own[0] : undefined) : own.find((row) => row.id === wanted);
  if (!milestone) throw new Error(`Statement on project ${fact.project}: which of its ${own.length} milestones?`);
  const { document } = fact.source;
  return {
    id: seedId(SLUG, `statement/${fact.project}/${fact.point ?? ''}/${document}`),
    milestoneId: milestone.id,
    statedOn: RECORDED_ON[document],
    status: fact.status,
    forecastText: fact.forecast?.text ?? null,
    forecastEarliest: fact.forecast?.earliest ?? null,
    forecastLatest: fact.forecast?.latest ?? null,
    forecastPrecision: fact.forecast?.precision ?? null,
    actualText: fact.actual?.text ?? null,
    actualEarliest: fact.actual?.earliest ?? null,
    actualLatest: fact.actual?.latest ?? null,
    actualPrecision: fact.actual?.precision ?? null,
    // Nobody declared one.
    confidence: null,
    narrative: fact.narrative,
    statedBy: documents.find(({ ref }) => ref === document)?.shortTitle ?? document,
    readingNote: fact.readingNote ?? null,
    ...NO_REPORT,
    changeRequestId: null,
    ...sourced(SLUG, fact),
  };
}

/** The plan's overview table, which lists 22 projects where the detailed tables have 31. */
function atAGlance(): QuoteFact[] {
  return objectives.map(({ number, atAGlance: titles }) => ({
    about: { kind: 'objective', key: String(number) },
    topic: 'Projects in the at-a-glance list',
    note:
      `The overview lists ${titles.length} projects for this objective, the detailed tables ` +
      `${projects.filter(({ ref }) => ref.startsWith(`${number}.`)).length}.`,
    source: s1(titles.join(' | ')),
  }));
}

function sourceQuote(fact: QuoteFact, index: number): New<SourceQuote> {
  const { about } = fact;
  return {
    id: seedId(SLUG, `quote/${about === 'programme' ? about : `${about.kind}/${about.key}`}/${fact.topic}`),
    subjectKind: about === 'programme' ? 'programme' : about.kind,
    subjectId: subjectId(about),
    topic: fact.topic,
    quote: fact.source.quote,
    sourceDocumentId: documentId(SLUG, fact.source.document),
    earliest: fact.when?.earliest ?? null,
    latest: fact.when?.latest ?? null,
    precision: fact.when?.precision ?? null,
    note: fact.note ?? null,
    position: index + 1,
  };
}

function subjectId(about: QuoteFact['about']): string | null {
  if (about === 'programme') return null;
  if (about.kind === 'kpi') return kpiId(SLUG, about.key);
  if (about.kind === 'measure') return measureId(SLUG, about.key);
  return seedId(SLUG, `${about.kind}/${about.key}`);
}
