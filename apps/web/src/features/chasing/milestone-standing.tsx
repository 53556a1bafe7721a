import { RAG_WORDS } from '@waymark/charts';
import type { Day } from '@waymark/domain';
import { RagWord } from '../../components/rag-tag';
import type { DeskMilestone } from './desk.query';
import { lastReportInWords } from './desk-words';

/** "Not assured: 14 days past its date, last reported 27 January 2022" */
export function MilestoneStanding({ milestone, today }: { milestone: DeskMilestone; today: Day }) {
  const { colour, words } = milestone.schedule;
  return (
    <>
      <RagWord colour={colour}>{`${RAG_WORDS[colour]}: ${words}`}</RagWord>
      {/* Of what is not assured the words say it already. */}
      {!words.includes('reported') && `; ${lastReportInWords(milestone, today)}`}
    </>
  );
}
