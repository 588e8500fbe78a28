import type { WriteGuards } from '#platform/store';
import type { Registry } from '#standards/language';
import { wings } from './wings.ts';

/** What every wing asks before rows of its own are written; a resource has one owner, so no two ask about the same. */
export function guardsFor(registry: Registry): WriteGuards {
  return Object.assign({}, ...wings.map(({ guards }) => guards?.(registry)));
}
