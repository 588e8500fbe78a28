import type { CodeItem, CodeSet } from './code-set.ts';
import type { ValueContext } from './kinds/kind.ts';

const itemsOf = new WeakMap<CodeSet, ReadonlyMap<string, CodeItem>>();

/** Context of the code sets as they are shipped, without stewards' changes and without look-ups of rows: for browsers before they asked, examples and tests. */
export function shippedContext(today: string, codeSets: ReadonlyMap<string, CodeSet>): ValueContext {
  return {
    today,
    codeItem: (name, code) => {
      const set = codeSets.get(name);
      return set && indexed(set).get(code);
    },
  };
}

function indexed(set: CodeSet): ReadonlyMap<string, CodeItem> {
  const known = itemsOf.get(set);
  if (known) return known;
  const items = new Map(set.items.map((item) => [item.code as string, item as CodeItem]));
  itemsOf.set(set, items);
  return items;
}
