import type { Store } from '#platform/store';
import type { Found, Need } from '#standards/process';
import { findPeople, processAdministrators } from './find-people.ts';
import type { Holder } from './holders.ts';
import type { Around } from './places.ts';

/** Everybody who was found while a step was taken, by person: names and places for the rows that the step writes. */
export type Roll = Map<string, Holder>;

/**
 * Answers what the kernel must know of the organisation, and notes everybody found on the roll. Principals are given, never their standing deputies:
 * a deputy acts on the principal's task while the delegation lasts, so that nothing stays with him when it ends.
 */
export async function answerNeeds(
  tx: Pick<Store, 'system'>,
  needs: readonly Need[],
  around: Around,
  roll: Roll,
): Promise<ReadonlyMap<string, readonly Found[]>> {
  const answers = new Map<string, readonly Found[]>();
  for (const need of needs) {
    const people =
      need.purpose === 'administrator'
        ? (await processAdministrators(tx, around)).map((holder): Weighed => ({ holder, weight: undefined }))
        : await together(tx, need, around);
    for (const { holder } of people) if (!roll.has(holder.person)) roll.set(holder.person, holder);
    answers.set(
      need.key,
      people.map(({ holder: { person, assignment }, weight }) => ({
        who: person,
        as: assignment,
        ...(weight === undefined ? {} : { weight }),
      })),
    );
  }
  return answers;
}

/** Somebody found, with the votes that the rule gives him. */
interface Weighed {
  readonly holder: Holder;
  readonly weight: number | undefined;
}

async function together(tx: Pick<Store, 'system'>, { rules }: Need, around: Around): Promise<Weighed[]> {
  const people = new Map<string, Weighed>();
  for (const rule of rules) {
    for (const holder of await findPeople(tx, rule, around))
      if (!people.has(holder.person)) people.set(holder.person, { holder, weight: rule.weight });
  }
  return [...people.values()];
}
