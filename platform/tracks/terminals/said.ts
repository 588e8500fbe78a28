import { sql } from 'kysely';
import type { Store } from '#platform/store';

/** Something a terminal said besides where it is. */
export interface Said {
  readonly terminal: string;
  readonly vehicle: string;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Keeps it. */
export async function keepSaid(
  { system }: Pick<Store, 'system'>,
  { terminal, vehicle, kind, body }: Said,
): Promise<void> {
  // PostgreSQL keeps no zero characters, and some makers fill fields with them.
  const text = JSON.stringify(body).replaceAll('\\u0000', '');
  await sql`
    insert into terminal_said (terminal, vehicle, kind, body)
    values (${terminal}::uuid, ${vehicle}::uuid, ${kind}, ${text}::jsonb)`.execute(system);
}
