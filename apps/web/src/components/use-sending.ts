import { useEffect, useRef, useState } from 'react';
import { refusalOf, refused, type Fault, type Refusal } from './refusal';

export interface Sending {
  isSending: boolean;
  /** Of the last attempt; `null`: nothing was refused. */
  refusal: Refusal | null;
  /** Message at a field, by its path as the API names it. */
  faultAt: (field: string) => string | undefined;
  /** What is wrong by the form itself, and what to do when nothing is. Never twice at a time. */
  send: (wrong: readonly Fault[], run: () => Promise<void>) => Promise<void>;
}

/** A form's way to the server: one attempt at a time, and what came of the last. */
export function useSending(): Sending {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSending, setSending] = useState(false);
  const [ended, setEnded] = useState(0);
  const isUnderWay = useRef(false);
  // Not sooner than the form shows what came of it: until then a second press sends the same again.
  useEffect(() => {
    isUnderWay.current = false;
  }, [ended]);
  return {
    isSending,
    refusal,
    faultAt: (field) => refusal?.faults.find((fault) => fault.field === field)?.message,
    async send(wrong, run) {
      if (isUnderWay.current) return;
      if (wrong.length > 0) {
        setRefusal(refused(wrong));
        return;
      }
      isUnderWay.current = true;
      setSending(true);
      try {
        await run();
        setRefusal(null);
      } catch (error) {
        setRefusal(refusalOf(error));
      } finally {
        setSending(false);
        setEnded((count) => count + 1);
      }
    },
  };
}
