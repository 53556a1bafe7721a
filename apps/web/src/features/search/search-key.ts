/** Whether a key press asks for search: a bare "/" (some keyboards need Shift for it), and not as a letter of something typed. */
export function asksForSearch(event: KeyboardEvent): boolean {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return false;
  return !isTypedInto(event.target) && document.querySelector('dialog[open]') === null && isKeyOn();
}

function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"]') !== null;
}

const OFF = 'waymark: no key for search';

/** Speech input can press single keys by mistake: the key can be turned off (WCAG 2.1.4). */
export function isKeyOn(): boolean {
  try {
    return localStorage.getItem(OFF) === null;
  } catch {
    return true;
  }
}

export function turnKey(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, 'yes');
  } catch {
    // A browser that keeps nothing keeps the key on.
  }
}
