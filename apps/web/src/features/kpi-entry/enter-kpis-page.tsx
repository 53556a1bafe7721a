import { getRouteApi, Link } from '@tanstack/react-router';
import type { Day } from '@waymark/domain';
import { useMemo, useState, type ReactNode } from 'react';
import { PageHeading } from '../../components/page-heading';
import { useToday } from '../../components/today';
import { useListAddress } from '../../components/use-list-address';
import { useCan, useMe, useSignedIn } from '../people/me';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { programmeTitle } from '../programmes/programme-frame.fragment';
import { AddDay } from './add-day';
import { cadenceAt, MONTHLY, type Cadence } from './cadence';
import { ChooseGrid } from './choose-grid';
import { EntryForm } from './entry-form';
import { gridOf, listed, offeredCadences, type Listed } from './entry-grid';
import { cellsFolder, daysOf, keptCells } from './kept-cells';
import { NotOffered } from './not-offered';
import { useEntryGrid, type Answered } from './use-entry-grid';

export { enterKpisQuery } from './entry-grid.query';

const route = getRouteApi('/programmes/$slug/enter-kpis');

/** Where a data officer enters what was counted: KPIs by periods, typed or pasted. */
export function EnterKpisPage() {
  const { slug } = route.useParams();
  const { frequency } = route.useSearch();
  const { isAsking } = useSignedIn();
  const today = useToday();
  const [isFaulty, setFaulty] = useState(false);
  const asked = cadenceAt(frequency);
  const [usual, setUsual] = useState<Cadence>(MONTHLY);
  const cadence = asked ?? usual;
  const [turned, setTurned] = useState({ cadence, page: 0 });
  // Another frequency has other periods: it begins with the newest.
  const page = turned.cadence === cadence ? turned.page : 0;
  const grid = useEntryGrid(slug, cadence, today, page);
  const { answered } = grid;
  const { programme, kpis } = answered ?? {};
  const all = useMemo(() => (programme && kpis ? listed(programme, kpis) : []), [programme, kpis]);
  const offered = useMemo(() => offeredCadences(all), [all]);
  // Where nothing comes monthly, the page begins with what comes most often.
  const [first] = offered;
  if (!asked && first && usual !== first.cadence && !offered.some((one) => one.cadence === usual)) setUsual(first.cadence);
  if (!answered || isAsking) return <PageWaiting problem={grid.problem} retry={grid.retry} what="the KPIs" />;
  return (
    <ProgrammeFrame programme={answered.programme} page={isFaulty ? 'Error: Enter values' : 'Enter values'} isBusy={false}>
      <Allowed
        answered={answered}
        all={all}
        offered={offered}
        today={today}
        isBusy={grid.isBusy}
        refetch={grid.refetch}
        onPage={(next) => setTurned({ cadence, page: next })}
        onFaulty={setFaulty}
      />
    </ProgrammeFrame>
  );
}

interface GridProps {
  answered: Answered;
  all: readonly Listed[];
  offered: ReturnType<typeof offeredCadences>;
  today: Day;
  isBusy: boolean;
  refetch: () => Promise<unknown>;
  onPage: (page: number) => void;
  onFaulty: (isFaulty: boolean) => void;
}

function Allowed(props: GridProps) {
  const { programme } = props.answered;
  const { slug } = programme;
  const mayEnter = useCan(slug)('kpi:enter');
  const me = useMe();
  const isEarlier = route.useSearch()['as-at'] !== undefined;
  const why = programme.isHistorical ? 'closed' : !me ? 'visitor' : !mayEnter ? 'no role' : isEarlier ? 'earlier' : null;
  const heading = <PageHeading caption={programmeTitle(programme)}>Enter values</PageHeading>;
  if (me && why === null && props.all.length > 0) return <Chosen {...props} folder={cellsFolder(me.id, slug)} heading={heading} />;
  return (
    <>
      {heading}
      {why === null ? <NothingToEnter slug={slug} /> : <NotOffered slug={slug} why={why} />}
    </>
  );
}

function NothingToEnter({ slug }: { slug: string }) {
  return (
    <p className="wm-empty">
      The plan has no KPI with a measure yet, so there is nothing to enter. Whoever looks after the KPIs says first what is counted:{' '}
      <Link to="/programmes/$slug/define-kpi" params={{ slug }} className="govuk-link">
        define a KPI
      </Link>
      .
    </p>
  );
}

function Chosen({ answered, all, offered, today, isBusy, refetch, onPage, onFaulty, folder, heading }: GridProps & { folder: string; heading: ReactNode }) {
  const address = useListAddress();
  const { programme, cadence, page } = answered;
  const objective = programme.objectives.some(({ number }) => String(number) === address.text('objective')) ? (address.text('objective') ?? '') : '';
  // A day for which something is typed has its column again after a reload.
  const [added, setAdded] = useState<readonly Day[]>(() => daysOf(keptCells(folder)));
  const grid = useMemo(() => {
    const chosen = all.filter((one) => one.cadence === cadence.id && (objective === '' || String(one.kpi?.objective?.number) === objective));
    return gridOf(chosen, cadence, today, page, added);
  }, [all, cadence, today, page, objective, added]);
  const [first, last] = [grid.columns[0]?.words, grid.columns.at(-1)?.words];
  const head = (
    <>
      {heading}
      <p className="wm-subtitle">
        Type or paste what was counted. A rate is computed from its counts, so type both. Nothing is saved until you say so, and an older period may be entered or put right at any time.
      </p>
      <ChooseGrid
        address={address}
        cadence={cadence}
        offered={offered}
        objective={objective}
        objectives={programme.objectives}
        columns={grid.columns}
        page={page}
        isBusy={isBusy}
        onPage={onPage}
      />
      {cadence.frequency === 'day' && page === 0 && <AddDay today={today} onAdd={(day) => setAdded((before) => [...before, day])} />}
    </>
  );
  if (grid.measures.length === 0) {
    return (
      <>
        {head}
        <p className="wm-empty">{`No KPI of this objective has values of this kind (${cadence.label.toLowerCase()}). Choose another above.`}</p>
      </>
    );
  }
  return (
    <EntryForm key={folder} slug={programme.slug} folder={folder} caption={`${cadence.label} values, ${first} to ${last}`} grid={grid} today={today} refetch={refetch} onFaulty={onFaulty}>
      {head}
    </EntryForm>
  );
}
