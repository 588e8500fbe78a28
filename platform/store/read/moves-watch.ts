import { type Kysely, sql } from 'kysely';
import type { Tables } from '../contract/store.ts';
import type { PathMove } from './path-moves.ts';

/** Knows which subtrees are moving, so that scopes hold while rows are still being stamped anew. One for all readers of a process. */
export interface MovesWatch {
  /** Open moves, the oldest first; asked of the database when what is known is older than a second. */
  fresh(db: Kysely<Tables>): Promise<readonly PathMove[]>;
  /** Open moves as known at the latest look. */
  known(): readonly PathMove[];
  /** The next look asks the database: a move began or ended. */
  forget(): void;
}

/** Longest time in milliseconds for which a move that another process began may go unseen. */
const AGE = 1000;

/** Makes a watch; with `age` 0 every look asks the database. */
export function watchMoves(age = AGE): MovesWatch {
  let moves: readonly PathMove[] = [];
  let looked = Number.NEGATIVE_INFINITY;
  return {
    known: () => moves,
    forget: () => {
      looked = Number.NEGATIVE_INFINITY;
    },
    fresh: async (db) => {
      const now = performance.now();
      if (now - looked < age) return moves;
      const { rows } = await sql<PathMove>`
        select kind, old_prefix as "from", new_prefix as "to" from path_move where done_at is null order by started_at, id
      `.execute(db);
      moves = rows;
      looked = now;
      return rows;
    },
  };
}
