import type { EmbeddedPostgres } from '../database/embedded-postgres';

/** The database that global setup migrates and seeds once. */
export const TEMPLATE = 'waymark_template';

/** The day on which all specs play. */
export const TODAY = '2026-03-02';

/** What global setup started and global teardown stops. */
export const running: { cluster?: EmbeddedPostgres; dataDir?: string } = {};
