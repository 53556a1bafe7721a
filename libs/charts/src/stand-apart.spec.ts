import { standApart } from './stand-apart';

const labels = (...ys: number[]) => ys.map((y) => ({ y, high: 14 }));

it.each([
  ['what stands apart stays', labels(50, 100), [50, 100]],
  ['the lower of two gives way', labels(50, 54), [50, 64]],
  ['whatever the order given', labels(54, 50), [64, 50]],
  ['none leaves the bottom', labels(190, 195, 199), [165, 179, 193]],
  ['none leaves the top', labels(0, 2), [7, 21]],
  ['none at all', [], []],
])('%s', (_name, wished, expected) => {
  expect(standApart(wished, 0, 200)).toEqual(expected);
});
