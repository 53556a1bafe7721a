import { getRouteApi } from '@tanstack/react-router';
import { dayInWords } from '@waymark/domain';
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
import { findingFilters } from './finding-filter';
import { FindingTable } from './finding-table';
import { followedFindingFragment } from './finding.fragment';
import { FindingsBySeverity } from './findings-by-severity';
import { FindingsSummary, WhatIsChecked } from './findings-summary';

export const findingsQuery = graphql(
  `
    query Findings($slug: String!, $asAt: AsAt, $comparedWith: AsAt) {
      findings(slug: $slug, asAt: $asAt, comparedWith: $comparedWith) {
        programme {
          ...ProgrammeFrame
        }
        today
        comparedWith
        counts {
          severity
          count
        }
        items {
          ...FollowedFindingFields
        }
      }
    }
  `,
  [programmeFrameFragment, followedFindingFragment],
);

export type Findings = ResultOf<typeof findingsQuery>['findings'];

const route = getRouteApi('/programmes/$slug/findings');

/** What the plan gets wrong by its own words and numbers, worst first. */
export function FindingsPage() {
  const { slug } = route.useParams();
  const search = route.useSearch();
  const page = usePageQuery(findingsQuery, { slug, asAt: search['as-at'] ?? null, comparedWith: search['compared-with'] ?? null });
  if (!page.data) return <PageWaiting problem={page.problem} retry={page.retry} what="the findings" />;
  const { findings } = page.data;
  return (
    <ProgrammeFrame programme={findings.programme} page={titleOf(findings)} isBusy={page.isBusy}>
      <FindingsContent findings={findings} />
    </ProgrammeFrame>
  );
}

function titleOf({ programme }: Findings): string {
  return programme.kind === 'scorecard' ? 'What the scorecard gets wrong' : 'What the plan gets wrong';
}

function FindingsContent({ findings }: { findings: Findings }) {
  const address = useListAddress();
  const { programme, comparedWith, items } = findings;
  const filters = findingFilters(items, programme, address.text);
  const chosen = filterRows(items, filters, address.text);
  const followed = comparedWith ? `Followed since ${dayInWords(comparedWith)}.` : 'Not followed: the record had not begun by an earlier day.';
  return (
    <>
      <div className="wm-head">
        <div>
          <PageHeading caption={programmeTitle(programme)}>{titleOf(findings)}</PageHeading>
          <p className="wm-subtitle">{`${programme.planName}. As at ${dayInWords(programme.today)}. ${followed}`}</p>
        </div>
        <ComparedWithPicker programme={programme} comparedWith={comparedWith} />
      </div>
      <FindingsSummary findings={findings} />
      {items.length > 0 && <FilterForm noun="finding" filters={filters} address={address} shown={chosen.length} total={items.length} />}
      {items.length > 0 && chosen.length === 0 && <p className="wm-empty">No finding fits these filters.</p>}
      <FindingsBySeverity programme={programme} items={chosen} since={comparedWith} />
      {chosen.length > 0 && <FindingTable items={chosen} />}
      <WhatIsChecked isOpen={items.length === 0} />
    </>
  );
}
