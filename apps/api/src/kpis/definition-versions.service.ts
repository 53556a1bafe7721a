import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { definitionVersions, PERMISSIONS, ROLE_NAMES, type DefinitionRecord, type DefinitionVersion, type Instant, type Kpi, type Measure, type Role } from '@waymark/domain';
import { DataSource } from 'typeorm';
import { queryPrepared } from '../database/prepared';
import { Names, type Known } from '../history/names';
import type { StoredRow } from '../history/undoable';
import { throughout, versionOf } from '../plans/load-plan';
import { readTables } from '../plans/plan-sql';
import { DEFINITIONS_SQL } from './definition-sql';

interface StoredVersion {
  id: string;
  recordedAt: Instant;
  row: StoredRow;
  /** `null`: a seed wrote it, or somebody whose role is not known. */
  role: Role | null;
}

interface StoredDefinitions {
  measures: StoredVersion[];
  kpis: StoredVersion[];
  breaks: (DefinitionRecord['breaks'][number] & { measureId: string })[];
  known: Known[];
}

interface Definitions {
  records: ReadonlyMap<string, DefinitionRecord>;
  nameOf: (id: string) => string | null;
}

/** Measures of one request whose definitions are wanted, and what they will be read as. */
interface Asked {
  ids: Set<string>;
  read: Promise<Definitions>;
}

/** The versions of definitions, from the history: read only when asked for, once for all measures of a request. */
@Injectable()
export class DefinitionVersionsService {
  private readonly asked = new WeakMap<object, Asked>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Newest first.
   * @param request whatever stands for the request, one object for all its fields.
   * @param asAt later ones are not told; `null`: all.
   */
  async of(request: object, measureId: string, asAt: Instant | null): Promise<DefinitionVersion[]> {
    const asked = this.asked.get(request) ?? this.begin(request);
    asked.ids.add(measureId);
    const { records, nameOf } = await asked.read;
    const record = records.get(measureId);
    return record ? definitionVersions(asAt === null ? record : until(record, asAt), nameOf) : [];
  }

  /** Reads when every field of this level of the answer has been asked for. */
  private begin(request: object): Asked {
    const ids = new Set<string>();
    const ready = new Promise<void>((resolve) => setImmediate(resolve));
    const read = ready.then(() => {
      this.asked.delete(request);
      return this.read([...ids]);
    });
    const asked = { ids, read };
    this.asked.set(request, asked);
    return asked;
  }

  private async read(ids: readonly string[]): Promise<Definitions> {
    const [stored] = await queryPrepared<StoredDefinitions>(this.dataSource, 'definitions', DEFINITIONS_SQL, [ids, DEFINING]);
    if (!stored) throw new Error('The history says nothing');
    const rowsOf = this.readers();
    const kpis = stored.kpis.map((version) => rowsOf.kpi(version));
    const record = (id: string): DefinitionRecord => {
      const measures = stored.measures.filter((version) => version.id === id).map((version) => rowsOf.measure(version));
      const own = new Set(measures.map(({ kpiId }) => kpiId));
      return { measures, kpis: kpis.filter((kpi) => own.has(kpi.id)), breaks: stored.breaks.filter(({ measureId }) => measureId === id) };
    };
    return { records: new Map(ids.map((id) => [id, record(id)])), nameOf: new Names(stored.known).of };
  }

  /** A column made later than a row was replaced was empty then. */
  private readers() {
    const tables = new Map(readTables(this.dataSource).map((table) => [table.list, table]));
    const reader = <T>(list: string) => {
      const table = tables.get(list);
      if (!table) throw new Error(`A plan has no ${list}`);
      return ({ recordedAt, row, role }: StoredVersion) => ({
        ...(versionOf(table, row) as unknown as T),
        recordedAt,
        by: role ? ROLE_NAMES[role] : String(row['recorded_by']),
        reason: String(row['recorded_reason']),
      });
    };
    return { measure: reader<Measure>('measures'), kpi: reader<Kpi>('kpis') };
  }
}

const DEFINING = Object.keys(PERMISSIONS['kpi:define']);

function until({ measures, kpis, breaks }: DefinitionRecord, asAt: Instant): DefinitionRecord {
  const last = throughout(asAt);
  const isKnown = ({ recordedAt }: { recordedAt: Instant }) => recordedAt <= last;
  return { measures: measures.filter(isKnown), kpis: kpis.filter(isKnown), breaks: breaks.filter(isKnown) };
}
