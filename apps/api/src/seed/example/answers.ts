import type { Calendar, Offset } from './calendar';
import type { Journal } from './journal';
import { id, OFFICE, statementId } from './names';
import { milestoneAt } from './objectives';
import { officers, type Round } from './story';

/** What a sponsor said to the report of a round. */
interface AnswerStory {
  project: string;
  milestone: string;
  round: Round;
  on: Offset;
  comment?: string;
  isReturned?: true;
}

const answers: AnswerStory[] = [
  { project: '1.1', milestone: 'Strategy approved by the cabinet', round: 8, on: -30, comment: 'Noted. I ask the leader for a place on the next agenda.' },
  { project: '1.4', milestone: 'New website live', round: 8, on: -30 },
  { project: '1.1', milestone: 'Strategy approved by the cabinet', round: 9, on: -1 },
  { project: '1.5', milestone: 'Data sharing agreement signed', round: 9, on: -1, comment: 'Thank you: this was long in coming.' },
  { project: '2.3', milestone: 'System live', round: 8, on: -28, comment: 'I have asked the supplier to come to the next board.' },
  { project: '2.2', milestone: 'Induction of the whole team complete', round: 8, on: -28 },
  { project: '2.4', milestone: 'One hundred plans audited', round: 8, on: -28 },
  {
    project: '2.1',
    milestone: 'New process live',
    round: 9,
    on: -1,
    comment: 'Which two teams, and on which day does each of them switch? Say how long they can work from paper.',
    isReturned: true,
  },
  { project: '3.2', milestone: 'Yearly plan agreed with the forum', round: 9, on: -1 },
  { project: '3.5', milestone: 'Second round of grants paid', round: 9, on: -1 },
];

/** Told after the reports: objective 2 has some left that nobody has answered. */
export function writeAnswers(journal: Journal, calendar: Calendar): void {
  for (const { project, milestone, round, on, comment, isReturned } of answers) {
    const { key, objective } = milestoneAt(project, milestone);
    const respondedOn = calendar.at(on);
    journal.record({ on: respondedOn, actor: OFFICE, reason: `What the sponsor of objective ${objective.number} said to the reports of round ${round}` }, 'updateResponses', {
      id: id(`response/${key}/${round}`),
      statusUpdateId: statementId(key, round),
      kind: isReturned ? 'returned' : 'acknowledged',
      comment: comment ?? null,
      respondedBy: sponsorOf(objective.sponsor),
      respondedOn,
    });
  }
}

function sponsorOf(key: keyof typeof officers | null): string {
  if (key === null) throw new Error('Nobody sponsors this objective');
  return officers[key].role;
}
