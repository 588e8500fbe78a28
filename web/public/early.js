// Asks who is signed in while the application itself is still on its way; `kit/api/request.ts` takes the answers over.
window.goaEarly = new Map();
for (const path of /^\/(sign-in|activate)/.test(location.pathname) ? ['/api/sign-in-info'] : ['/api/me', '/api/meta']) {
  const answer = fetch(path, { headers: { accept: 'application/json' }, credentials: 'same-origin' });
  answer.catch(() => undefined);
  window.goaEarly.set(path, answer);
}
