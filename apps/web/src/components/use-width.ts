import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** On paper a picture has the width it is drawn for, whatever screen it was printed from. */
const PRINT_WIDTH = 600;

/** The width of an element in whole pixels, kept up to date; `fallback` until it has been measured. */
export function useWidth(fallback: number): [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(fallback);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const print = window.matchMedia('print');
    const measure = () => setWidth((before) => (print.matches ? PRINT_WIDTH : Math.floor(element.clientWidth) || before));
    // The page is laid out for paper as soon as this returns: React must not wait.
    const turn = () => flushSync(measure);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    print.addEventListener('change', turn);
    return () => {
      observer.disconnect();
      print.removeEventListener('change', turn);
    };
  }, []);
  return [box, width];
}
