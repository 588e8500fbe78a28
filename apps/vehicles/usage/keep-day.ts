import type { Seen, Writer } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import type { FoundOut } from './findings.ts';
import { keepFinding } from './keep-finding.ts';
import type { UsageRow } from './usage-row.ts';
import { vehicleUsage } from './vehicle-usage.resource.ts';

type Usage = Seen<typeof vehicleUsage>;

/** Rows and findings of one vehicle-day, as they come out of its judgement. */
export interface JudgedDay {
  readonly vehicle: string;
  readonly day: string;
  /** `version` is filled in here. */
  readonly rows: readonly Omit<UsageRow, 'version'>[];
  readonly findings: readonly FoundOut[];
  /** Day by which findings are to be looked into. */
  readonly dueOn: string;
}

/** Fields in which a new judgement must differ to be kept as one. */
const TELLING = ['leftAt', 'returnedAt', 'verdict', 'orders', 'pointsHash', 'ruleRow', 'learnedBase'] as const;

/**
 * Keeps the judgement of a vehicle-day. The same judgement again changes nothing. Another one supersedes the rows before and stays beside them; a
 * finding that is there already gets the new evidence under the old. Answers whether anything was written.
 */
export async function keepDay(tx: Writer, judged: JudgedDay): Promise<boolean> {
  const before = await currentRows(tx, judged.vehicle, judged.day);
  if (isSame(before, judged.rows)) return false;
  const version = 1 + Math.max(0, ...before.map((row) => row.version ?? 0));
  if (before.length > 0) {
    await tx.update(
      vehicleUsage,
      before.map(({ id, rev }) => ({ id, rev, set: { status: 'superseded' as const } })),
    );
  }
  const written =
    judged.rows.length > 0
      ? await tx.create(
          vehicleUsage,
          judged.rows.map((row) => ({ ...row, version })),
        )
      : undefined;
  await keepFindings(tx, judged, version, written?.rows.map(({ id }) => id) ?? []);
  return true;
}

async function currentRows(tx: Writer, vehicle: string, day: string): Promise<readonly Usage[]> {
  const { rows } = await tx.find(vehicleUsage, {
    filter: {
      and: [
        { field: 'vehicle', op: 'eq', value: vehicle },
        { field: 'day', op: 'eq', value: day },
        { field: 'status', op: 'eq', value: 'current' },
      ],
    },
    sort: 'leftAt',
    limit: 200,
  });
  return rows;
}

function isSame(before: readonly Usage[], rows: JudgedDay['rows']): boolean {
  const said = (row: Partial<Record<(typeof TELLING)[number], unknown>>) =>
    JSON.stringify(TELLING.map((name) => row[name] ?? null));
  const known = before.map(said).sort();
  return (
    known.length === rows.length &&
    rows
      .map(said)
      .sort()
      .every((row, index) => row === known[index])
  );
}

async function keepFindings(tx: Writer, judged: JudgedDay, version: number, usages: readonly string[]): Promise<void> {
  const counts = new Map<string, number>();
  for (const found of judged.findings) {
    const nth = (counts.get(found.kind) ?? 0) + 1;
    counts.set(found.kind, nth);
    const usage = found.usage === undefined ? undefined : usages[found.usage];
    const row = found.usage === undefined ? undefined : judged.rows[found.usage];
    const evidence = evidenceOf(version, found, row);
    const matter = `${judged.vehicle}:${judged.day}:${found.kind}:${nth}`;
    const { vehicle, day, dueOn } = judged;
    const { kind, words, order } = found;
    const facts = { vehicle, day, dueOn, kind, words, matter, ...(order && { order }), ...(usage && { usage }) };
    await keepFinding(tx, facts, evidence);
  }
}

function evidenceOf(
  version: number,
  { words, order, orderVersion }: FoundOut,
  row: Omit<UsageRow, 'version'> | undefined,
): string {
  const parts = [`第 ${version} 次核对（${shanghaiDay(new Date())}）：${words}`];
  if (row) parts.push(`轨迹摘要 ${row.pointsHash}`, `核对参数 ${row.ruleRow}`);
  if (order) parts.push(`派车单 ${order}${orderVersion ? `（版本 ${orderVersion}）` : ''}`);
  return parts.join('；');
}
