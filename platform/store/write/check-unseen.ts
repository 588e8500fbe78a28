import { sound, type Work } from './work.ts';

/** Step "authorise" for fields: nobody overwrites a value that they may not see whole – a form would send the mask back. Commands set fields in their own right. */
export function checkUnseen(work: Work): void {
  if (work.options.permission !== undefined) return;
  const access = work.session.reader.fieldAccess(work.resource);
  for (const line of sound(work)) {
    for (const name of line.changed) {
      if (access[name] === 'clear') continue;
      if (access[name] === 'masked') work.problems.fault(line.row, 'UNSEEN', name, work.resource.fields[name]!.title);
      else work.problems.fault(line.row, 'UNKNOWN_FIELD', name);
    }
  }
}
