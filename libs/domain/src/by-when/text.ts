/** Ends a line inside a paragraph: a date may run over it. */
export const LINE_BREAK = '\n';
/** Ends a list item, a table cell or a paragraph: no date runs over it. */
export const BLOCK_BREAK = '\f';

/**
 * What a reader sees of a cell copied from Word, Excel or a web page: HTML and table rules become breaks,
 * entities become characters, list bullets and footnote numbers go, and look-alike characters (hard
 * spaces, wide digits, superscript letters) become plain ones. Dashes keep their form for the labels.
 */
export function plainText(text: string): string {
  // Twice, because a cell exported twice holds "&amp;nbsp;" and "&lt;li&gt;".
  const visible = decodeEntities(stripTags(decodeEntities(stripTags(text))));
  const plain = visible
    // Footnote marks would otherwise grow into the year they follow.
    .replace(/[⁰¹²³⁴-⁹₀-₉]/g, ' ')
    .normalize('NFKC')
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, LINE_BREAK)
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[|\t]/g, BLOCK_BREAK)
    // An empty line parts paragraphs.
    .replace(/\n(?: *\n)+/g, BLOCK_BREAK)
    .replace(/[\u0000-\u0008\u000B\u000E-\u001F\u007F]/g, ' ');
  return stripBullets(plain);
}

const FOOTNOTE = /<sup\b[^<>]*>\s*\d{1,3}\s*<\/sup>/gi;
const LINE_TAG = /<br\b[^<>]*>/gi;
const INLINE_TAG = /<\/?(?:a|abbr|b|del|em|font|i|ins|mark|o:p|s|small|span|strike|strong|sub|sup|time|u)\b[^<>]*>/gi;
const OTHER_TAG = /<[/!?a-z][^<>]*>/gi;

function stripTags(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replace(FOOTNOTE, ' ')
    .replace(LINE_TAG, LINE_BREAK)
    .replace(INLINE_TAG, '')
    .replace(OTHER_TAG, BLOCK_BREAK);
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  minus: '−',
  hyphen: '-',
  shy: '',
  zwnj: '',
  zwj: '',
  bull: '•',
  middot: '·',
  hellip: '…',
  sol: '/',
  frasl: '/',
  ordm: '',
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : parseInt(hex ?? '', 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    },
  );
}

const BULLET =
  /(^|[\n\f]) *(?:[•·▪◦‣●○■□*§o»>→-]|[–—]|\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{1,4}|\d{1,2})\)|[abd-hj-z]\.) +(?=\S)/gi;
const NUMBERED = /(^|[\n\f]) *\d{1,2}\. +(?=\S)/g;
const NUMBERED_MONTH = /(^|[\n\f]) *\d{1,2}\. +(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;

function stripBullets(text: string): string {
  const bare = text.replace(BULLET, (_whole, before: string) => before + BLOCK_BREAK);
  const numbered = bare.match(NUMBERED)?.length ?? 0;
  // A single "31. December 2022" is a day; only a run of numbers is a numbered list.
  if (numbered === 0 || (numbered === 1 && NUMBERED_MONTH.test(bare))) return bare;
  return bare.replace(NUMBERED, (_whole, before: string) => before + BLOCK_BREAK);
}
