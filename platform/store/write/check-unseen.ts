import { accessTo, rowClearance } from '../read/clearance.ts';
import { scopeOf } from '../read/scope-arms.ts';
import { sound, type Work } from './work.ts';

/** Step "authorise" for fields: nobody overwrites a value that they may not see whole – a form would send the mask back. Commands set fields in their own right. */
export function checkUnseen(work: Work): void {
  if (work.options.permission !== undefined) return;
  const { session, resource, problems } = work;
  const scope = scopeOf(session.actor, resource, 'read');
  for (const { row, changed, before } of sound(work)) {
    const clearance = rowClearance(scope, before!.stamps, false, session.moves);
    for (const name of changed) {
      const field = resource.fields[name]!;
      const access = accessTo(field, clearance);
      if (access === 'masked') problems.fault(row, 'UNSEEN', name, field.title);
      else if (access === 'hidden') problems.fault(row, 'UNKNOWN_FIELD', name);
    }
  }
}
