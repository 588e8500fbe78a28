import type { Depth, Grade } from '#standards/language';

/** Where one grant lets its holder see, already resolved to what rows are stamped with. */
export type Arm =
  /** Every row of the resource (reference data, and named service actors with declared scope). */
  | { readonly by: 'everything' }
  /** `place_path` begins with the prefix (always ending in `/`). */
  | { readonly by: 'place'; readonly prefix: string }
  /** `line_path` begins with the prefix. */
  | { readonly by: 'line'; readonly prefix: string }
  /** `owner_unit` is one of a joint office's units (合署: usually one, at most a handful). */
  | { readonly by: 'unit'; readonly units: readonly string[] }
  | { readonly by: 'department'; readonly department: string }
  | { readonly by: 'person'; readonly person: string }
  /** A row in `sight` names the person, or a place prefix that covers the actor's own place. */
  | { readonly by: 'sight'; readonly person: string | null; readonly place: string | null };

/** One grant of a role to the acting post assignment, resolved for now (never stored in a session). */
export interface ActorGrant {
  readonly id: string;
  readonly role: string;
  readonly roleTitle: string;
  /** Permissions with `resource.*` already unfolded. */
  readonly permissions: ReadonlySet<string>;
  readonly depth: Depth;
  readonly clearance: Grade;
  /** Arms of the depth; `self` and `department` stay symbolic until a resource says whether it has the column. */
  readonly arms: readonly Arm[];
}

/** Who acts. There is no way to read or write a resource without one. */
export interface Actor {
  readonly kind: 'person' | 'service';
  /** Name shown in the trail: a person's, or `system:<job>`. */
  readonly name: string;
  readonly account: string | null;
  readonly person: string | null;
  /** The post assignment the person chose to act under. */
  readonly assignment: string | null;
  /** Unit of work of that assignment. */
  readonly unit: string | null;
  /** `place_path` of that unit. */
  readonly place: string | null;
  readonly grants: readonly ActorGrant[];
  /** Asia/Shanghai day on which the actor was resolved, `yyyy-mm-dd`. */
  readonly today: string;
}

/** Stamps of a row, as the read path selects them beside the fields. */
export interface Stamps {
  readonly ownerUnit: string | null;
  readonly placePath: string | null;
  readonly linePath: string | null;
  readonly departmentId: string | null;
  readonly personId: string | null;
}
