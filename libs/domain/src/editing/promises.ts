import { parseByWhen, pointInWords, type PointRole } from '../by-when/by-when';
import type { Day } from '../day';
import type { DatedPoint } from '../plan';
import { forecastExample } from '../updates/dates';

/** A milestone that a new project's by-when promises. */
export interface Promised {
  name: string;
  role: PointRole;
  isOngoing: boolean;
  /** The baseline; `null` for ongoing work. */
  baseline: DatedPoint | null;
}

/** The milestones that a by-when promises, or why it promises nothing. */
export function readPromises(byWhen: string, title: string, on: Day): { promises: Promised[]; fault: string | null } {
  const example = forecastExample(on);
  if (byWhen === '') return { promises: [], fault: `Say by when, ${example}, or "ongoing".` };
  const { points, ongoing, notes } = parseByWhen(byWhen, { on });
  if (points.length === 0 && !ongoing) {
    return { promises: [], fault: `"${shortened(byWhen)}" was not understood. ${notes.join(' ')} Say when, ${example}, or "ongoing".` };
  }
  const dated = points.map(({ label, role, earliest, latest, precision }): Promised => {
    const words = pointInWords({ earliest, latest, precision });
    const [text, name] = points.length === 1 ? [byWhen, label ?? title] : [words, label ?? `${title}: ${words}`];
    return { name, role, isOngoing: false, baseline: { text, earliest, latest, precision } };
  });
  const open: Promised = { name: `Ongoing: ${title}`, role: 'review', isOngoing: true, baseline: null };
  return { promises: ongoing ? [...dated, open] : dated, fault: null };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
