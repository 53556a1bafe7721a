import { useState, type FormEvent } from 'react';
import { refusalOf, type Fault } from '../../components/refusal';
import { useSending, type Sending } from '../../components/use-sending';

/** A record as it is saved now. */
export interface Saved<Values> {
  values: Values;
  recordedAt: string;
}

export interface RecordFormOptions<Values> {
  /** As the plan has it now; `null`: it is a new one. */
  saved: Saved<Values> | null;
  /** What a new one begins with. */
  empty: Values;
  /** What is wrong by the form itself. */
  check: (values: Values) => Fault[];
  /** Sends it; what it gives is called as soon as the form counts as done. */
  save: (values: Values, sent: { seenAt: string | null; reason: string }) => Promise<() => void>;
  /** Somebody else has saved meanwhile: fetch their version. */
  refresh: () => Promise<void>;
  onDone: (values: Values) => Promise<void>;
}

export interface RecordForm<Values> extends Sending {
  values: Values;
  change: (part: Partial<Values>) => void;
  reason: string;
  setReason: (reason: string) => void;
  submit: (event: FormEvent) => void;
  /** Somebody else's version that came while this form was open; `null`: none did. */
  theirs: Values | null;
  /** Gives up what was entered for their version. */
  takeTheirs: () => void;
}

interface State<Values> {
  values: Values;
  /** What the values are changes of. */
  base: Values;
  seenAt: string | null;
  theirs: Values | null;
}

/**
 * A form on one record of the plan. When somebody else saves the record meanwhile, what was entered here stays, what was
 * not touched follows theirs, and the next save is one over their version.
 */
export function useRecordForm<Values extends object>({ saved, empty, check, save, refresh, onDone }: RecordFormOptions<Values>): RecordForm<Values> {
  const start = saved?.values ?? empty;
  const [state, setState] = useState<State<Values>>({ values: start, base: start, seenAt: saved?.recordedAt ?? null, theirs: null });
  const [reason, setReason] = useState('');
  const [isDone, setDone] = useState(false);
  const sending = useSending();
  if (saved && saved.recordedAt !== state.seenAt && !sending.isSending && !isDone) setState(overtaken(state, saved));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void sending.send(check(state.values), async () => {
      try {
        const show = await save(state.values, { seenAt: state.seenAt, reason });
        setDone(true);
        show();
        await onDone(state.values);
      } catch (error) {
        // Where their version does not come either, the next attempt meets it again.
        if (refusalOf(error).code === 'CONFLICT') await refresh().catch(() => undefined);
        throw error;
      }
    });
  };
  return {
    ...sending,
    values: state.values,
    change: (part) => setState({ ...state, values: { ...state.values, ...part } }),
    reason,
    setReason,
    submit,
    theirs: state.theirs,
    takeTheirs: () => setState({ ...state, values: state.base, theirs: null }),
  };
}

function overtaken<Values extends object>({ values, base }: State<Values>, saved: Saved<Values>): State<Values> {
  const merged = Object.fromEntries(Object.keys(values).map((key) => [key, isSame(values, base, key) ? saved.values[key as keyof Values] : values[key as keyof Values]]));
  return { values: merged as Values, base: saved.values, seenAt: saved.recordedAt, theirs: saved.values };
}

function isSame(a: object, b: object, key: string): boolean {
  return JSON.stringify(a[key as keyof typeof a]) === JSON.stringify(b[key as keyof typeof b]);
}
