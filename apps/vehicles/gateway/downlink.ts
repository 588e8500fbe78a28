import { serviceActor } from '#platform/identity';
import type { Store } from '#platform/store';
import { standsStill } from '#platform/tracks';
import type { Order } from '../jt808/index.ts';
import { buildOrder, ORDER_ANSWERS } from '../terminals/build-order.ts';
import { terminal } from '../terminals/terminal.resource.ts';
import { terminalOrder } from '../terminals/terminal-order.resource.ts';
import type { GatewayLimits } from './limits.ts';
import type { Session } from './link.ts';
import type { Sessions } from './sessions.ts';

/** What came back for an order. */
export interface OrderAnswer {
  /** 0 done, 1 failed, 2 bad message, 3 unsupported. */
  readonly result: number;
  readonly report?: object;
}

interface QueuedOrder {
  readonly id: string;
  readonly kind: string;
  readonly content: string;
}

/** What becomes of an order. */
interface Outcome {
  readonly status: 'queued' | 'sent' | 'done' | 'failed' | 'expired';
  readonly attempts?: number;
  readonly sentAt?: string;
  readonly endedAt?: string;
  readonly result?: string;
  readonly answer?: string;
}

interface Waiting {
  readonly order: string;
  readonly kind: string;
  readonly session: Session;
  readonly serial: number;
  attempts: number;
  timer?: NodeJS.Timeout;
}

const RESULTS = ['已执行', '终端回复失败', '终端回复消息有误', '终端不支持'];
const STANDS_FOR = 60;
const OPEN = ['queued', 'sent'] as const;

/** Milliseconds within which arrivals are asked about together, and how many of them at a time. */
const MOMENT = 200;
const TOGETHER = 200;

/** Sends orders to the terminals that are here, again while no answer comes, and keeps what became of them. */
export class Downlink {
  readonly #store: Store;
  readonly #sessions: Sessions;
  readonly #limits: GatewayLimits;
  readonly #waiting = new Map<string, Waiting>();
  /** Orders that are being sent: neither waiting nor to be sent a second time. */
  readonly #sending = new Set<string>();
  /** Orders whose answer or return to the queue is being written: the queue as it was read before still shows them. */
  readonly #settling = new Set<string>();
  readonly #arrived = new Set<string>();
  readonly #busy = new Map<string, Promise<void>>();
  readonly #trouble: (error: unknown) => void;

  constructor(store: Store, sessions: Sessions, limits: GatewayLimits, trouble: (error: unknown) => void) {
    this.#store = store;
    this.#sessions = sessions;
    this.#limits = limits;
    this.#trouble = trouble;
  }

