import { use, useCallback, useState } from 'react';
import { AnnouncerContext } from '../../components/announcer';
import { useCan } from '../people/me';
import { AddEvidence } from './add-evidence';
import { EvidenceItem } from './evidence-item';
import type { MilestoneEvidence } from './evidence.fragment';

export interface EvidenceSectionProps {
  slug: string;
  milestone: MilestoneEvidence;
  /** An earlier day is shown, or the record is closed. */
  isClosed: boolean;
  /** The milestone has changed. */
  refresh: () => void;
}

/** What shows that a milestone is reached or how it goes: links, files, and the words of people. */
export function EvidenceSection({ slug, milestone, isClosed, refresh }: EvidenceSectionProps) {
  const { say } = use(AnnouncerContext);
  const may = useCan(slug);
  const [done, setDone] = useState<{ words: string } | null>(null);
  const { evidence, evidenceProject } = milestone;
  const part = { projectId: evidenceProject.id, objectiveId: evidenceProject.objective.id };
  const mayAdd = !isClosed && may('evidence:add', part);
  const mayRemove = !isClosed && may('evidence:remove', part);
  const finish = (words: string) => {
    setDone({ words });
    say(words);
    refresh();
  };
  return (
    <section aria-labelledby="evidence" className="wm-evidence">
      <h2 className="wm-heading-l" id="evidence">
        Evidence
      </h2>
      {done && <Outcome key={done.words} words={done.words} />}
      {evidence.length === 0 && (
        <p className="wm-empty">
          {mayAdd ? 'There is none yet. A link, a file or somebody’s words show the board what stands behind the reports.' : 'There is none. Whoever reports on the milestone can add links, files and the words of people.'}
        </p>
      )}
      {evidence.length > 0 && (
        <ul className="wm-evidence__list">
          {evidence.map((item) => (
            <li key={item.id} className="wm-evidence__item">
              <EvidenceItem slug={slug} item={item} mayRemove={mayRemove} onDone={finish} />
            </li>
          ))}
        </ul>
      )}
      {mayAdd && <AddEvidence slug={slug} milestoneId={milestone.id} onBegin={() => setDone(null)} onDone={finish} />}
    </section>
  );
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
