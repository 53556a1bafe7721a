import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { checkEntries, DomainFaults, FAULTS_TOLD, toldFaults, type EntryCheck, type Fault, type ObservationEntry, type ProgrammeView, type ReadEntry } from '@waymark/domain';
import { DataSource } from 'typeorm';
import type { SignedIn } from '../auth/actor';
import { Clock } from '../clock';
import { PlanChanges } from '../plans/plan-changes';
import { PlansService } from '../plans/plans.service';
import { checkMay, writableProgramme } from '../plans/writable-programme';
import { measuresOf } from './measures-of';
import type { EntrySaved } from './observations.inputs';
import { recordObservations } from './record-observations';

/** As GraphQL hands it over: no class, so that no pipe goes through ten thousand entries. */
export interface GivenObservations {
  slug: string;
  reason: string;
  entries: ObservationEntry[];
}

/** The programme is read again only for who asks for it. */
export type SavedEntries = Omit<EntrySaved, 'programme'> & { programme: () => Promise<ProgrammeView> };

/** Entering values: read, checked and recorded together, or not at all. */
@Injectable()
export class ObservationsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly changes: PlanChanges,
    private readonly plans: PlansService,
    private readonly clock: Clock,
  ) {}

  /** What saving would do, told to who may save. */
  async check(actor: SignedIn, { slug, entries }: GivenObservations): Promise<Pick<EntryCheck, 'faults' | 'changes'>> {
    checkMay(actor, 'kpi:enter', await writableProgramme(this.dataSource.manager, actor, slug));
    const plan = await this.plans.programme(actor, slug, null, 'deciding');
    const { faults, changes } = checkEntries(entries.map(entryOf), measuresOf(plan), this.clock.today());
    return { faults: toldFaults(faults), changes };
  }

  /**
   * Records what is new or revised; what stands already in the same words is left, so that a save can be repeated.
   * @throws DomainError CONFLICT at each value that somebody else was quicker with, else BAD_USER_INPUT at each cell.
   */
  async enter(actor: SignedIn, { slug, reason, entries }: GivenObservations): Promise<SavedEntries> {
    const counts = await this.changes.make(actor, slug, async (change) => {
      change.checkMay('kpi:enter');
      const checked = checkEntries(entries.map(entryOf), measuresOf(change.plan), change.today);
      refuseFaulty(checked);
      const kinds = new Map(checked.changes.map(({ index, kind }) => [index, kind]));
      const read = checked.read.filter((entry) => entry !== null);
      const written = read.filter(({ index }) => kinds.get(index) !== 'same');
      const why = change.form.reason(reason, `Entered values for ${periodsInWords(written)}`);
      change.form.check();
      if (written.length > 0) {
        await change.because(why);
        await recordObservations(change.manager, change.programme.programmeId, change.roleFor('kpi:enter'), written);
      }
      const count = (kind: string) => read.filter(({ index }) => kinds.get(index) === kind).length;
      return { added: count('new'), revised: count('revision'), same: count('same') };
    });
    return { ...counts, programme: () => this.plans.programme(actor, slug, null) };
  }
}

/** GraphQL leaves out what nobody gave. */
function entryOf(entry: ObservationEntry): ObservationEntry {
  return { ...entry, status: entry.status ?? null, seenId: entry.seenId ?? null };
}

/** So many are shown in the message; the first of them are at their cells too. */
const SHOWN = 3;

function refuseFaulty({ faults, overtaken }: EntryCheck): void {
  const late = new Set(overtaken);
  const errors = faults.filter(({ severity }) => severity === 'error');
  const conflicts = errors.filter(({ index }) => late.has(index));
  const [code, refused] = conflicts.length > 0 ? (['CONFLICT', conflicts] as const) : (['BAD_USER_INPUT', errors] as const);
  if (refused.length === 0) return;
  const at: Fault[] = refused.slice(0, FAULTS_TOLD).map(({ index, field, message }) => ({ field: `entries.${index}.${field}`, message }));
  const told = at.slice(0, SHOWN).map(({ message }) => message);
  const more = refused.length - told.length;
  const rest = more === 0 ? [] : [`And ${more.toLocaleString('en-GB')} more.`];
  throw new DomainFaults(code, at, [...told, ...rest, 'Nothing was saved.'].join(' '));
}

/** "February 2022", "January 2021 to February 2022" */
function periodsInWords(entries: readonly ReadEntry[]): string {
  const inOrder = entries.toSorted((a, b) => a.periodEnd.localeCompare(b.periodEnd) || b.periodStart.localeCompare(a.periodStart));
  const [first, last] = [inOrder[0]?.periodText ?? 'no period', inOrder.at(-1)?.periodText];
  return last === undefined || last === first ? first : `${first} to ${last}`;
}
