/** Something that a matter is made of: an alarm or a finding; instants in ms. */
export interface Sign {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** A matter that is open already. */
export interface OpenMatter {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Signs that belong to one matter; `matter` is the open one they join, none when they begin their own. */
export interface SignGroup<S extends Sign> {
  readonly matter?: string;
  readonly from: number;
  readonly to: number;
  readonly signs: readonly S[];
}

/** Between signs of one journey: two hours (our default; a journey with a long stop stays one matter). */
export const MERGE_GAP = 2 * 3_600_000;

/** Which signs of one vehicle are one matter: those that lie at most `gap` apart, joined to an open matter that is as near. */
export function groupSigns<S extends Sign>(
  signs: readonly S[],
  open: readonly OpenMatter[],
  gap: number = MERGE_GAP,
): readonly SignGroup<S>[] {
  const groups: { matter?: string; from: number; to: number; signs: S[] }[] = open.map(({ id, from, to }) => ({
    matter: id,
    from,
    to,
    signs: [],
  }));
  for (const sign of [...signs].sort((a, b) => a.from - b.from)) {
    const near = groups.find(({ from, to }) => sign.from <= to + gap && sign.to >= from - gap);
    if (near) {
      near.from = Math.min(near.from, sign.from);
      near.to = Math.max(near.to, sign.to);
      near.signs.push(sign);
    } else groups.push({ from: sign.from, to: sign.to, signs: [sign] });
  }
  return groups.filter(({ signs: own }) => own.length > 0);
}
