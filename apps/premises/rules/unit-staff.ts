/** A person who counts on the unit's establishment, by leadership level; those without one count as `S`. */
export interface StaffCount {
  /** Code of 领导职务层次. */
  readonly leadership: string;
  readonly people: number;
}

/** Authorised staff by level: the leaders there are, the rest of the establishment as `S` (科级以下). Leaders beyond the establishment still count. */
export function staffByLevel(authorised: number, leaders: readonly StaffCount[]): readonly StaffCount[] {
  const led = leaders.filter(({ leadership, people }) => leadership !== 'S' && people > 0);
  const rest = authorised - led.reduce((sum, { people }) => sum + people, 0);
  return rest > 0 ? [...led, { leadership: 'S', people: rest }] : led;
}
