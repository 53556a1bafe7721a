import { seedId } from '../seed-id';
import type { OfficerKey } from './story';

export const SLUG = 'example';

export const BOARD = 'Exampleshire SEND Improvement Board (made up)';
export const OFFICE = 'Exampleshire programme office (made up)';
export const PERFORMANCE = 'Exampleshire performance team (made up)';

/** Made-up rows come from no document. */
export const NO_SOURCE = { sourceDocumentId: null, quote: null };

export const id = (key: string) => seedId(SLUG, key);
export const officerId = (key: OfficerKey) => id(`officer/${key}`);
export const objectiveId = (number: number) => id(`objective/${number}`);
export const areaId = (name: string) => id(`area/${name}`);
export const projectId = (ref: string) => id(`project/${ref}`);
export const kpiId = (ref: string) => id(`kpi/${ref}`);
/** Of a milestone's key: its project's ref and its place there. */
export const milestoneId = (key: string) => id(`milestone/${key}`);
export const baselineId = (key: string, version: number) => id(`baseline/${key}/${version}`);
export const statementId = (key: string, round: number) => id(`statement/${key}/${round}`);
/** Of the round of reports before the meeting. */
export const meetingId = (roundAt: number) => id(`board-meeting/${roundAt}`);
export const requestId = (number: number) => id(`change-request/${number}`);
