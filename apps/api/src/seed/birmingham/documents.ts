import type { Day } from '@waymark/domain';
import type { SeedSource } from '../seed.types';

/** The documents the record rests on, in the order in which they became known. */
export type BirminghamDocument = 'S1' | 'S0' | 'S4' | 'S3';
export type BirminghamSource = SeedSource<BirminghamDocument>;

/** The day each counts as recorded; relative periods ("in the last 6 months") are counted from it. */
export const RECORDED_ON: Readonly<Record<BirminghamDocument, Day>> = {
  S1: '2021-10-13',
  S0: '2022-03-24',
  S4: '2022-08-31',
  S3: '2023-04-30',
};

export interface DocumentFact {
  ref: BirminghamDocument;
  title: string;
  body: string | null;
  printedDate: string | null;
  recordedOn: Day;
  note: string | null;
  /** In the history: who recorded its facts. */
  actor: string;
  /** In a statement: who said so. */
  shortTitle: string;
}

export const documents: DocumentFact[] = [
  {
    ref: 'S1',
    title: 'Update on Progress since the May 2021 SEND Revisit, with DRAFT Accelerated Progress Plan (Appendix A)',
    body: "Education and Children's Social Care Overview and Scrutiny Committee",
    printedDate: '13 October 2021',
    recordedOn: RECORDED_ON.S1,
    note: null,
    actor: 'Birmingham report of 13 October 2021',
    shortTitle: 'Report of 13 October 2021',
  },
  {
    ref: 'S0',
    title: 'SEND Improvement Update (Appendix C)',
    body: null,
    printedDate: 'March 2022',
    recordedOn: RECORDED_ON.S0,
    note:
      'Contains an embedded deck "update provided to SEND Improvement Board February 2022". ' +
      'Dated March 2022; the latest figure is of 18 March 2022; the day is assumed.',
    actor: 'Birmingham update of March 2022',
    shortTitle: 'SEND Improvement Update, March 2022',
  },
  {
    ref: 'S4',
    title: 'Letter from Director, Children and Families to Parent/Carer',
    body: null,
    printedDate: null,
    recordedOn: RECORDED_ON.S4,
    note: 'Undated: after the May 2022 survey and "invited to sign in July", before November 2022; the day is assumed.',
    actor: "Birmingham director's letter, mid 2022",
    shortTitle: "Director's letter to parents and carers, 2022 (undated)",
  },
  {
    ref: 'S3',
    title: 'SEND improvement progress report (untitled; sections 1 to 20)',
    body: null,
    printedDate: null,
    recordedOn: RECORDED_ON.S3,
    note:
      'Undated: refers to 21 March 2023 in the past and to April to July 2023 in the future; ' +
      'after 21 March 2023, before 10 July 2023; the day is assumed.',
    actor: 'Birmingham progress report of 2023',
    shortTitle: 'SEND improvement progress report, 2023 (undated)',
  },
];

export const s0 = (quote: string): BirminghamSource => ({ document: 'S0', quote });
export const s1 = (quote: string): BirminghamSource => ({ document: 'S1', quote });
export const s3 = (quote: string): BirminghamSource => ({ document: 'S3', quote });
export const s4 = (quote: string): BirminghamSource => ({ document: 'S4', quote });
