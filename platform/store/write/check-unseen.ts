import type { Resource } from '#standards/language';
import { accessTo, rowClearance } from '../read/clearance.ts';
import { scopeOf } from '../read/scope-arms.ts';
import type { StoredRow, Work } from './work.ts';

/**
 * Step "authorise" for fields: nobody writes a value that they may not see whole – a form would send the mask back, and who may send the same value
 * again could guess it. Gives a judge of one row and what is to be set in it: whether it may go on. Commands set fields in their own right.
 */
export function checkUnseen(work: Work): (row: number, before: StoredRow, set: unknown) => boolean {
  if (work.options.permission !== undefined) return () => true;
  const { session, resource, problems } = work;
  const scope = scopeOf(session.actor, resource, 'read');
  return (row, before, set) => {
    const clearance = rowClearance(scope, before.stamps, false, session.moves);
    const unseen = namesIn(resource, set).filter((name) => accessTo(resource.fields[name]!, clearance) !== 'clear');
    for (const name of unseen) {
      const field = resource.fields[name]!;
      if (accessTo(field, clearance) === 'masked') problems.fault(row, 'UNSEEN', name, field.title);
      else problems.fault(row, 'UNKNOWN_FIELD', name);
    }
    return unseen.length === 0;
  };
}

/** Fields that are given, also by a former name; what is no field is judged with the values. */
function namesIn({ fields }: Resource, set: unknown): readonly string[] {
  if (typeof set !== 'object' || set === null) return [];
  return Object.keys(set).flatMap((key) => {
    if (Object.hasOwn(fields, key)) return [key];
    return Object.keys(fields).filter((name) => fields[name]!.formerly.includes(key));
  });
}
