import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../kit/api/api-error.ts';
import { meQuery } from '../kit/api/use-me.ts';
import { signInPath } from './sign-in/sign-in-path.ts';

/** Pages outside the frame, which answer people who have not signed in. */
const OPEN = ['/sign-in', '/activate'];

/** Leads somebody who has not signed in to the sign-in page before the router begins, so that nothing of the frame is loaded for them. */
export async function leadStrangers(queries: QueryClient): Promise<void> {
  const { pathname, search } = window.location;
  if (OPEN.includes(pathname)) return;
  try {
    await queries.ensureQueryData(meQuery);
  } catch (error) {
    // All else is told by the frame, which asks again.
    if (error instanceof ApiError && error.status === 401) {
      window.history.replaceState(null, '', signInPath(pathname + search));
    }
  }
}
