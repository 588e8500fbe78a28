import { defineQuery } from '#platform/commands';
import { isImportable } from '../batch/intake-target.ts';
import { mayBringUp, ROSTER, ROSTER_TITLE } from '../roster/roster-target.ts';
import { targets } from './targets.contract.ts';

/** Answers 可导入的台账 (`intake.targets`). */
export const targetsHandler = defineQuery(targets, async (reader, _input, { store }) => {
  const ledgers = [...store.registry.resources.values()]
    .filter((resource) => isImportable(resource) && reader.may(`${resource.name}.create`))
    .map(({ name, title }) => ({ resource: name, title, create: true, update: reader.may(`${name}.update`) }));
  const roster = { resource: ROSTER, title: ROSTER_TITLE, create: true, update: false };
  return mayBringUp(reader) ? [...ledgers, roster] : ledgers;
});
