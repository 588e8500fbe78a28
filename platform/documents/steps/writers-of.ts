import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { officialDocument } from '../resources/index.ts';

/** People who wrote the draft: its drafter and whoever amended it before it was checked. */
export function draftersOf(
  tx: Pick<Store, 'system'>,
  document: string,
  drafter: string | null,
): Promise<ReadonlySet<string>> {
  return hands(tx, document, drafter, ['draft', 'amend']);
}

/** Everybody who put a hand to the text, the checkers who changed it among them: they do not sign it. */
export function writersOf(
  tx: Pick<Store, 'system'>,
  document: string,
  drafter: string | null,
): Promise<ReadonlySet<string>> {
  return hands(tx, document, drafter, ['draft', 'amend', 'revise']);
}

async function hands(
  tx: Pick<Store, 'system'>,
  document: string,
  drafter: string | null,
  verbs: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ person: string }>`
    select distinct person from audit_entry where resource = ${officialDocument.id} and row_id = ${document}::uuid
      and person is not null and verb = any(${[...verbs]}::text[])`.execute(tx.system);
  return new Set([...rows.map(({ person }) => person), ...(drafter ? [drafter] : [])]);
}
