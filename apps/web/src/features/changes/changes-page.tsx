import { getRouteApi, Link } from '@tanstack/react-router';
import { changesAbout, dayInWords } from '@waymark/domain';
import { FilterForm } from '../../components/filter-form';
import { filterRows } from '../../components/list-filter';
import { PageHeading } from '../../components/page-heading';
import { useListAddress } from '../../components/use-list-address';
import { usePageQuery } from '../../components/use-page-query';
import { graphql, type ResultOf } from '../../graphql';
import { ComparedWithPicker } from '../board/compared-with-picker';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { programmeFrameFragment, programmeTitle } from '../programmes/programme-frame.fragment';
import { RecordLink } from '../records/record-link';
import { changeFragment, type Change } from './change.fragment';
import { changeFilters } from './change-filter';
import { ChangeList } from './change-list';
import { ChangeTable } from './change-table';
import { countsInWords } from './change-words';
import { recordNamed, recordNamesFragment } from './record-names';

export const changesQuery = graphql(
  `
    query Changes($slug: String!, $asAt: AsAt, $comparedWith: AsAt, $isOfRecord: Boolean!) {
      changes(slug: $slug, asAt: $asAt, comparedWith: $comparedWith) {
        programme {
          ...ProgrammeFrame
          ...RecordNames @include(if: $isOfRecord)
        }
        today
        comparedWith
        words
        items {
          ...ChangeFields
        }
      }
    }
  `,
  [programmeFrameFragment, recordNamesFragment, changeFragment],
);

export type Changes = ResultOf<typeof changesQuery>['changes'];

const route = getRouteApi('/programmes/$slug/changes');

/** What the record says on one day that it did not say on an earlier one. */
export function ChangesPage() {
  const { slug } = route.useParams();
  const search = route.useSearch();
  const page = usePageQuery(changesQuery, {
    slug,
    asAt: search['as-at'] ?? null,
    comparedWith: search['compared-with'] ?? null,
    isOfRecord: search.record !== undefined,
  });
  if (!page.data) return <PageWaiting problem={page.problem} retry={page.retry} what="what changed" />;
  const { changes } = page.data;
  return (
    <ProgrammeFrame programme={changes.programme} page={changes.comparedWith ? `What changed since ${dayInWords(changes.comparedWith)}` : 'What changed'} isBusy={page.isBusy}>
      <ChangesContent changes={changes} />
    </ProgrammeFrame>
  );
}

function ChangesContent({ changes }: { changes: Changes }) {
  const { programme, comparedWith, today } = changes;
  return (
    <>
      <div className="wm-head">
        <div>
          <PageHeading caption={programmeTitle(programme)}>{comparedWith ? `What changed since ${dayInWords(comparedWith)}` : 'What changed'}</PageHeading>
          <p className="wm-subtitle">{comparedWith ? `Between the record of ${dayInWords(comparedWith)} and that of ${dayInWords(today)}.` : `As at ${dayInWords(today)}.`}</p>
        </div>
        <ComparedWithPicker programme={programme} comparedWith={comparedWith} />
      </div>
      {comparedWith ? (
        <Compared changes={changes} />
      ) : (
        <p className="wm-empty">
          {`There is nothing to compare with: by the earlier day the record had not begun. It begins on ${dayInWords(programme.startsOn)}. Choose a later day to look at, or another day to compare with.`}
        </p>
      )}
    </>
  );
}

function Compared({ changes: { programme, words, items } }: { changes: Changes }) {
  const { record } = route.useSearch();
  const address = useListAddress();
  const ofRecord = record === undefined ? items : changesAbout(items, record);
  const filters = changeFilters(ofRecord, programme, address.text);
  const chosen = filterRows(ofRecord, filters, address.text);
  return (
    <>
      {record === undefined ? <Answer words={words} items={items} /> : <OnlyOf programme={programme} id={record} count={ofRecord.length} />}
      {ofRecord.length > 0 && <FilterForm noun="change" filters={filters} address={address} shown={chosen.length} total={ofRecord.length} />}
      {ofRecord.length > 0 && chosen.length === 0 && <p className="wm-empty">No change fits these filters.</p>}
      {items.length === 0 && (
        <p className="wm-empty">Nothing that was recorded differs between the two days. A change appears here when somebody reports, decides or corrects something, or when a promise passes its date.</p>
      )}
      <ChangeList programme={programme} changes={chosen} />
      {chosen.length > 0 && <ChangeTable changes={chosen} />}
    </>
  );
}

/** How many for the better, then what they were. */
function Answer({ words, items }: { words: string; items: readonly Change[] }) {
  return (
    <p className="wm-answer">
      {items.length > 0 && <strong>{`${countsInWords(items)}.`}</strong>} {words}
    </p>
  );
}

/** Whose changes these are, and the way back to everybody's. */
function OnlyOf({ programme, id, count }: { programme: Changes['programme']; id: string; count: number }) {
  const record = recordNamed(programme, id);
  return (
    <div className="wm-only">
      <h2 className="wm-heading-m">
        Only {record ? <RecordLink slug={programme.slug} record={record} /> : 'one record'}, and what is part of it
      </h2>
      {count === 0 && <p className="wm-only__none">Nothing about it changed between the two days.</p>}
      <Link to="." search={(search: Record<string, unknown>) => ({ ...search, record: undefined })} className="govuk-link">
        See what changed in the whole programme
      </Link>
    </div>
  );
}
