import { chosenApps } from '#apps/chosen';
import { buildRegistry, checkRegistry, DeclarationError, type Registry } from '#standards/language';
import { checkItems } from '#standards/process';

/** The declarations of this installation, judged; throws `DeclarationError` with every fault when they do not fit together. */
export function declarations(): Registry {
  const registry = buildRegistry(chosenApps);
  const faults = [...checkRegistry(registry), ...checkItems(registry)];
  if (faults.length > 0) throw new DeclarationError('declarations', `\n  ${faults.join('\n  ')}`);
  return registry;
}
