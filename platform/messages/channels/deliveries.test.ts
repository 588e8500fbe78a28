import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSealer } from '#platform/store';
import { openSampleTown, type Town } from '../../identity/testing/town.ts';
import { messageHandlers } from '../handlers.ts';
import { tellPeople } from '../inbox/tell-people.ts';
import { withMessages } from '../testing/messages-town.ts';
import type { Channel, ChannelName } from './channel.ts';
import { ChannelRefusal } from './channel.ts';
import { mailChannel } from './mail-channel.ts';
import { sendDeliveries } from './send-deliveries.ts';
import { type MailStandIn, startMail } from './testing/mail-stand-in.ts';

const sealer = createSealer(Buffer.alloc(32, 7));
const channels = new Map<ChannelName, Channel>();
let mail: MailStandIn;
let town: Town;
beforeAll(async () => {
  mail = await startMail();
  channels.set('mail', mailChannel(mail.url, '机关事务云 <goa@goa.example.cn>'));
  town = await openSampleTown({
    ...withMessages,
    name: 'channels',
    handlers: messageHandlers({ channels, sealer }),
    appRoles: { ...withMessages.appRoles, systemAdmin: ['messageAdmin'] },
  });
});
afterAll(async () => {
  await town?.close();
  await mail?.close();
});
beforeEach(async () => {
  mail.taken.length = 0;
  for (const table of ['message', 'message_delivery', 'message_address'])
    await sql.raw(`delete from ${table}`).execute(town.store.system);
});

const act = async (login: string, name: string, input: Readonly<Record<string, unknown>>) =>
  town.act(await town.actor(login), `messages.${name}`, input);
const work = () => sendDeliveries(town.store, { channels, sealer });
const person = (login: string) => town.id(`person ${login}`);
const tell = (login: string, about: string, kind = 'notice') =>
  tellPeople(town.store.system, [person(login)], { kind, title: `通知${about}`, link: '/messages', about });
const codeIn = (text: string) =>
  /(\d{6})/.exec(Buffer.from(text.split('\r\n\r\n').slice(1).join(''), 'base64').toString('utf8'))?.[1] ?? '';
const states = async () => {
  const { rows } = await sql<{ state: string; attempts: number; error: string | null }>`
    select state, attempts, error from message_delivery where message is not null order by id`.execute(
    town.store.system,
  );
  return rows;
};
const due = () => sql`update message_delivery set due = now()`.execute(town.store.system);

/** A confirmed address that is never quiet. */
async function reachable(login: string): Promise<void> {
  await act(login, 'setAddress', { channel: 'mail', address: `${login}@goa.example.cn` });
  await work();
  const code = codeIn(mail.taken.at(-1)?.text ?? '');
  expect(await act(login, 'confirmAddress', { channel: 'mail', code })).toEqual({ confirmed: true });
  const all = { notices: true, reminders: true, cases: true };
  await act(login, 'setChannel', { channel: 'mail', ...all, quietFrom: 0, quietTo: 0 });
  mail.taken.length = 0;
}

test('an address counts once its owner has repeated the code that was sent there, and is kept sealed', async () => {
  expect(await act('clerk', 'setAddress', { channel: 'mail', address: 'clerk@goa.example.cn' })).toEqual({
    sentTo: 'c***@goa.example.cn',
  });
  await tell('clerk', '1');
  expect(await work()).toBe(1);
  expect(mail.taken.map(({ to }) => to)).toEqual(['clerk@goa.example.cn']);
  const wrong = codeIn(mail.taken[0]?.text ?? '') === '000000' ? '000001' : '000000';
  expect(await act('clerk', 'confirmAddress', { channel: 'mail', code: wrong })).toEqual({ confirmed: false });
  for (let i = 0; i < 4; i++) await act('clerk', 'confirmAddress', { channel: 'mail', code: wrong });
  const code = codeIn(mail.taken[0]?.text ?? '');
  await expect(act('clerk', 'confirmAddress', { channel: 'mail', code })).rejects.toMatchObject({ code: 'CODE_WRONG' });
  const { rows } = await sql<{ address: string; code: string | null }>`
    select a.address, d.code from message_address a, message_delivery d`.execute(town.store.system);
  expect(JSON.stringify(rows)).not.toMatch(/clerk@goa|\b\d{6}\b/);
});

test('codes are neither sent again within the minute, nor to what is no address, nor by a channel that is off', async () => {
  await act('clerk', 'setAddress', { channel: 'mail', address: 'clerk@goa.example.cn' });
  const again = act('clerk', 'setAddress', { channel: 'mail', address: 'other@goa.example.cn' });
  await expect(again).rejects.toMatchObject({ code: 'CODE_JUST_SENT', status: 429 });
  const list = act('county', 'setAddress', { channel: 'mail', address: 'a@x.cn,b@x.cn' });
  await expect(list).rejects.toMatchObject({ code: 'ADDRESS_BAD' });
  const off = act('county', 'setAddress', { channel: 'sms', address: '13800000000' });
  await expect(off).rejects.toMatchObject({ code: 'CHANNEL_OFF' });
});

