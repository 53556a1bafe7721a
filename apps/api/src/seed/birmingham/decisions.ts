import type { Dependency, PlanVersion } from '@waymark/domain';
import { documentId, sourced } from '../fact-rows';
import type { Fact } from '../facts';
import { seedId } from '../seed-id';
import type { New } from '../seed.types';
import { RECORDED_ON, s1, type BirminghamDocument } from './documents';
import { projectId, SLUG } from './plan-rows';

interface DependencyFact extends Fact<BirminghamDocument> {
  /** Refs of projects: the first waits for the second. */
  waits: string;
  needs: string;
  /** What had to be read into the words. */
  note: string;
}

/** All that the plan says of one project needing another. The documents state no risks: there is no register here. */
const dependencies: DependencyFact[] = [
  {
    waits: '2.11',
    needs: '2.13',
    note: 'The plan says "linked to" in a date cell; that this project waits for the pathway, and not the other way round, is our reading.',
    source: s1('Jan 2022 (linked to 0-16 pathway below)'),
  },
  {
    waits: '3.4',
    needs: '2.3',
    note: 'The plan says "as part of"; that the portal cannot be there before the system is our reading.',
    source: s1('Launch Parent Portal as part of the SENAR Case management System Upgrade'),
  },
];

export function decisionRows(): { dependencies: New<Dependency>[]; planVersions: New<PlanVersion>[] } {
  return {
    dependencies: dependencies.map((fact) => ({
      id: seedId(SLUG, `dependency/${fact.waits}/${fact.needs}`),
      milestoneId: null,
      projectId: projectId(fact.waits),
      needsMilestoneId: null,
      needsProjectId: projectId(fact.needs),
      note: fact.note,
      ...sourced(SLUG, fact),
    })),
    planVersions: [
      {
        id: seedId(SLUG, 'plan-version/1'),
        number: 1,
        title: 'The draft of 13 October 2021',
        openedOn: RECORDED_ON.S1,
        note: 'The day is that of the report it is attached to. No document says when a board approved it, so it stays a draft here.',
        sourceDocumentId: documentId(SLUG, 'S1'),
        quote: 'DRAFT Accelerated Progress Plan (Appendix A)',
      },
    ],
  };
}
