import pg from 'pg';

/** How many statements a piece of work sends to the database: each is a round trip. Waking the workers afterwards is not waited for and does not count. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const send = pg.Client.prototype.query;
  let sent = 0;
  pg.Client.prototype.query = function (this: pg.Client, ...args: Parameters<typeof send>) {
    const [first] = args as readonly unknown[];
    const text = typeof first === 'string' ? first : (first as { readonly text: string }).text;
    if (!text.startsWith('notify')) sent += 1;
    return send.apply(this, args);
  } as typeof send;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = send;
  }
  return sent;
}
