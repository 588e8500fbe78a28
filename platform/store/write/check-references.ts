import type { Targets } from './targets.ts';
import { visibleIds } from './visible.ts';
import { sound, type Work } from './work.ts';

/** Step "validate": every changed reference points to a row that exists, is live, and that the actor may see; a hidden row is answered like a missing one. */
export async function checkReferences(work: Work, targets: Targets): Promise<void> {
  const { session } = work;
  const visible = new Map<string, ReadonlySet<string>>();
  for (const [name, rows] of targets) {
    visible.set(name, await visibleIds(session, session.registry.resource(name)!, rows.values()));
  }
  for (const line of sound(work)) {
    for (const name of line.changed) {
      const field = work.resource.fields[name]!;
      const id = line.after[name];
      if (field.kind !== 'ref' || typeof id !== 'string') continue;
      const target = visible.get(field.to!)?.has(id) ? targets.get(field.to!)?.get(id) : undefined;
      if (!target) work.problems.fault(line.row, 'REF_UNKNOWN', name, field.title);
      else if (!target.live) work.problems.fault(line.row, 'REF_VOIDED', name, field.title);
    }
  }
}
