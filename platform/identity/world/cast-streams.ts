import type { CastDepth, CastRole } from './cast.ts';
import { cast } from './cast.ts';
import { worldPerson } from './person.ts';
import { randomFrom } from './random.ts';
import type { WorldAssignment, WorldPerson } from './shapes.ts';

/** An account of the demo: who signs in, which assignments it holds, and in one Chinese sentence what can be tried with it. */
export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly personRef: string;
  readonly introduction: string;
  /** Assignments with the role and depth to grant; the first acts after sign-in. */
  readonly grants: readonly DemoGrant[];
}

/** A role to grant to one assignment of a demo account. */
export interface DemoGrant {
  readonly assignmentRef: string;
  readonly unitRef: string;
  readonly role: CastRole;
  readonly depth: CastDepth;
  readonly namedUnitRef?: string;
}

/** The accounts of the demo in the order in which a visitor may try them. */
export const demoCast: readonly DemoAccount[] = cast.flatMap(({ login, name, introduction, assignments }, i) =>
  login === undefined
    ? []
    : [
        {
          login,
          name,
          personRef: castPersonRef(i),
          introduction,
          grants: assignments.flatMap(({ unitRef, role, depth, namedUnitRef }, k) =>
            role && depth ? [{ assignmentRef: castAssignmentRef(i, k), unitRef, role, depth, namedUnitRef }] : [],
          ),
        },
      ],
);

/** The cast as people, numbered from `firstSerial`. */
export function castPeople(firstSerial: number): WorldPerson[] {
  const random = randomFrom('cast');
  return cast.map(({ name, sex, homeUnitRef }, i) =>
    worldPerson(firstSerial + i, castPersonRef(i), homeUnitRef, random, { name, sex }),
  );
}

/** The assignments of the cast. */
export function castAssignments(): WorldAssignment[] {
  return cast.flatMap(({ assignments }, i) =>
    assignments.map(({ role: _role, depth: _depth, namedUnitRef: _named, establishmentRef, ...facts }, k) => ({
      ...facts,
      ref: castAssignmentRef(i, k),
      personRef: castPersonRef(i),
      establishmentRef: establishmentRef === null ? undefined : (establishmentRef ?? facts.unitRef),
    })),
  );
}

/** Ref of the person of a demo account. */
export function castRefOf(login: string): string {
  return castPersonRef(cast.findIndex((member) => member.login === login));
}

function castPersonRef(index: number): string {
  return `cast#${index + 1}`;
}

function castAssignmentRef(index: number, assignment: number): string {
  return `cast#${index + 1}/${assignment + 1}`;
}
