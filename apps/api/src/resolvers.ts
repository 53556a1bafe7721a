import { BoardsResolver } from './boards/boards.resolver';
import { ChangesResolver } from './changes/changes.resolver';
import { FindingsResolver } from './findings/findings.resolver';
import { HistoryResolver } from './history/history.resolver';
import { MeasuresResolver } from './kpis/measures.resolver';
import { MilestonesResolver } from './milestones/milestones.resolver';
import { ProgrammesResolver } from './plans/programmes.resolver';
import { SearchResolver } from './search/search.resolver';

/**
 * Every resolver there is, in one list: what the server serves, what the committed schema is written
 * from, and what the test walks that looks for operations without a permission.
 */
export const RESOLVERS = [
  ProgrammesResolver,
  BoardsResolver,
  FindingsResolver,
  ChangesResolver,
  MilestonesResolver,
  MeasuresResolver,
  SearchResolver,
  HistoryResolver,
];
