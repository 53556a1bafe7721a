import { dayInWords } from '@waymark/domain';
import { use, useCallback, useState } from 'react';
import { AnnouncerContext } from '../../components/announcer';
import { useCan } from '../people/me';
import { RecordLink } from '../records/record-link';
import { AddDependency, type Dependent } from './add-dependency';
import type { Dependency, KnockOn } from './dependency.fragment';
import { DependencyItem } from './dependency-item';

/** Links of the project as a whole, on the page of one of its milestones. */
export interface WholeProject {
  ref: string;
  needs: readonly Dependency[];
  neededBy: readonly Dependency[];
}

export interface DependencySectionProps {
  slug: string;
  /** Whose page this is. */
  dependent: Dependent;
  needs: readonly Dependency[];
  neededBy: readonly Dependency[];
  whole?: WholeProject;
  knockOn?: readonly KnockOn[];
  /** The project and the objective it is part of. */
  part: { projectId: string; objectiveId: string };
  /** An earlier day is shown, or the record is closed. */
  isClosed: boolean;
  refresh: () => void;
}

/** What must be there before a milestone or project can be, what waits for it, and what its slip leaves too soon. */
export function DependencySection({ slug, dependent, needs, neededBy, whole, knockOn = [], part, isClosed, refresh }: DependencySectionProps) {
  const { say } = use(AnnouncerContext);
  const mayEdit = useCan(slug)('dependency:edit', part) && !isClosed;
  const [done, setDone] = useState<{ words: string; count: number } | null>(null);
  const finish = (words: string) => {
    setDone({ words, count: (done?.count ?? 0) + 1 });
    say(words);
    refresh();
  };
  const isEmpty = [needs, neededBy, whole?.needs ?? [], whole?.neededBy ?? []].every(({ length }) => length === 0);
  const list = { slug, mayEdit, onDone: finish };
  return (
    <section aria-labelledby="dependencies" className="wm-dependencies">
      <h2 className="wm-heading-l" id="dependencies">
        Depends on and needed by
      </h2>
      {done && <Outcome key={done.count} words={done.words} />}
      <KnockOnList slug={slug} dependent={dependent} expected={expectedOf(dependent.id, needs, neededBy)} knockOn={knockOn} />
      {isEmpty ? (
        <p className="wm-empty">{`Nothing is recorded that this ${dependent.kind} waits for, or that waits for it.`}</p>
      ) : (
        <div className="wm-pair wm-pair--two">
          <div className="wm-pair__item">
            <h3 className="wm-heading-m">Depends on</h3>
            <Links {...list} side="needs" links={needs} whole={whole} empty={`Nothing is recorded that this ${dependent.kind} waits for.`} />
          </div>
          <div className="wm-pair__item">
            <h3 className="wm-heading-m">Needed by</h3>
            <Links {...list} side="dependent" links={neededBy} whole={whole} empty={`Nothing is recorded that waits for this ${dependent.kind}.`} />
          </div>
        </div>
      )}
      {mayEdit && <AddDependency slug={slug} dependent={dependent} onBegin={() => setDone(null)} onDone={finish} />}
    </section>
  );
}

interface LinksProps {
  slug: string;
  /** Which end of the links is shown: the other one than this page's. */
  side: 'needs' | 'dependent';
  links: readonly Dependency[];
  whole: WholeProject | undefined;
  empty: string;
  mayEdit: boolean;
  onDone: (words: string) => void;
}

function Links({ slug, side, links, whole, empty, mayEdit, onDone }: LinksProps) {
  const ofProject = whole ? (side === 'needs' ? whole.needs : whole.neededBy) : [];
  if (links.length + ofProject.length === 0) return <p className="wm-empty">{empty}</p>;
  return (
    <ul className="wm-dependencies__list">
      {links.map((link) => (
        <DependencyItem key={link.id} slug={slug} link={link} side={side} mayEdit={mayEdit} onDone={onDone} />
      ))}
      {ofProject.map((link) => (
        <DependencyItem
          key={link.id}
          slug={slug}
          link={link}
          side={side}
          through={side === 'needs' ? `All of project ${whole?.ref} waits for it` : `It waits for all of project ${whole?.ref}`}
          mayEdit={false}
          onDone={onDone}
        />
      ))}
    </ul>
  );
}

/** "If this ends 12 July 2026: 2.5 Pathway goes live, due by 30 June 2026, 12 days before ... would be there" */
function KnockOnList({ slug, dependent, expected, knockOn }: { slug: string; dependent: Dependent; expected: string | null; knockOn: readonly KnockOn[] }) {
  if (knockOn.length === 0) return null;
  const comes = knockOn.length === 1 ? 'this comes' : 'these come';
  return (
    <div className="wm-knock-on">
      <p className="wm-knock-on__lead">{`${expected ? `If this ${dependent.kind} ends on ${dayInWords(expected)}, as is now expected,` : 'As it is now expected,'} ${comes} too soon:`}</p>
      <ul className="wm-list">
        {knockOn.map(({ record, words }) => (
          <li key={record.id}>
            <RecordLink slug={slug} record={record} />
            {`, ${words}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The links know when this page's end is expected. */
function expectedOf(id: string, needs: readonly Dependency[], neededBy: readonly Dependency[]): string | null {
  const ends = [...neededBy.map((link) => link.needs), ...needs.map((link) => link.dependent)];
  return ends.find(({ record }) => record.id === id)?.expected ?? null;
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
