import { dayInWords, VERSION_STANDINGS, type VersionStanding } from '@waymark/domain';
import { SourceList } from '../sources/source-quote';
import { STANDING_NAMES } from './version-words';
import type { PlanVersion } from './versions.fragment';

/**
 * How far a version has come: four steps in a row, each with its day and decision, or that it was not taken.
 * @param isClosed nothing more will be recorded.
 */
export function VersionSteps({ version, isClosed }: { version: PlanVersion; isClosed: boolean }) {
  const reached = VERSION_STANDINGS.indexOf(version.standing);
  return (
    <ol className="wm-version-steps">
      {VERSION_STANDINGS.map((standing, index) => {
        const isCurrent = standing === version.standing;
        return (
          <li key={standing} className={`wm-version-steps__step${isTaken(version, standing) ? ' wm-version-steps__step--taken' : ''}`} aria-current={isCurrent ? 'step' : undefined}>
            <p className="wm-version-steps__name">
              <span aria-hidden="true">{isTaken(version, standing) ? '✓ ' : '○ '}</span>
              {STANDING_NAMES[standing]}
            </p>
            <StepFacts version={version} standing={standing} isOver={isClosed || index < reached} />
          </li>
        );
      })}
    </ol>
  );
}

function isTaken(version: PlanVersion, standing: VersionStanding): boolean {
  return standing === 'draft' || version.steps.some((step) => step.standing === standing);
}

function StepFacts({ version, standing, isOver }: { version: PlanVersion; standing: VersionStanding; isOver: boolean }) {
  if (standing === 'draft') return <p>{`Opened ${dayInWords(version.openedOn)}`}</p>;
  const step = version.steps.find((one) => one.standing === standing);
  if (!step) return <p className="wm-secondary">{isOver ? 'Not recorded' : 'Not yet'}</p>;
  return (
    <>
      <p>{dayInWords(step.takenOn)}</p>
      <p>{step.decision}</p>
      <p className="wm-secondary">{`Recorded by: ${step.takenBy}`}</p>
      {step.evidenceUrl && (
        <p>
          <a href={step.evidenceUrl} className="govuk-link" rel="noreferrer external">
            Where it can be read<span className="govuk-visually-hidden">{`: ${STANDING_NAMES[standing].toLowerCase()}, version ${version.number}`}</span>
          </a>
        </p>
      )}
      <SourceList sources={[step.source]} summary="Source" />
    </>
  );
}
