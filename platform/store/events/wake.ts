import type { Pool, PoolClient } from 'pg';

/** Wakes the workers after a commit. */
export interface Waker {
  /** Returns at once; many calls within a moment make one notification. Lost wake-ups cost one scan interval, nothing else. */
  wake(): void;
}

/**
 * Makes a waker. The notification goes by itself after the commit and not inside the transaction, because PostgreSQL lets transactions
 * that notify commit only one after the other.
 */
export function createWaker(pool: Pool): Waker {
  let pending = false;
  return {
    wake() {
      if (pending) return;
      pending = true;
      setTimeout(() => {
        pending = false;
        // The scan of the workers finds the work if this gets lost.
        pool.query(`notify ${CHANNEL}`).catch(() => undefined);
      }, 10).unref();
    },
  };
}

/** Listens for wake-ups until it is closed; a lost connection is only noticed by `lost`. */
export async function listenForWakes(
  pool: Pool,
  onWake: () => void,
): Promise<{ readonly lost: () => boolean; close(): void }> {
  const client: PoolClient = await pool.connect();
  let lost = false;
  client.on('error', () => {
    lost = true;
    onWake();
  });
  client.on('notification', onWake);
  await client.query(`listen ${CHANNEL}`);
  return { lost: () => lost, close: () => client.release(true) };
}

const CHANNEL = 'goa_wake';
