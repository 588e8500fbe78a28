import { askJson } from './ask-json.ts';
import { type Channel, ChannelRefusal } from './channel.ts';

/** Where a WeCom (企业微信) application speaks: corp id, its secret and its agent id. */
export interface WeComSettings {
  /** Origin of the interface, `https://qyapi.weixin.qq.com` unless a private one runs in the house. */
  readonly url: string;
  readonly corpId: string;
  readonly secret: string;
  readonly agentId: string;
}

/** Seconds before its end at which a token is fetched anew. */
const EARLY = 120;

/** Global error codes of the interface (developer.work.weixin.qq.com, 全局错误码). */
const TOKEN_OVER = [40001, 40014, 42001];
const BUSY = [45009, 45033];
const NEVER = [40003, 40031, 60111, 81013, 82001];

/** Text messages of a WeCom application (`message/send`); the token is fetched once (`gettoken`), kept until shortly before its end and fetched anew when it is refused. */
export function weComChannel({ url, corpId, secret, agentId }: WeComSettings): Channel {
  let token: { readonly text: string; readonly until: number } | undefined;
  const tokenText = async () => {
    if (token && token.until > Date.now()) return token.text;
    const answer = await askJson(at(url, '/cgi-bin/gettoken', { corpid: corpId, corpsecret: secret }));
    if (answer.errcode !== 0 || typeof answer.access_token !== 'string') throw refusalOf(answer);
    token = { text: answer.access_token, until: Date.now() + (Number(answer.expires_in) - EARLY) * 1000 };
    return token.text;
  };
  const send = async (touser: string, content: string) => {
    const text = await tokenText();
    return askJson(at(url, '/cgi-bin/message/send', { access_token: text }), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        touser,
        msgtype: 'text',
        agentid: Number(agentId),
        text: { content },
        safe: 0,
        // A repeat of a delivery whose answer was lost must not show twice.
        enable_duplicate_check: 1,
      }),
    });
  };
  return {
    name: 'wecom',
    async send(address, { body }) {
      let answer = await send(address, body);
      if (TOKEN_OVER.includes(Number(answer.errcode))) {
        token = undefined;
        answer = await send(address, body);
      }
      if (answer.errcode !== 0) throw refusalOf(answer);
      if (answer.invaliduser) throw new ChannelRefusal('never', 'WeCom does not know the person');
    },
  };
}

function at(origin: string, path: string, query: Readonly<Record<string, string>>): URL {
  const url = new URL(path, origin);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

function refusalOf({ errcode }: Readonly<Record<string, unknown>>): ChannelRefusal {
  const code = Number(errcode);
  const kind = BUSY.includes(code) ? 'busy' : NEVER.includes(code) ? 'never' : 'later';
  return new ChannelRefusal(kind, `WeCom answered errcode ${code}`);
}
