import { openFiles } from '#platform/files';
import { createSealer, type Store, sealKey } from '#platform/store';
import { alarmDetector } from '../alarms/alarm-detector.ts';
import { openPlatformGateway } from '../jt809/gateway/platform-gateway.ts';
import { portOf } from './port-of.ts';
import { reportTrouble } from './report-trouble.ts';
import { startGateway } from './start-gateway.ts';
import { startStreamRules, startStreamWriter } from './start-writer.ts';

/** What a process that takes positions in is started with. */
export interface VehicleGatewayOptions {
  readonly store: Store;
  /** Folder of the sealing key and of the files. */
  readonly dataDir: string;
  readonly host: string;
  readonly vars: Readonly<Record<string, string | undefined>>;
}

const JT808_PORT = 7611;

/** Starts every way in by TCP, with one writer and one set of detectors behind them; answers how to stop. A port that cannot be had is reported in one sentence. */
export async function startVehicleGateway({
  store,
  dataDir,
  host,
  vars,
}: VehicleGatewayOptions): Promise<{ stop(): Promise<void> }> {
  const report = (line: string) => console.error(line);
  const running = await startGateway({
    store,
    sealer: createSealer(sealKey(dataDir)),
    port: portOf('GOA_JT808_PORT', vars.GOA_JT808_PORT, JT808_PORT, report),
    host,
    detector: alarmDetector(store),
    files: openFiles(dataDir, vars),
    report,
    ...(vars.GOA_NATS_URL && { stream: { url: vars.GOA_NATS_URL } }),
  });
  const platformPort = portOf('GOA_JT809_PORT', vars.GOA_JT809_PORT, 0, report);
  const platforms = platformPort
    ? await openPlatformGateway({
        store,
        sink: running.sink,
        port: platformPort,
        host,
        onTrouble: reportTrouble('platforms', report),
      }).catch((error: unknown) => {
        report(
          `gateway: port ${platformPort} cannot be had (${String((error as NodeJS.ErrnoException).code)}); no platform can connect`,
        );
      })
    : undefined;
  return {
    stop: async () => {
      await platforms?.close();
      await running.stop();
    },
  };
}

/** Starts the writer behind the stream, where GOA_NATS_URL names one; without it the gateway writes by itself and nothing is to be done. */
export async function startVehicleWriter({ store, vars }: VehicleGatewayOptions): Promise<{ stop(): Promise<void> }> {
  const url = vars.GOA_NATS_URL;
  if (!url) return { stop: async () => {} };
  return startStreamWriter({ store, report: (line) => console.error(line), stream: { url } });
}

/** Starts what finds alarms behind the stream, where GOA_NATS_URL names one; without it the gateway judges by itself. */
export async function startVehicleRules({ store, vars }: VehicleGatewayOptions): Promise<{ stop(): Promise<void> }> {
  const url = vars.GOA_NATS_URL;
  if (!url) return { stop: async () => {} };
  return startStreamRules({
    store,
    detector: alarmDetector(store),
    report: (line) => console.error(line),
    stream: { url },
  });
}
