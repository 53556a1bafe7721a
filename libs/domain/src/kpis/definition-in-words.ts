import type { Frequency, Kpi, Measure } from '../plan-kpis';
import { FREQUENCIES, KINDS, POLARITIES, windowInWords } from './definition-words';

/**
 * What is counted, over what and how, in one line: "Share of a whole: plans finalised in time, of all plans finalised; higher
 * is better; one month; expected monthly, 14 days after". What nobody says is left out.
 */
export function definitionInWords(measure: Measure, kpi: Pick<Kpi, 'numeratorDefinition' | 'denominatorDefinition' | 'frequency'> | null): string {
  const parts = [
    countedInWords(measure, kpi),
    measure.polarity && POLARITIES[measure.polarity],
    windowInWords(measure),
    expectedInWords(measure.frequency ?? kpi?.frequency ?? null, measure.publicationDelay),
  ].filter((part) => part !== null);
  return parts.join('; ');
}

/** The KPI's numerator and denominator are those of its own measures; a related one counts something else. */
function countedInWords({ kind, unit, relation }: Measure, kpi: Pick<Kpi, 'numeratorDefinition' | 'denominatorDefinition'> | null): string {
  const kindWords = kind && KINDS[kind];
  const lead = kindWords ? `${kindWords}${unit === '%' ? '' : `, in ${unit}`}` : `In ${unit}`;
  if (relation !== 'direct' || !kpi?.numeratorDefinition) return lead;
  const of = kpi.denominatorDefinition ? `, of ${lower(kpi.denominatorDefinition)}` : '';
  return `${lead}: ${lower(kpi.numeratorDefinition)}${of}`;
}

function expectedInWords(frequency: Frequency | null, delay: number | null): string | null {
  if (!frequency) return null;
  const after = delay === null ? '' : delay === 0 ? ', on the last day' : `, ${delay} ${delay === 1 ? 'day' : 'days'} after`;
  return `expected ${FREQUENCIES[frequency]}${after}`;
}

/** Within a sentence; "EHC plans" keeps its capitals, and no full stop is left inside. */
function lower(text: string): string {
  const plain = text.replace(/\.$/, '');
  return /^[A-Z][a-z]/.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
}
