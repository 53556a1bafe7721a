/**
 * SVG does not wrap text. Breaks a label into lines of at most `width` pixels; what does not fit ends in
 * an ellipsis (the table behind the chart has it whole).
 */
export function wrapLabel(text: string, width: number, fontSize: number, maxLines = 2): string[] {
  const fits = (line: string) => textWidth(line, fontSize) <= width;
  const words = text.trim().split(/\s+/).filter((word) => word !== '');
  const lines: string[] = [];
  while (words.length > 0) {
    if (lines.length === maxLines - 1) return [...lines, cut(words.join(' '), fits)];
    let line = words.shift()!;
    while (words.length > 0 && fits(`${line} ${words[0]}`)) line += ` ${words.shift()!}`;
    lines.push(cut(line, fits));
  }
  return lines;
}

/** Cut inside a word, if need be: half a word says more than none. */
function cut(text: string, fits: (line: string) => boolean): string {
  if (fits(text)) return text;
  let end = text.length - 1;
  while (end > 1 && !fits(`${text.slice(0, end)}…`)) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** Widths in thousandths of the font size, as Arial and its metric twins have them, to the nearest group. */
const NARROW = /[iljtfrI.,:;'|()[\]/\s!-]/;
const WIDE = /[mwMWQGO%@—]/;
const CAPITAL = /[A-Z&]/;

/** About how wide a text will be: there is nothing to measure with on a server. */
export function textWidth(text: string, fontSize: number): number {
  let thousandths = 0;
  for (const character of text) {
    thousandths += NARROW.test(character) ? 300 : WIDE.test(character) ? 830 : CAPITAL.test(character) ? 680 : 556;
  }
  return (thousandths * fontSize) / 1000;
}
