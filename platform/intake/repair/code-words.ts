import { toHalfWidth } from '#standards/checks';
import type { Field, ValueContext } from '#standards/language';

/** Code that a text means, and by which kind of likeness. */
export interface CodeReading {
  readonly code: string;
  /** `label`: the label or the code itself; `spelling`: the label spelled with spaces or the like; `synonym`: a declared one; `part`: the only label that holds its words. */
  readonly by: 'label' | 'spelling' | 'synonym' | 'part';
}

/**
 * Reads words as values of a code set: the label, its declared synonyms, or the one label that shares its telling words (应急车 is 应急保障用车, 蓝牌 is
 * 蓝). Where two labels would do, or the text denies (非…), it is not read.
 */
export function codeReading(field: Field, context?: ValueContext): (text: string) => CodeReading | undefined {
  const items = (field.set?.items ?? []).map((shipped) => {
    const item = context?.codeItem(field.set!.name, shipped.code) ?? shipped;
    return {
      code: item.code,
      label: item.label,
      key: keyOf(item.label),
      words: (item.synonyms ?? []).map(keyOf),
      over: ended(item.to, context),
    };
  });
  // Values in force come first where an old and a new one share a label.
  items.sort((a, b) => Number(a.over) - Number(b.over));
  const codes = new Set(items.map(({ code }) => code));
  return (text) => {
    const exact = items.find(({ label }) => label === text);
    if (exact) return { code: exact.code, by: 'label' };
    if (codes.has(text)) return { code: text, by: 'label' };
    const key = keyOf(text);
    if (key === '') return undefined;
    const spelled = items.find((item) => item.key === key) ?? items.find(({ code }) => code.toLowerCase() === key);
    if (spelled) return { code: spelled.code, by: 'spelling' };
    const synonym =
      items.find(({ words }) => words.includes(key))?.code ??
      (field.set && context?.codeByLabel?.(field.set.name, text));
    if (synonym !== undefined) return { code: synonym, by: 'synonym' };
    const part = byParts(key, items);
    return part === undefined ? undefined : { code: part, by: 'part' };
  };
}

/** Words that say nothing of which value is meant. */
const FILLING = /^(?:已|处于|属于)|(?:用车|车辆|车型|状态|类别|牌照|号牌|颜色|类型|中|类|型|车|牌|色|的)$/u;
const DENYING = /^(?:非|不|未|无|没|待|半|准|拟)/u;

function byParts(
  key: string,
  items: readonly { readonly code: string; readonly key: string; readonly words: readonly string[] }[],
): string | undefined {
  if (DENYING.test(key)) return undefined;
  const core = coreOf(key);
  const fits = items.filter((item) => [item.key, ...item.words].some((word) => shares(core, word)));
  if (fits.length === 1) return fits[0]!.code;
  // Of several labels inside the text the longest says most: 黄绿双拼 holds 黄, 绿 and 黄绿.
  const inside = items.filter((item) => key.includes(item.key)).sort((a, b) => b.key.length - a.key.length);
  const [first, second] = inside;
  return first && inside.length === fits.length && (!second || first.key.includes(second.key)) ? first.code : undefined;
}

function shares(core: string, word: string): boolean {
  const other = coreOf(word);
  if (core === other) return true;
  if (core.length >= 2 && word.includes(core)) return !DENYING.test(word) || word.startsWith(core);
  return (
    core.length > other.length &&
    core.includes(other) &&
    other.length >= 1 &&
    core.length - other.length <= 4 &&
    !DENYING.test(core)
  );
}

function coreOf(key: string): string {
  let core = key;
  for (let before = ''; before !== core && core.length > 1; ) {
    before = core;
    const cut = core.replace(FILLING, '');
    if (cut.length > 0) core = cut;
  }
  return core;
}

function keyOf(text: string): string {
  return toHalfWidth(text)
    .replace(/[\s()[\]“”"'·.。,，]/gu, '')
    .toLowerCase();
}

function ended(to: string | undefined, context: ValueContext | undefined): boolean {
  return to !== undefined && context !== undefined && to < context.today;
}
