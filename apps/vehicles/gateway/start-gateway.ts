import type { Sealer, Store } from '#platform/store';
import { type Detector, emptyInbox, type PositionSink, PositionWriter, prepareMonths } from '#platform/tracks';
import { alarmActor } from '../alarms/alarm-detector.ts';
import { Gateway } from './gateway.ts';
import type { GatewayLimits } from './limits.ts';

/** What the gateway's process is started with. */
export interface GatewayRunOptions {
  readonly store: Store;
  readonly sealer: Sealer;
  /** TCP port of JT/T 808; 0 takes what the system gives, `null` opens none. */
  readonly port: number | null;
  readonly host?: string;
  readonly detector?: () => Promise<Detector>;
  readonly limits?: Partial<GatewayLimits>;
  readonly report?: (line: string) => void;
}

/** The gateway's process at work. */
export interface RunningGateway {
  /** Where JT/T 808 is spoken; null when it is off or the port could not be had. */
  readonly port: number | null;
  readonly gateway: Gateway;
  readonly writer: PositionWriter;
  readonly sink: PositionSink;
  /** Writes what came and answers it, then closes every link. */
  stop(): Promise<void>;
}

/** Milliseconds between two looks into the inbox of other processes. */
const INBOX = 300;

/** The same trouble is reported once in so many ms. */
const QUIET = 10_000;

/** Starts the writer, the gateway in front of it and the emptying of the inbox. A port that cannot be had is reported in one sentence; the rest works. */
export async function startGateway(options: GatewayRunOptions): Promise<RunningGateway> {
  const { store, sealer, detector, limits } = options;
  const report = options.report ?? (() => {});
  const onTrouble = quietly((error) => report(`gateway: ${error instanceof Error ? error.message : String(error)}`));
  await prepareMonths(store);
  const writer: PositionWriter = new PositionWriter({
    store,
    actor: alarmActor,
    detector,
    onTrouble,
    onPressure: (paused) => gateway.hold(paused),
  });
  const gateway = new Gateway({
    store,
    sealer,
    sink: writer,
    heard: (vehicle, terminal, at) => writer.heard(vehicle, terminal, at),
    forget: (vehicle) => writer.forget(vehicle),
    limits,
    onTrouble,
  });
  const port = await openPort(gateway, options, report);
  const inbox = repeat(
    INBOX,
    async () => {
      while ((await emptyInbox(store, writer)) > 0);
    },
    onTrouble,
  );
  return {
    port,
    gateway,
    writer,
    sink: writer,
    stop: async () => {
      gateway.hold(true);
      await inbox();
      await writer.close();
      // What was just committed is still answered.
      await new Promise((resolve) => setImmediate(resolve));
      if (port !== null) await gateway.close();
    },
  };
}

async function openPort(gateway: Gateway, { port, host }: GatewayRunOptions, report: (line: string) => void) {
  if (port === null) return null;
  try {
    return await gateway.listen(port, host);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') throw error;
    report(
      `gateway: port ${port} cannot be had (${code}); no terminal can connect until GOA_JT808_PORT names a free one`,
    );
    return null;
  }
}

/** Does work again and again, never twice at once; answers how to end it. */
function repeat(ms: number, work: () => Promise<void>, trouble: (error: unknown) => void): () => Promise<void> {
  let going: Promise<void> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    going = work()
      .catch(trouble)
      .then(() => {
        busy = false;
      });
  }, ms);
  return async () => {
    clearInterval(timer);
    await going;
  };
}

function quietly(tell: (error: unknown) => void): (error: unknown) => void {
  const told = new Map<string, number>();
  return (error) => {
    const key = error instanceof Error ? error.message : String(error);
    if (Date.now() - (told.get(key) ?? 0) < QUIET) return;
    if (told.size > 100) told.clear();
    told.set(key, Date.now());
    tell(error);
  };
}
