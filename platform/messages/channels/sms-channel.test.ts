import { afterAll, beforeAll, expect, test } from 'vitest';
import { smsChannel } from './sms-channel.ts';
import { type HttpStandIn, type StandInAnswer, startHttp } from './testing/http-stand-in.ts';

let gateway: HttpStandIn;
let answer: StandInAnswer = { json: { code: 'ok' } };
beforeAll(async () => {
  gateway = await startHttp(() => answer);
});
afterAll(() => gateway?.close());

const send = () =>
  smsChannel({ url: `${gateway.url}/sms`, token: 'probe', sign: '机关事务' }).send('13800000000', {
    id: '7',
    subject: 's',
    body: '催办。',
  });

test('a message goes as JSON with the token of the bureau', async () => {
  answer = { json: { code: 'ok' } };
  await send();
  expect(gateway.asked.at(-1)).toMatchObject({
    path: '/sms',
    authorization: 'Bearer probe',
    body: { id: '7', mobile: '13800000000', sign: '机关事务', text: '催办。' },
  });
});
test.each<[StandInAnswer, string, number?]>([
  [{ json: { code: 'rejected' } }, 'never'],
  [{ json: { code: 'busy' } }, 'busy'],
  [{ json: { code: 'noCredit' } }, 'later'],
  [{ json: 'ok' }, 'later'],
  [{ status: 401, json: {} }, 'never'],
  [{ status: 503, json: {} }, 'later'],
  [{ status: 302, headers: { location: 'http://elsewhere.example/' }, json: {} }, 'later'],
  [{ status: 429, headers: { 'retry-after': '7' }, json: {} }, 'busy', 7],
])('%j is a refusal: %s', async (given, kind, seconds = 60) => {
  answer = given;
  await expect(send()).rejects.toMatchObject({ kind, seconds });
});
