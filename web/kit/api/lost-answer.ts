import { ApiError } from './api-error.ts';

/**
 * The error that leaves nothing to show: nothing has come yet, or the server refuses by now. Null while an older answer can stay: what somebody has half
 * written on the page is not taken away because asking again failed in passing.
 */
export function lostAnswer({ data, error }: { readonly data: unknown; readonly error: unknown }): unknown {
  if (!error) return null;
  return data === undefined || !(error instanceof ApiError) || isRefusal(error) ? error : null;
}

/** No answer, too many questions and a server that is down pass by themselves. */
function isRefusal({ status }: ApiError): boolean {
  return status >= 400 && status < 500 && status !== 429;
}
