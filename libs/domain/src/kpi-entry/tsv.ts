/**
 * Reads what a spreadsheet puts on the clipboard: lines of cells parted by tabs. A cell that holds a tab, a new line or a
 * quotation mark stands in quotation marks, its own ones doubled. Blank lines at the end are none. Cells lose the spaces
 * around them.
 */
export function readTsv(text: string): string[][] {
  const lines: string[][] = [[]];
  let at = 0;
  for (;;) {
    const quotedCell = text[at] === '"' ? readQuoted(text, at) : null;
    const to = quotedCell?.to ?? endOfCell(text, at);
    lines.at(-1)?.push((quotedCell?.cell ?? text.slice(at, to)).trim());
    if (to >= text.length) break;
    if (text[to] !== '\t') lines.push([]);
    at = text[to] === '\r' && text[to + 1] === '\n' ? to + 2 : to + 1;
  }
  while (lines.length > 0 && lines.at(-1)?.every((cell) => cell === '')) lines.pop();
  return lines;
}

/** Writes cells as a spreadsheet copies them; `readTsv` gives them back. */
export function writeTsv(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => `${line.map((cell) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')}\r\n`).join('');
}

/** `null` where the mark that opens it is not closed at a cell's end: then it is a letter like any other. */
function readQuoted(text: string, from: number): { cell: string; to: number } | null {
  let at = from + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return null;
    if (text[mark + 1] !== '"') return isBreak(text, mark + 1) ? { cell: text.slice(from + 1, mark).replaceAll('""', '"'), to: mark + 1 } : null;
    at = mark + 2;
  }
}

function isBreak(text: string, at: number): boolean {
  return at >= text.length || text[at] === '\t' || text[at] === '\n' || text[at] === '\r';
}

function endOfCell(text: string, from: number): number {
  let at = from;
  while (!isBreak(text, at)) at += 1;
  return at;
}
