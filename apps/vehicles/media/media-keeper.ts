import { createHash } from 'node:crypto';
import { type Files, judgeReceived, keepFile } from '#platform/files';
import { serviceActor } from '#platform/identity';
import type { Store, Writer } from '#platform/store';
import { type MediaUpload, toPosition } from '../jt808/index.ts';
import { vehicle as vehicleLedger } from '../resources/vehicle.resource.ts';
import { terminalMediaEvent, terminalMediaKind } from './code-sets.ts';
import { declared, mediaWords } from './media-words.ts';
import { terminalMedia } from './terminal-media.resource.ts';

/** Whose recording it is. */
export interface Recorder {
  readonly terminal: string;
  readonly vehicle: string;
}

/**
 * What became of an upload. `kept` and `refused` stand in the ledger and need not be sent again; `full` may come another day, and nothing
 * is kept of a vehicle that must not be tracked.
 */
export type MediaOutcome = 'kept' | 'refused' | 'full' | 'untracked';

/** Bounds of what is kept. Our defaults: no standard names them. */
export interface MediaLimits {
  /** Recordings and bytes of one terminal within 24 hours. */
  readonly daily: number;
  readonly dailyBytes: number;
  /** Bytes that may wait for the store altogether. */
  readonly waiting: number;
}

const LIMITS: MediaLimits = { daily: 200, dailyBytes: 200 << 20, waiting: 64 << 20 };
const DAY = 86_400_000;

/** Puts recordings of terminals into the ledger and the files, those of one terminal one after the other. */
export class MediaKeeper {
  readonly #store: Store;
  readonly #files: Files;
  readonly #limits: MediaLimits;
  readonly #going = new Map<string, Promise<unknown>>();
  #waiting = 0;

  constructor(store: Store, files: Files, limits: Partial<MediaLimits> = {}) {
    this.#store = store;
    this.#files = files;
    this.#limits = { ...LIMITS, ...limits };
  }

  /** Keeps a recording, once; resolves when it is committed. Rejects when it could not be. */
  async keep(whose: Recorder, said: MediaUpload, heardAt: number): Promise<MediaOutcome> {
    const { length } = said.data;
    if (this.#waiting + length > this.#limits.waiting) return 'full';
    this.#waiting += length;
    const before = this.#going.get(whose.terminal) ?? Promise.resolve();
    const next = before.catch(() => {}).then(() => this.#keep(whose, said, heardAt));
    this.#going.set(whose.terminal, next);
    try {
      return await next;
    } finally {
      this.#waiting -= length;
      if (this.#going.get(whose.terminal) === next) this.#going.delete(whose.terminal);
    }
  }

  async #keep(whose: Recorder, said: MediaUpload, heardAt: number): Promise<MediaOutcome> {
    const digest = createHash('sm3').update(said.data).digest('hex');
    const row = draftOf(whose, said, heardAt, digest);
    const judged = await this.#judge(said, row.takenAt);
    return this.#store.run(actor(), async (tx) => {
      const { tracking, manager } = await tx.get(vehicleLedger, whose.vehicle);
      if (tracking === 'exempt') return 'untracked';
      const known = await tx.matching(
        terminalMedia,
        ['terminal', 'number', 'digest'],
        [[whose.terminal, row.number, digest]],
      );
      if (known.length > 0) return 'kept';
      if (await this.#isFull(tx, whose.terminal, said.data.length, heardAt)) return 'full';
      const refused = 'reason' in judged;
      const facts = refused ? { ...row, status: 'refused' as const, ...judged } : { ...row, status: 'kept' as const };
      const made = await tx.create(terminalMedia, [facts], { permission: 'terminalMedia.create', verb: 'report' });
      if (refused) return 'refused';
      const of = { resource: terminalMedia, row: made.rows[0]!.id, purpose: row.summary };
      await keepFile(this.#files, tx, { ...judged, content: said.data, of, unit: String(manager), foreign: true });
      return 'kept';
    });
  }

  async #judge(
    said: MediaUpload,
    takenAt: string,
  ): Promise<{ readonly name: string; readonly type: string } | { readonly reason: string }> {
    const wanted = declared(said);
    if (typeof wanted === 'string') return { reason: wanted };
    const name = `${takenAt.slice(0, 19).replace(/\D/g, '')}-${said.channel}.${wanted.extension}`;
    const found = await judgeReceived(this.#files, name, said.data);
    if (found === 'FILE_TOO_LARGE') return { reason: '超过附件大小上限' };
    if (typeof found === 'string' || found.type !== wanted.type)
      return { reason: `内容与申报的${wanted.extension.toUpperCase()}格式不符` };
    return { name, type: found.type };
  }

  async #isFull(tx: Writer, terminal: string, more: number, now: number): Promise<boolean> {
    const [today] = await tx.sums(terminalMedia, {
      figures: { count: { take: 'count' }, bytes: { take: 'sum', field: 'size' } },
      filter: {
        and: [
          { field: 'terminal', op: 'eq', value: terminal },
          { field: 'receivedAt', op: 'gte', value: new Date(now - DAY).toISOString() },
        ],
      },
    });
    const { count, bytes } = today?.figures ?? {};
    return Number(count ?? 0) >= this.#limits.daily || Number(bytes ?? 0) + more > this.#limits.dailyBytes;
  }
}

function actor() {
  const permissions = ['vehicle.read', 'terminal.read', 'terminalMedia.read', 'terminalMedia.create'];
  return serviceActor('gateway', { permissions });
}

function draftOf({ terminal, vehicle }: Recorder, said: MediaUpload, heardAt: number, digest: string) {
  const { mediaId, channel, data, location } = said;
  const words = mediaWords(said);
  const at = location && toPosition(location, heardAt, true);
  const placed = at?.located && Math.abs(at.lat) <= 90 && Math.abs(at.lon) <= 180;
  const label = (set: { readonly items: readonly { readonly code: string; readonly label: string }[] }, code: string) =>
    set.items.find((item) => item.code === code)?.label;
  return {
    terminal,
    vehicle,
    ...words,
    channel,
    digest,
    number: String(mediaId),
    size: data.length,
    takenAt: new Date(at && at.fixAt <= heardAt + DAY ? at.fixAt : heardAt).toISOString(),
    receivedAt: new Date(heardAt).toISOString(),
    summary: `${label(terminalMediaKind, words.kind)}，${label(terminalMediaEvent, words.event)}，通道 ${channel}`,
    ...(placed ? { place: { system: 'wgs84' as const, lon: at.lon, lat: at.lat } } : {}),
  };
}
