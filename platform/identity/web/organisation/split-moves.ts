/** Something of the old unit that goes to a new one, as 单位拆分 takes it. */
export interface Move {
  readonly part: string;
  readonly resource: string;
  readonly row: string;
}

/** Names of the new units written so far. */
export function partNames(parts: unknown): readonly string[] {
  if (!Array.isArray(parts)) return [];
  const names = parts.flatMap((part: unknown) => {
    const name = typeof part === 'object' && part !== null ? (part as { name?: unknown }).name : undefined;
    return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : [];
  });
  return [...new Set(names)];
}

/** The moves after a department was given to a new unit, or to none. */
export function movedTo(moves: readonly Move[], department: string, part: string | undefined): readonly Move[] {
  const others = moves.filter((move) => move.row !== department);
  return part ? [...others, { part, resource: 'department', row: department }] : others;
}
