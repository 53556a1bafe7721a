/** A cell for a spreadsheet: a number stays a number, an ISO day is read as a date, anything else is text. */
export type CopyValue = string | number | null | undefined;

export interface CopiedTable {
  headers: readonly string[];
  rows: readonly (readonly CopyValue[])[];
}

/** One line for each row, one cell for each column, as a spreadsheet reads text. */
export function tableAsText({ headers, rows }: CopiedTable): string {
  return [headers, ...rows].map((row) => row.map(cellText).join('\t')).join('\r\n');
}

/** The same as a plain table. Text is marked as text: a spreadsheet would make 2.1 of "2.10" and a day of "April 2022". */
export function tableAsHtml({ headers, rows }: CopiedTable): string {
  const head = headers.map((header) => `<th>${escaped(cellText(header))}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((value) => `<td${isText(value) ? TEXT_FORMAT : ''}>${escaped(cellText(value))}</td>`).join('')}</tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** The number format of text, as Excel writes it into its own HTML. */
const TEXT_FORMAT = ' style="mso-number-format:\'\\@\'"';

function isText(value: CopyValue): boolean {
  return typeof value === 'string' && !/^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** Line breaks would break the cell. What begins like a formula is marked as text (OWASP, CSV injection). */
function cellText(value: CopyValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const flat = value.replace(/\s+/g, ' ').trim();
  return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Puts both on the clipboard. Throws where the browser does not allow it. */
export async function copyTable(table: CopiedTable): Promise<void> {
  const flavours = { 'text/html': tableAsHtml(table), 'text/plain': tableAsText(table) };
  // Neither exists on a page that came over plain http, as on many an intranet.
  if (typeof ClipboardItem !== 'undefined' && 'clipboard' in navigator) {
    try {
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(flavours).map(([type, text]) => [type, new Blob([text], { type })])))]);
      return;
    } catch {
      // Refused: the older way may still be allowed.
    }
  }
  copyByCommand(flavours);
}

function copyByCommand(flavours: Record<string, string>): void {
  let isDone = false;
  const fill = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const [type, text] of Object.entries(flavours)) event.clipboardData.setData(type, text);
    isDone = true;
  };
  document.addEventListener('copy', fill, true);
  try {
    // Deprecated, and the only way without the Clipboard API.
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill, true);
  }
  if (!isDone) throw new Error('The browser does not let a page copy');
}
