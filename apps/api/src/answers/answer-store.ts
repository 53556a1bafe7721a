import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Subjects } from './subjects';

const zip = promisify(gzip);

/** Smaller than this, packing costs more than it saves; the limit of the compression middleware. */
const SMALLEST_TO_ZIP = 1024;

/** What an entry costs beside its bytes, roughly. */
const OVERHEAD = 500;

/** A finished answer, as sent. */
export class Answer {
  readonly plain: Buffer;
  private zipping: Promise<Buffer> | undefined;

  constructor(
    text: string,
    readonly headers: Readonly<Record<string, string>>,
  ) {
    this.plain = Buffer.from(text);
  }

  get isWorthZipping(): boolean {
    return this.plain.length >= SMALLEST_TO_ZIP;
  }

  /** Packed once, by whoever asks first. */
  zipped(): Promise<Buffer> {
    return (this.zipping ??= zip(this.plain));
  }

  get size(): number {
    // The packed form is counted before it exists: it is at most about as long.
    return this.plain.length * (this.isWorthZipping ? 2 : 1) + OVERHEAD;
  }
}

/** What is known about a request that was answered without errors. */
export interface Known {
  subjects: Subjects;
  /** Revision and day of the answer; `null`: asked once so far, nothing kept. */
  stamp: string | null;
  answer: Answer | null;
}

/** The last answers asked for, within a number of bytes: the one not asked for longest goes first. */
export class AnswerStore {
  private readonly entries = new Map<string, Known>();
  private held = 0;

  constructor(private readonly limit: number) {}

  get bytes(): number {
    return this.held;
  }

  get(key: string): Known | undefined {
    const known = this.entries.get(key);
    if (!known) return undefined;
    this.entries.delete(key);
    this.entries.set(key, known);
    return known;
  }

  /** One entry for each request: an answer of a later revision takes the place of the earlier. */
  set(key: string, known: Known): void {
    this.drop(key);
    const entry = sizeOf(known) > this.limit ? { ...known, stamp: null, answer: null } : known;
    this.entries.set(key, entry);
    this.held += sizeOf(entry);
    for (const oldest of this.entries.keys()) {
      if (this.held <= this.limit) return;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    const known = this.entries.get(key);
    if (!known) return;
    this.entries.delete(key);
    this.held -= sizeOf(known);
  }
}

function sizeOf({ answer }: Known): number {
  return answer?.size ?? OVERHEAD;
}
