/** Address of the sign-in page that leads back to where the person was; `idle` says that the session ended by itself. */
export function signInPath(from: string, why?: 'idle'): string {
  const params = new URLSearchParams();
  if (from !== '/') params.set('from', from);
  if (why) params.set('why', why);
  const words = params.toString();
  return words === '' ? '/sign-in' : `/sign-in?${words}`;
}

/** Where to go after signing in: only paths of our own, never another site. */
export function wayBack(params: URLSearchParams): string {
  const from = params.get('from') ?? '/';
  const own = from.startsWith('/') && !/^\/[/\\]/.test(from) && !from.startsWith('/sign-in');
  return own ? from : '/';
}
