/** What each grade of data is called; a clearance opens its own grade and all below. */
const GRADES: Readonly<Record<number, string>> = { 1: '公开', 2: '内部', 3: '敏感', 4: '核心' };

/** Grades that a clearance may name. */
export const clearances: readonly number[] = Object.keys(GRADES).map(Number);

/** A clearance in words: the highest grade that is seen unmasked. */
export function clearanceWords(clearance: number): string {
  return `${clearance}级（${GRADES[clearance] ?? ''}${clearance > 1 ? '及以下' : ''}）`;
}
