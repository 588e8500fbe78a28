import type { Field, Registry } from '#standards/language';
import { titleKey } from '../layout/title-text.ts';
import { type FieldWord, vocabularyOf } from '../layout/vocabulary.ts';
import type { MatchReason, TableColumn } from '../model.ts';
import type { Target } from './target.ts';

/** A field that a column's title may mean. */
export interface TitleFit {
  readonly path: string;
  readonly field: Field;
  readonly reason: MatchReason;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Fields that a title names: by itself or with its group, wholly or in part. */
export function titleFits(column: TableColumn, target: Target, registry: Registry): TitleFit[] {
  const title = titleKey(column.title);
  const grouped = column.group === undefined ? title : titleKey(column.group) + title;
  const best = new Map<string, TitleFit>();
  for (const word of vocabularyOf(target, registry)) {
    const field = fieldAt(word.path, target, registry);
    const confidence = confidenceOf(title, grouped, word);
    if (!field || confidence === 0) continue;
    const reason: MatchReason = word.by === 'title' && confidence > 0.9 ? 'title' : 'synonym';
    if ((best.get(word.path)?.confidence ?? 0) < confidence)
      best.set(word.path, { path: word.path, field, reason, confidence });
  }
  return [...best.values()];
}

/** Field at a path of a target, its own or one of the row that a reference leads to. */
export function fieldAt(path: string, target: Target, registry: Registry): Field | undefined {
  const [name = '', attribute] = path.split('.');
  const own = target.fields[name];
  return attribute === undefined
    ? own
    : own?.to === undefined
      ? undefined
      : registry.resource(own.to)?.fields[attribute];
}

const WHOLE: Readonly<Record<FieldWord['by'], number>> = { title: 0.98, synonym: 0.95, element: 0.92 };

function confidenceOf(title: string, grouped: string, { word, path, by }: FieldWord): number {
  if (title === word) return WHOLE[by];
  if (grouped === word) return WHOLE[by] - 0.01;
  const [short, long] = title.length < word.length ? [title, word] : [word, title];
  // A word inside another (价格 in 购置价格) hints at the field, the more the less is left over; what stands last weighs most in Chinese.
  // What stands beside a reference is told by its whole title only; the rest is found once the references are.
  if (short.length < 2 || !long.includes(short) || path.includes('.')) return 0;
  const share = short.length / long.length;
  return share < (long.endsWith(short) ? 0.5 : 0.6) ? 0 : 0.4 + 0.3 * share + (long.endsWith(short) ? 0.1 : 0);
}
