import { defineQuery } from '#platform/commands';
import { type Filter, fault, GoaError, type Reader, type Seen } from '#platform/store';
import { readArea, readShapes } from '#platform/tracks';
import { vehicle } from '../resources/vehicle.resource.ts';
import { type FenceOnMap, fenceMap, fenceShapeOf } from './fence.contracts.ts';
import { fence, fenceTarget } from './fence.resource.ts';

/** Most fences drawn on one map. */
const MOST = 1000;

/** Fences in scope with their shapes; with a vehicle, those that name it or its kind, or nothing. */
export const fenceMapQuery = defineQuery(fenceMap, async (reader, { words, vehicle: id }, { store }) => {
  const { fences, more, units } = await fencesInScope(reader, words ?? undefined);
  const chosen = id ? await holdingFor(reader, fences, id) : fences;
  const keys = chosen.map((row) => ({ owner: row.id, version: row.version ?? 1 }));
  const shapes = new Map((await readShapes(store, keys)).map(({ owner, shape }) => [owner, shape]));
  return {
    more,
    fences: chosen.flatMap((row): FenceOnMap[] => {
      const shape = shapes.get(row.id);
      if (!shape) return [];
      const { name, kind, rule, enabled, speedLimit, calendar, version } = row;
      return [
        {
          id: row.id,
          rev: row.rev,
          name: name ?? '',
          unit: units.get(String(row.unit)) ?? '',
          kind: kind ?? '',
          rule: rule ?? '',
          enabled: enabled ?? false,
          speedLimit: speedLimit ?? null,
          calendar: calendar ?? 'always',
          version: version ?? 1,
          shape,
        },
      ];
    }),
  };
});

/** One version of a fence that the actor may see. */
export const fenceShapeQuery = defineQuery(fenceShapeOf, async (reader, { fence: id, version }, { store }) => {
  const row = await reader.get(fence, id);
  const area = await readArea(store, { owner: row.id, version: version ?? row.version ?? 1 });
  if (!area) throw new GoaError(fault('NOT_FOUND'));
  const { drawing, shape } = area;
  return { version: area.version, drawing, shape };
});

type SeenFence = Seen<typeof fence>;

async function fencesInScope(reader: Reader, search: string | undefined) {
  const fences: SeenFence[] = [];
  const units = new Map<string, string>();
  let after: string | undefined;
  do {
    const page = await reader.find(fence, { limit: 200, ...(search ? { search } : {}), ...(after ? { after } : {}) });
    fences.push(...page.rows);
    for (const [id, title] of Object.entries(page.refs.unit ?? {})) units.set(id, title);
    after = page.next;
  } while (after && fences.length < MOST);
  return { fences: fences.slice(0, MOST), more: after !== undefined, units };
}

async function holdingFor(reader: Reader, fences: readonly SeenFence[], id: string): Promise<readonly SeenFence[]> {
  const { kind } = await reader.get(vehicle, id);
  const targets = new Map<string, { vehicle: unknown; kind: unknown }[]>();
  for (let at = 0; at < fences.length; at += 200) {
    const filter: Filter = { field: 'fence', op: 'in', value: fences.slice(at, at + 200).map((row) => row.id) };
    const { rows } = await reader.find(fenceTarget, { filter, limit: 200 });
    for (const row of rows)
      targets.set(String(row.fence), [
        ...(targets.get(String(row.fence)) ?? []),
        { vehicle: row.vehicle, kind: row.kind },
      ]);
  }
  return fences.filter((row) => {
    const own = targets.get(row.id) ?? [];
    return own.length === 0 || own.some((one) => (one.vehicle ?? id) === id && (one.kind ?? kind) === kind);
  });
}
