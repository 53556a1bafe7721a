import { tableAsHtml, tableAsText } from './table-copy';

describe('tableAsText', () => {
  it('has one line for each row and one cell for each column', () => {
    expect(tableAsText({ headers: ['Promise', 'Due', 'Days late'], rows: [['2.3 Upgrade', '2022-04-22', -21], ['Plan', null, undefined]] })).toBe(
      'Promise\tDue\tDays late\r\n2.3 Upgrade\t2022-04-22\t-21\r\nPlan\t\t',
    );
  });

  it.each([
    ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
    ['+44', `'+44`],
    ['-5 days', `'-5 days`],
    ['@sum', `'@sum`],
    [' \t=1', `'=1`],
    ['two\r\nlines\tand a tab', 'two lines and a tab'],
    ['a=b', 'a=b'],
  ])('%j is safe in a cell', (value, cell) => {
    expect(tableAsText({ headers: ['A'], rows: [[value]] })).toBe(`A\r\n${cell}`);
  });

  it('leaves a negative number a number, and an impossible one out', () => {
    expect(tableAsText({ headers: ['A', 'B'], rows: [[-5, Number.NaN]] })).toBe('A\tB\r\n-5\t');
  });
});

describe('tableAsHtml', () => {
  it('marks text as text, and leaves days and numbers to be read', () => {
    expect(tableAsHtml({ headers: ['Ref', 'Due', 'Days'], rows: [['2.10', '2022-04-22', 8]] })).toBe(
      `<table><thead><tr><th>Ref</th><th>Due</th><th>Days</th></tr></thead><tbody><tr><td style="mso-number-format:'\\@'">2.10</td><td>2022-04-22</td><td>8</td></tr></tbody></table>`,
    );
  });

  it('lets nothing in a cell become part of the page', () => {
    expect(tableAsHtml({ headers: ['<b>'], rows: [['<ul><li>31 December 2022</li>"&']] })).toContain('&lt;ul&gt;&lt;li&gt;31 December 2022&lt;/li&gt;&quot;&amp;</td>');
  });
});
