import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, visit } from 'graphql';
import { root } from './setup.mjs';

/** The plan as it is stored: objectives, projects, milestones with their promises and where they stand; KPIs with every value. */
export const PLAN = `query Plan($slug: String!) {
  programme(slug: $slug) {
    slug
    name
    objectives {
      number
      name
      projects {
        ref
        title
        milestones {
          id
          name
          role
          isOngoing
          status
          confidence
          forecast { text earliest latest precision }
          actual { text earliest latest precision }
          baselines { version standing text earliest latest precision }
        }
      }
    }
    kpis(first: 50) {
      items {
        ref
        name
        definition
        measures {
          name
          unit
          series(first: 36) { items { periodStart periodEnd numerator denominator } }
        }
      }
    }
  }
}`;

/** The same of PostGraphile's schema, which has its own names for things and the stored rows only. */
export const PLAN_POSTGRAPHILE = `query Plan($slug: String!) {
  programmeBySlug(slug: $slug) {
    slug
    name
    objectivesByProgrammeId(orderBy: NUMBER_ASC) { nodes {
      number
      name
      projectsByProgrammeIdAndObjectiveId(orderBy: POSITION_ASC) { nodes {
        ref
        title
        milestonesByProgrammeIdAndProjectId(orderBy: POSITION_ASC) { nodes {
          id
          name
          role
          isOngoing
          statusUpdatesByProgrammeIdAndMilestoneId(first: 1, orderBy: STATED_ON_DESC) { nodes {
            status confidence forecastText forecastEarliest forecastLatest forecastPrecision actualText actualEarliest actualLatest actualPrecision
          } }
          baselineVersionsByProgrammeIdAndMilestoneId(orderBy: VERSION_ASC) { nodes { version standing text earliest latest precision } }
        } }
      } }
    } }
    kpisByProgrammeId(orderBy: POSITION_ASC) { nodes {
      ref
      name
      definition
      measuresByProgrammeIdAndKpiId(orderBy: POSITION_ASC) { nodes {
        name
        unit
        observationsByProgrammeIdAndMeasureId(orderBy: PERIOD_END_ASC) { nodes { periodStart periodEnd numerator denominator } }
      } }
    } }
  }
}`;

/** The query that the board's page sends, put together from the client's sources. */
export function boardQuery() {
  const folder = join(root, 'apps/web/src');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.spec\./.test(name))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/\bgraphql\(\s*`([^`]*)`/g)].map(([, text]) => text));
  const definitions = texts.flatMap((text) => parse(text).definitions);
  const fragments = new Map(definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])));
  const wanted = [definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION && each.name?.value === 'Board')];
  for (const definition of wanted) {
    visit(definition, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment) throw new Error(`The client has no fragment ${name.value}`);
        if (!wanted.includes(fragment)) wanted.push(fragment);
      },
    });
  }
  return print({ kind: Kind.DOCUMENT, definitions: wanted });
}
