import pg, { type Pool, type PoolClient } from 'pg';

/** Called with each payload, and with `null` when something may have been missed. */
export type Hear = (payload: string | null) => void;

/** Everybody in a process who listens to channels of the database, over one connection that exists while somebody does. */
export interface Ears {
  listen(channel: string, hear: Hear): () => void;
  close(): void;
}

/** Milliseconds before a lost connection is tried again. */
const AGAIN_MS = 1000;

/** Makes the ears of a pool; nothing is connected before the first listener. */
export function createEars(pool: Pool): Ears {
  const listeners = new Map<string, Set<Hear>>();
  let client: PoolClient | undefined;
  let connecting = false;
  let closed = false;

  const tell = (hears: Iterable<Hear>, payload: string | null) => {
    for (const hear of [...hears]) hear(payload);
  };
  const drop = () => {
    client?.release(true);
    client = undefined;
  };
  const retry = () => {
    if (!closed && listeners.size > 0) setTimeout(connect, AGAIN_MS).unref();
  };

  async function connect(): Promise<void> {
    if (client || connecting || closed || listeners.size === 0) return;
    connecting = true;
    try {
      const fresh = await pool.connect();
      if (closed) return fresh.release(true);
      client = fresh;
      fresh.on('notification', ({ channel, payload }) => tell(listeners.get(channel) ?? [], payload ?? ''));
      fresh.once('error', () => {
        drop();
        retry();
      });
      for (const channel of listeners.keys()) await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
      for (const hears of listeners.values()) tell(hears, null);
    } catch {
      // The database is away: whoever listens goes on without news and is told to look once it is back.
      drop();
      retry();
    } finally {
      connecting = false;
    }
  }

  return {
    listen(channel, hear) {
      const known = listeners.get(channel);
      if (known) known.add(hear);
      else {
        listeners.set(channel, new Set([hear]));
        if (client) client.query(`listen ${pg.escapeIdentifier(channel)}`).catch(() => drop());
      }
      void connect();
      return () => {
        const hears = listeners.get(channel);
        hears?.delete(hear);
        if (hears?.size === 0) listeners.delete(channel);
        if (listeners.size === 0) drop();
      };
    },
    close() {
      closed = true;
      listeners.clear();
      drop();
    },
  };
}
