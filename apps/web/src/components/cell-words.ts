import { dayOf, MONTHS } from '@waymark/domain';
import { isValidElement, type ReactNode } from 'react';
import type { CopyValue } from './table-copy';
import type { SortValue } from './table-order';

/** The words of a cell as far as they stand in it; what a component of its own would draw is not known here. */
export function textOfNode(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(textOfNode).filter(Boolean).join(' ');
  return isValidElement<{ children?: ReactNode }>(node) ? textOfNode(node.props.children) : '';
}

/** The words of a cell as drawn. What stands under something is set off by a comma; pictures have no words. */
export function wordsOfCell(cell: Element): string {
  const parts: string[] = [];
  const collect = (node: Node) => {
    if (!(node instanceof Element)) parts.push(node.textContent ?? '');
    else if (!node.matches('svg, button, details')) {
      const edge = node.matches('li, p, div, .wm-secondary, .wm-rag, .wm-verdict') ? '\n' : '';
      parts.push(edge);
      node.childNodes.forEach(collect);
      parts.push(edge);
    }
  };
  collect(cell);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(', ');
}

/** What words are sorted by: days and months by time, numbers and percentages by size, the rest as words. */
export function sortValueOf(words: string): SortValue {
  const text = words.trim();
  const [, day = '1', month = '', year = ''] = /^(?:(\d{1,2}) )?([A-Z][a-z]+) (\d{4})$/.exec(text) ?? [];
  return isoDay(day, month, year) ?? numberOf(text.replace(/%$/, '')) ?? text;
}

/** What words become in a spreadsheet: a day is a day there, a number a number. A month stays in words: it is no day. */
export function copyValueOf(words: string): CopyValue {
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(words) ?? [];
  return isoDay(day, month, year) ?? numberOf(words) ?? words;
}

function isoDay(day: string, month: string, year: string): string | null {
  const index = (MONTHS as readonly string[]).indexOf(month);
  return index === -1 ? null : dayOf(Number(year), index + 1, Number(day));
}

/** "12", "-3.5", "2,039" */
function numberOf(text: string): number | null {
  return /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text) ? Number(text.replace(/,/g, '')) : null;
}
