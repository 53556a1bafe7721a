import { dayInLondon, type Day } from '@waymark/domain';
import { createContext, use } from 'react';

/** The one place where the client reads a clock; tests hand in a day of their own. */
export const TodayContext = createContext<() => Day>(() => dayInLondon(new Date().toISOString()));

/** Today in England, where the plans are due. */
export function useToday(): Day {
  return use(TodayContext)();
}
