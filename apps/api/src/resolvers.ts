import { BoardsResolver } from './boards/boards.resolver';
import { HistoryResolver } from './history/history.resolver';
import { MeasuresResolver } from './kpis/measures.resolver';
import { ProgrammesResolver } from './plans/programmes.resolver';

/**
 * Every resolver there is, in one list: what the server serves, what the committed schema is written
 * from, and what the test walks that looks for operations without a permission.
 */
export const RESOLVERS = [ProgrammesResolver, BoardsResolver, MeasuresResolver, HistoryResolver];
