import type { Resource } from '#standards/language';
import type { Written } from '../contract/store.ts';
import { identityOf, outerId } from '../read/row-identity.ts';
import { announce } from './announce.ts';
import type { UsedRows } from './judge-lines.ts';
import { changesOf } from './trail-changes.ts';
import type { Line, Work } from './work.ts';
import { writeTrail } from './write-trail.ts';

/** Steps "write", "audit diff" and "outbox", and the answer: the trail is made up while the database writes the rows. Decision-table rows that rules rested on stand in the entry under `$rules`, which no field can be called. */
export async function finish<R extends Resource>(
  work: Work,
  resource: R,
  write: (work: Work) => Promise<void>,
  used: ReadonlyMap<number, UsedRows> = new Map(),
): Promise<Written<R>> {
  const writing = write(work);
  await Promise.all([writing, leaveTrail(work, used)]);
  announce(work);
  return {
    rows: work.lines.map((line) => ({ id: idOf(work, line), rev: line.rev })),
    findings: work.findings,
    resource,
  };
}

async function leaveTrail(work: Work, used: ReadonlyMap<number, UsedRows>): Promise<void> {
  if (!work.shape.audited) return;
  const rows = work.lines.map((line) => {
    const rules = used.get(line.row);
    return {
      rowId: line.id,
      stamps: line.stamps,
      changes: rules ? { $rules: rules, ...changesOf(work, line) } : changesOf(work, line),
    };
  });
  const { verb = work.verb, reason, batch } = work.options;
  await writeTrail(work.session, work.resource, rows, { verb, reason, batch });
}

/** A log's entry is known by its key. */
function idOf({ shape }: Work, line: Line): string {
  if (!shape.log) return line.id;
  const names = new Map([...shape.columns.values()].map(({ column, name }) => [column, name]));
  return outerId(
    shape,
    identityOf(shape).map(({ column }) => String(line.after[names.get(column)!])),
  );
}
