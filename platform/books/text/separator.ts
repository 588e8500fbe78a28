import { RecordReader } from './record-reader.ts';

/** What separates the fields, and how many most lines have. */
export interface Separation {
  readonly separator: string;
  readonly columns: number;
}

/** By preference when two explain the text equally well; `、` joins words of one cell as well, so it has to explain twice as much. */
const candidates = [
  { separator: ',', weight: 1 },
  { separator: '\t', weight: 1 },
  { separator: ';', weight: 0.9 },
  { separator: '|', weight: 0.9 },
  { separator: '，', weight: 0.5 },
  { separator: '、', weight: 0.5 },
];

/** Finds the separator from the beginning of a text: the one under which most lines have the same number of fields, and many. */
export function findSeparator(sample: string, whole: boolean): Separation {
  const first = sample.split(/\r?\n|\r/, 1)[0]!;
  const said = /^sep=(.)$/i.exec(first)?.[1];
  const judged = candidates
    .filter(({ separator }) => said === undefined || separator === said)
    .map(({ separator, weight }) => {
      const { columns, lines } = commonWidth(new RecordReader(separator).push(sample, whole));
      return { separator, columns, score: columns > 1 ? lines * Math.log2(columns) * weight : 0 };
    });
  const best = judged.reduce((a, b) => (b.score > a.score ? b : a), { separator: said ?? ',', columns: 1, score: 0 });
  return { separator: best.separator, columns: best.columns };
}

function commonWidth(records: readonly string[][]): { columns: number; lines: number } {
  const widths = new Map<number, number>();
  for (const fields of records) if (fields.length > 1) widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1);
  const [columns, lines] = [...widths].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0]);
  return { columns, lines };
}
