import { dayInWords, PERSON_LEVEL_FROM, PLANS_WITHIN_20_WEEKS } from '@waymark/domain';
import type { Comparator, Day, PublishedFigure, SourceDocument } from '@waymark/domain';
import { comparatorRow, documentId } from './fact-rows';
import type { New, SeedBatch } from './seed.types';

/**
 * When the Department for Education published the figures of a calendar year. Releases come out in May or June of the year after; the
 * days of three were read. Of the others the following 1 July stands in: by then they were out.
 */
const PUBLISHED: Readonly<Record<number, { on: Day; isDayKnown: boolean }>> = {
  2016: { on: '2017-07-01', isDayKnown: false },
  2017: { on: '2018-07-01', isDayKnown: false },
  2018: { on: '2019-05-30', isDayKnown: true },
  2019: { on: '2020-07-01', isDayKnown: false },
  2020: { on: '2021-05-13', isDayKnown: true },
  2021: { on: '2022-05-12', isDayKnown: true },
  2022: { on: '2023-07-01', isDayKnown: false },
  2023: { on: '2024-07-01', isDayKnown: false },
  2024: { on: '2025-07-01', isDayKnown: false },
};

const TITLE = 'Education, health and care plans (SEN2 statistics)';
const AS_LAST_READ = 'Figures as last published: a later release may have revised them.';
const BREAK_NOTE = `From the data of ${PERSON_LEVEL_FROM} on each person's record is collected: a break, years before it are not of the same series.`;
const OWN_MEAN = 'Our own calculation: the plain mean of ten local areas, by the neighbours of this model.';
const IMPLAUSIBLE = 'As published, and implausible: with the exceptions it is above the figure without them.';

/** Published figures that a closed record is held against: whose, and which of its measures. */
export interface Sen2Held {
  slug: string;
  measureKey: string;
  /** The days on which the measure enters the record, and on which its last fact does. */
  since: Day;
  until: Day;
  wanted: (figure: PublishedFigure) => boolean;
}

/**
 * The published figures as a record can know them, one batch for each release. What was out when the measure entered it is recorded then;
 * a later release on its own day, so that no earlier picture changes. What came out after a closed record's last fact is not in it: nobody
 * could hold its values against that. All years stand in the domain's table, for programmes that are live.
 */
export function sen2Batches({ slug, since, until, measureKey, wanted }: Sen2Held): SeedBatch[] {
  const byDay = new Map<Day, PublishedFigure[]>();
  for (const figure of PLANS_WITHIN_20_WEEKS.filter(wanted)) {
    const on = recordedOn(figure.year, since);
    byDay.set(on, [...(byDay.get(on) ?? []), figure]);
  }
  return [...byDay]
    .filter(([on]) => on <= until)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([on, figures]) => {
      const document = releaseRow(slug, on, figures, since);
      return {
        recordedAt: `${on}T12:30:00.000Z`,
        actor: 'Statistics of the Department for Education',
        reason: `Taken from "${document.title}"`,
        rows: { sourceDocuments: [document], comparators: figures.map((figure) => figureRow(slug, measureKey, document.ref, figure)) },
      };
    });
}

function publishedOn(year: number): { on: Day; isDayKnown: boolean } {
  const published = PUBLISHED[year];
  if (!published) throw new Error(`When were the figures of ${year} published?`);
  return published;
}

function recordedOn(year: number, since: Day): Day {
  const { on } = publishedOn(year);
  return on < since ? since : on;
}

function releaseRow(slug: string, on: Day, figures: readonly PublishedFigure[], since: Day): New<SourceDocument> {
  const years = [...new Set(figures.map(({ year }) => year))].sort();
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const published = publishedOn(last);
  const isBefore = on === since;
  const known = published.isDayKnown ? `Published on ${dayInWords(published.on)}.` : 'Published in May or June; the day was not read, 1 July stands in for it.';
  // A release is named for the year after its data.
  const ref = isBefore ? `SEN2 to ${last + 1}` : `SEN2 ${last + 1}`;
  return {
    id: documentId(slug, ref),
    ref,
    title: isBefore ? `${TITLE}: calendar years ${first} to ${last}` : `${TITLE}: calendar year ${last}`,
    body: 'Department for Education',
    printedDate: !isBefore && published.isDayKnown ? dayInWords(published.on) : null,
    recordedOn: on,
    note: isBefore ? `Published before the record holds what they are compared with. ${AS_LAST_READ}` : `${known} ${AS_LAST_READ}`,
  };
}

function figureRow(slug: string, measureKey: string, document: string, figure: PublishedFigure): New<Comparator> {
  const { areaType, areaName, year, basis, value, numerator, neighboursOf, neighbourModel } = figure;
  const note = notesOn(figure);
  const counted = numerator === null ? [] : [`${numerator} plans`];
  const who = neighbourModel ? `${areaName}, ${neighbourModel} model` : areaName;
  return comparatorRow(slug, measureKey, {
    name: neighboursOf ? 'mean' : 'DfE figure',
    areaType,
    areaName: neighboursOf ?? areaName,
    value,
    unit: '%',
    basis,
    periodText: String(year),
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    ...(neighbourModel ? { neighbourModel } : {}),
    ...(numerator === null ? {} : { numerator }),
    ...(note ? { note } : {}),
    source: { document, quote: ['Plans issued within 20 weeks', who, year, basis, ...counted, `${value.toFixed(1)}%`].join(' | ') },
  });
}

function notesOn(figure: PublishedFigure): string {
  const notes = [
    figure.neighboursOf ? OWN_MEAN : '',
    isAboveItsOther(figure) ? IMPLAUSIBLE : '',
    figure.year >= PERSON_LEVEL_FROM ? BREAK_NOTE : '',
  ];
  return notes.filter((note) => note !== '').join(' ');
}

/** Leaving out the cases in which more time is allowed cannot make the rest look later. */
function isAboveItsOther({ areaName, year, basis, value }: PublishedFigure): boolean {
  const other = PLANS_WITHIN_20_WEEKS.find((row) => row.areaName === areaName && row.year === year && row.basis === 'excluding exceptions');
  return basis === 'including exceptions' && other !== undefined && value > other.value;
}
