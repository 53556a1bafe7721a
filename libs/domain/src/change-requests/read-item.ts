import { pointInWords } from '../by-when/by-when';
import type { Day } from '../day';
import { orNull, type Form } from '../editing/form';
import type { DatedPoint } from '../plan';
import { forecastExample, readForecast, readingOf } from '../updates/dates';
import { sameName } from './names';
import type { ChangedMilestone, ChangeItemDraft, NewChangeItem } from './read-change';

const NOTHING = { milestoneId: null, name: null, seenBaselineId: null, text: null, earliest: null, latest: null, precision: null };

/** Reads the items of one request, in order: each against the milestones and against those before it. */
export class ItemReader {
  private readonly named = new Set<string>();
  private readonly names: string[];

  constructor(
    private readonly form: Form,
    private readonly milestones: readonly ChangedMilestone[],
    private readonly today: Day,
  ) {
    this.names = milestones.map(({ name }) => name);
  }

  /** @param path "items.0" */
  read(item: ChangeItemDraft, path: string): NewChangeItem {
    if (item.action === 'add') return { ...NOTHING, action: 'add', name: this.newName(item.name, path), ...this.date(item.byWhen, path) };
    const milestone = this.changed(item, path);
    const kept = { ...NOTHING, action: item.action, milestoneId: item.milestoneId, seenBaselineId: item.seenBaselineId };
    if (item.action === 'cancel') return kept;
    if (milestone?.isOngoing) {
      this.form.refuse(`${path}.milestoneId`, `“${milestone.name}” is ongoing work: it has no date to move.`);
      return kept;
    }
    const date = this.date(item.byWhen, path);
    const approved = milestone?.approved;
    if (date && approved && date.earliest === approved.earliest && date.latest === approved.latest) {
      this.form.refuse(`${path}.byWhen`, `${pointInWords(approved)} is already its approved date. Give another one.`);
    }
    return { ...kept, ...date };
  }

  /** The milestone that it is about, if it can still be changed. */
  private changed({ milestoneId, seenBaselineId }: ChangeItemDraft, path: string): ChangedMilestone | null {
    const at = `${path}.milestoneId`;
    if (milestoneId === null) this.form.refuse(at, 'Choose the milestone.');
    const milestone = this.milestones.find(({ id }) => id === milestoneId);
    if (!milestone) {
      this.form.refuse(at, 'There is no such milestone in this project.');
      return null;
    }
    if (this.named.has(milestone.id)) this.form.refuse(at, `“${milestone.name}” is named twice. Take one of them out.`);
    this.named.add(milestone.id);
    if (milestone.status === 'completed') this.form.refuse(at, `“${milestone.name}” is completed: nothing of it can be changed.`);
    else if (milestone.status === 'cancelled') this.form.refuse(at, `“${milestone.name}” was cancelled by decision: nothing of it can be changed.`);
    const { approved } = milestone;
    if ((approved?.id ?? null) !== seenBaselineId) {
      const now = approved ? `the approved date is ${pointInWords(approved)}` : 'no date is approved';
      this.form.refuse(path, `The baseline has moved since you opened this: now ${now}. Look at it again before you ask.`);
    }
    return milestone;
  }

  private newName(typed: string, path: string): string | null {
    const name = orNull(this.form.name(typed, { field: `${path}.name`, called: 'The name' }));
    if (name !== null && this.names.some((taken) => sameName(taken, name))) {
      this.form.refuse(`${path}.name`, `There is a milestone “${name}” in this project already. Give it a name of its own.`);
    }
    if (name !== null) this.names.push(name);
    return name;
  }

  private date(typed: string, path: string): DatedPoint | null {
    const at = `${path}.byWhen`;
    const { point, fault } = readForecast(typed, this.today);
    this.form.refuseIf(at, fault);
    if (!point) {
      this.form.refuse(at, `Say by when, ${forecastExample(this.today)}.`);
      return null;
    }
    if (point.latest < this.today) this.form.refuse(at, `${readingOf(point)} has gone by. Give a date to come.`);
    const { text, earliest, latest, precision } = point;
    return { text, earliest, latest, precision };
  }
}
