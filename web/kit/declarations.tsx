import { createContext, type ReactNode, useContext } from 'react';
import type { Registry, Resource } from '#standards/language';

const Declarations = createContext<Registry | null>(null);

/** Hands the declarations of the installation to all pages. */
export function DeclarationsProvider({ registry, children }: { registry: Registry; children: ReactNode }) {
  return <Declarations.Provider value={registry}>{children}</Declarations.Provider>;
}

/** The declarations of the installation. */
export function useRegistry(): Registry {
  const registry = useContext(Declarations);
  if (!registry) throw new Error('kit components stand inside DeclarationsProvider');
  return registry;
}

/** A resource by name; a page asks only for resources that it knows are declared. */
export function useResource(name: string): Resource {
  const resource = useRegistry().resource(name);
  if (!resource) throw new Error(`resource "${name}" is not declared`);
  return resource;
}
