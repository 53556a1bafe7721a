import { isDay } from '@waymark/domain';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** A calendar day as a plain string: no time zone can shift it. */
export const DayScalar = new GraphQLScalarType<string, string>({
  name: 'Day',
  description: 'A calendar day, YYYY-MM-DD',
  serialize: (value) => day(value),
  parseValue: (value) => day(value),
  parseLiteral: (node) => day(textOf(node)),
});

export const InstantScalar = new GraphQLScalarType<string, string>({
  name: 'Instant',
  description: 'A moment in UTC, ISO 8601',
  serialize: (value) => new Date(String(value)).toISOString(),
});

/** Read by `readAsAt` in the domain, where the message names the argument. */
export const AsAtScalar = new GraphQLScalarType<string, string>({
  name: 'AsAt',
  description: 'A day (read as its end in England) or a moment',
  serialize: String,
  parseValue: text,
  parseLiteral: (node) => text(textOf(node)),
});

function day(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw badInput(`${quoted(value)} is not a day of the calendar, YYYY-MM-DD`);
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw badInput(`${quoted(value)} is not a day or a moment`);
}

function textOf(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : undefined;
}

function quoted(value: unknown): string {
  return (JSON.stringify(value) ?? 'That').slice(0, 60);
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
