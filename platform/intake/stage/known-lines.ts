import { type Kysely, sql } from 'kysely';
import type { Reader, Tables } from '#platform/store';
import type { Resource } from '#standards/language';
import { textDigest } from '../check/line-keys.ts';
import type { CheckedLine } from '../model.ts';
import type { ActOfLine } from './act-of-line.ts';
import { packed } from './staged-line.ts';

/**
 * Knows lines again that an earlier batch of the same unit made rows of, for ledgers in which no field names a row: by all that the line says.
 * Each row is known once, so that two equal lines stand for two rows.
 */
export interface KnownLines {
  /** Decides anew what lines do that would make rows; lines come in their order. */
  judge(lines: readonly ActOfLine[]): Promise<readonly (ActOfLine & { readonly content?: number })[]>;
  /** The line that meant this row is judged anew. */
  release(row: string | null): void;
}

/** What it works with; `batch` is the one whose lines are judged. */
export interface KnownGround {
  readonly system: Kysely<Tables>;
  readonly reader: Reader;
  readonly resource: Resource;
  readonly fields: readonly string[];
  readonly batch: string;
}

/** Prepares it for the lines of one batch. Rows in `taken` are meant by other lines already. */
export function knownLines(ground: KnownGround, taken: Set<string> = new Set()): KnownLines {
  return {
    release: (row) => void (row !== null && taken.delete(row)),
    async judge(lines) {
      const told = lines.map((line) =>
        line.act === 'create' ? contentDigest(line.checked, ground.fields) : undefined,
      );
      const rows = await rowsSaying(ground, [...new Set(told.filter((content) => content !== undefined))]);
      return lines.map((line, i) => {
        const content = told[i];
        if (content === undefined) return line;
        const row = rows.get(content)?.find(({ id }) => !taken.has(id));
        if (!row || line.checked.state !== 'ready') return { ...line, content };
        taken.add(row.id);
        return { checked: said(line.checked), act: 'same', record: row.id, rev: row.rev, content };
      });
    },
  };
}

/** Digest of all values of a line. */
function contentDigest({ values }: CheckedLine, fields: readonly string[]): number | undefined {
  return values && textDigest(JSON.stringify(packed(values, fields)));
}

function said(checked: CheckedLine): CheckedLine {
  const message = '此前导入的表格中有内容完全相同的一行，已经入库，不再新增。';
  return { ...checked, findings: [...checked.findings, { column: -1, level: 'repair', code: 'knownLine', message }] };
}

/** Live rows in sight that lines with these contents made. */
async function rowsSaying(
  { system, reader, resource, batch }: KnownGround,
  contents: readonly number[],
): Promise<ReadonlyMap<number, readonly { readonly id: string; readonly rev: number }[]>> {
  const found = new Map<number, { id: string; rev: number }[]>();
  if (contents.length === 0 || !reader.may(`${resource.name}.read`)) return found;
  const { rows } = await sql<{ content: string; record: string }>`
    select l.content::text as content, l.record from intake_line l join intake_work w on w.batch = l.batch
      join intake_batch b on b.id = l.batch
    where l.content = any(${contents}::bigint[]) and l.state = 'done' and l.act = 'create' and l.batch <> ${batch}
      and w.target = ${resource.name} and b.unit = ${reader.actor.unit} order by l.batch, l.line`.execute(system);
  const live = new Map(
    (
      await reader.matching(
        resource,
        ['id'],
        rows.map(({ record }) => [record]),
      )
    ).map(({ row }) => [row.id, row.rev]),
  );
  for (const { content, record } of rows) {
    const rev = live.get(record);
    if (rev === undefined) continue;
    const said = found.get(Number(content)) ?? [];
    said.push({ id: record, rev });
    found.set(Number(content), said);
  }
  return found;
}
