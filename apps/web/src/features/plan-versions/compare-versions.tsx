import { useNavigate } from '@tanstack/react-router';
import { dayInLondon, type Day } from '@waymark/domain';
import { useState, type FormEvent } from 'react';
import { SelectField } from '../../components/choice-fields';
import type { PlanVersion } from './versions.fragment';

export interface CompareVersionsProps {
  slug: string;
  /** Newest first. */
  versions: readonly PlanVersion[];
  today: Day;
}

/** What changed between two versions: the page of any two days, at the days of their approval. */
export function CompareVersions({ slug, versions, today }: CompareVersionsProps) {
  const navigate = useNavigate();
  const [laterId, setLater] = useState(versions[0]?.id ?? '');
  const [earlierId, setEarlier] = useState(versions[1]?.id ?? '');
  const [fault, setFault] = useState<string | undefined>();
  if (versions.length < 2) return null;
  const choices = versions.map(({ id, number, title, standing }) => ({ value: id, label: `Version ${number}: ${title}${standing === 'draft' ? ' (draft, as it stands)' : ''}` }));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [one, other] = [versions.find(({ id }) => id === laterId), versions.find(({ id }) => id === earlierId)];
    if (!one || !other) return;
    // Whichever way round they were chosen.
    const [later, earlier] = one.number > other.number ? [one, other] : [other, one];
    const wrong = problemOf(later, earlier, today);
    setFault(wrong ?? undefined);
    if (wrong) return;
    void navigate({ to: '/programmes/$slug/changes', params: { slug }, search: { 'as-at': dayOf(later), 'compared-with': dayOf(earlier) } });
  };
  return (
    <section aria-labelledby="compare" className="wm-version-compare">
      <h2 className="wm-heading-l" id="compare">
        Compare two versions
      </h2>
      <form onSubmit={submit} noValidate className="wm-version-compare__form">
        <SelectField id="compare-one" label="This version" value={laterId} choices={choices} onChange={setLater} fault={fault} />
        <SelectField id="compare-other" label="With this one" value={earlierId} choices={choices} onChange={setEarlier} />
        <button type="submit" className="govuk-button govuk-button--secondary">
          Show what changed
        </button>
      </form>
    </section>
  );
}

/** The day its content is read at; none for a draft, which is the plan as it stands. */
function dayOf({ asAt }: PlanVersion): Day | undefined {
  return asAt === null ? undefined : dayInLondon(asAt);
}

/** Why there is nothing between two versions to show; `null`: there is. */
function problemOf(later: PlanVersion, earlier: PlanVersion, today: Day): string | null {
  if (later.id === earlier.id) return 'Choose two different versions';
  if (earlier.asAt === null) return `Version ${earlier.number} was never approved, so nothing was kept to compare with`;
  // The record is compared day by day.
  if (dayInLondon(earlier.asAt) < (dayOf(later) ?? today)) return null;
  return later.asAt ? 'Both were approved on the same day, and the record is compared day by day' : `Version ${earlier.number} was approved today: from tomorrow on the draft can be compared with it`;
}
