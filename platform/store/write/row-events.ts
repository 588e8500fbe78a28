import type { NewEvent } from '../events/enqueue.ts';
import type { Line, Work } from './work.ts';

/** What an event of the write path says: which rows changed and in which fields, never their values – those who may, read them. */
export interface RowsChanged {
  readonly resource: string;
  readonly verb: string;
  readonly rows: readonly { readonly id: string; readonly rev: number }[];
  /** Names of the fields that changed in any of the rows. */
  readonly fields: readonly string[];
  readonly actor: string;
  readonly batch: string | null;
}

/** Most rows in one event, so that a large import does not become one message that nobody can carry. */
const ROWS = 1000;

const PAST = { create: 'created', update: 'updated', void: 'voided', submit: 'submitted' } as const;

/** Step "outbox": `<resource>.created`, `.updated`, `.voided` or `.submitted` for all written rows; the key keeps the events of one row in order. */
export function rowEvents(work: Work): NewEvent[] {
  const { session, resource, verb, options, lines } = work;
  const events: NewEvent[] = [];
  for (let at = 0; at < lines.length; at += ROWS) {
    const part = lines.slice(at, at + ROWS);
    const payload: RowsChanged = {
      resource: resource.name,
      verb: options.verb ?? verb,
      rows: part.map(({ id, rev }) => ({ id, rev })),
      fields: changedFields(part),
      actor: session.actor.name,
      batch: options.batch ?? null,
    };
    events.push({
      event: `${resource.name}.${PAST[verb]}`,
      key: keyOf(part, resource.name),
      payload: { ...payload },
    });
  }
  return events;
}

function changedFields(lines: readonly Line[]): string[] {
  const names = new Set<string>();
  for (const { changed } of lines) for (const name of changed) names.add(name);
  return [...names];
}

function keyOf(lines: readonly Line[], name: string): string {
  return lines.length === 1 ? lines[0]!.id : name;
}
