import { type FormValues, sameValue } from './form-fields.ts';

/** One field that both sides touched, or only one of them. */
export interface FieldMerge {
  readonly field: string;
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
  /** Both changed it, to different values: a person must choose. */
  readonly clash: boolean;
}

/** Compares what I changed and what others saved meanwhile, both against the row my form started from; untouched fields are left out. */
export function mergeChanges(
  names: readonly string[],
  base: FormValues,
  mine: FormValues,
  theirs: FormValues,
): readonly FieldMerge[] {
  return names.flatMap((field): FieldMerge[] => {
    const iChanged = !sameValue(base[field], mine[field]);
    const theyChanged = !sameValue(base[field], theirs[field]);
    if (!iChanged && !theyChanged) return [];
    const clash = iChanged && theyChanged && !sameValue(mine[field], theirs[field]);
    return [{ field, base: base[field], theirs: theirs[field], mine: mine[field], clash }];
  });
}

/** Values to go on with: theirs, with my changes on top; at a clash mine only where it was chosen. */
export function mergedValues(
  theirs: FormValues,
  merges: readonly FieldMerge[],
  base: FormValues,
  keepMine: ReadonlySet<string>,
): FormValues {
  const mine = merges.flatMap((merge) => {
    const iChanged = !sameValue(base[merge.field], merge.mine);
    return iChanged && (!merge.clash || keepMine.has(merge.field)) ? [[merge.field, merge.mine]] : [];
  });
  return { ...theirs, ...Object.fromEntries(mine) };
}
