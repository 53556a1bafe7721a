import 'reflect-metadata';
import { MetadataScanner, Reflector } from '@nestjs/core';
import { isIntrospectionType, isListType, isNonNullType, isObjectType, buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { AppModule } from '../app.module';
import { PERMISSION } from '../auth/allow';
import { RESOLVERS } from '../resolvers';
import { schemaText } from '../write-schema';
import { HealthController } from '../health.controller';

const committed = readFileSync(join(__dirname, '../../schema.graphql'), 'utf8');

it('is committed as the code writes it (npm run schema)', async () => {
  expect(await schemaText()).toBe(committed);
});

/** Deny by default: a query, mutation or route that nobody thought about is refused, and found here. */
it('says for every root field and route who may use it', () => {
  const scanner = new MetadataScanner();
  const reflector = new Reflector();
  const controllers = AppModule.on({} as DataSource).controllers ?? [];
  expect(controllers).toContain(HealthController);
  const bare: string[] = [];
  for (const type of [...RESOLVERS, ...controllers]) {
    const prototype = type.prototype as unknown as Record<string, () => unknown>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name];
      if (!handler) continue;
      const isRoot = ['Query', 'Mutation', 'Subscription'].includes(Reflect.getMetadata('graphql:resolver_type', handler) as string);
      const isRoute = Reflect.hasMetadata('path', handler);
      if ((isRoot || isRoute) && !reflector.getAllAndOverride(PERMISSION, [handler, type])) bare.push(`${type.name}.${name}`);
    }
  }
  expect(bare).toEqual([]);
});

/**
 * A list that grows with use is paged; those named here belong to one record or person and stay short, hold a few for
 * each record of a plan, however long it has been kept, or are a page themselves. A search gives at most 20; a check of
 * entered values says as much as it was asked, and a control chart is drawn whole or not at all.
 */
it('pages every list that can grow', () => {
  const short = /^(Board|Programme\.(recordedDays|documents|sourceQuotes|areas|objectives|officers|boardMeetings|contextMeasures|findings|findingCounts|dependencies|risks|changeRequests|planVersions)|ProgrammeHistory|MyUpdates|SavedUpdates|Me|HeldRole|Member|MemberRole|SignInOptions|Evidence|Query\.(search|myObjectives|chasePreview)|Mutation\.respondToUpdates|ChangeRequest|Risk|PlanVersion|SponsoredObjective|Desk|DeskOwner|DeskSponsor|Objective|Area|Project|Milestone|MilestoneTrend|Kpi|Measure|DefinitionVersion|Control|EntryCheck|ByWhen|RollUp|ScheduleRag|HistoryEntry|RecordedDay|Answer|Changes?|Findings?|GoldenThread|ThreadRow)\b/;
  const lists = Object.values(buildSchema(committed).getTypeMap())
    .filter((type) => isObjectType(type) && !isIntrospectionType(type) && !type.name.endsWith('Page'))
    .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, type: field.type })) : []))
    .filter(({ type }) => isListType(isNonNullType(type) ? type.ofType : type))
    .map(({ name }) => name);
  expect(lists.filter((name) => !short.test(name))).toEqual([]);
  expect(lists).not.toContain('Programme.projects');
});
