import { useParams } from 'react-router';
import type { Resource } from '#standards/language';
import { useRegistry } from '../../kit/declarations.tsx';

/** The resource that the address names, by its present or an earlier name; nothing for an unknown one. */
export function useNamedResource(): Resource | undefined {
  const { resource } = useParams();
  return useRegistry().resource(resource ?? '');
}
