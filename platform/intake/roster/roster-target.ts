import { GoaError, type Reader } from '#platform/store';
import { intakeFault } from '../faults.ts';

/** Name of the target that brings up an organisation: units, departments, posts, people and assignments of one book. */
export const ROSTER = 'roster';

/** What people read of it. */
export const ROSTER_TITLE = '机构与人员名册';

/** What a person must be allowed to make to bring up an organisation. */
const NEEDED = ['unit.create', 'department.create', 'post.create', 'person.create', 'assignment.appoint'];

/** Whether the actor may bring up an organisation at all; where, each written row is judged by. */
export function mayBringUp(reader: Reader): boolean {
  return NEEDED.every((permission) => reader.may(permission));
}

/** Throws MAY_NOT_IMPORT unless the actor may bring up an organisation. */
export function mustBringUp(reader: Reader): void {
  if (!mayBringUp(reader)) throw new GoaError(intakeFault('MAY_NOT_IMPORT'));
}
