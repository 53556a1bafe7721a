import type { KpiStory } from './kpi-story';
import { leadingKpis } from './kpis-1';
import { assessingKpis } from './kpis-2';
import { familiesKpis } from './kpis-3';
import { pathwayKpis } from './kpis-4';

/** All of the made-up plan, in order. */
export const kpis: KpiStory[] = [...leadingKpis, ...assessingKpis, ...familiesKpis, ...pathwayKpis];
