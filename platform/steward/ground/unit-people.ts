import type { Reader } from '#platform/store';
import { assignment } from '#standards/resources';
import { allRows } from './all-rows.ts';

/** How many people a unit's establishment has of each leadership level, and how many in all, as far as the reader may see. */
export interface UnitPeople {
  /** Code of 领导职务层次 → people; `S` for those without a level. */
  readonly byLevel: ReadonlyMap<string, number>;
  readonly people: number;
}

/** 编制内实有 people on a day; people of two posts count once, at their highest level. */
export async function unitPeople(reader: Reader, unit: string, day: string): Promise<UnitPeople> {
  const held = await allRows(reader, assignment, {
    and: [
      { field: 'establishment', op: 'eq', value: unit },
      { field: 'from', op: 'lte', value: day },
      {
        or: [
          { field: 'to', op: 'empty' },
          { field: 'to', op: 'gte', value: day },
        ],
      },
    ],
  });
  const levels = new Map<string, string>();
  for (const { person, leadership } of held) {
    if (!person) continue;
    const level = leadership ?? 'S';
    const before = levels.get(person);
    if (!before || LEVELS.indexOf(level) < LEVELS.indexOf(before)) levels.set(person, level);
  }
  const byLevel = new Map<string, number>();
  for (const level of levels.values()) byLevel.set(level, (byLevel.get(level) ?? 0) + 1);
  return { byLevel, people: levels.size };
}

/** Highest first. */
const LEVELS = ['P1', 'P2', 'T1', 'T2', 'C1', 'C2', 'K1', 'K2', 'S'];
