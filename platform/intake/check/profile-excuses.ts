import type { ColumnProfile } from './profile.ts';
import { MISSING, type SurveyedColumn } from './survey.ts';

/** Share of empty cells up to which a column counts as filled on every line; small books need to be stricter, since a few blanks say less there. */
const MOST_EMPTY = { small: 0.05, large: 0.07, largeFrom: 300, least: 60 };
/** Share of empty cells up to which they may be the habit of a few bodies. */
const MOST_BY_BODY = 0.1;
/** Most values of a column by which empty cells are explained. */
const MOST_KINDS = 20;

/**
 * Whether a column is filled on all but a few lines, and which other columns explain empty cells: wherever the energy is 纯电动 there is no displacement,
 * wherever there is no driver there is no telephone. An explanation must hold for every line it speaks of.
 */
export function excuses(
  column: SurveyedColumn,
  columns: readonly SurveyedColumn[],
): Pick<ColumnProfile, 'filled' | 'excuses'> {
  const lines = column.values.flatMap((value, line) => (value === MISSING ? [] : [line]));
  const empty = new Set(lines.filter((line) => column.values[line] === null));
  if (lines.length < MOST_EMPTY.least || empty.size > lines.length * 0.6) return {};
  const found: { path: string; values: string[] }[] = [];
  const excused = new Set<number>();
  if (empty.size > 0) {
    for (const other of columns) {
      if (other.path === column.path) continue;
      const values = explaining(other, lines, empty);
      if (values.length === 0) continue;
      found.push({ path: other.path, values });
      for (const line of empty) if (values.includes(kindOf(other, line) ?? MISSING.toString())) excused.add(line);
    }
  }
  const rest = lines.length - excused.size;
  const share = (empty.size - excused.size) / rest;
  const filled =
    rest >= MOST_EMPTY.least &&
    rest >= lines.length * 0.4 &&
    share <= (rest >= MOST_EMPTY.largeFrom ? MOST_EMPTY.large : MOST_EMPTY.small);
  return filled ? { filled: true, ...(found.length > 0 ? { excuses: found } : {}) } : {};
}

function explaining(other: SurveyedColumn, lines: readonly number[], empty: ReadonlySet<number>): string[] {
  const counts = new Map<string, { all: number; empty: number }>();
  for (const line of lines) {
    const kind = kindOf(other, line);
    if (kind === undefined) continue;
    const count = counts.get(kind) ?? { all: 0, empty: 0 };
    count.all++;
    if (empty.has(line)) count.empty++;
    counts.set(kind, count);
  }
  if (other.field.kind !== 'code' && other.field.kind !== 'ref') return explains(counts.get(''), 3) ? [''] : [];
  if (other.field.kind === 'ref') {
    if (empty.size > lines.length * MOST_BY_BODY) return [];
    // Blanks that keep together in a few bodies are a habit of those bodies; blanks by oversight are strewn.
    const habits = [...counts].filter(
      ([kind, count]) => kind !== '' && count.empty >= 2 && count.empty >= count.all * 0.4,
    );
    const together = habits.reduce((sum, [, count]) => sum + count.empty, 0);
    if (empty.size >= 4 && together >= empty.size * 0.8) return habits.map(([kind]) => kind);
  } else if (counts.size > MOST_KINDS) return [];
  return [...counts].filter(([kind, count]) => explains(count, kind === '' ? 3 : 2)).map(([kind]) => kind);
}

function explains(count: { all: number; empty: number } | undefined, least: number): boolean {
  return count !== undefined && count.all >= least && count.all === count.empty;
}

/** Value of a column by which lines fall into kinds (people of a small body have no department); for other than codes and references only whether there is one. */
function kindOf(column: SurveyedColumn, line: number): string | undefined {
  const value = column.values[line];
  if (value === null) return '';
  return typeof value === 'string'
    ? column.field.kind === 'code' || column.field.kind === 'ref'
      ? value
      : 'filled'
    : undefined;
}
