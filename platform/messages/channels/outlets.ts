import { createSealer, type Sealer, sealKey } from '#platform/store';
import type { Channel, ChannelName } from './channel.ts';
import { channelsOn } from './channels-on.ts';

/** What messages leave the house by. */
export interface MessageOutlets {
  /** Those that are switched on. */
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  /** Keeps addresses sealed. */
  readonly sealer: Sealer;
  /** Address under which people open the application (`GOA_PUBLIC_URL`). */
  readonly origin?: string;
}

/** The outlets that the environment of this process gives. */
export function messageOutlets(
  dataDir: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): MessageOutlets {
  return { channels: channelsOn(env), sealer: createSealer(sealKey(dataDir, env)), origin: env.GOA_PUBLIC_URL };
}
