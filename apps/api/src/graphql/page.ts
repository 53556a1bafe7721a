import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DomainError } from '@waymark/domain';

/** Most rows that one page may ask for. */
export const PAGE_LIMIT = 200;

export interface Page<T> {
  items: T[];
  total: number;
  nextCursor: string | null;
}

/** A GraphQL type for one page of a list. */
export function pageOf<T>(item: Type<T>, name: string): Type<Page<T>> {
  @ObjectType(name)
  class PageType implements Page<T> {
    @Field(() => [item])
    items!: T[];

    @Field(() => Int)
    total!: number;

    @Field(() => String, { nullable: true, description: 'Pass as `after` for the next page; null on the last' })
    nextCursor!: string | null;
  }
  return PageType;
}

/**
 * Where a page begins and ends.
 * @throws DomainError BAD_USER_INPUT for a count outside 1 to 200 or a cursor that is not ours.
 */
export function readPage(first: number, after: string | null | undefined): { start: number; end: number } {
  if (first < 1 || first > PAGE_LIMIT) throw new DomainError('BAD_USER_INPUT', `first must be between 1 and ${PAGE_LIMIT}`, 'first');
  const start = after ? Number(Buffer.from(after, 'base64url').toString()) : 0;
  if (after && (!Number.isSafeInteger(start) || start < 0 || cursorAt(start) !== after)) {
    throw new DomainError('BAD_USER_INPUT', 'after is not a cursor of this list', 'after');
  }
  return { start, end: start + first };
}

export function cursorAfter(end: number, total: number): string | null {
  return end < total ? cursorAt(end) : null;
}

function cursorAt(start: number): string {
  return Buffer.from(String(start)).toString('base64url');
}

/** One page of a list held in memory. */
export function pageFrom<T>(rows: readonly T[], first: number, after: string | null | undefined): Page<T> {
  const { start, end } = readPage(first, after);
  return { items: rows.slice(start, end), total: rows.length, nextCursor: cursorAfter(end, rows.length) };
}
