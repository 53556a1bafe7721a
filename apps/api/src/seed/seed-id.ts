import { createHash } from 'node:crypto';

/** The namespace of everything the seed names; drawn once, never changed, because ids are made from it. */
const NAMESPACE = Buffer.from('5b0f6f0e2d3a4c1b9e7d8a4f60c1d2e3', 'hex');

/**
 * The id of a seeded row: the same on every machine and at every start, so that a link to a
 * milestone survives a fresh installation. A UUID of version 5 (RFC 9562): the SHA-1 of a name.
 */
export function seedId(slug: string, key: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(`${slug}/${key}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
