import { BoardsResolver } from './boards/boards.resolver';
import { ChangeRequestsResolver } from './change-requests/change-requests.resolver';
import { ChangesResolver } from './changes/changes.resolver';
import { ChasingResolver } from './chasing/chasing.resolver';
import { DependenciesResolver } from './dependencies/dependencies.resolver';
import { EditsResolver } from './editing/edits.resolver';
import { FindingsResolver } from './findings/findings.resolver';
import { HistoryResolver } from './history/history.resolver';
import { KpisResolver } from './kpis/kpis.resolver';
import { MeasuresResolver } from './kpis/measures.resolver';
import { EvidenceResolver } from './milestones/evidence.resolver';
import { MilestonesResolver } from './milestones/milestones.resolver';
import { AccountsResolver } from './people/accounts.resolver';
import { MembersResolver } from './people/members.resolver';
import { PlanVersionsResolver } from './plan-versions/plan-versions.resolver';
import { ProgrammesResolver } from './plans/programmes.resolver';
import { RisksResolver } from './risks/risks.resolver';
import { SearchResolver } from './search/search.resolver';
import { SponsorsResolver } from './sponsors/sponsors.resolver';
import { UpdatesResolver } from './updates/updates.resolver';

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
  KpisResolver,
  SearchResolver,
  HistoryResolver,
  UpdatesResolver,
  EvidenceResolver,
  EditsResolver,
  DependenciesResolver,
  RisksResolver,
  ChangeRequestsResolver,
  PlanVersionsResolver,
  SponsorsResolver,
  ChasingResolver,
  AccountsResolver,
  MembersResolver,
];
