import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Answers } from './answers/answers.service';
import { PermissionGuard } from './auth/allow';
import { Attempts } from './auth/attempts';
import { Oidc } from './auth/oidc';
import { OidcController } from './auth/oidc.controller';
import { Passwords } from './auth/passwords';
import { sessionSecret } from './auth/session-secret';
import { Sessions, SESSION_SECRET } from './auth/sessions';
import { ChangeRequestsService } from './change-requests/change-requests.service';
import { CalendarController } from './chasing/calendar.controller';
import { Chasing } from './chasing/chasing.service';
import { DeskService } from './chasing/desk.service';
import { NoticesService } from './chasing/notices.service';
import { Worker } from './chasing/worker';
import { Clock } from './clock';
import { DependenciesService } from './dependencies/dependencies.service';
import { DomainErrorFilter } from './graphql/domain-error.filter';
import { graphqlModule } from './graphql/graphql.module';
import { HealthController } from './health.controller';
import { HistoryService } from './history/history.service';
import { EditsService } from './editing/edits.service';
import { DefinitionVersionsService } from './kpis/definition-versions.service';
import { DefinitionsService } from './kpis/definitions.service';
import { ObservationsService } from './kpis/observations.service';
import { EventsController } from './live/events.controller';
import { RevisionFeed } from './live/revision-feed';
import { EvidenceController } from './milestones/evidence.controller';
import { EvidenceService } from './milestones/evidence.service';
import { AccountsService } from './people/accounts.service';
import { MembersService } from './people/members.service';
import { PlanVersionsService } from './plan-versions/plan-versions.service';
import { PlanChanges } from './plans/plan-changes';
import { PlansService } from './plans/plans.service';
import { RESOLVERS } from './resolvers';
import { RisksService } from './risks/risks.service';
import { SearchService } from './search/search.service';
import { settings, SETTINGS } from './settings';
import { SponsorsService } from './sponsors/sponsors.service';
import { UpdatesService } from './updates/updates.service';

@Module({})
export class AppModule {
  /** The application on a database that is already open and up to date. */
  static on(dataSource: DataSource, chosen = settings()): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => dataSource.options,
          dataSourceFactory: () => Promise.resolve(dataSource),
        }),
        graphqlModule(),
      ],
      controllers: [HealthController, EvidenceController, EventsController, CalendarController, OidcController],
      providers: [
        { provide: SETTINGS, useValue: chosen },
        { provide: SESSION_SECRET, useFactory: () => sessionSecret(dataSource, chosen.secret) },
        Clock,
        Sessions,
        Passwords,
        Attempts,
        Oidc,
        AccountsService,
        MembersService,
        Answers,
        PlansService,
        PlanChanges,
        HistoryService,
        UpdatesService,
        RevisionFeed,
        EvidenceService,
        EditsService,
        DependenciesService,
        RisksService,
        ChangeRequestsService,
        PlanVersionsService,
        SponsorsService,
        DeskService,
        NoticesService,
        Chasing,
        Worker,
        ObservationsService,
        DefinitionsService,
        DefinitionVersionsService,
        SearchService,
        ...RESOLVERS,
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_FILTER, useClass: DomainErrorFilter },
      ],
    };
  }
}
