import { DeclarationError } from '#standards/language';
import { checkProcess } from './check-process.ts';
import type { ProcessDefinition } from './definition.ts';

/** Declares a process; refuses all that can be judged without seeing the form and the organisation. */
export function defineProcess(definition: ProcessDefinition): ProcessDefinition {
  const [fault] = checkProcess(definition).filter(({ severity }) => severity === 'error');
  if (fault) {
    const place = fault.node ?? fault.place;
    throw new DeclarationError(
      `process ${definition.key}`,
      `${fault.code}${place ? ` at ${place}` : ''}: ${fault.message}`,
    );
  }
  return Object.freeze({ ...definition });
}
