import type { WriteGuards } from '#platform/store';
import type { Registry } from '#standards/language';
import { refuseBeyond } from './people/refuse-beyond.ts';
import { refuseRaisedLevel } from './people/refuse-raised-level.ts';

/** What this wing asks before people and posts are written in the generic way. */
export function identityGuards(registry: Registry): WriteGuards {
  return {
    person: async (tx, { verb, rows }) => {
      if (verb !== 'void') return;
      for (const { id } of rows) {
        await refuseBeyond(tx, registry, { person: id }, 'COLLEAGUE_BEYOND', null, tx.actor.today);
      }
    },
    post: async (tx, { verb, rows }) => {
      if (verb === 'void') return;
      for (const { before, after } of rows) {
        const level = { confirmed: before?.leadership, wanted: after.leadership };
        await refuseRaisedLevel(tx, `post.${verb}`, String(after.unit), level);
      }
    },
  };
}
