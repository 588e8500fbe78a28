import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { chosenApps } from '#apps/chosen';
import { openBook, RecordBlock } from '#platform/books';
import { buildRegistry, type Registry } from '#standards/language';
import { targetOf } from '../mapping/target.ts';
import type { CheckedLine } from '../model.ts';
import { ASSET_DAMAGE, assetLines } from '../testing/asset-ledger.ts';
import { type DamagedCell, damageSheet } from '../testing/damaged-sheet.ts';
import { FLEET_DAMAGE, FLEET_UNITS, fleetLines } from '../testing/fleet-book.ts';
import { type JudgedBook, judgeBook } from '../testing/judge-book.ts';
import { plainWorld } from '../testing/plain-world.ts';
import { seeded } from '../testing/seeded.ts';

const registry: Registry = buildRegistry(chosenApps);
const target = (name: string) => targetOf(registry.resource(name)!);
const world = plainWorld({
  today: '2026-06-30',
  registry,
  rows: {
    unit: FLEET_UNITS.map(({ name, code }) => ({
      id: `id-${code}`,
      label: name,
      texts: [code],
      attributes: { creditCode: code },
    })),
  },
});

async function judged(
  resource: string,
  sheet: Pick<ReturnType<typeof fleetLines>, 'lines'> & Partial<ReturnType<typeof fleetLines>>,
) {
  const { lines, merges = [] } = sheet;
  const one = {
    name: '表',
    hidden: false,
    hiddenColumns: new Set<number>(),
    merges,
    lines: async function* () {
      yield lines;
    },
  };
  const book = await judgeBook({ sheets: [one] }, [target(resource)], registry, world);
  const sifted = await judgeBook({ sheets: [one] }, [target(resource)], registry, world, 'sift');
  // Whatever way a line goes, the same is said of it.
  expect(sifted.lines.map(withoutBlanks)).toEqual(book.lines.map(withoutBlanks));
  return book;
}

/** A line without its empty values: columns know only the values that there are. */
const withoutBlanks = ({ values, ...line }: CheckedLine) => ({
  ...line,
  values: values && Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)),
});

/** Cells that are not as they should be: damage overlooked, values mended wrongly or changed against the rule, and alarms about sound cells. */
function wrongIn(book: JudgedBook, sound: JudgedBook, damaged: readonly DamagedCell[]): string[] {
  const lines = new Map(book.lines.map((line) => [line.row, line]));
  const before = new Map(sound.lines.map((line) => [line.row, line]));
  const plan = book.plans[0]!;
  const at = new Set(damaged.map(({ row, column }) => `${row}/${column}`));
  const wrong = damaged.flatMap(({ row, column, kind, repairable, dirty }): string[] => {
    const line = lines.get(row)!;
    const found = line.findings.filter((finding) => finding.column === column);
    const name = plan.columns.find(({ index, attribute }) => index === column && attribute === undefined)?.path;
    const same = name === undefined || line.values?.[name] === before.get(row)?.values?.[name];
    const where = `${row}/${column} ${kind} ${String(dirty)}: ${JSON.stringify(found)}`;
    if (found.length === 0) return [`overlooked ${where}`];
    if (repairable) return same && line.state === 'ready' ? [] : [`not mended ${where}`];
    return line.state === 'held' && found.some(({ level }) => level === 'error') ? [] : [`not held ${where}`];
  });
  const alarms = book.lines.flatMap((line) =>
    line.findings
      .filter(({ column, level }) => level !== 'warning' && !at.has(`${line.row}/${column}`))
      .map((finding) => `alarm ${line.row}: ${finding.message}`),
  );
  return [...wrong, ...alarms];
}

const states = (lines: readonly CheckedLine[]) => {
  const counts: Record<string, number> = {};
  for (const { state, skip } of lines) counts[skip ?? state] = (counts[skip ?? state] ?? 0) + 1;
  return counts;
};

test.each([11, 12, 37])(
  'a damaged fleet book (seed %i) is mended where that is certain, and held where a person must decide',
  async (seed) => {
    const fleet = fleetLines(400, seed);
    const sound = await judged('vehicle', fleet);
    expect(states(sound.lines)).toMatchObject({ ready: 400, subtotal: 9, total: 1, footer: 1, preamble: 2 });
    expect(sound.plans[0]?.unmapped).toEqual([]);
    const data = fleet.lines
      .map((line) => (fleet.data.has(line.row) ? line : undefined))
      .filter((line) => line !== undefined);
    const { lines, damaged } = damageSheet(data, FLEET_DAMAGE, seeded(seed + 100), 2);
    const byRow = new Map(lines.map((line) => [line.row, line]));
    const book = await judged('vehicle', { ...fleet, lines: fleet.lines.map((line) => byRow.get(line.row) ?? line) });
    expect(damaged.length).toBeGreaterThan(100);
    expect(wrongIn(book, sound, damaged)).toEqual([]);
    expect(states(book.lines).held).toBe(damaged.filter(({ repairable }) => !repairable).length);
  },
);

test.each([21, 22])(
  'a damaged asset ledger (seed %i) is mended where that is certain, and held where a person must decide',
  async (seed) => {
    const ledger = assetLines(900, seed);
    const sound = await judged('assetCard', ledger);
    expect(states(sound.lines)).toMatchObject({ ready: 900 });
    expect(sound.plans[0]?.unmapped).toEqual([]);
    const { lines, damaged } = damageSheet(ledger.lines.slice(2), ASSET_DAMAGE, seeded(seed + 100), 2);
    const book = await judged('assetCard', { lines: [...ledger.lines.slice(0, 2), ...lines] });
    expect(damaged.length).toBeGreaterThan(250);
    expect(wrongIn(book, sound, damaged)).toEqual([]);
    expect(states(book.lines).held).toBe(damaged.filter(({ repairable }) => !repairable).length);
  },
);

test.each([31, 32])('of a text (seed %i) the same is said as it lies in its file as of its lines', async (seed) => {
  const { lines } = assetLines(6000, seed);
  const [header, ...data] = lines.slice(1);
  const damaged = damageSheet(data, ASSET_DAMAGE, seeded(seed + 100), 40).lines;
  const texts = damaged.map(({ cells }, n) => {
    const fields = cells.map((cell) => (cell === null ? '' : String(cell)));
    if (n % 97 === 5) fields[1] = `"${fields[1]}"`;
    if (n % 101 === 7) return `${fields.join()},,多余`;
    return n % 500 === 9 ? `合计,,,,,${n}\n${fields.join()}\n${fields.join()}` : fields.join();
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'goa-blocks-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, '资产.csv');
  writeFileSync(file, ['国有资产台账', header!.cells.join(), ...texts, '制表人：,甲'].join('\n'));
  const book = await openBook({ path: file, name: '资产.csv' });
  const goal = [target('assetCard')];
  const plain = await judgeBook(book, goal, registry, world);
  const blocks = await judgeBook(book, goal, registry, world, 'blocks');
  expect(blocks.lines.map(withoutBlanks)).toEqual(plain.lines.filter(({ row }) => row > 2).map(withoutBlanks));
  expect(states(plain.lines)).toMatchObject({ folded: 12, total: 12, footer: 1, ready: expect.any(Number) });
  // That they lay there as records is what was compared.
  for await (const some of book.sheets[0]!.blocks!()) expect(some).toBeInstanceOf(RecordBlock);
});
