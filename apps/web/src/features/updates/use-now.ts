import { useEffect, useState } from 'react';

const EVERY_MS = 20_000;

/** Milliseconds since 1970, for saying how long ago something was; it moves on by itself. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
