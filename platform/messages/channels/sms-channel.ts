import { askJson } from './ask-json.ts';
import { type Channel, ChannelRefusal } from './channel.ts';

/** Where the bureau's SMS gateway listens. */
export interface SmsSettings {
  readonly url: string;
  readonly token: string;
  /** 短信签名. */
  readonly sign: string;
}

/**
 * Short messages through a gateway over HTTP, as docs/guide/run-and-administer.md describes it: `POST` of `{ id, mobile, sign, text }` with the token as bearer;
 * it answers `{ "code": "ok" }`, `"rejected"` (never), `"busy"` (all wait) or anything else (later).
 */
export function smsChannel({ url, token, sign }: SmsSettings): Channel {
  return {
    name: 'sms',
    async send(mobile, { id, body }) {
      const { code } = await askJson(new URL(url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ id, mobile, sign, text: body }),
      });
      if (code === 'ok') return;
      const kind = code === 'rejected' ? 'never' : code === 'busy' ? 'busy' : 'later';
      throw new ChannelRefusal(kind, `the SMS gateway answered ${JSON.stringify(code)?.slice(0, 40)}`);
    },
  };
}
