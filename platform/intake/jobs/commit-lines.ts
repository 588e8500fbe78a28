import type { Actor, JobHandler, Patch, Seen, Writer } from '#platform/store';
import type { InputOf, Resource } from '#standards/language';
import { moveBatch } from '../batch/batch-row.ts';
import { resourceTarget } from '../batch/intake-target.ts';
import { batchCounts } from '../batch/line-states.ts';
import { bookTarget } from '../batch/target-by-name.ts';
import { changeWork, type Work } from '../batch/work.ts';
import { commitRoster } from '../roster/commit-roster.ts';
import { unpacked } from '../stage/staged-line.ts';
import { clearValues, differing } from '../world/present-values.ts';
import { batchOf, type JobParts } from './job-parts.ts';
import { byLine } from './lines-refused.ts';
import { type ReadyLine, readyLines, type Settled, settleLines } from './ready-lines.ts';
import { type ChunkWalk, walkChunks } from './walk-chunks.ts';

/** Lines of one transaction. */
const CHUNK = 5000;

/**
 * Job `intake.commit`: puts ready lines into the ledger, chunk by chunk, each in one transaction with what became of its lines; while one is being written the next is begun. A chunk that was
 * committed is never seen again, so that a restart goes on where it stopped. Lines that the write path refuses wait with its sentence; the
 * rights are those of the person at the moment of each chunk.
 */
export const commitLines =
  (parts: JobParts): JobHandler =>
  async (job, signal) => {
    const batch = batchOf(job);
    const step: ChunkWalk['step'] = (work, actor, mark, taken) => commitChunk(parts, { work, actor, mark, taken });
    const message = await walkChunks(parts, { batch, start: 0, refused: 'held', step }, signal);
    if (message !== undefined) await settle(parts, batch, message);
  };

/** One chunk behind a mark; answers the mark behind it, undefined when there is none. Throws LinesRefused when some of them must wait. */
async function commitChunk(
  parts: JobParts,
  { work, actor, mark: from, taken }: ChunkAsked,
): Promise<number | undefined> {
  return parts.store.run(actor, async (tx) => {
    const { resource } = bookTarget(parts.store.registry, tx, work.target);
    // A register is gone through from its start: its units stand before its people.
    if (!resource) return (await commitRoster(tx, parts.store, work)) === 0 ? undefined : 0;
    const { lines, mark } = await readyLines(tx, work.batch, { chosen: work.chosen, mark: from, most: CHUNK });
    if (lines.length === 0) return undefined;
    if (!isNumbered(resource)) taken(mark);
    const options = { batch: work.batch, ...(work.reason === null ? {} : { reason: work.reason }) };
    const made = await create(tx, resource, lines, options);
    const cleared = work.clears ? mappedFields(work, resource) : () => [];
    const changed = await update(tx, resource, lines, { ...options, cleared });
    const same = lines.filter(({ act }) => act === 'same').map((line) => ({ ...line, prior: null }));
    await settleLines(tx, work.batch, 'done', [...made, ...changed, ...same]);
    return mark;
  });
}

interface ChunkAsked {
  readonly work: Work;
  readonly actor: Actor;
  readonly mark: number;
  readonly taken: (next: number) => void;
}

/** Rows that get numbers are written one chunk behind the other: the numbers follow the lines. */
function isNumbered({ fields }: Resource): boolean {
  return Object.values(fields).some(({ kind }) => kind === 'serial');
}

interface Options {
  readonly batch: string;
  readonly reason?: string;
}

async function create(tx: Writer, resource: Resource, all: readonly ReadyLine[], options: Options): Promise<Settled[]> {
  const lines = all.filter(({ act }) => act === 'create');
  if (lines.length === 0) return [];
  const fields = Object.keys(resourceTarget(resource).fields);
  const inputs = lines.map(({ values }) => unpacked(values, fields) as InputOf<Resource['fields']>);
  const { rows } = await byLine(
    lines.map(({ line }) => line),
    () => tx.create(resource, inputs, options),
  );
  return lines.map(({ line, stretch }, i) => {
    const { id, rev } = rows[i]!;
    return { line, act: 'create', record: id, rev, prior: null, stretch };
  });
}

/** Rows that stand already: only what differs and what the person sees whole is set, on the revision that was seen when the lines were checked. */
async function update(
  tx: Writer,
  resource: Resource,
  all: readonly ReadyLine[],
  { cleared, ...options }: Options & { readonly cleared: (sheet: string) => readonly string[] },
): Promise<Settled[]> {
  const lines = all.filter(({ act, record }) => act === 'update' && record !== null);
  if (lines.length === 0) return [];
  const fields = Object.keys(resourceTarget(resource).fields);
  const found = await tx.matching(
    resource,
    ['id'],
    lines.map(({ record }) => [record]),
  );
  const present = new Map(found.map(({ row }) => [row.id, row]));
  const patches = lines.map(({ record, rev, values, sheet }) => {
    const row = present.get(record!);
    const empty = Object.fromEntries(cleared(sheet).map((name) => [name, null]));
    const set = row ? differing(row, { ...empty, ...unpacked(values, fields) }, true) : {};
    return { id: record!, rev: rev!, set };
  });
  const { rows } = await byLine(
    lines.map(({ line }) => line),
    () => tx.update(resource, patches as Patch<Resource>[], options),
  );
  return lines.map(({ line, record }, i) => ({
    line,
    act: 'update',
    record,
    rev: rows[i]!.rev,
    prior: before(present.get(record!), Object.keys(patches[i]!.set)),
  }));
}

/** Fields that a sheet fills, by its name: an empty cell of theirs clears. What the declaration fills in by itself is never cleared. */
function mappedFields({ plan }: Work, { fields }: Resource): (sheet: string) => readonly string[] {
  const named = new Map(
    (plan ?? []).map(({ layout, columns }) => [layout.sheet, columns.flatMap(({ field }) => field ?? [])]),
  );
  const clearable = (name: string) => fields[name] !== undefined && fields[name].initial === undefined;
  return (sheet) => named.get(sheet)?.filter(clearable) ?? [];
}

function before(row: Seen<Resource> | undefined, names: readonly string[]): Readonly<Record<string, unknown>> {
  const values = row ? clearValues(row) : {};
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
}

async function settle({ store }: JobParts, batch: string, message: string | null): Promise<void> {
  const counts = await batchCounts(store.system, batch);
  const written = counts.made + counts.changed + counts.same > 0;
  const set = {
    ...counts,
    message,
    stage: written ? 'committed' : 'checked',
    endedAt: written ? new Date().toISOString() : null,
  } as const;
  await moveBatch(store, batch, ['committing'], set, (tx) =>
    changeWork(tx.system, batch, { total: null, chosen: false }),
  );
}
