import { createTransport } from 'nodemailer';
import { type Channel, ChannelRefusal, MOST_MS } from './channel.ts';

/** E-mail over SMTP: `GOA_SMTP_URL` (`smtps://user:password@host:465`, or `smtp://…`, which changes to TLS where the server offers it) and `GOA_MAIL_FROM`. */
export function mailChannel(url: string, from: string): Channel {
  const transport = createTransport({
    url,
    connectionTimeout: MOST_MS,
    greetingTimeout: MOST_MS,
    socketTimeout: MOST_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: 'mail',
    async send(address, { id, subject, body }) {
      const to = { name: '', address };
      const headers = { 'Auto-Submitted': 'auto-generated' };
      const mail = { from, to, subject, text: body, messageId: `<${id}@${domainOf(from)}>`, headers };
      await transport.sendMail(mail).catch(refused);
    },
  };
}

function domainOf(from: string): string {
  return /@([\w.-]+)/.exec(from)?.[1] ?? 'goa.invalid';
}

/** RFC 5321 §4.2.1: 4yz passes, 5yz does not. */
function refused(error: Error & { responseCode?: number }): never {
  const lasting = (error.responseCode ?? 0) >= 500 && error.responseCode !== 552;
  throw new ChannelRefusal(lasting ? 'never' : 'later', error.message);
}
