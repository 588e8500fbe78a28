import { type JetStreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream';

/** Stream, subject and durable consumer of positions. */
export interface StreamNames {
  readonly stream: string;
  readonly subject: string;
  readonly consumer: string;
}

/** The names of an installation; `suffix` keeps several on one server apart. */
export function streamNames(suffix = ''): StreamNames {
  return { stream: `GOA_POSITIONS${suffix}`, subject: `goa.positions${suffix}`, consumer: 'writer' };
}

/** Makes the stream on disk unless it is there: what is in it stays until it is written. A full stream refuses instead of dropping what it has. */
export async function ensureStream(manager: JetStreamManager, { stream, subject }: StreamNames): Promise<void> {
  const config = {
    name: stream,
    subjects: [subject],
    retention: RetentionPolicy.Workqueue,
    storage: StorageType.File,
    discard: 'new' as const,
    max_bytes: 4 << 30,
  };
  try {
    await manager.streams.info(stream);
  } catch {
    await manager.streams.add(config);
  }
}
