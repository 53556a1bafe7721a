import { DEFAULT_TOLERANCES } from '@waymark/domain';
import { documentId, kpiId, measureRows, SILENT_COVER, sourced } from '../fact-rows';
import { sen2Batches, type Sen2Held } from '../sen2-releases';
import { seedId } from '../seed-id';
import type { SeedBuilder } from '../seed.types';
import { RECORDED_ON, SLUG } from './document';
import { events } from './events';
import { indicators } from './indicators';
import { measures } from './measures';

/** The indicator does not say whether exceptions are left out; of Derby only the figures without them were read. */
const sen2: Sen2Held = {
  slug: SLUG,
  measureKey: 'SEND6',
  since: RECORDED_ON,
  until: RECORDED_ON,
  wanted: ({ areaName, basis }) => (areaName === 'Derby' || areaName === 'England') && basis === 'excluding exceptions',
};

/**
 * Derby's indicators of 2018: a scorecard, there is no plan with projects behind it. Beside them stand published statistics to hold its
 * plans in 20 weeks against: those of 2016 and 2017, all that was out by then.
 */
export const derby: SeedBuilder = () => ({
  programme: {
    id: seedId(SLUG, 'programme'),
    slug: SLUG,
    name: 'SEND Priority Performance Measures',
    planName: 'SEND Priority Performance Measures / Indicators for 2018/19',
    localArea: 'Derby',
    kind: 'scorecard',
    planStanding: 'draft',
    planStandingNote: 'Derby City Council – Draft SEND Priority Performance Measures / Indicators for 2018/19',
    isExample: false,
    isHistorical: true,
    startsOn: RECORDED_ON,
    position: 2,
    isOpen: true,
    ...SILENT_COVER,
  },
  tolerances: { ...DEFAULT_TOLERANCES },
  batches: [
    {
      recordedAt: `${RECORDED_ON}T12:00:00.000Z`,
      actor: 'Derby report of 29 October 2018',
      reason: 'Taken from "SEND Progress Update Report (Derby City Council)"',
      rows: {
        sourceDocuments: [
          {
            id: documentId(SLUG, 'S2'),
            ref: 'S2',
            title: 'SEND Progress Update Report (Derby City Council)',
            body: 'Children and Young People Scrutiny Review Board, Derby City Council',
            printedDate: '29 October 2018',
            recordedOn: RECORDED_ON,
            note: 'Item 8.',
          },
        ],
        sourceQuotes: events.map((fact, index) => ({
          id: seedId(SLUG, `quote/${fact.topic}`),
          subjectKind: 'programme',
          subjectId: null,
          topic: fact.topic,
          quote: fact.source.quote,
          sourceDocumentId: documentId(SLUG, fact.source.document),
          earliest: fact.when?.[0] ?? null,
          latest: fact.when?.[1] ?? null,
          precision: fact.when?.[2] ?? null,
          note: fact.note ?? null,
          position: index + 1,
        })),
        kpis: indicators.map((fact, index) => ({
          id: kpiId(SLUG, fact.ref),
          objectiveId: null,
          ownerId: null,
          ref: fact.ref,
          name: fact.name,
          definition: fact.definition,
          numeratorDefinition: fact.numeratorDefinition ?? null,
          denominatorDefinition: fact.denominatorDefinition ?? null,
          frequency: fact.frequency,
          note: fact.note ?? null,
          position: index + 1,
          ...sourced(SLUG, fact),
        })),
        ...measureRows(SLUG, measures),
      },
    },
    ...sen2Batches(sen2),
  ],
});
