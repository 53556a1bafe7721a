import { useApolloClient } from '@apollo/client/react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { dayInWords } from '@waymark/domain';
import { useCallback, useMemo } from 'react';
import { FilterForm } from '../../components/filter-form';
import { filterRows } from '../../components/list-filter';
import { PageHeading } from '../../components/page-heading';
import { useListAddress } from '../../components/use-list-address';
import { usePageQuery } from '../../components/use-page-query';
import { useRestOfList } from '../../components/use-rest-of-list';
import { graphql, type ResultOf } from '../../graphql';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';
import { kpiFilters } from './kpi-filters';
import { GROUPING_LABELS, GROUPINGS, kpiGroups, type Grouping } from './kpi-groups';
import { KpiList } from './kpi-list';
import { exceptionsOf, kpiListRowFragment, owedBy, type KpiListRow } from './kpi-list-row';

export const kpisQuery = graphql(
  `
    query Kpis($slug: String!, $asAt: AsAt, $after: String) {
      programme(slug: $slug, asAt: $asAt) {
        ...ProgrammeFrame
        kpis(first: 200, after: $after) {
          total
          nextCursor
          items {
            ...KpiListRow
          }
        }
      }
    }
  `,
  [programmeFrameFragment, kpiListRowFragment],
);

type Programme = ResultOf<typeof kpisQuery>['programme'];

const route = getRouteApi('/programmes/$slug/kpis');

/** All KPIs of a plan, or all indicators of a scorecard, in one list. */
export function KpisPage() {
  const { slug } = route.useParams();
  const asAt = route.useSearch()['as-at'] ?? null;
  const page = usePageQuery(kpisQuery, { slug, asAt });
  const client = useApolloClient();
  const fetchPart = useCallback(
    async (after: string) => {
      const { data } = await client.query({ query: kpisQuery, variables: { slug, asAt, after }, fetchPolicy: 'network-only' });
      if (!data) throw new Error('No answer');
      return data.programme.kpis;
    },
    [client, slug, asAt],
  );
  if (!page.data) return <PageWaiting problem={page.problem} retry={page.retry} what="the KPIs" />;
  const { programme } = page.data;
  const isScorecard = programme.kind === 'scorecard';
  return (
    <ProgrammeFrame programme={programme} page={isScorecard ? 'Indicators' : 'KPIs'} isBusy={page.isBusy}>
      <PageHeading>{isScorecard ? 'Indicators' : 'Key performance indicators'}</PageHeading>
      <KpisContent programme={programme} noun={isScorecard ? 'indicator' : 'KPI'} fetchPart={fetchPart} />
    </ProgrammeFrame>
  );
}

interface KpisContentProps {
  programme: Programme;
  /** "KPI" */
  noun: string;
  fetchPart: (after: string) => Promise<Programme['kpis']>;
}

function KpisContent({ programme, noun, fetchPart }: KpisContentProps) {
  const address = useListAddress();
  const all = useRestOfList(programme.kpis, fetchPart);
  const filters = useMemo(() => kpiFilters(programme.objectives, all), [programme.objectives, all]);
  const shown = filterRows(all, filters, address.text);
  const isScorecard = programme.kind === 'scorecard';
  const groupings = GROUPINGS.filter((each) => all.some((kpi) => PLACED[each](kpi)));
  const asked = address.text('group');
  const grouping = groupings.find((each) => each === asked) ?? (asked === 'none' ? null : (groupings[0] ?? null));
  if (all.length === 0) return <p className="wm-empty">{`No ${noun} is recorded by ${dayInWords(programme.today)}: nobody can tell whether anything is working.`}</p>;
  return (
    <>
      <p className="wm-answer wm-answer--small">{summaryOf(all, noun)}</p>
      <FilterForm noun={noun} filters={filters} address={address} shown={shown.length} total={all.length} />
      {all.length < programme.kpis.total && <p className="wm-note">{`The first ${all.length} of ${programme.kpis.total} ${noun}s: the others are on their way or did not arrive.`}</p>}
      {shown.length === 0 ? (
        <p className="wm-empty">{`No ${noun} fits these filters.`}</p>
      ) : (
        <>
          <GroupingLinks slug={programme.slug} groupings={groupings} chosen={grouping} />
          {grouping === null ? (
            <KpiList caption={isScorecard ? 'Indicators' : 'Key performance indicators'} slug={programme.slug} kpis={shown} address={address} isScorecard={isScorecard} />
          ) : (
            kpiGroups(shown, grouping).map(({ key, heading, kpis }) => (
              <section key={key} className="wm-kpi-group">
                <h2 className="wm-heading-m">{heading}</h2>
                <p className="wm-secondary">{summaryOf(kpis, noun)}</p>
                <KpiList caption={heading} slug={programme.slug} kpis={kpis} address={address} isScorecard={isScorecard} />
              </section>
            ))
          )}
        </>
      )}
    </>
  );
}

/** Whether any KPI has it: parting by what nobody has says nothing. */
const PLACED: Readonly<Record<Grouping, (kpi: KpiListRow) => boolean>> = {
  objective: ({ objective }) => objective !== null,
  area: ({ areas }) => areas.length > 0,
  owner: ({ owner }) => owner !== null,
};

function GroupingLinks({ slug, groupings, chosen }: { slug: string; groupings: readonly Grouping[]; chosen: Grouping | null }) {
  if (groupings.length === 0) return null;
  const choices = [...groupings.map((grouping) => ({ grouping, label: GROUPING_LABELS[grouping] })), { grouping: null, label: 'One list' }];
  return (
    <nav className="wm-groupings" aria-label="Arrange the KPIs">
      {choices.map(({ grouping, label }) => (
        <Link
          key={label}
          to="/programmes/$slug/kpis"
          params={{ slug }}
          search={(before) => ({ ...before, group: grouping ?? 'none' })}
          resetScroll={false}
          className="govuk-link"
          aria-current={grouping === chosen ? 'true' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

function summaryOf(kpis: readonly KpiListRow[], noun: string): string {
  const count = (...verdicts: string[]) => kpis.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const parts = [
    [count('no_data'), 'never reported'],
    [count('worse'), 'worse'],
    [count('same'), 'unchanged'],
    [count('better'), 'better'],
    [count('one_value', 'no_polarity', 'unlike'), 'reported but not to be judged'],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return [`${kpis.length} ${kpis.length === 1 ? noun : `${noun}s`}: ${said.join(', ')}.`, ...asksInWords(kpis, noun)].join(' ');
}

/** What the board is asked to look at: exceptions, and owners who have said nothing. */
function asksInWords(kpis: readonly KpiListRow[], noun: string): string[] {
  const exceptions = kpis.flatMap(exceptionsOf).length;
  const where = kpis.filter((kpi) => exceptionsOf(kpi).length > 0).length;
  const owed = kpis.flatMap(owedBy).length;
  const missing = kpis.filter(({ headline }) => headline?.gapWords != null && headline.latest !== null).length;
  return [
    exceptions > 0 ? `${exceptions === 1 ? '1 exception' : `${exceptions} exceptions in ${where} ${where === 1 ? noun : `${noun}s`}`}${owed > 0 ? `, ${owed} without a word from the owner` : ''}.` : '',
    missing > 0 ? `${missing} ${missing === 1 ? 'lacks a value' : 'lack values'} that ${missing === 1 ? 'was' : 'were'} due.` : '',
  ].filter((sentence) => sentence !== '');
}
