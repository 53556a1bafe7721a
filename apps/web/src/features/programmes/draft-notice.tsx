import type { FramedProgramme } from './programme-frame.fragment';

/** Dates that no board has approved say so wherever they are shown. */
export function DraftNotice({ programme }: { programme: Pick<FramedProgramme, 'planStanding' | 'planStandingNote'> }) {
  if (programme.planStanding !== 'draft') return null;
  return (
    <p className="wm-draft">
      <strong>Draft baselines.</strong> The dates are those of a draft plan{programme.planStandingNote ? `: ${programme.planStandingNote}` : ''}.
    </p>
  );
}
