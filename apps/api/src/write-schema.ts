import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RESOLVERS } from './resolvers';

/** The schema as text, the way it is committed. */
export async function schemaText(): Promise<string> {
  const app = await NestFactory.create(GraphQLSchemaBuilderModule, { logger: false });
  await app.init();
  const schema = await app.get(GraphQLSchemaFactory).create(RESOLVERS);
  await app.close();
  return `# Written by \`npm run schema\`; a test holds it against the code.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}

if (require.main === module) {
  void schemaText().then((text) => writeFileSync(join(__dirname, '../schema.graphql'), text));
}
