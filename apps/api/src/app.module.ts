import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Answers } from './answers/answers.service';
import { PermissionGuard } from './auth/allow';
import { Clock } from './clock';
import { DomainErrorFilter } from './graphql/domain-error.filter';
import { graphqlModule } from './graphql/graphql.module';
import { HealthController } from './health.controller';
import { HistoryService } from './history/history.service';
import { PlansService } from './plans/plans.service';
import { RESOLVERS } from './resolvers';
import { SearchService } from './search/search.service';

@Module({})
export class AppModule {
  /** The application on a database that is already open and up to date. */
  static on(dataSource: DataSource): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => dataSource.options,
          dataSourceFactory: () => Promise.resolve(dataSource),
        }),
        graphqlModule(),
      ],
      controllers: [HealthController],
      providers: [
        Clock,
        Answers,
        PlansService,
        HistoryService,
        SearchService,
        ...RESOLVERS,
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_FILTER, useClass: DomainErrorFilter },
      ],
    };
  }
}
