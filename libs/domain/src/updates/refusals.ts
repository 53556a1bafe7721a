import type { UpdateDraft, UpdateFault } from './draft';

export type Refuse = (field: keyof UpdateDraft, message: string) => void;

/** Collects what is wrong with a draft: one thing at a time for each field, the first. */
export class Refusals {
  readonly faults: UpdateFault[] = [];

  readonly refuse: Refuse = (field, message) => {
    if (!this.faults.some((fault) => fault.field === field)) this.faults.push({ field, message });
  };
}
