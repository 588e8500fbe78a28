import type { Reader } from '#platform/store';
import { region, unit } from '#standards/resources';
import type { EvaluatedPlace } from './evaluate.contract.ts';

/** Deepest nesting of the organisation that is climbed. */
const DEEPEST = 12;

/** The top of what the actor evaluates: the region or unit of the widest grant, else the acting unit. */
export async function topPlace(reader: Reader): Promise<EvaluatedPlace | undefined> {
  const arms = reader.actor.grants
    .filter(({ permissions }) => permissions.has('vehicleMonth.read'))
    .flatMap((grant) => grant.arms);
  if (arms.some(({ by }) => by === 'everything')) {
    const { rows } = await reader.find(region, { filter: { field: 'parent', op: 'empty' }, sort: 'code', limit: 1 });
    if (rows[0]) return { kind: 'region', id: rows[0].id, name: rows[0].name! };
  }
  const prefixes = arms.flatMap((arm) => (arm.by === 'place' ? [arm.prefix] : []));
  const [widest] = prefixes.sort((a, b) => a.split('/').length - b.split('/').length);
  const node = widest?.split('/').at(-2);
  const found = node ? (await byNodes(reader, [node])).get(node) : undefined;
  if (found) return found;
  return reader.actor.unit ? placeOf(reader, 'unit', reader.actor.unit) : undefined;
}

/** A region or unit by its id; throws `NOT_FOUND` when it is out of sight. */
export async function placeOf(reader: Reader, kind: 'region' | 'unit', id: string): Promise<EvaluatedPlace> {
  const { name } = kind === 'region' ? await reader.get(region, id) : await reader.get(unit, id);
  return { kind, id, name: name! };
}

/** Regions and units by their nodes in the paths of the organisation. */
export async function byNodes(reader: Reader, nodes: readonly string[]): Promise<ReadonlyMap<string, EvaluatedPlace>> {
  const places = new Map<string, EvaluatedPlace>();
  for (let at = 0; at < nodes.length; at += 200) {
    const filter = { field: 'node', op: 'in', value: nodes.slice(at, at + 200) } as const;
    const [regions, units] = await Promise.all([
      reader.find(region, { filter, limit: 200 }),
      reader.find(unit, { filter, limit: 200 }),
    ]);
    for (const { id, name, node } of regions.rows) places.set(node!, { kind: 'region', id, name: name! });
    for (const { id, name, node } of units.rows) places.set(node!, { kind: 'unit', id, name: name! });
  }
  return places;
}

/** What lies between the top and a place, from the top down; only the top where the place is not below it. */
export async function placesAbove(
  reader: Reader,
  top: EvaluatedPlace,
  place: EvaluatedPlace,
): Promise<readonly EvaluatedPlace[]> {
  const above: EvaluatedPlace[] = [];
  let at = place;
  for (let depth = 0; depth < DEEPEST && at.id !== top.id; depth++) {
    const next = await parentOf(reader, at);
    if (!next) return [top];
    above.unshift(next);
    at = next;
  }
  return above;
}

async function parentOf(reader: Reader, { kind, id }: EvaluatedPlace): Promise<EvaluatedPlace | undefined> {
  if (kind === 'region') {
    const { parent } = await reader.get(region, id);
    return parent ? placeOf(reader, 'region', parent) : undefined;
  }
  const { parent, region: at } = await reader.get(unit, id);
  return parent ? placeOf(reader, 'unit', parent) : placeOf(reader, 'region', at!);
}
