import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { PermissionGuard } from './auth/allow';
import { BoardsResolver } from './boards/boards.resolver';
import { DomainErrorFilter } from './graphql/domain-error.filter';
import { graphqlModule } from './graphql/graphql.module';
import { HealthController } from './health.controller';
import { HistoryResolver } from './history/history.resolver';
import { HistoryService } from './history/history.service';
import { MeasuresResolver } from './kpis/measures.resolver';
import { PlansModule } from './plans/plans.module';

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
        PlansModule,
      ],
      controllers: [HealthController],
      providers: [BoardsResolver, MeasuresResolver, HistoryService, HistoryResolver, { provide: APP_GUARD, useClass: PermissionGuard }, { provide: APP_FILTER, useClass: DomainErrorFilter }],
    };
  }
}
