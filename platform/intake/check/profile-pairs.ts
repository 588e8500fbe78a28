import type { NamingPair } from './profile.ts';
import type { SurveyedColumn } from './survey.ts';

/** Lines on which a word must stand before it is believed. */
const ENOUGH = 10;
/** Most words of a column that may name codes. */
const MOST_WORDS = 200;

/** Pairs of a text column and a code column that tell the same, one to one: 资产名称 and 分类代码. A word and its code must belong together on nearly every line, both ways. */
export function namingPairs(columns: readonly SurveyedColumn[]): NamingPair[] {
  const texts = columns.filter(({ field }) => field.kind === 'text' && !field.check);
  const codes = columns.filter(({ field }) => field.kind === 'code');
  return texts.flatMap((text) => codes.flatMap((code) => pairOf(text, code) ?? []));
}

function pairOf(text: SurveyedColumn, code: SurveyedColumn): NamingPair | undefined {
  const codesOf = counted(text.values, code.values);
  const wordsOf = counted(code.values, text.values);
  if (codesOf.size < 3 || codesOf.size > MOST_WORDS * 5) return undefined;
  const codeOf = new Map<string, string>();
  let lines = 0;
  let told = 0;
  for (const [word, counts] of codesOf) {
    const [first, all] = top(counts);
    lines += all;
    if (!first || all < ENOUGH) continue;
    const back = top(wordsOf.get(first.key) ?? new Map());
    if (first.count >= all * 0.9 && back[0]?.key === word) {
      codeOf.set(word, first.key);
      told += first.count;
    }
  }
  const words = codeOf.size;
  return words >= 3 && words <= MOST_WORDS && told >= lines * 0.85
    ? { text: text.path, code: code.path, codeOf: Object.fromEntries(codeOf) }
    : undefined;
}

function counted(from: readonly unknown[], to: readonly unknown[]): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const [line, key] of from.entries()) {
    const value = to[line];
    if (typeof key !== 'string' || typeof value !== 'string') continue;
    const counts = found.get(key) ?? new Map<string, number>();
    counts.set(value, (counts.get(value) ?? 0) + 1);
    found.set(key, counts);
  }
  return found;
}

function top(counts: ReadonlyMap<string, number>): [{ key: string; count: number } | undefined, number] {
  let first: { key: string; count: number } | undefined;
  let all = 0;
  for (const [key, count] of counts) {
    all += count;
    if (!first || count > first.count) first = { key, count };
  }
  return [first, all];
}
