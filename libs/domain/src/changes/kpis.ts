import { kpiRef, measureRef } from '../records';
import type { KpiView, MeasureView } from '../views';
import { answering, draft, factOf, gone, paired, rewording, rolesOf, type Draft, type Subject } from './draft';
import { reportedChanges, valueInWords } from './values';

export function kpiChanges(before: KpiView, now: KpiView): Draft[] {
  const subject = kpiSubject(now);
  return [
    ...answering(subject, 'owner', rolesOf([before.owner]), rolesOf([now.owner]), factOf(before, now)),
    ...rewording(subject, 'name', before.name, now.name, now),
    ...rewording(subject, 'definition', before.definition, now.definition, now),
    ...rewording(subject, 'numerator', before.numeratorDefinition, now.numeratorDefinition, now),
    ...rewording(subject, 'denominator', before.denominatorDefinition, now.denominatorDefinition, now),
    ...measuresChanges(before.measures, now.measures, now, before.name),
  ];
}

/** A new KPI, and what its measures already say. */
export function addedKpi(now: KpiView): Draft[] {
  const after = now.headline?.latest ? valueInWords(now.headline.latest) : 'no value yet';
  return [
    draft('added', kpiSubject(now), { words: `added to the plan: ${after}`, after, fact: now }),
    ...now.measures.flatMap((measure) => reportedChanges(measureSubject(measure, now), null, measure)),
  ];
}

export function removedKpi(before: KpiView): Draft {
  const was = before.headline?.latest ? valueInWords(before.headline.latest) : 'never reported';
  return draft('removed', gone(kpiSubject(before)), { words: `taken out of the plan; was ${was}`, before: was });
}

/**
 * @param kpi the KPI they answer; `null` for measures that no KPI covers.
 * @param nameBefore what that KPI was called.
 */
export function measuresChanges(
  before: readonly MeasureView[],
  now: readonly MeasureView[],
  kpi: KpiView | null,
  nameBefore: string | null,
): Draft[] {
  return paired(before, now, {
    both: (was, is) => measureChanges(was, is, kpi, nameBefore),
    added: (row) => {
      const reported = reportedChanges(measureSubject(row, kpi), null, row);
      return reported.length > 0 ? reported : [draft('added', measureSubject(row, kpi), { words: 'a new measure, no value yet', fact: row })];
    },
    removed: (row) => {
      const was = row.latest ? valueInWords(row.latest) : 'never reported';
      return [draft('removed', gone(measureSubject(row, kpi)), { words: `no longer a measure; was ${was}`, before: was })];
    },
  });
}

function measureChanges(before: MeasureView, now: MeasureView, kpi: KpiView | null, nameBefore: string | null): Draft[] {
  const subject = measureSubject(now, kpi);
  // A measure that bears its KPI's name is renamed with it: said once, of the KPI.
  const isKpis = before.name === nameBefore && now.name === kpi?.name;
  return [
    ...reportedChanges(subject, before, now),
    ...(isKpis ? [] : rewording(subject, 'name', before.name, now.name, now)),
    ...rewording(subject, 'unit', before.unit, now.unit, now),
    ...rewording(subject, 'what is better', before.polarity, now.polarity, now),
  ];
}

function kpiSubject(kpi: KpiView): Subject {
  const { objective } = kpi;
  return { record: kpiRef(kpi), objective: objective?.number ?? null, within: [kpi.id, ...(objective ? [objective.id] : [])] };
}

function measureSubject(measure: MeasureView, kpi: KpiView | null): Subject {
  const objective = kpi?.objective ?? null;
  return {
    record: measureRef(measure, kpi),
    objective: objective?.number ?? null,
    within: [measure.id, ...(kpi ? [kpi.id] : []), ...(objective ? [objective.id] : [])],
  };
}
