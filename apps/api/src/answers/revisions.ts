import type { DataSource } from 'typeorm';
import { queryPrepared } from '../database/prepared';
import type { Subjects } from './subjects';

/** Of a programme its own number; for a name that no programme has now, and for everything, the sum of all. */
const SQL = `
  SELECT asked.slug, coalesce(
    (SELECT p.id || ':' || r.revision FROM programme p JOIN programme_revision r ON r.programme_id = p.id WHERE p.slug = asked.slug),
    (SELECT 'all:' || coalesce(sum(r.revision), 0) FROM programme_revision r)
  ) AS revision
  FROM unnest($1::text[]) AS asked(slug)`;

/** Stands for everything; no slug is empty. */
const ALL = '';

interface Batch {
  slugs: Set<string>;
  found: Promise<ReadonlyMap<string, string>>;
}

/**
 * The revisions that answers are made from, read from the database after each request has arrived. Requests that
 * arrive while one read is under way share the next, never that one.
 */
export class Revisions {
  private waiting: Batch | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly dataSource: DataSource) {}

  /** A text that differs whenever anything of the subjects has changed since it was read before. */
  async of(subjects: Subjects): Promise<string> {
    const slugs = subjects ?? [ALL];
    const batch = (this.waiting ??= this.open());
    for (const slug of slugs) batch.slugs.add(slug);
    const found = await batch.found;
    return slugs.map((slug) => found.get(slug)).join(' ');
  }

  private open(): Batch {
    const slugs = new Set<string>();
    const found = this.last.then(() => {
      this.waiting = null;
      return this.read([...slugs]);
    });
    this.last = found.catch(() => undefined);
    return { slugs, found };
  }

  private async read(slugs: string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await queryPrepared<{ slug: string; revision: string }>(this.dataSource, 'revisions', SQL, [slugs]);
    return new Map(rows.map(({ slug, revision }) => [slug, revision]));
  }
}