  /** Sends what is queued for a terminal, if it is here; calls for one terminal follow each other. */
  check(terminalId: string): Promise<void> {
    const before = this.#busy.get(terminalId) ?? Promise.resolve();
    const next = before.then(() => this.#sendQueued(terminalId)).catch(this.#trouble);
    this.#busy.set(terminalId, next);
    void next.then(() => this.#busy.get(terminalId) === next && this.#busy.delete(terminalId));
    return next;
  }

  /** A terminal came. Those that come within a moment of each other are asked about together: after an outage all of them come. */
  came(terminalId: string): void {
    if (this.#arrived.size === 0) setTimeout(() => void this.#welcome().catch(this.#trouble), MOMENT).unref();
    this.#arrived.add(terminalId);
  }

  async #welcome(): Promise<void> {
    const arrived = [...this.#arrived];
    this.#arrived.clear();
    for (let at = 0; at < arrived.length; at += TOGETHER) {
      const { rows } = await this.#reader().find(terminalOrder, {
        filter: {
          and: [
            { field: 'terminal', op: 'in', value: arrived.slice(at, at + TOGETHER) },
            { field: 'status', op: 'in', value: [...OPEN] },
          ],
        },
        limit: 200,
      });
      for (const id of new Set(rows.map((row) => String(row.terminal)))) void this.check(id);
      // More than one answer holds: the rest is asked about one by one.
      if (rows.length === 200) for (const id of arrived.slice(at, at + TOGETHER)) await this.check(id);
    }
  }

  /** Looks after every terminal that is here. */
  async checkAll(): Promise<void> {
    const { rows } = await this.#reader().find(terminalOrder, {
      filter: { field: 'status', op: 'in', value: [...OPEN] },
      limit: 200,
    });
    for (const id of new Set(rows.map((row) => String(row.terminal)))) await this.check(id);
  }

  /** An answer came: the common one or a report; without a serial it belongs to the oldest order of its kind. */
  answered(session: Session, serial: number | undefined, answer: OrderAnswer): void {
    const waiting = [...this.#waiting.values()].find((one) => one.session === session && isFor(one, serial, answer));
    if (!waiting) return;
    this.#drop(waiting);
    const done = answer.result === 0;
    this.#settle(waiting.order, {
      status: done ? 'done' : 'failed',
      endedAt: new Date().toISOString(),
      result: RESULTS[answer.result] ?? `终端回复 ${answer.result}`,
      ...(answer.report ? { answer: JSON.stringify(answer.report).slice(0, 4000) } : {}),
    });
  }

  /** A session ended: what it has not answered is queued again for the next one. */
  left(session: Session): void {
    for (const waiting of [...this.#waiting.values()]) {
      if (waiting.session !== session) continue;
      this.#drop(waiting);
      this.#settle(waiting.order, { status: 'queued' });
    }
  }

  /** Orders whose time is over. */
  async expire(): Promise<void> {
    const { rows } = await this.#reader().find(terminalOrder, {
      filter: {
        and: [
          { field: 'status', op: 'in', value: ['queued', 'unconfirmed'] },
          { field: 'until', op: 'lt', value: new Date().toISOString() },
        ],
      },
      limit: 200,
    });
    for (const { id } of rows) await this.set(id, { status: 'expired', endedAt: new Date().toISOString() });
  }

  stop(): void {
    for (const waiting of [...this.#waiting.values()]) this.#drop(waiting);
  }

  async #sendQueued(terminalId: string): Promise<void> {
    const session = this.#sessions.ofTerminal(terminalId);
    if (!session) return;
    const { rows } = await this.#reader().find(terminalOrder, {
      filter: {
        and: [
          { field: 'terminal', op: 'eq', value: terminalId },
          { field: 'status', op: 'in', value: [...OPEN] },
          { field: 'until', op: 'gte', value: new Date().toISOString() },
        ],
      },
      limit: 50,
    });
    for (const { id, kind, content, attempts } of [...rows].reverse()) {
      if (!this.#waiting.has(id))
        await this.#send(session, { id, kind: String(kind), content: String(content) }, attempts ?? 0);
    }
  }

  async #send(session: Session, order: QueuedOrder, attempts: number): Promise<void> {
    if (this.#sending.has(order.id) || this.#settling.has(order.id)) return;
    this.#sending.add(order.id);
    await this.#sendNow(session, order, attempts).finally(() => this.#sending.delete(order.id));
  }

  async #sendNow(session: Session, order: QueuedOrder, attempts: number): Promise<void> {
    const { id, kind, content } = order;
    const fail = async (result: string): Promise<void> => {
      await this.set(id, { status: 'failed', endedAt: new Date().toISOString(), result });
    };
    if (kind === 'cutPower' && !(await this.#mayCut(session))) return fail('下发时车辆未停稳或没有最新定位');
    if (attempts >= this.#limits.attempts) return fail('终端无应答');
    const message = built(kind, content, session);
    if ('says' in message) return fail(`无法组成报文：${message.says}`.slice(0, 200));
    if (!(await this.set(id, { status: 'sent', attempts: attempts + 1, sentAt: new Date().toISOString() }))) return;
    const serial = session.link.send(session.address, message);
    const waiting: Waiting = { order: id, kind, session, serial, attempts: attempts + 1 };
    this.#waiting.set(id, waiting);
    // The n-th wait is n + 1 times as long as the one before (JT/T 808, re-sending).
    const wait = this.#limits.answer * [1, 2, 6, 24][Math.min(attempts, 3)]!;
    waiting.timer = setTimeout(() => {
      this.#drop(waiting);
      void this.#send(session, order, attempts + 1).catch(this.#trouble);
    }, wait);
    waiting.timer.unref();
  }

  async #mayCut({ terminal: id }: Session): Promise<boolean> {
    const { vehicle } = await this.#reader().get(terminal, id);
    return standsStill(this.#store, String(vehicle), STANDS_FOR);
  }

  #settle(order: string, outcome: Outcome): void {
    this.#settling.add(order);
    void this.set(order, outcome)
      .catch(this.#trouble)
      .finally(() => this.#settling.delete(order));
  }

  #drop(waiting: Waiting): void {
    clearTimeout(waiting.timer);
    this.#waiting.delete(waiting.order);
  }

  #reader() {
    return this.#store.as(this.#actor());
  }

  #actor() {
    return serviceActor('gateway', { permissions: ['terminal.read', 'terminalOrder.read', 'terminalOrder.update'] });
  }

  /** Writes what became of an order, with its trail; false when it has ended already, so that it is not sent again. */
  async set(id: string, set: Outcome): Promise<boolean> {
    return this.#store.run(this.#actor(), async (tx) => {
      const { rev, status } = await tx.get(terminalOrder, id);
      if (set.status === 'sent' && status !== 'queued' && status !== 'sent') return false;
      if (status === set.status && set.attempts === undefined) return true;
      // Sent again without an answer in between.
      const again = status === 'sent' && set.status === 'sent';
      await tx.update(terminalOrder, [{ id, rev, set: again ? { attempts: set.attempts } : set }], AS_SENT);
      return true;
    });
  }
}

const AS_SENT = { permission: 'terminalOrder.update', verb: 'send' };

/** The message of an order for the edition that the terminal speaks, or why there is none: what cannot be built now cannot be built later. */
function built(kind: string, content: string, { address }: Session): Order | { readonly says: string } {
  try {
    return buildOrder(kind, content, address.edition);
  } catch (error) {
    return { says: error instanceof Error ? error.message : String(error) };
  }
}

/** Reports that do not say which order they answer, and what they end. */
const WITHOUT_SERIAL: Readonly<Record<string, string>> = { attributes: 'attributes', areaAnswer: 'areas' };

function isFor({ kind, serial }: Waiting, to: number | undefined, { result, report }: OrderAnswer): boolean {
  if (to !== undefined && to !== serial) return false;
  if (to === undefined)
    return ORDER_ANSWERS[kind] === WITHOUT_SERIAL[(report as { kind?: string } | undefined)?.kind ?? ''];
  // A terminal that acknowledges a question first still owes its answer.
  return report !== undefined || result !== 0 || ORDER_ANSWERS[kind] === 'answer';
}
