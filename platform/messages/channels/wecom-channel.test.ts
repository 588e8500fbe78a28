import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Channel } from './channel.ts';
import { type HttpStandIn, startHttp } from './testing/http-stand-in.ts';
import { weComChannel } from './wecom-channel.ts';

let weCom: HttpStandIn;
let tokens = 0;
/** Answers of the next sends. */
let answers: Readonly<Record<string, unknown>>[] = [];
let lives = 7200;
let channel: Channel;
beforeAll(async () => {
  weCom = await startHttp(({ path, query }) => {
    if (path === '/cgi-bin/gettoken') {
      if (query.get('corpsecret') !== 'probe') return { json: { errcode: 40001, errmsg: 'invalid credential' } };
      tokens++;
      return { json: { errcode: 0, errmsg: 'ok', access_token: `token-${tokens}`, expires_in: lives } };
    }
    if (query.get('access_token') !== `token-${tokens}`) return { json: { errcode: 42001, errmsg: 'expired' } };
    return { json: answers.shift() ?? { errcode: 0, errmsg: 'ok', msgid: '1' } };
  });
});
afterAll(() => weCom?.close());
beforeEach(() => {
  weCom.asked.length = 0;
  answers = [];
  lives = 7200;
  channel = weComChannel({ url: weCom.url, corpId: 'corp', secret: 'probe', agentId: '1000002' });
});

const text = { id: '1', subject: 's', body: '您有一个办件：已批准。' };
const paths = () => weCom.asked.map(({ path }) => path.replace('/cgi-bin/', ''));

test('one token serves many messages, each a text message of the application', async () => {
  await channel.send('LiMing', text);
  await channel.send('LiMing', text);
  expect(paths()).toEqual(['gettoken', 'message/send', 'message/send']);
  expect(weCom.asked[1]?.body).toMatchObject({
    touser: 'LiMing',
    msgtype: 'text',
    agentid: 1000002,
    text: { content: text.body },
    enable_duplicate_check: 1,
  });
});
test('a token that ends soon is fetched anew before it is used again', async () => {
  lives = 100;
  await channel.send('LiMing', text);
  await channel.send('LiMing', text);
  expect(paths()).toEqual(['gettoken', 'message/send', 'gettoken', 'message/send']);
});
test('a token that the other side has given up is renewed within the same message', async () => {
  await channel.send('LiMing', text);
  tokens++;
  await channel.send('LiMing', text);
  expect(paths()).toEqual(['gettoken', 'message/send', 'message/send', 'gettoken', 'message/send']);
});
test.each([
  [{ errcode: 45009, errmsg: 'api freq out of limit' }, 'busy'],
  [{ errcode: 81013, errmsg: 'all invalid' }, 'never'],
  [{ errcode: 60111, errmsg: 'userid not found' }, 'never'],
  [{ errcode: 0, errmsg: 'ok', invaliduser: 'liming' }, 'never'],
  [{ errcode: -1, errmsg: 'system busy' }, 'later'],
])('%j is a refusal: %s', async (answer, kind) => {
  answers = [answer];
  await expect(channel.send('LiMing', text)).rejects.toMatchObject({ name: 'ChannelRefusal', kind });
});
test('a wrong secret, or nobody at the other end, is trouble that may pass and shows no secret', async () => {
  const wrong = weComChannel({ url: weCom.url, corpId: 'corp', secret: 'hunter2', agentId: '1' });
  const error = await wrong.send('LiMing', text).catch((caught: Error) => caught);
  expect(error).toMatchObject({ kind: 'later', message: 'WeCom answered errcode 40001' });
  const nobody = weComChannel({ url: 'http://127.0.0.1:9', corpId: 'corp', secret: 'hunter2', agentId: '1' });
  const silence = await nobody.send('LiMing', text).catch((caught: Error) => caught);
  expect(silence).toMatchObject({ kind: 'later' });
  expect(String(silence)).not.toContain('hunter2');
});
