import { findingOf, recordsOf, seriesName, type Rule } from './evidence';

/** "14% improvement in ... (57% – 71%)" */
const CHANGE_WITH_ENDS =
  /(\d+(?:\.\d+)?)%\s+(?:increase|improvement|rise|uplift|growth|gain|decrease|reduction|fall|drop)\b[^()]*\((?:from\s+)?(\d+(?:\.\d+)?)\s*%?\s*(?:[-–—]|to)\s*(\d+(?:\.\d+)?)\s*%\)/i;

/** A change between two percentages given in per cent, where the words themselves show that it is percentage points. */
export const pointsCalledPercent: Rule = ({ series }) =>
  series.flatMap((one) => {
    const { measure } = one;
    const [, said, from, to] = CHANGE_WITH_ENDS.exec(measure.source?.quote ?? '') ?? [];
    if (said === undefined || from === undefined || to === undefined || Number(from) === 0) return [];
    const points = Number((Number(to) - Number(from)).toFixed(6));
    if (Math.abs(points) !== Number(said)) return [];
    const relative = Math.abs((points * 100) / Number(from));
    if (relative === Number(said)) return [];
    return [
      findingOf('points_called_percent', {
        anchors: [measure.id],
        title: `${seriesName(one)}: ${said}% is ${said} percentage points`,
        explanation: 'The difference of two percentages is in percentage points; in per cent it is another number. Say which is meant.',
        arithmetic: [`${to}% − ${from}% is ${points} percentage points.`, `${Math.abs(points)} of ${from} is ${relative.toFixed(1)}%, the change in per cent.`],
        records: recordsOf(one),
        touches: [one.kpi?.objective],
        sources: [measure.source],
      }),
    ];
  });
