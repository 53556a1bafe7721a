import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

export interface DisclosureProps {
  /** The button's words. */
  label: ReactNode;
  /** Names the panel for screen readers. */
  panelLabel: string;
  className?: string;
  children: (close: () => void) => ReactNode;
}

/**
 * A button that opens a panel. Escape closes it and gives the focus back; so does choosing. A press
 * elsewhere, or tabbing out of it, closes it and leaves the focus where it went.
 */
export function Disclosure({ label, panelLabel, className = '', children }: DisclosureProps) {
  const id = useId();
  const [state, setState] = useState<'open' | 'left' | 'done'>('left');
  const isOpen = state === 'open';
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const leave = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setState('left');
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [isOpen]);

  // Escape, or a choice made: what had the focus is gone, so it goes back to the button.
  useEffect(() => {
    if (state === 'done') button.current?.focus();
  }, [state]);

  const close = () => setState('done');

  return (
    // Escape must work from anywhere inside; the element itself is no control.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={`wm-disclosure ${className}`}
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }}
    >
      <button type="button" ref={button} className="wm-disclosure__button" aria-expanded={isOpen} aria-controls={id} onClick={() => setState(isOpen ? 'left' : 'open')}>
        {label} <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
      </button>
      <div id={id} className="wm-disclosure__panel" role="group" aria-label={panelLabel} hidden={!isOpen}>
        {isOpen && children(close)}
      </div>
    </div>
  );
}
