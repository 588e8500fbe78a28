import type { Reader, Store } from '#platform/store';
import { type Field, kindOf, type ValueContext } from '#standards/language';
import { bookTarget } from '../batch/target-by-name.ts';
import type { Work } from '../batch/work.ts';
import type { CellView, FindingView, LineView } from '../line-view.ts';
import type { Target } from '../mapping/target.ts';
import { bookUnitTitles } from '../roster/book-unit-titles.ts';
import { unpacked } from '../stage/staged-line.ts';
import { storeWorld } from '../world/store-world.ts';
import type { FindingRow, LineRow } from './read-lines.ts';
import { readFindings } from './read-lines.ts';

/** Stands for the title of a row that the reader does not see. */
const UNSEEN = '（不可见）';

/** Shows staged lines to a reader: values in words, findings beside their cells. Fields that are not clear to a reader who did not upload the file are left out. */
export async function viewLines(
  store: Store,
  reader: Reader,
  work: Work,
  lines: readonly LineRow[],
  mine: boolean,
): Promise<LineView[]> {
  const book = bookTarget(store.registry, reader, work.target);
  const { context } = await storeWorld(store, reader, undefined);
  const findings = await readFindings(
    store.system,
    work.batch,
    lines.map(({ line }) => line),
  );
  const access = book.resource && !mine ? reader.fieldAccess(book.resource) : undefined;
  const shown = showing(access);
  const views: LineView[] = [];
  const targets = new Map(
    (work.plan ?? []).map(({ layout, target }) => [layout.sheet, book.targets.find(({ name }) => name === target)]),
  );
  const titles = await titlesOf(store, reader, lines, targets);
  const ofBook = await bookUnitTitles(store.system, work);
  const refTitle = (to: string, id: string) =>
    titles.get(`${to}/${id}`) ?? (to === 'unit' ? ofBook.get(id) : undefined);
  for (const line of lines) {
    const target = targets.get(line.sheet);
    const own = findings.filter(
      (one) => one.line === line.line && shown(one.field) && (!access || !TELLS_CELLS.includes(one.code)),
    );
    const view = viewOf(line, own, target, { ...context, refTitle }, shown);
    // What stands in a line that is no data may be anything.
    views.push(mine ? view : { ...view, text: undefined });
  }
  return views;
}

/** Findings about a whole line whose sentences repeat what stands in cells beyond the columns. */
const TELLS_CELLS = ['ragged'];

function showing(access: Readonly<Record<string, string>> | undefined) {
  return (field: string | null) => field === null || !access || access[field.split('.')[0]!] === 'clear';
}

function viewOf(
  line: LineRow,
  findings: readonly FindingRow[],
  target: Target | undefined,
  context: ValueContext,
  shown: (field: string | null) => boolean,
): LineView {
  const fields = target ? Object.entries(target.fields).filter(([name]) => shown(name)) : [];
  const values = line.values && target ? unpacked(line.values, Object.keys(target.fields)) : {};
  const cells = fields.map(([name, field]): CellView => {
    const own = findings.filter((finding) => finding.field?.split('.')[0] === name);
    const after = inWords(values[name], field, context);
    const told = own.find(({ before }) => before !== null);
    return {
      field: name,
      title: field.title,
      before: told ? told.before : after,
      after,
      findings: own.map((finding) => findingView(finding, field, context)),
    };
  });
  return {
    line: line.line,
    sheet: line.sheet,
    row: line.row,
    state: line.state,
    act: line.act,
    skip: line.skip,
    with: line.with,
    record: line.record,
    cells: line.state === 'skipped' ? [] : cells,
    findings: findings.filter(({ field }) => field === null).map((finding) => findingView(finding, undefined, context)),
    ...(line.state === 'skipped'
      ? {
          text: (line.cells ?? [])
            .filter((cell) => cell)
            .join(' ')
            .slice(0, 300),
        }
      : {}),
  };
}

function findingView(finding: FindingRow, field: Field | undefined, context: ValueContext): FindingView {
  const { level, code, message, proposal, waivable } = finding;
  const words =
    proposal === null || proposal === undefined ? null : field ? inWords(proposal, field, context) : String(proposal);
  return { level, code, message, ...(words === null ? {} : { proposal: words }), ...(waivable ? { waivable } : {}) };
}

/** A wire value as a person reads it. */
function inWords(value: unknown, field: Field, context: ValueContext): string | null {
  if (value === null || value === undefined) return null;
  if (field.kind === 'ref')
    return context.refTitle?.(field.to ?? '', String(value)) ?? (isId(value) ? UNSEEN : String(value));
  const kind = kindOf(field);
  return kind.validate(value, field, context).ok ? kind.cell.format(value, field, context) : String(value);
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}

/** Labels of the rows that the lines refer to, as far as the reader sees them. */
async function titlesOf(
  store: Store,
  reader: Reader,
  lines: readonly LineRow[],
  targets: ReadonlyMap<string, Target | undefined>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map<string, Set<string>>();
  for (const { sheet, values } of lines) {
    const target = targets.get(sheet);
    if (!target || !values) continue;
    Object.values(target.fields).forEach((field, i) => {
      if (field.kind !== 'ref' || !isId(values[i])) return;
      wanted.set(field.to!, (wanted.get(field.to!) ?? new Set()).add(String(values[i])));
    });
  }
  const titles = new Map<string, string>();
  for (const [name, ids] of wanted) {
    const resource = store.registry.resource(name);
    if (!resource || !reader.may(`${name}.read`)) continue;
    const found = await reader.matching(
      resource,
      ['id'],
      [...ids].map((id) => [id]),
    );
    for (const { row } of found) {
      const label = (row as Readonly<Record<string, unknown>>)[resource.label];
      titles.set(`${name}/${row.id}`, String(label ?? UNSEEN));
    }
  }
  return titles;
}
