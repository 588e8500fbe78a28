import type { Handlers } from '#platform/commands';
import type { RawRequest, RawRoute } from '#platform/http';
import { type Actor, GoaError, type Sealer } from '#platform/store';
import type { JsonSchema } from '#standards/language';
import { actorOfPartner, type BoundPartner, boundPartners, keyOf } from '../bound-partner.ts';
import { exchangeFault } from '../faults.ts';
import { HEADERS, isSigned } from '../signature/sign-request.ts';
import { applicationStatus } from './application-status.ts';
import { receiveApplication } from './receive-application.ts';

/** What the routes stand on. `handlers` is asked for with each application, once everything is installed. */
export interface ExchangeParts {
  readonly sealer: Sealer;
  readonly handlers: () => Handlers;
}

/** Most bytes of a request. */
const MOST = 256 * 1024;

const PLACE = '/api/exchange';
const number: JsonSchema = { type: 'string', maxLength: 100 };

/** Where partners hand applications in and ask how they stand; described in docs/guide/exchange.md. */
export function exchangeRoutes({ sealer, handlers }: ExchangeParts): readonly RawRoute[] {
  const route = (name: string, title: string, body: JsonSchema, work: Work): RawRoute => ({
    method: 'POST',
    path: `${PLACE}/${name}`,
    id: `exchange.${name}`,
    tag: 'exchange',
    title,
    description: '供已登记的对接方调用：请求须签名（HMAC-SM3），无需登录。',
    headers: {
      [HEADERS.partner]: '对接方代码',
      [HEADERS.time]: '自 1970-01-01T00:00:00Z 起的秒数，与本系统相差不超过 300 秒',
      [HEADERS.signature]: '签名，十六进制小写',
    },
    permission: 'open',
    input: 'signed',
    most: MOST,
    body,
    answer: 'json',
    perMinute: 600,
    handle: async (call) => {
      const { partner, actor } = await callerOf(call, `${PLACE}/${name}`, sealer);
      return { json: await work(call, partner, actor, objectOf(call.body)) };
    },
  });
  return [
    route(
      'applications',
      '报送申请',
      {
        type: 'object',
        required: ['number', 'item', 'form'],
        properties: { number, item: { type: 'string' }, form: { type: 'object' } },
      },
      async ({ store, peer }, partner, actor, { number: given, item, form }) => {
        if (!isNumber(given) || typeof item !== 'string' || !isObject(form))
          throw new GoaError(exchangeFault('EXCHANGE_BODY'));
        const application = { number: given, item, form };
        return receiveApplication(store, handlers(), partner, actor, application, peer.address);
      },
    ),
    route(
      'status',
      '查询申请',
      { type: 'object', required: ['number'], properties: { number } },
      async ({ store }, partner, actor, { number: given }) => {
        if (!isNumber(given)) throw new GoaError(exchangeFault('EXCHANGE_BODY'));
        return applicationStatus(store, partner.id, actor, given);
      },
    ),
  ];
}

type Work = (
  call: RawRequest,
  partner: BoundPartner,
  actor: Actor,
  body: Readonly<Record<string, unknown>>,
) => Promise<unknown>;

/** Who speaks. An unknown partner, a wrong signature and a stale request are answered alike. */
async function callerOf(
  { store, headers, body }: RawRequest & { readonly body: Buffer },
  path: string,
  sealer: Sealer,
): Promise<{ readonly partner: BoundPartner; readonly actor: Actor }> {
  const [partner] = await boundPartners(store, headers[HEADERS.partner] ?? '');
  const parts = { method: 'POST', path, time: headers[HEADERS.time] ?? '', body };
  const key = partner ? keyOf(partner, sealer) : '00'.repeat(32);
  const signed = isSigned(key, parts, headers[HEADERS.signature] ?? '');
  if (!partner || !signed) throw new GoaError(exchangeFault('EXCHANGE_REFUSED'));
  const actor = partner.takesApplications ? await actorOfPartner(store, partner) : undefined;
  if (!actor) throw new GoaError(exchangeFault('EXCHANGE_OFF'));
  return { partner, actor };
}

function objectOf(body: Buffer): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (isObject(parsed)) return parsed;
  } catch {
    // Neither UTF-8 nor JSON: refused below like everything else that is no object.
  }
  throw new GoaError(exchangeFault('EXCHANGE_BODY'));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Printable ASCII: a partner's number comes back in addresses and books. */
function isNumber(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]{1,100}$/.test(value);
}
