import { dayInLondon, dayInWords, type Day } from '@waymark/domain';
import { DataTable } from '../../components/data-table';
import { RagTag } from '../../components/rag-tag';
import { graphql, type ResultOf } from '../../graphql';
import { RecordLink, recordRefFragment, type RecordRef } from '../records/record-link';
import { SourceList, sourceFragment, type Source } from '../sources/source-quote';
import { explanationsOf, statementFragment, statusInWords } from './statement-list';

export const milestoneLedgerFragment = graphql(
  `
    fragment MilestoneLedger on Milestone {
      isOngoing
      baselines {
        id
        version
        standing
        words
        approvedOn
        recordedAt
        decision
        approver
        reason
        changeRequest {
          ...RecordRefFields
        }
        source {
          ...SourceFields
        }
      }
      statements {
        ...StatementRow
      }
      actual {
        words
      }
      schedule {
        colour
        words
      }
      source {
        ...SourceFields
      }
    }
  `,
  [statementFragment, recordRefFragment, sourceFragment],
);

type LedgerData = ResultOf<typeof milestoneLedgerFragment>;
type Baseline = LedgerData['baselines'][number];
type Statement = LedgerData['statements'][number];

/** One line of the ledger. */
interface Entry {
  key: string;
  /** "First promised", "Approved since, version 2", "Reported", "Done" */
  what: string;
  /** The date that it speaks of. */
  date: string;
  /** The day it was approved or said; null where nobody wrote it down. */
  on: string | null;
  /** A draft was approved on no day: it stands since it was recorded. */
  isRecorded?: boolean;
  by: string;
  /** Decision and reason of a baseline, status and narrative of a statement. */
  words: string[];
  /** The request that the board approved. */
  changeRequest: RecordRef | null;
  confidence: Statement['confidence'];
  /** How its words were read, where reading was needed. */
  note: string | null;
  source: Source | null;
}

/** Everything that was ever promised, approved, reported and done, in that order: nothing moves silently. */
export function MilestoneLedger({ slug, milestone, today }: { slug: string; milestone: LedgerData; today: Day }) {
  const entries = entriesOf(milestone, today);
  if (entries.length === 0) return <p className="wm-empty">{milestone.isOngoing ? 'Ongoing work: no date was promised and nobody has reported on it.' : 'No date was promised and nobody has reported.'}</p>;
  return (
    <DataTable
      caption="Ledger: promised, approved, reported and done"
      isCaptionHidden
      className="wm-table--ledger"
      rows={entries}
      rowKey={(entry) => entry.key}
      columns={[
        { key: 'entry', header: 'Entry', isRowHeader: true, cell: ({ what }) => what },
        { key: 'date', header: 'Date', cell: ({ date }) => <strong>{date}</strong>, copy: ({ date }) => date },
        { key: 'on', header: 'Approved or said', cell: ({ on, isRecorded }) => (on ? `${isRecorded ? 'Recorded ' : ''}${dayInWords(on)}` : 'No day recorded'), sortBy: ({ on }) => on, copy: ({ on }) => on },
        { key: 'by', header: 'By', cell: ({ by }) => by },
        {
          key: 'words',
          header: 'Decision, reason or words',
          cell: ({ words, changeRequest, confidence, note, source }) => (
            <>
              {words.map((line) => (
                <span key={line} className="wm-ledger__line">
                  {line}
                </span>
              ))}
              {changeRequest && (
                <span className="wm-ledger__line">
                  <RecordLink slug={slug} record={changeRequest} />
                </span>
              )}
              {confidence && (
                <span className="wm-ledger__line">
                  Confidence declared: <RagTag colour={confidence} />
                </span>
              )}
              {note && <span className="wm-secondary">{`How we read it: ${note}`}</span>}
              <SourceList sources={[source]} summary="Source" />
            </>
          ),
          copy: ({ words, changeRequest }) => [...words, ...(changeRequest ? [changeRequest.label] : [])].join('; '),
        },
      ]}
    />
  );
}

function entriesOf({ baselines, statements, actual, schedule, source }: LedgerData, today: Day): Entry[] {
  const oldestFirst = [...statements].reverse();
  const done = statements.find(({ status }) => status === 'completed');
  const isDone = actual !== null || schedule.colour === 'complete';
  return [
    ...[...baselines].sort((a, b) => a.version - b.version).map((baseline) => baselineEntry(baseline, source)),
    ...oldestFirst.map((statement) => statementEntry(statement, today)),
    ...(isDone ? [doneEntry(actual?.words ?? null, schedule.words, done)] : []),
  ];
}

function baselineEntry({ id, version, standing, words, approvedOn, recordedAt, decision, approver, reason, changeRequest, source }: Baseline, printed: Source | null): Entry {
  const isFirst = version === 1;
  return {
    key: id,
    what: `${isFirst ? 'First promised' : `Approved since, version ${version}`}${standing === 'draft' ? ' (draft)' : ''}`,
    date: words,
    on: approvedOn ?? dayInLondon(recordedAt),
    isRecorded: approvedOn === null,
    by: approver ?? (standing === 'draft' ? 'Draft: not approved in the documents' : 'No approver recorded'),
    words: isFirst ? [decision, reason].filter((line) => line !== null) : [`Decision: ${decision ?? 'none recorded'}`, `Reason: ${reason ?? 'none recorded'}`],
    changeRequest,
    confidence: null,
    note: null,
    source: source ?? (isFirst ? printed : null),
  };
}

function statementEntry(statement: Statement, today: Day): Entry {
  const { id, forecast, actual, statedOn, statedBy, narrative, confidence, readingNote, source } = statement;
  const date = [actual && `Done ${actual.words}`, forecast && `Expected ${forecast.words}`].filter(Boolean).join('; ');
  return {
    key: id,
    what: `Reported: ${statusInWords(statement).toLowerCase()}`,
    date: date || 'No date given',
    on: statedOn,
    by: statedBy,
    words: [...(narrative ? [narrative] : []), ...explanationsOf(statement, today)],
    changeRequest: null,
    confidence,
    note: readingNote,
    source: source && source.quote !== narrative ? source : null,
  };
}

function doneEntry(date: string | null, words: string, statement: Statement | undefined): Entry {
  return {
    key: 'done',
    what: 'Done',
    date: date ?? 'The source gives no date',
    on: statement?.statedOn ?? null,
    by: statement?.statedBy ?? 'Nobody is named',
    words: [words.charAt(0).toUpperCase() + words.slice(1)],
    changeRequest: null,
    confidence: null,
    note: null,
    source: null,
  };
}
