import type { Link, Session } from './link.ts';

/** Who is there, by identity and not by socket: a terminal on a new link leaves the old one. */
export class Sessions {
  readonly #byPhone = new Map<string, Session>();
  readonly #byTerminal = new Map<string, Session>();

  get size(): number {
    return this.#byPhone.size;
  }

  get(phone: string): Session | undefined {
    return this.#byPhone.get(phone);
  }

  ofTerminal(terminal: string): Session | undefined {
    return this.#byTerminal.get(terminal);
  }

  all(): Iterable<Session> {
    return this.#byPhone.values();
  }

  /** A terminal has shown who it is. Its session on another link ends; that link closes when nobody else is on it. */
  open(session: Session): void {
    const old = this.#byPhone.get(session.phone);
    if (old && old.link !== session.link) {
      this.end(old);
      if (!old.link.known) old.link.close();
    }
    this.#byPhone.set(session.phone, session);
    this.#byTerminal.set(session.terminal, session);
    session.link.sessions.set(session.phone, session);
  }

  /** Ends a session, unless a newer one of the same terminal has taken its place. */
  end(session: Session): void {
    if (session.link.sessions.get(session.phone) === session) session.link.sessions.delete(session.phone);
    if (this.#byPhone.get(session.phone) === session) this.#byPhone.delete(session.phone);
    if (this.#byTerminal.get(session.terminal) === session) this.#byTerminal.delete(session.terminal);
  }

  /** The link is gone. */
  drop(link: Link): void {
    for (const session of [...link.sessions.values()]) this.end(session);
  }
}
