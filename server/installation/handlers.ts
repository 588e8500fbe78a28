import { type Handlers, handlersOf } from '#platform/commands';
import type { Registry } from '#standards/language';
import type { WingPlace } from './wing.ts';
import { wings } from './wings.ts';

/** The code behind every contract; throws when a declared contract has none, or one stands for a contract nobody declared. */
export function handlersFor(registry: Registry, place: WingPlace): Handlers {
  const handlers = handlersOf(...wings.map((wing) => wing.handlers?.(place) ?? []));
  for (const name of registry.contracts.keys())
    if (!handlers.has(name)) throw new Error(`contract ${name} has no handler`);
  for (const name of handlers.keys())
    if (!registry.contracts.has(name)) throw new Error(`handler ${name} has no declared contract`);
  return handlers;
}
