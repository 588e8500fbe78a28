import type { Fields, Registry } from '#standards/language';
import { checkBranches } from './checks/check-branches.ts';
import { checkIds } from './checks/check-ids.ts';
import { checkLimits } from './checks/check-limits.ts';
import { checkPeople } from './checks/check-people.ts';
import { checkTask } from './checks/check-task.ts';
import type { Limit, ProcessDefinition } from './definition.ts';
import { type ProcessFault, processFault } from './process-fault.ts';
import { processMap } from './process-map.ts';
import { readProcess } from './read-process.ts';

/** What a definition is judged against; what is not given is not judged. */
export interface ProcessContext {
  /** Fields of the case's form. */
  readonly fields?: Fields;
  readonly tables?: Registry['tables'];
  /** Ids of the roles there are. */
  readonly roles?: ReadonlySet<string>;
  /** 承诺时限 of the item. */
  readonly promised?: Limit;
}

/** All faults of a definition, errors and warnings, each with its node; none with severity `error` means that it may be published. */
export function checkProcess(definition: ProcessDefinition, context: ProcessContext = {}): readonly ProcessFault[] {
  const read = readProcess(definition);
  if ('faults' in read) {
    return read.faults.map(({ place, message }) => ({
      ...processFault('BAD_SHAPE', new Map(), undefined, { place, reason: message }),
      place,
    }));
  }
  const map = processMap(definition);
  const judgement = { definition, map, context };
  return [
    ...checkIds(judgement),
    ...checkBranches(judgement),
    ...checkPeople(judgement),
    ...checkTask(judgement),
    ...checkLimits(judgement),
  ];
}
