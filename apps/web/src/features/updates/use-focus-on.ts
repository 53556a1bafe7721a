import { useCallback, useEffect, useState } from 'react';

/** Puts the focus on an element by its id, once what was just decided is on the page. */
export function useFocusOn(): (id: string) => void {
  const [wanted, setWanted] = useState<{ id: string } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const element = document.getElementById(wanted.id);
    element?.focus();
    if (element instanceof HTMLInputElement && element.type === 'text') element.select();
  }, [wanted]);
  return useCallback((id) => setWanted({ id }), []);
}
