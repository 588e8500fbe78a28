import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSampleTown, TOWN_PASSWORD, type Town } from '../testing/town.ts';
import { createSignIn, type SignIn } from './create-sign-in.ts';
import { newLink } from './one-time-links.ts';

const here = { address: '127.0.0.1', agent: 'test', loopback: true };
const office = { address: '10.1.2.3', agent: 'test', loopback: false };
const next = 'Xin-de-mima-88';

let town: Town;
let signIn: SignIn;
beforeAll(async () => {
  town = await openSampleTown();
  signIn = createSignIn(town.store, { demo: true });
});
afterAll(() => town.close());

const enter = (login: string, password = TOWN_PASSWORD, peer = here) => signIn.signIn({ login, password }, peer);

async function sessionOf(login: string, password?: string) {
  const { token } = await enter(login, password);
  const session = await signIn.session(token, here);
  if (!session) throw new Error('no session');
  return { token, session };
}

/** Gives a demo account a password of its own, so that it answers from anywhere. */
async function makeReal(login: string): Promise<void> {
  await sql`update credential set demo = false where account = ${town.id(`account ${login}`)}`.execute(
    town.store.system,
  );
}

test('the right password opens a session that acts, and the sign-in stands in the trail', async () => {
  const { session } = await sessionOf('clerk');
  expect(session.actor.name).toBe('林经办');
  const me = await signIn.me(session);
  expect(me.acting?.unitName).toBe('东县财政局');
  expect(me.permissions).toContain('vehicle.create');
  expect(me.idleMinutes).toBe(30);
  const { rows } = await sql<{ verb: string; reason: string }>`
    select verb, reason from audit_entry where row_id = ${session.account} order by id desc limit 1`.execute(
    town.store.system,
  );
  expect(rows[0]).toEqual({ verb: 'signIn', reason: '林经办自127.0.0.1登录' });
});

test('login names are read however they are typed', async () => {
  await expect(enter('  ＣＬＥＲＫ ')).resolves.toMatchObject({ mustChangePassword: false });
});

test('wrong password and unknown login give the same answer', async () => {
  const wrong = await enter('county', 'nonsense-nonsense').catch((error: unknown) => error);
  const unknown = await enter('nobody-here', 'nonsense-nonsense').catch((error: unknown) => error);
  expect(wrong).toMatchObject({ code: 'SIGN_IN_REFUSED', status: 401 });
  expect(unknown).toMatchObject({ code: 'SIGN_IN_REFUSED', status: 401, message: (wrong as Error).message });
});

test.each(['city', 'no-such-login'])(
  'five wrong tries lock the login %s, then even the right password is refused',
  async (login) => {
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => enter(login, 'nonsense-nonsense')));
    const codes = tries.map((tried) => (tried.status === 'rejected' ? tried.reason.code : 'in'));
    expect(codes).toEqual([...Array(5).fill('SIGN_IN_REFUSED'), ...Array(3).fill('SIGN_IN_LOCKED')]);
    await expect(enter(login)).rejects.toMatchObject({ code: 'SIGN_IN_LOCKED', status: 423 });
  },
);

test('a lock ends by itself, and the next one within the day lasts twice as long', async () => {
  const fail = () => enter('province', 'nonsense-nonsense').catch(() => undefined);
  for (let i = 0; i < 5; i++) await fail();
  await sql`update sign_in_tries set locked_until = now() - interval '1 second' where subject = 'login:province from 127.0.0.1'`.execute(
    town.store.system,
  );
  for (let i = 0; i < 5; i++) await fail();
  const { rows } = await sql<{ minutes: number }>`
    select round(extract(epoch from locked_until - now()) / 60)::int as minutes from sign_in_tries
    where subject = 'login:province from 127.0.0.1'`.execute(town.store.system);
  expect(rows[0]?.minutes).toBe(30);
  await sql`update sign_in_tries set locked_until = now() - interval '1 second' where subject = 'login:province from 127.0.0.1'`.execute(
    town.store.system,
  );
  await expect(enter('province')).resolves.toBeDefined();
});

test('strangers from many addresses lock out each other, and not the person at an address from which the login got in before', async () => {
  await makeReal('split');
  await enter('split', TOWN_PASSWORD, office);
  const stranger = (n: number) => ({ ...office, address: `10.77.0.${n}` });
  for (let n = 0; n < 20; n++) await enter('split', 'nonsense-nonsense', stranger(n)).catch(() => undefined);
  await expect(enter('split', TOWN_PASSWORD, stranger(99))).rejects.toMatchObject({ code: 'SIGN_IN_LOCKED' });
  await expect(enter('split', TOWN_PASSWORD, office)).resolves.toBeDefined();
  for (let n = 0; n < 5; n++) await enter('split', 'nonsense-nonsense', office).catch(() => undefined);
  await expect(enter('split', TOWN_PASSWORD, office)).rejects.toMatchObject({ code: 'SIGN_IN_LOCKED' });
});

test('fifty wrong tries from one address stop that address and no other', async () => {
  const far = { address: '10.9.9.9', agent: 'test', loopback: false };
  await sql`insert into sign_in_tries (subject, tries, since) values ('address:10.9.9.9', 49, now())`.execute(
    town.store.system,
  );
  await enter('nobody-there', 'nonsense-nonsense', far).catch(() => undefined);
  await expect(enter('clerk', TOWN_PASSWORD, far)).rejects.toMatchObject({ code: 'SIGN_IN_BUSY', status: 429 });
  await expect(enter('clerk')).resolves.toBeDefined();
});

