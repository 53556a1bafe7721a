import { DEFAULT_TOLERANCES } from '@waymark/domain';
import { documentId, SILENT_COVER } from '../fact-rows';
import { seedId } from '../seed-id';
import { sen2Batches } from '../sen2-releases';
import type { SeedBatch, SeedBuilder } from '../seed.types';
import { decisionRows } from './decisions';
import { documents, RECORDED_ON, type DocumentFact } from './documents';
import { planRows, SLUG } from './plan-rows';
import { recordRows } from './record-rows';
import { sen2 } from './sen2';

/**
 * Birmingham's Accelerated Progress Plan as four public documents tell it. What they do not say is
 * not here: no sponsors, no benefits, no approved baselines, no targets but one. Beside them stand
 * published statistics to hold its plans in 20 weeks against.
 */
export const birmingham: SeedBuilder = () => {
  const plan = planRows();
  const rows = { ...plan, ...recordRows(plan.milestones ?? []), ...decisionRows() };
  return {
    programme: {
      id: seedId(SLUG, 'programme'),
      slug: SLUG,
      name: 'SEND Improvement Programme',
      planName: 'Accelerated Progress Plan',
      localArea: 'Birmingham',
      kind: 'plan',
      planStanding: 'draft',
      planStandingNote: 'DRAFT, attached as Appendix A to the report of 13 October 2021',
      isExample: false,
      isHistorical: true,
      startsOn: RECORDED_ON.S1,
      position: 1,
      isOpen: true,
      ...SILENT_COVER,
    },
    tolerances: { ...DEFAULT_TOLERANCES },
    batches: [...documents.map((document) => batchOf(document, rows)), ...sen2Batches(sen2)].sort((a, b) => a.recordedAt.localeCompare(b.recordedAt)),
  };
};

/** Everything one document says, recorded at noon of its day. */
function batchOf(document: DocumentFact, rows: SeedBatch['rows']): SeedBatch {
  const own = documentId(SLUG, document.ref);
  const isFirst = document === documents[0];
  const isOf = (row: object) => {
    if ('recordedOn' in row) return 'id' in row && row.id === own;
    // Links have no words of their own: they came with the plan.
    return 'sourceDocumentId' in row ? row.sourceDocumentId === own : isFirst;
  };
  return {
    recordedAt: `${document.recordedOn}T12:00:00.000Z`,
    actor: document.actor,
    reason: `Taken from "${document.title}"`,
    rows: Object.fromEntries(
      Object.entries(rows)
        .map(([list, all]) => [list, all.filter(isOf)] as const)
        .filter(([, all]) => all.length > 0),
    ),
  };
}
