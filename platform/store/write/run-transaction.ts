import type { Kysely } from 'kysely';
import type { Registry } from '#standards/language';
import type { Actor } from '../contract/actor.ts';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { CommandId, Tables, Writer } from '../contract/store.ts';
import type { WriteGuards } from '../contract/write-guard.ts';
import type { Sealer } from '../crypto/sealer.ts';
import { enqueueEvents } from '../events/enqueue.ts';
import type { Waker } from '../events/wake.ts';
import { createReader } from '../read/create-reader.ts';
import type { MovesWatch } from '../read/moves-watch.ts';
import type { CodeCache } from '../schema/code-cache.ts';
import { isRetryable, translateError } from '../sql/translate-error.ts';
import { claimCommand, storeAnswer } from './command-log.ts';
import { createWriter } from './create-writer.ts';
import { SliceRefused } from './in-slices.ts';
import { isGuessing, logProbes, PROBE_PAUSE, probesTooOften } from './log-probes.ts';
import type { Probe, Session } from './session.ts';

/** What transactions of one process share. */
export interface Workshop {
  readonly db: Kysely<Tables>;
  readonly registry: Registry;
  readonly codes: CodeCache;
  readonly sealer: Sealer;
  readonly moves: MovesWatch;
  readonly waker: Waker;
  readonly guards: WriteGuards;
}

/** Times a transaction is tried when others were in its way. */
const TRIES = 4;

/**
 * Runs work in one transaction: rows, trail, events and the command's answer are committed together or not at all.
 * It is tried again when it lost against another one (deadlock, serialization, a unique value that both took at once), and when a slice of a large write
 * was refused, so work must not act outside it.
 */
export async function runTransaction<T>(
  workshop: Workshop,
  actor: Actor,
  work: (tx: Writer) => Promise<T>,
  command?: CommandId,
): Promise<T> {
  let asksFirst = false;
  for (let tries = 0; ; ) {
    const probes: Probe[] = [];
    try {
      return await attempt(workshop, actor, work, command, {
        probes,
        asksFirst,
        guesses: isGuessing(workshop.db, actor),
      });
    } catch (error) {
      if (error instanceof SliceRefused && !asksFirst) {
        asksFirst = true;
        continue;
      }
      tries++;
      const translated = translateError(error);
      const taken = metTaken(translated);
      if (tries < TRIES && (taken || isRetryable(error))) {
        // Two that lost against each other should not meet again at once.
        if (!taken) await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * tries));
        asksFirst ||= taken;
        continue;
      }
      await logProbes(workshop.db, actor, probes);
      if (probes.length > 0 && (await probesTooOften(workshop.db, actor))) {
        throw new GoaError(fault('TOO_MANY'), { detail: { retryAfter: PROBE_PAUSE } });
      }
      throw translated;
    }
  }
}

async function attempt<T>(
  workshop: Workshop,
  actor: Actor,
  work: (tx: Writer) => Promise<T>,
  command: CommandId | undefined,
  trial: Pick<Session, 'probes' | 'asksFirst' | 'guesses'>,
): Promise<T> {
  const codes = await workshop.codes.current();
  const open = await workshop.moves.fresh(workshop.db);
  const moves = [...open];
  let wakes = false;
  const answer = await workshop.db.transaction().execute(async (tx) => {
    const at = new Date().toISOString();
    const done = command && (await claimCommand(tx, actor, command, at));
    if (done) return done.answer as T;
    // Everything a transaction reads goes over its own connection: one that waited for a second could wait for ever, when all others wait for its locks.
    const ownCodes = { current: async () => codes };
    const readerFor = (reading: Actor) =>
      createReader({ ...workshop, db: tx, actor: reading, moves: ownMoves(moves), codes: ownCodes });
    const session: Session = {
      registry: workshop.registry,
      actor,
      tx,
      reader: readerFor(actor),
      readerFor,
      codes,
      context: { today: actor.today, codeItem: codes.item, codeByLabel: codes.byLabel },
      sealer: workshop.sealer,
      guards: workshop.guards,
      moves,
      at,
      commandId: command?.id ?? null,
      events: [],
      wakes: false,
      broken: null,
      ...trial,
    };
    const answered = await whole(session, () => work(createWriter(session)));
    await enqueueEvents(tx, session.events);
    if (command) await storeAnswer(tx, command, answered);
    wakes = session.wakes || session.events.length > 0;
    return answered;
  });
  const moved = moves.length > open.length;
  if (moved) workshop.moves.forget();
  if (moved || wakes) workshop.waker.wake();
  return answer;
}

/** Work that swallows an error of the database must not end in a commit that PostgreSQL has turned into a rollback. */
async function whole<T>(session: Session, work: () => Promise<T>): Promise<T> {
  const done = await work().catch((error: unknown) => {
    throw session.broken ?? error;
  });
  if (session.broken) throw session.broken;
  return done;
}

/** Inside a transaction the moves are those it began with and its own: others cannot see what is not committed. */
function ownMoves(moves: Session['moves']): MovesWatch {
  return { known: () => moves, fresh: async () => moves, forget: () => {} };
}

/** An index refused a unique value: the next try looks before it writes, and says where. */
function metTaken(error: unknown): boolean {
  return error instanceof GoaError && error.code === 'TAKEN' && error.detail?.constraint !== undefined;
}