test('demo accounts answer on this machine only, neither sign-in nor a session from elsewhere', async () => {
  await expect(enter('clerk', TOWN_PASSWORD, office)).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
  const { token } = await enter('clerk');
  expect(await signIn.session(token, office)).toBeUndefined();
  expect(await signIn.info(office)).toEqual({ demo: false, accounts: [] });
  expect((await signIn.info(here)).accounts.map((account) => account.login)).toContain('clerk');
  const off = createSignIn(town.store, { demo: false });
  await expect(off.signIn({ login: 'clerk', password: TOWN_PASSWORD }, here)).rejects.toMatchObject({
    code: 'SIGN_IN_REFUSED',
  });
});

test('a session ends when idle too long, when too old, and by signing out', async () => {
  for (const column of ['seen_at', 'created_at']) {
    const { token, session } = await sessionOf('clerk');
    const past = column === 'seen_at' ? '31 minutes' : '13 hours';
    await sql`update session set ${sql.ref(column)} = now() - ${past}::interval where id = ${session.id}`.execute(
      town.store.system,
    );
    expect(await signIn.session(token, here)).toBeUndefined();
  }
  const { token, session } = await sessionOf('clerk');
  await signIn.signOut(session);
  expect(await signIn.session(token, here)).toBeUndefined();
  expect(await signIn.session('no-such-token', here)).toBeUndefined();
});

test('signing out everywhere ends every session of the account', async () => {
  const first = await sessionOf('county');
  const second = await sessionOf('county');
  expect(await signIn.sessions(second.session)).toHaveLength(2);
  await signIn.signOutEverywhere(second.session);
  expect(await signIn.session(first.token, here)).toBeUndefined();
  expect(await signIn.session(second.token, here)).toBeUndefined();
});

test('the chosen post acts from the next request on; a post of somebody else is refused', async () => {
  const { token, session } = await sessionOf('two-posts');
  await signIn.actAs(session, town.id('assignment two-posts/2'));
  const after = await signIn.session(token, here);
  expect(after?.actor.unit).toBe(town.id('countyBureau'));
  for (const assignment of [town.id('assignment clerk/1'), 'not-a-post']) {
    await expect(signIn.actAs(session, assignment)).rejects.toMatchObject({ code: 'ASSIGNMENT_NOT_YOURS' });
  }
});

test('a suspended account and a person who left are out at once', async () => {
  const { token, session } = await sessionOf('line-tax');
  await sql`update account set status = 'suspended' where id = ${session.account}`.execute(town.store.system);
  expect(await signIn.session(token, here)).toBeUndefined();
  await expect(enter('line-tax')).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
});

test('changing the password asks for the current one, ends the other sessions, and forbids the last five', async () => {
  const mine = await sessionOf('auditor');
  const other = await sessionOf('auditor');
  const change = (current: string, wanted: string) => signIn.changePassword(mine.session, { current, next: wanted });
  await expect(change('nonsense-nonsense', next)).rejects.toMatchObject({ code: 'PASSWORD_WRONG' });
  await expect(change(TOWN_PASSWORD, 'auditor-auditor')).rejects.toMatchObject({ code: 'PASSWORD_NAMED' });
  await expect(change(TOWN_PASSWORD, TOWN_PASSWORD)).rejects.toMatchObject({ code: 'PASSWORD_USED' });
  await change(TOWN_PASSWORD, next);
  expect(await signIn.session(mine.token, here)).toBeDefined();
  expect(await signIn.session(other.token, here)).toBeUndefined();
  await expect(change(next, TOWN_PASSWORD)).rejects.toMatchObject({ code: 'PASSWORD_USED' });
  await expect(enter('auditor', next)).resolves.toBeDefined();
});

test('a link sets a password once, activates, and dies with its use, its time and the next link', async () => {
  const account = town.id('account inspector');
  const by = 'test';
  const { token: first } = await newLink(town.store.system, account, 'activation', by);
  const { token } = await newLink(town.store.system, account, 'activation', by);
  await expect(signIn.activate({ token: first, password: next })).rejects.toMatchObject({ code: 'LINK_INVALID' });
  await expect(signIn.activate({ token, password: 'weak' })).rejects.toMatchObject({ code: 'PASSWORD_SHORT' });
  await signIn.activate({ token, password: next });
  await expect(signIn.activate({ token, password: `${next}x` })).rejects.toMatchObject({ code: 'LINK_INVALID' });
  await expect(enter('inspector', next)).resolves.toBeDefined();
});

test('an account that is not a demo account answers from the office', async () => {
  await makeReal('seconded');
  const { token } = await enter('seconded', TOWN_PASSWORD, office);
  expect((await signIn.session(token, office))?.actor.unit).toBe(town.id('cityBureau'));
});

test('many guesses at once at the current password do not slip past the limit together', async () => {
  const { session } = await sessionOf('two-boards');
  const guesses = Array.from({ length: 8 }, (_, n) =>
    signIn.changePassword(session, { current: `Falsch-9-${n}`, next }).catch((error: { code: string }) => error.code),
  );
  const codes = await Promise.all(guesses);
  expect(codes.filter((code) => code === 'PASSWORD_WRONG')).toHaveLength(5);
  expect(codes.filter((code) => code === 'SIGN_IN_LOCKED')).toHaveLength(3);
});

test('a new password by a link opens a login that strangers have locked', async () => {
  for (let n = 0; n < 5; n++) await enter('merged', `Falsch-9-${n}`).catch(() => undefined);
  await expect(enter('merged')).rejects.toMatchObject({ code: 'SIGN_IN_LOCKED' });
  const { token } = await newLink(town.store.system, town.id('account merged'), 'reset', '测试');
  await signIn.activate({ token, password: 'Xin-de-mima-77' });
  await expect(enter('merged', 'Xin-de-mima-77')).resolves.toBeDefined();
});