test('a message leaves after commit, once, for who wants its kind; nothing of one that was rolled back', async () => {
  await reachable('clerk');
  await act('clerk', 'setChannel', {
    channel: 'mail',
    notices: true,
    reminders: false,
    cases: true,
    quietFrom: 0,
    quietTo: 0,
  });
  const undone = town.store.run(await town.actor('clerk'), async (tx) => {
    await tellPeople(tx.system, [person('clerk')], { kind: 'notice', title: '不算数', about: 'undone' });
    throw new Error('no');
  });
  await expect(undone).rejects.toThrow('no');
  await tell('clerk', '1');
  await tell('clerk', '1');
  await tell('clerk', '2', 'reminder');
  await tell('county', '3');
  expect([await work(), await work()]).toEqual([1, 0]);
  expect(mail.taken).toHaveLength(1);
  expect(mail.taken[0]?.text).toContain('Auto-Submitted: auto-generated');
});

test('what is made in quiet hours waits for their end', async () => {
  await reachable('clerk');
  const all = { notices: true, reminders: true, cases: true };
  const now = (Math.floor(Date.now() / 60_000) + 480) % 1440;
  await act('clerk', 'setChannel', {
    channel: 'mail',
    ...all,
    quietFrom: (now + 1380) % 1440,
    quietTo: (now + 60) % 1440,
  });
  await tell('clerk', '1');
  expect(await work()).toBe(0);
  await due();
  expect(await work()).toBe(1);
});

test('trouble that passes is tried again and at last given up; a refusal for good is not repeated', async () => {
  await reachable('clerk');
  await tell('clerk', '1');
  mail.refuseWith = 451;
  expect(await work()).toBe(0);
  expect(await states()).toMatchObject([{ state: 'waiting', attempts: 1, error: expect.stringContaining('refused') }]);
  expect(await work()).toBe(0);
  await due();
  expect(await work()).toBe(1);
  await tell('clerk', '2');
  mail.refuseWith = 550;
  await work();
  expect((await states()).at(-1)).toMatchObject({ state: 'failed', attempts: 1 });
  await tell('clerk', '3');
  for (let i = 0; i < 8; i++) {
    mail.refuseWith = 451;
    await due();
    await work();
  }
  expect((await states()).at(-1)).toMatchObject({ state: 'failed', attempts: 8 });
});

test('a channel that asks to wait is left alone, and waiting is no try', async () => {
  await reachable('clerk');
  let asked = 0;
  const busy: Channel = {
    name: 'mail',
    send: async () => {
      asked++;
      throw new ChannelRefusal('busy', 'wait', 30);
    },
  };
  for (const about of ['1', '2', '3']) await tell('clerk', about);
  const parts = { channels: new Map([['mail' as const, busy]]), sealer };
  await sendDeliveries(town.store, parts);
  await sendDeliveries(town.store, parts);
  expect(asked).toBe(1);
  expect(await states()).toMatchObject(Array(3).fill({ state: 'waiting', attempts: 0 }));
});

test('a withdrawn address gets nothing, and what waited a day is over', async () => {
  await reachable('clerk');
  await tell('clerk', '1');
  await act('clerk', 'dropAddress', { channel: 'mail' });
  await expect(act('clerk', 'dropAddress', { channel: 'mail' })).rejects.toMatchObject({ status: 404 });
  expect(await work()).toBe(0);
  expect(await states()).toMatchObject([{ state: 'failed' }]);
  await sql`update message_delivery set state = 'waiting', made_at = now() - interval '25 hours'`.execute(
    town.store.system,
  );
  await work();
  expect(await states()).toMatchObject([{ state: 'expired' }]);
});

test('the administrator sees what became of messages to people in reach, never their text; others see nothing', async () => {
  await reachable('clerk');
  await tell('clerk', '1');
  await work();
  const answer = await town.ask(await town.actor('admin'), 'messages.deliveries');
  const text = JSON.stringify(answer);
  expect(answer).toMatchObject({
    deliveries: [
      { kind: 'notice', state: 'sent' },
      { kind: 'code', state: 'sent' },
    ],
  });
  expect(text).not.toMatch(/goa\.example|通知1/);
  await expect(town.ask(await town.actor('clerk'), 'messages.deliveries')).rejects.toMatchObject({ status: 403 });
  const own = await town.ask(await town.actor('clerk'), 'messages.channels');
  expect(own).toMatchObject({
    channels: [{ channel: 'mail', on: true, confirmed: true, address: 'c***@goa.example.cn' }, { on: false }, {}],
  });
});
