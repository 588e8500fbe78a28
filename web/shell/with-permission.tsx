import type { ReactNode } from 'react';
import { may, useMe } from '../kit/api/use-me.ts';
import { Forbidden } from './route-error.tsx';

/** Shows a page only to posts that hold its permission; the server refuses the data all the same. */
export function WithPermission({ permission, children }: { permission: string; children: ReactNode }) {
  return may(useMe(), permission) ? children : <Forbidden />;
}
