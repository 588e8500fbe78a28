import { AckPolicy, type JetStreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';

/** Stream and subject of positions, and the durable consumers that each get all of them: who stores and who judges. */
export interface StreamNames {
  readonly stream: string;
  readonly subject: string;
  readonly writer: string;
  readonly rules: string;
}

/** Milliseconds after which a message without its receipt is given out again, to the same process or the next of its role. */
export const AGAIN = 10_000;

/** Messages given out at a time. */
export const AHEAD = 20;

/** The names of an installation; `suffix` keeps several on one server apart. */
export function streamNames(suffix = ''): StreamNames {
  return { stream: `GOA_REPORTS${suffix}`, subject: `goa.reports${suffix}`, writer: 'writer', rules: 'rules' };
}

/**
 * Makes the stream on disk with its two consumers unless they are there: what is in it stays until both have done with it, whether they run or not. A full
 * stream refuses instead of dropping what it has.
 */
export async function ensureStream(
  manager: JetStreamManager,
  { stream, subject, writer, rules }: StreamNames,
): Promise<void> {
  try {
    await manager.streams.info(stream);
  } catch {
    await manager.streams.add({
      name: stream,
      subjects: [subject],
      retention: RetentionPolicy.Interest,
      storage: StorageType.File,
      discard: 'new',
      max_bytes: 4 << 30,
    });
  }
  for (const durable_name of [writer, rules])
    await manager.consumers.add(stream, {
      durable_name,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(AGAIN),
      max_ack_pending: AHEAD,
    });
}
