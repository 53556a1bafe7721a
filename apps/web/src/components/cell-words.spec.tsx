import { render } from '@testing-library/react';
import { copyValueOf, sortValueOf, textOfNode, wordsOfCell } from './cell-words';

describe('sortValueOf', () => {
  it.each([
    ['24 March 2022', '2022-03-24'],
    ['March 2022', '2022-03-01'],
    ['31 February 2022', '31 February 2022'],
    ['Summer 2022', 'Summer 2022'],
    ['2,039', 2039],
    ['43.8%', 43.8],
    ['-3', -3],
    ['2.10 Upgrade', '2.10 Upgrade'],
    ['', ''],
  ])('%s', (words, value) => {
    expect(sortValueOf(words)).toBe(value);
  });
});

describe('copyValueOf', () => {
  it.each([
    ['24 March 2022', '2022-03-24'],
    ['March 2022', 'March 2022'],
    ['2,039', 2039],
    ['43.8%', '43.8%'],
    ['22 days late', '22 days late'],
  ])('%s', (words, value) => {
    expect(copyValueOf(words)).toBe(value);
  });
});

describe('the words of a cell', () => {
  const cell = (
    <>
      <a href="/x">2.3 Upgrade</a>
      <span className="wm-secondary">Update the system</span>
      <svg>
        <title>A picture</title>
      </svg>
      <span className="wm-rag">
        <span>Red</span>
      </span>{' '}
      late
    </>
  );

  it('are read as drawn, with commas between what stands apart', () => {
    expect(wordsOfCell(render(cell).container)).toBe('2.3 Upgrade, Update the system, Red, late');
  });

  it('are read from what the cell is made of', () => {
    expect(textOfNode([cell, null, 4, false]).replace(/\s+/g, ' ')).toBe('2.3 Upgrade Update the system A picture Red late 4');
  });
});
