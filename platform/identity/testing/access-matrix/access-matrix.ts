import { type Actor, GoaError, type Store } from '#platform/store';
import type { Resource } from '#standards/language';

/** A row of the matrix's organisation: where it lies, and its id in each resource. */
export interface MatrixPlace {
  readonly name: string;
  /** Resource name → id of the row that lies there. */
  readonly rows: Readonly<Record<string, string>>;
}

/** A person under one post. */
export interface MatrixActor {
  /** What the case shows. */
  readonly title: string;
  readonly actor: Actor;
}

/** Verbs to be asked for, by resource. */
export type MatrixVerbs = ReadonlyMap<Resource, readonly string[]>;

/** What one actor may do: `<resource>.<verb>` → names of the places. */
export interface MatrixCase extends MatrixActor {
  readonly may: ReadonlyMap<string, ReadonlySet<string>>;
  /** Cells in which the list and the explanation differ; there must be none. */
  readonly disagreements: readonly string[];
}

/** Tries every verb of every resource on every row, by the list, the row's verbs and the explanation. */
export async function tryAccess(
  store: Store,
  { title, actor }: MatrixActor,
  places: readonly MatrixPlace[],
  verbs: MatrixVerbs,
): Promise<MatrixCase> {
  const reader = store.as(actor);
  const may = new Map<string, Set<string>>();
  const disagreements: string[] = [];
  for (const [resource, others] of verbs) {
    const allow = (verb: string, place: string) => {
      const key = `${resource.name}.${verb}`;
      may.set(key, (may.get(key) ?? new Set()).add(place));
    };
    const listed = await listedIds(store, actor, resource);
    for (const { name, rows } of places) {
      const id = rows[resource.name];
      if (id === undefined) continue;
      const explained = (await reader.explain('read', resource, id)).allowed;
      if (explained !== listed.has(id)) disagreements.push(`${resource.name} ${name}: listed ${listed.has(id)}`);
      if (!listed.has(id)) continue;
      allow('read', name);
      for (const verb of await reader.can(resource, id, others)) allow(verb, name);
    }
  }
  return { title, actor, may, disagreements };
}

async function listedIds(store: Store, actor: Actor, resource: Resource): Promise<ReadonlySet<string>> {
  const reader = store.as(actor);
  const ids = new Set<string>();
  try {
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const page = await reader.find(resource, { limit: 200, after });
      for (const row of page.rows) ids.add(row.id);
      after = page.next;
    }
  } catch (error) {
    // Whoever has no right to the resource at all is told so instead of getting an empty list.
    if (!(error instanceof GoaError && error.code === 'FORBIDDEN')) throw error;
  }
  return ids;
}
