import { dayInLondon, dayInWords, type Day } from '@waymark/domain';
import { Link } from '@tanstack/react-router';
import { use, useCallback, useState } from 'react';
import { AnnouncerContext } from '../../components/announcer';
import { DeclaredTag } from '../../components/declared-tag';
import { RagTag } from '../../components/rag-tag';
import { counted } from '../updates/update-words';
import { AwaitingReports } from './awaiting-reports';
import { DeclareConfidence } from './declare-confidence';
import { hasLooked } from './has-looked';
import { MarkAsRead } from './mark-as-read';
import { SinceLastLook } from './since-last-look';
import type { SponsoredObjective } from './sponsor.fragment';

export interface SponsoredSectionProps {
  slug: string;
  today: Day;
  /** The record stays as it is: nothing is answered. */
  isClosed: boolean;
  sponsored: SponsoredObjective;
  refresh: () => void;
}

/** One objective of a sponsor: the answer, what changed, what waits, and the sign-off. */
export function SponsoredSection({ slug, today, isClosed, sponsored, refresh }: SponsoredSectionProps) {
  const { say } = use(AnnouncerContext);
  const [done, setDone] = useState<{ words: string; count: number } | null>(null);
  const { objective, awaiting, changeRequests } = sponsored;
  const { number, name, schedule, declared, disagreement, isDeclarationStale, thread, impact } = objective;
  const finish = (words: string) => {
    setDone({ words, count: (done?.count ?? 0) + 1 });
    say(words);
    refresh();
  };
  const heading = `objective-${number}`;
  return (
    <section aria-labelledby={heading} className="wm-sponsored">
      <h2 className="wm-heading-l wm-sponsored__heading" id={heading} tabIndex={-1}>
        <Link to="/programmes/$slug/objectives/$number" params={{ slug, number: String(number) }} className="govuk-link">
          {`Objective ${number} ${name}`}
        </Link>
      </h2>
      {done && <Outcome key={done.count} words={done.words} />}
      <div className="wm-pair">
        <div className={`wm-pair__item wm-pair__item--${schedule.colour}`}>
          <h3 className="wm-heading-s">Calculated from dates</h3>
          <p>
            <RagTag colour={schedule.colour} /> {schedule.words}
          </p>
        </div>
        <div className={`wm-pair__item wm-pair__item--${isDeclarationStale ? 'not_assured' : (declared?.confidence ?? 'not_assured')}`}>
          <h3 className="wm-heading-s">Declared</h3>
          {declared ? (
            <>
              <p>
                <DeclaredTag declared={declared} isStale={isDeclarationStale} /> {`${declared.declaredBy}, ${dayInWords(declared.declaredOn)}`}
              </p>
              <p className="wm-said">{`“${declared.sentence}”`}</p>
            </>
          ) : (
            <p>
              <RagTag colour="not_assured">Nobody has declared</RagTag>
            </p>
          )}
          {disagreement && <p className="wm-card__disagreement">{disagreement}</p>}
        </div>
        <div className="wm-pair__item">
          <h3 className="wm-heading-s">Is it working?</h3>
          {thread.alarm ? <p className="wm-alarm">{thread.words}</p> : <p>{thread.words}</p>}
          <p>{impact.words}</p>
        </div>
      </div>
      <AwaitingReports slug={slug} today={today} isClosed={isClosed} milestones={awaiting} nothing={nothingOwed(sponsored)} onDone={finish} refresh={refresh} />
      <h3 className="wm-heading-m wm-sponsored__part">Change requests to recommend</h3>
      {changeRequests.length === 0 ? (
        <p className="wm-empty">None waits for you.</p>
      ) : (
        <ul className="wm-list">
          {changeRequests.map(({ id, number: request, title, requestedBy, requestedOn, project, stateWords }) => (
            <li key={id}>
              <Link to="/programmes/$slug/change-requests/$number" params={{ slug, number: String(request) }} className="govuk-link">
                {`Change request ${request}: ${title}`}
              </Link>
              <span className="wm-secondary">{`Project ${project.ref} ${project.title}. Asked by ${requestedBy}, ${dayInWords(requestedOn)}. ${stateWords}.`}</span>
            </li>
          ))}
        </ul>
      )}
      <SinceLastLook slug={slug} sponsored={sponsored}>
        {!isClosed && <MarkAsRead slug={slug} objectiveId={objective.id} number={number} onDone={finish} />}
      </SinceLastLook>
      {!isClosed && <DeclareConfidence slug={slug} objective={objective} onDone={finish} />}
    </section>
  );
}

/** "3 reports wait for your answer, and 1 change request for your recommendation." */
export function needsInWords(all: readonly SponsoredObjective[]): string {
  const reports = all.reduce((sum, { awaiting }) => sum + awaiting.length, 0);
  const requests = all.reduce((sum, { changeRequests }) => sum + changeRequests.length, 0);
  if (reports + requests === 0) return 'Nothing waits for you.';
  const waiting = [
    reports > 0 && `${counted(reports, 'report')} ${reports === 1 ? 'waits' : 'wait'} for your answer`,
    requests > 0 && `${counted(requests, 'change request')} ${reports > 0 ? '' : requests === 1 ? 'waits ' : 'wait '}for your recommendation`,
  ];
  return `${waiting.filter(Boolean).join(', and ')}.`;
}

/** A new sponsor owes nothing for the past, and is told so. */
function nothingOwed({ lookedAt, since }: SponsoredObjective): string {
  if (hasLooked({ lookedAt, since })) return 'No report waits for your answer.';
  return `No report waits for your answer. You owe nothing for reports from before ${dayInWords(dayInLondon(since))}, when you were given this role.`;
}

/** The form is gone: reading goes on from what came of it. */
function Outcome({ words }: { words: string }) {
  const takeFocus = useCallback((box: HTMLDivElement | null) => box?.focus(), []);
  return (
    <div className="wm-done" ref={takeFocus} tabIndex={-1}>
      <p className="wm-done__words">{words}</p>
    </div>
  );
}
