import type { Files } from '#platform/files';
import type { Sealer, Store } from '#platform/store';
import { type Detector, openStreamSink, type PositionSink, type StreamNames } from '#platform/tracks';
import type { MediaLimits } from '../media/media-keeper.ts';
import { Gateway } from './gateway.ts';
import type { GatewayLimits } from './limits.ts';
import { reportTrouble } from './report-trouble.ts';
import { startWriter } from './start-writer.ts';

/** What the gateway's process is started with. */
export interface GatewayRunOptions {
  readonly store: Store;
  readonly sealer: Sealer;
  /** TCP port of JT/T 808; 0 takes what the system gives, `null` opens none. */
  readonly port: number | null;
  readonly host?: string;
  readonly detector?: () => Promise<Detector>;
  readonly limits?: Partial<GatewayLimits>;
  /** Where recordings of terminals are kept. */
  readonly files?: Files;
  readonly media?: Partial<MediaLimits>;
  readonly report?: (line: string) => void;
  /** NATS server behind which a writer of its own works; without it the writer is here. */
  readonly stream?: { readonly url: string; readonly names?: StreamNames };
}

/** The gateway's process at work. */
export interface RunningGateway {
  /** Where JT/T 808 is spoken; null when it is off or the port could not be had. */
  readonly port: number | null;
  readonly gateway: Gateway;
  readonly sink: PositionSink;
  /** Writes what came and answers it, then closes every link. */
  stop(): Promise<void>;
}

/**
 * Starts the gateway with what stands behind it: the writer and the emptying of the inbox, or the stream to a writer elsewhere. A port that cannot be had is
 * reported in one sentence; the rest works.
 */
export async function startGateway(options: GatewayRunOptions): Promise<RunningGateway> {
  const { store, sealer, limits, stream, files, media } = options;
  const report = options.report ?? (() => {});
  const onTrouble = reportTrouble('gateway', report);
  const onPressure = (paused: boolean) => gateway.hold(paused);
  const behind = stream
    ? await openStreamSink(stream.url, { names: stream.names, onPressure })
    : await startWriter({ ...options, onPressure });
  const gateway = new Gateway({
    store,
    sealer,
    sink: behind,
    heard: (vehicle, terminal, at) => behind.heard(vehicle, terminal, at),
    forget: (vehicle) => behind.forget(vehicle),
    limits,
    files,
    media,
    onTrouble,
  });
  const port = await openPort(gateway, options, report);
  return {
    port,
    gateway,
    sink: behind,
    stop: async () => {
      gateway.hold(true);
      await behind.close();
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
