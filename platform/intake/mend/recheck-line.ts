import { sql } from 'kysely';
import type { Writer } from '#platform/store';
import type { CellFinding, CheckedLine } from '../model.ts';
import { type ActOfLine, actOfLine } from '../stage/act-of-line.ts';
import { cellText } from '../stage/copy-text.ts';
import { packed, unpacked } from '../stage/staged-line.ts';
import { twinOf } from './partners.ts';
import { rebuiltLine } from './rebuild-line.ts';
import type { RecheckGround } from './recheck-ground.ts';

interface Row {
  readonly sheet: string;
  readonly row: number;
  readonly state: string;
  readonly values: readonly unknown[] | null;
  readonly cells: readonly (string | number | null)[] | null;
  readonly record: string | null;
}

/** Judges one staged line again, with what a person typed over it and against the other lines of its batch, and keeps the outcome. */
export async function recheckLine(tx: Writer, ground: RecheckGround, line: number): Promise<void> {
  const { rows } = await sql<Row>`
    select sheet, row, state, values, cells, record from intake_line where batch = ${ground.batch} and line = ${line} for update`.execute(
    tx.system,
  );
  const kept = rows[0]!;
  const sheet = ground.sheet(kept.sheet);
  const fields = Object.keys(sheet.target.fields);
  const { rows: mends } = await sql<{ field: string; way: string; value: string | null }>`
    select field, way, value from intake_mend where batch = ${ground.batch} and line = ${line}`.execute(tx.system);
  const typed = new Map(mends.filter(({ way }) => way === 'set').map(({ field, value }) => [field, value]));
  const standing = new Set(mends.filter(({ way }) => way === 'stand').map(({ field }) => field));
  const rebuilt = await rebuiltLine(tx, sheet.registry, sheet, {
    row: kept.row,
    cells: kept.cells,
    values: kept.values ? unpacked(kept.values, fields) : {},
    typed,
  });
  const [checked] = await sheet.checker().check(sheet.plan, [rebuilt], new Map([[kept.row, standing]]));
  const twin = await twinOf(tx, ground.batch, line, checked!.keys ?? []);
  sheet.known?.release(kept.record);
  const acting = actOfLine(twin ? against(checked!, twin, kept.sheet) : checked!, sheet.acts);
  const [judged] = sheet.known ? await sheet.known.judge([acting]) : [acting];
  await keep(
    tx,
    ground.batch,
    line,
    judged!,
    fields,
    rebuilt.cells.map((cell) => (typeof cell === 'number' ? cell : cellText(cell))),
  );
}

/** Both lines wait until a person has decided between them. */
function against(checked: CheckedLine, twin: { sheet: string; row: number }, sheet: string): CheckedLine {
  const where = twin.sheet === sheet ? `第${twin.row}行` : `“${twin.sheet}”第${twin.row}行`;
  const finding: CellFinding = {
    column: -1,
    level: 'error',
    code: 'duplicateKey',
    message: `与${where}是同一条记录，请只保留一行。`,
  };
  return { ...checked, state: 'held', with: twin.row, withSheet: twin.sheet, findings: [...checked.findings, finding] };
}

async function keep(
  tx: Writer,
  batch: string,
  line: number,
  { checked, act, record, rev, content }: ActOfLine & { readonly content?: number },
  fields: readonly string[],
  cells: readonly (string | number | null)[],
): Promise<void> {
  const values = checked.values ? JSON.stringify(packed(checked.values, fields)) : null;
  await sql`
    update intake_line set state = ${checked.state}, act = ${act}, record = ${record}, rev = ${rev}, content = ${content ?? null},
      with_sheet = ${checked.with === undefined ? null : (checked.withSheet ?? checked.sheet)}, with_row = ${checked.with ?? null},
      keys = ${checked.keys ?? null}::bigint[], values = ${values}::json, cells = ${JSON.stringify(cells)}::json
    where batch = ${batch} and line = ${line}`.execute(tx.system);
  await sql`delete from intake_finding where batch = ${batch} and line = ${line}`.execute(tx.system);
  for (const { column, field, level, code, message, before, after, proposal, waivable } of checked.findings) {
    await sql`
      insert into intake_finding (batch, line, cell, field, level, code, message, before, after, proposal, waivable)
      values (${batch}, ${line}, ${column}, ${field ?? null}, ${level}, ${code}, ${message},
        ${before === undefined ? null : cellText(before)}, ${after === undefined || after === null ? null : String(after)},
        ${proposal === undefined ? null : JSON.stringify(proposal)}::json, ${waivable === true})`.execute(tx.system);
  }
}
