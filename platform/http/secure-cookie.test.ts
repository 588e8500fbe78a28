import { afterEach, expect, test } from 'vitest';
import { TOWN_PASSWORD } from '../identity/testing/town.ts';
import { type ApiTown, openApiTown } from './testing/api-town.ts';

let api: ApiTown | undefined;
afterEach(() => api?.close());

/** The cookie that a sign-in with these headers sets. */
async function cookieAfter(headers: Readonly<Record<string, string>>): Promise<string> {
  // The demo's accounts answer nobody behind a proxy: here the account is a real one.
  await api!.town.store.system.updateTable('credential').set({ demo: false }).execute();
  const answer = await api!.nobody.send('POST', '/api/sign-in', { login: 'clerk', password: TOWN_PASSWORD }, headers);
  expect(answer.status).toBe(200);
  return String(answer.headers.get('set-cookie'));
}

test('the session cookie is for TLS only when the request came by it, as far as the first proxy says', async () => {
  api = await openApiTown();
  expect(await cookieAfter({})).not.toMatch(/; Secure/);
  expect(await cookieAfter({ 'x-forwarded-proto': 'http' })).not.toMatch(/; Secure/);
  expect(await cookieAfter({ 'x-forwarded-proto': 'https' })).toMatch(/; Secure/);
  expect(await cookieAfter({ 'x-forwarded-proto': 'HTTPS, http' })).toMatch(/; Secure/);
});

test('where people reach the system by https, it is so for every request', async () => {
  api = await openApiTown({ publicUrl: 'https://goa.example' });
  expect(await cookieAfter({})).toMatch(/HttpOnly; Secure/);
});
