import type { Store, Writer } from '#platform/store';
import type { InputOf } from '#standards/language';
import { region, unit } from '#standards/resources';
import type { Work } from '../batch/work.ts';
import { byLine, LinesRefused } from '../jobs/lines-refused.ts';
import type { Settled } from '../jobs/ready-lines.ts';
import { bookUnitId } from './book-units.ts';
import { noteMade, type RosterLine } from './roster-lines.ts';
import { kindAndRelation } from './roster-unit-kind.ts';

type UnitInput = InputOf<(typeof unit)['fields']>;

/** Makes the units of the lines, superiors first; a unit that stands already is taken as it is. */
export async function writeUnits(
  tx: Writer,
  store: Store,
  work: Work,
  lines: readonly RosterLine[],
): Promise<Settled[]> {
  const ids = new Map<string, string>();
  const known = (line: RosterLine, id: string) => {
    for (const text of [line.values.name, line.values.shortName, bookUnitId(work.batch, String(line.values.name))])
      if (typeof text === 'string') ids.set(text, id);
  };
  const settled: Settled[] = [];
  for (const line of lines.filter(({ record }) => record !== null)) {
    known(line, line.record!);
    settled.push({ line: line.line, act: 'same', record: line.record, rev: null, prior: null });
  }
  const levels = await levelsOf(tx, store, lines);
  let waiting = lines.filter(({ record }) => record === null);
  while (waiting.length > 0) {
    const names = new Set(
      waiting.flatMap(({ values }) => [values.name, values.shortName, bookUnitId(work.batch, String(values.name))]),
    );
    const free = waiting.filter(({ values }) => !names.has(values.superior));
    if (free.length === 0) throw new LinesRefused(waiting.map(({ line }) => circle(line)));
    const inputs = free.map(({ values }) => unitInput(values, ids, levels));
    const { rows } = await byLine(
      free.map(({ line }) => line),
      () => tx.create(unit, inputs, { batch: work.batch }),
    );
    await noteMade(
      tx,
      work.batch,
      'unit',
      rows.map((row, i) => ({ ...row, line: free[i]!.line })),
    );
    free.forEach((line, i) => {
      known(line, rows[i]!.id);
      settled.push({ line: line.line, act: 'create', record: rows[i]!.id, rev: rows[i]!.rev, prior: null });
    });
    waiting = waiting.filter((line) => !free.includes(line));
  }
  return settled;
}

/** A superior that neither the book nor the ledger has (a province's bureau) is left open; the line keeps the relation. */
function unitInput(
  values: RosterLine['values'],
  ids: ReadonlyMap<string, string>,
  levels: ReadonlyMap<string, UnitInput['level']>,
): UnitInput {
  const told = typeof values.superior === 'string' ? values.superior : undefined;
  const superior = told === undefined ? null : (ids.get(told) ?? (isId(told) ? told : null));
  const regionId = String(values.region);
  return {
    name: String(values.name),
    shortName: textOf(values.shortName),
    creditCode: textOf(values.creditCode),
    ...kindAndRelation(String(values.kind), told !== undefined),
    level: levels.get(regionId) ?? '4',
    region: regionId,
    superior,
    staffQuota: typeof values.staffQuota === 'number' ? values.staffQuota : null,
  };
}

async function levelsOf(tx: Writer, store: Store, lines: readonly RosterLine[]) {
  const resource = store.registry.resource('region') ?? region;
  const wanted = [...new Set(lines.map(({ values }) => String(values.region)))].map((id) => [id]);
  const found = await tx.matching(resource, ['id'], wanted);
  return new Map(
    found.map(({ row }) => [row.id, (row as Readonly<Record<string, unknown>>).level as UnitInput['level']]),
  );
}

function circle(line: number) {
  return { line, field: 'superior', code: 'CIRCLE', message: '主管单位互相指向，不能确定上下级。' };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
