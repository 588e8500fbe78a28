import type { OutsideText } from './channel.ts';

/** A message as it lies in somebody's inbox. */
export interface ToldMessage {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly link: string | null;
}

/** Longest title in characters that leaves. */
const MOST = 60;

/**
 * What leaves of a message. Titles of cases name people, sums and places: of those only what happened leaves. Control characters never do.
 * `origin` is the address people open (`GOA_PUBLIC_URL`), without it there is no link.
 */
export function outsideText({ id, kind, title, link }: ToldMessage, origin?: string): OutsideText {
  const said = kind === 'case' ? `您有一个办件：${title.split('：')[0]}` : title;
  const subject = clean(said).slice(0, MOST);
  const where = origin && link ? `：${new URL(link, origin).href}` : '。';
  return { id, subject: `【机关事务】${subject}`, body: `${subject}。请登录机关事务云查看${where}` };
}

/** What leaves to prove that an address is somebody's. */
export function codeText(id: string, code: string): OutsideText {
  return {
    id,
    subject: '【机关事务】验证码',
    body: `验证码 ${code}，15 分钟内有效，用于确认接收消息的地址。如非本人操作请忽略。`,
  };
}

function clean(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/。$/, '')
    .trim();
}
