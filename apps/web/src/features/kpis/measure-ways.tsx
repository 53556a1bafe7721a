import type { Day } from '@waymark/domain';
import { useCallback } from 'react';
import type { KpiActions } from './use-kpi-actions';

/** The parts of a measure's article in which something can be done. */
export type MeasurePart = 'commentary' | 'limits' | 'targets' | 'comparators';

/** What is being done: one thing at a time on the page. */
export interface MeasureTask {
  measureId: string;
  part: MeasurePart;
  /** Of what is edited or taken away; `null`: a new one. */
  recordId: string | null;
  isRemoval: boolean;
}

/** What somebody may do to a measure, what they are doing, and what came of the last. */
export interface MeasureWays {
  mayDefine: boolean;
  mayComment: boolean;
  today: Day;
  actions: KpiActions;
  task: MeasureTask | null;
  done: { measureId: string; part: MeasurePart; words: string; count: number } | null;
  begin: (task: MeasureTask) => void;
  close: () => void;
  /** Closes the form and says what was done. */
  finish: (words: string) => void;
}

/** The task, where it is in this part of this measure. */
export function taskIn({ task }: MeasureWays, measureId: string, part: MeasurePart): MeasureTask | null {
  return task?.measureId === measureId && task.part === part ? task : null;
}

/** The form is gone: reading goes on from what came of it. */
export function Done({ ways: { done }, measureId, part }: { ways: MeasureWays; measureId: string; part: MeasurePart }) {
  const takeFocus = useCallback((box: HTMLDivElement | null) => box?.focus(), []);
  if (done?.measureId !== measureId || done.part !== part) return null;
  return (
    <div key={done.count} className="wm-done" ref={takeFocus} tabIndex={-1}>
      <p className="wm-done__words">{done.words}</p>
    </div>
  );
}

export interface RecordWaysProps {
  ways: MeasureWays;
  measureId: string;
  part: MeasurePart;
  recordId: string;
  /** "the target of 75% by 31 March 2023" */
  called: string;
  /** It stays as it is until it is taken back. */
  isFixed?: boolean;
}

/** Edit and remove, at the record they are about. */
export function RecordWays({ ways, measureId, part, recordId, called, isFixed = false }: RecordWaysProps) {
  if (!ways.mayDefine) return null;
  const begin = (isRemoval: boolean) => () => ways.begin({ measureId, part, recordId, isRemoval });
  return (
    <span className="wm-record-ways">
      {!isFixed && (
        <button type="button" className="wm-link-button" onClick={begin(false)}>
          Edit<span className="govuk-visually-hidden">{` ${called}`}</span>
        </button>
      )}
      <button type="button" className="wm-link-button" onClick={begin(true)}>
        {isFixed ? 'Take it back' : 'Remove'}
        <span className="govuk-visually-hidden">{` ${called}`}</span>
      </button>
    </span>
  );
}

/** Begins something new in a part. */
export function BeginButton({ ways, measureId, part, words, name, isMain = false }: { ways: MeasureWays; measureId: string; part: MeasurePart; words: string; name: string; isMain?: boolean }) {
  return (
    <button type="button" className={`govuk-button${isMain ? '' : ' govuk-button--secondary'} wm-begin`} onClick={() => ways.begin({ measureId, part, recordId: null, isRemoval: false })}>
      {words}
      <span className="govuk-visually-hidden">{` ${name}`}</span>
    </button>
  );
}
