import type { Socket } from 'node:net';
import type { Feed } from '#platform/tracks';
import { type PlatformEdition, type PlatformHeader, PlatformReader, writePlatformFrame } from '../index.ts';
import type { SubLink } from './sub-link.ts';

/** The main link of a lower platform, from its connection to its end. */
export class PlatformLink {
  readonly reader = new PlatformReader();
  readonly socket: Socket;
  edition: PlatformEdition = '2011';
  /** Who it is, once it has logged in. */
  feed: Feed | undefined;
  /** When it was last looked up, in milliseconds. */
  knownAt = 0;
  /** Its access code. */
  code = 0;
  /** Messages that were none. */
  faults = 0;
  /** The link back to it, once it has logged in and said where it listens. */
  sub: SubLink | undefined;
  /** Logins that failed. */
  failures = 0;
  #serial = 0;

  constructor(socket: Socket) {
    this.socket = socket;
  }

  /** Answers under the header of the request: its platform and version, a serial of our own. */
  answer({ platform, version }: PlatformHeader, id: number, body: Buffer): void {
    const header = { serial: this.#serial++, id, platform, version };
    if (this.socket.writable) this.socket.write(writePlatformFrame(header, this.edition, body, Date.now()));
  }
}
