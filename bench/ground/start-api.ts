import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { renewDemoPassword } from '#platform/identity';
import { freePort } from '#testing/running-app';

import { openInstallation } from '../../server/installation/open-installation.ts';
import { benchDir, root } from './server.ts';

/** Our api in a process of its own. */
export interface BenchApi {
  readonly origin: string;
  /** Signs a member of the demo's cast in and answers the headers of their requests. */
  signIn(login: string): Promise<Readonly<Record<string, string>>>;
  stop(): Promise<void>;
}

/** Starts our api over a filled database; demo accounts get a password that is known here alone. */
export async function startApi(databaseUrl: string): Promise<BenchApi> {
  const password = `Bench-${Math.random().toString(36).slice(2)}-7`;
  const { store, close } = await openInstallation({ root, databaseUrl, dataDir: benchDir, connections: 1 });
  await renewDemoPassword(store, password).finally(close);
  const port = await freePort();
  const program = fileURLToPath(new URL('serve.ts', import.meta.url));
  const child = fork(program, [databaseUrl, String(port)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [word] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (word !== 'ready') throw new Error(`our api ended with ${word}`);
  const origin = `http://127.0.0.1:${port}`;
  return { origin, signIn: (login) => signIn(origin, login, password), stop: () => stopped(child) };
}

/** One exchange on a connection that is kept; answers status, headers and text. */
export function exchange(
  url: string,
  headers: Readonly<Record<string, string>>,
  body?: unknown,
): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const asked = request(url, { agent, method, headers: { ...headers, ...type } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    asked.once('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const agent = new Agent({ keepAlive: true });

async function signIn(origin: string, login: string, password: string): Promise<Readonly<Record<string, string>>> {
  const answer = await exchange(`${origin}/api/sign-in`, {}, { login, password });
  if (answer.status !== 200) throw new Error(`sign-in of ${login}: ${answer.status} ${answer.text}`);
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const me: { csrf: string } = JSON.parse((await exchange(`${origin}/api/me`, { cookie })).text);
  return { cookie, 'x-goa-csrf': me.csrf };
}

async function stopped(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.send('stop');
  await ended;
}
