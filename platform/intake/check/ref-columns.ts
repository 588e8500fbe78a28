import type { PlannedColumn, SheetPlan } from '../mapping/sheet-plan.ts';
import type { BookProfile } from './profile.ts';
import { nameInArea, type RefColumns } from './settle-refs.ts';
import type { OpenLine } from './sheet-reader.ts';

/** The references of a plan, each with all columns that tell of it. */
export function refsOf({ target, columns }: SheetPlan, profile: BookProfile): RefColumns[] {
  return Object.entries(target.fields).flatMap(([name, field]): RefColumns[] => {
    if (field.kind !== 'ref' || field.to === undefined) return [];
    const column = columns.find(({ path }) => path === name);
    const beside = columns.filter((other) => other.name === name && other.attribute !== undefined);
    if (!column && beside.length === 0) return [];
    const codes = beside.filter(({ field: of }) => of.kind === 'text' && of.uniqueAmong !== undefined);
    const facts = beside.filter((other) => !codes.includes(other));
    return [
      {
        name,
        resource: field.to,
        ...(column ? { column } : {}),
        codes,
        facts,
        loose: target.loose?.includes(name) ?? false,
        byCode: profile.columns[name]?.codes ?? false,
      },
    ];
  });
}

/** Collects the texts of all references of many lines, by resource; texts that were collected before are left out. */
export function textsOf(
  refs: readonly RefColumns[],
  at: ReadonlyMap<PlannedColumn, number>,
): (lines: readonly OpenLine[]) => Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  return (lines) => {
    const fresh = new Map<string, Set<string>>();
    const add = (resource: string, text: unknown) => {
      if (typeof text !== 'string') return;
      const before = known.get(resource) ?? new Set();
      if (before.has(text)) return;
      known.set(resource, before.add(text));
      fresh.set(resource, (fresh.get(resource) ?? new Set()).add(text));
    };
    for (const ref of refs) {
      const { resource, column, codes, facts } = ref;
      for (const one of column ? [column, ...codes] : codes) {
        const index = at.get(one)!;
        for (const { read } of lines) add(resource, read[index]);
      }
      for (const fact of facts) {
        if (fact.field.kind !== 'ref' || fact.field.to === undefined) continue;
        for (const { read } of lines) add(fact.field.to, read[at.get(fact)!]);
      }
      if (!column || facts.length === 0) continue;
      for (const { read } of lines) {
        const text = read[at.get(column)!];
        if (typeof text === 'string') add(resource, nameInArea(ref, text, { text: (other) => read[at.get(other)!] }));
      }
    }
    return fresh;
  };
}
