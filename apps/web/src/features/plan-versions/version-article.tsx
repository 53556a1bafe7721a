import { Link } from '@tanstack/react-router';
import { dayInLondon, versionStepsOffered, type VersionStanding } from '@waymark/domain';
import { useState } from 'react';
import { useCan } from '../people/me';
import { SourceList } from '../sources/source-quote';
import { VersionStepForm } from './version-step-form';
import { VersionSteps } from './version-steps';
import type { PlanVersion, VersionedPlan } from './versions.fragment';

export interface StepTaken {
  planVersionId: string;
  standing: VersionStanding;
  takenOn: string;
  decision: string;
  evidenceUrl: string;
}

export interface VersionArticleProps {
  plan: VersionedPlan;
  version: PlanVersion;
  /** Another day or a closed record offers nothing. */
  isOffered: boolean;
  take: (step: StepTaken) => Promise<void>;
}

/** One version of the plan: how far it has come, by which decisions, and what can be recorded next. */
export function VersionArticle({ plan, version, isOffered, take }: VersionArticleProps) {
  const may = useCan(plan.slug);
  const [open, setOpen] = useState<VersionStanding | null>(null);
  const offered = isOffered ? versionStepsOffered(version.standing, may) : [];
  const chosen = offered.find(({ to }) => to === open);
  const isFirstApproval = plan.planVersions.every(({ standing }) => standing === 'draft');
  return (
    <article className="wm-version" aria-labelledby={`version-${version.number}`}>
      <h2 className="wm-heading-l" id={`version-${version.number}`}>
        {`Version ${version.number}: ${version.title}`}
      </h2>
      <p className="wm-body">
        <strong>{`${version.standingWords}.`}</strong> <Meaning plan={plan} version={version} isFirstApproval={isFirstApproval} />
      </p>
      {version.note && <p className="wm-body wm-version__note">{version.note}</p>}
      <VersionSteps version={version} isClosed={plan.isHistorical} />
      {chosen ? (
        <VersionStepForm
          key={chosen.to}
          version={version}
          transition={chosen}
          isFirstApproval={isFirstApproval}
          today={plan.today}
          save={(draft) => take({ planVersionId: version.id, standing: chosen.to, ...draft })}
          onCancel={() => setOpen(null)}
        />
      ) : (
        offered.length > 0 && (
          <div className="govuk-button-group wm-version__ways">
            {offered.map(({ to, label }, index) => (
              <button key={to} type="button" className={`govuk-button${index === 0 ? '' : ' govuk-button--secondary'}`} onClick={() => setOpen(to)}>
                {label}
              </button>
            ))}
          </div>
        )
      )}
      <SourceList sources={[version.source]} summary="The version as a document tells of it" />
    </article>
  );
}

function Meaning({ plan, version, isFirstApproval }: { plan: VersionedPlan; version: PlanVersion; isFirstApproval: boolean }) {
  if (version.asAt) {
    return (
      <Link to="/programmes/$slug/milestones" params={{ slug: plan.slug }} search={{ 'as-at': dayInLondon(version.asAt) }} className="govuk-link">
        {`Read the plan as version ${version.number} has it`}
      </Link>
    );
  }
  if (isFirstApproval) return <>{plan.isHistorical ? 'No approval of it is recorded: every date in this record is a draft baseline.' : 'Every date in the plan is a draft until the board approves it; then the dates become first promises.'}</>;
  return <>A draft is the plan as it stands. What the board approves of it is kept as this version.</>;
}
