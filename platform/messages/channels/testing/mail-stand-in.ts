import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** An SMTP server on this machine that keeps what it took. */
export interface MailStandIn {
  readonly url: string;
  readonly taken: { readonly to: string; readonly text: string }[];
  /** Answers the next recipient with this code instead. */
  refuseWith: number | undefined;
  close(): Promise<void>;
}

/** Starts it on a free port; it wants the user `goa` with the password `probe`. */
export async function startMail(): Promise<MailStandIn> {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'goa' && password === 'probe' ? done(null, { user: 'goa' }) : done(new Error('no')),
    onRcptTo: (_address, _session, done) => {
      const responseCode = standIn.refuseWith;
      standIn.refuseWith = undefined;
      done(responseCode ? Object.assign(new Error('refused'), { responseCode }) : null);
    },
    onData: async (stream, session, done) => {
      const text = (await buffer(stream)).toString('utf8');
      standIn.taken.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text });
      done(null);
    },
  });
  const listening = await new Promise<AddressInfo>((resolve) => {
    const net = server.listen(0, '127.0.0.1', () => resolve(net.address() as AddressInfo));
  });
  const standIn: MailStandIn = {
    url: `smtp://goa:probe@127.0.0.1:${listening.port}`,
    taken: [],
    refuseWith: undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return standIn;
}
