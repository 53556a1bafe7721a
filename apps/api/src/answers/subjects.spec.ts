import { parse, type OperationDefinitionNode } from 'graphql';
import { subjectsOf } from './subjects';

it.each([
  ['{ programme(slug: "a") { name } }', {}, ['a']],
  ['query ($s: String!) { board(slug: $s) { today } }', { s: 'a' }, ['a']],
  ['query ($s: String = "b") { board(slug: $s) { today } }', {}, ['b']],
  ['query ($s: String = "b") { board(slug: $s) { today } }', { s: null }, null],
  ['query ($s: String) { search(slug: $s, text: "x") { label } }', {}, null],
  ['{ x: board(slug: "b") { today } y: board(slug: "a") { today } z: programme(slug: "b") { name } }', {}, ['a', 'b']],
  ['{ board(slug: "a") { today } programmes { total } }', {}, null],
  ['{ programmes { total } }', {}, null],
  ['{ __schema { description } }', {}, null],
  ['{ ... on Query { board(slug: "a") { today } } }', {}, null],
])('%s with %j asks about %j', (query, variables, subjects) => {
  expect(subjectsOf(parse(query).definitions[0] as OperationDefinitionNode, variables)).toEqual(subjects);
});
