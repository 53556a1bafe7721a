import { use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { AnnouncerContext } from '../../components/announcer';
import { InvitationLink } from './invitation-link';
import { InviteForm } from './invite-form';
import { MemberForm } from './member-form';
import type { Member, MemberRole } from './member.fragment';
import { RemoveRoleForm } from './remove-role-form';
import type { ScopeObjective } from './scope-choice';

/** What an administrator is about to do. */
export type Task = { kind: 'give'; member?: Member; role?: MemberRole } | { kind: 'remove'; member: Member; role: MemberRole } | { kind: 'invite'; member: Member };

/** What was done; with the path of a link that is shown this once. */
export interface Done {
  words: string;
  invitation?: { name: string; path: string };
}

export interface MemberTasksProps {
  slug: string;
  objectives: readonly ScopeObjective[];
  task: Task | null;
  setTask: (task: Task | null) => void;
  /** The list has changed. */
  refresh: () => void;
}

/** One thing at a time, above the list, and what came of it. */
export function MemberTasks({ slug, objectives, task, setTask, refresh }: MemberTasksProps) {
  const { say } = use(AnnouncerContext);
  const [done, setDone] = useState<Done | null>(null);
  const start = (next: Task) => {
    setDone(null);
    setTask(next);
  };
  const finish = (outcome: Done) => {
    setTask(null);
    setDone(outcome);
    say(outcome.words);
    refresh();
  };
  const cancel = () => setTask(null);
  return (
    <>
      {done && !task && <Outcome done={done} />}
      {!task && (
        <button type="button" className="govuk-button" onClick={() => start({ kind: 'give' })}>
          Give somebody a role
        </button>
      )}
      {task && (
        <Panel key={keyOf(task)}>
          {task.kind === 'give' && <MemberForm slug={slug} objectives={objectives} member={task.member} role={task.role} onDone={finish} onCancel={cancel} />}
          {task.kind === 'remove' && <RemoveRoleForm slug={slug} member={task.member} role={task.role} onDone={finish} onCancel={cancel} />}
          {task.kind === 'invite' && <InviteForm slug={slug} member={task.member} onDone={finish} onCancel={cancel} />}
        </Panel>
      )}
    </>
  );
}

/** Opened by a button further down: it comes into view and takes the focus. */
function Panel({ children }: { children: ReactNode }) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section className="wm-task" ref={panel} tabIndex={-1} aria-labelledby="task">
      {children}
    </section>
  );
}

function Outcome({ done: { words, invitation } }: { done: Done }) {
  const takeFocus = useCallback((box: HTMLDivElement | null) => box?.focus(), []);
  return (
    <div className="wm-done" ref={takeFocus} tabIndex={-1}>
      <p className="wm-done__words">{words}</p>
      {invitation && <InvitationLink name={invitation.name} path={invitation.path} />}
    </div>
  );
}

function keyOf(task: Task): string {
  return `${task.kind} ${task.member?.accountId} ${'role' in task ? task.role?.id : ''}`;
}
