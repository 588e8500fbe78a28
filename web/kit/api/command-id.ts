import { uuid } from './uuid.ts';

/**
 * Remembers which command id a change was sent with. The same change sent again (a double click, a retry after the network broke)
 * gets the same id, so that the server does it once; another change, or a change after an answer, gets a new one.
 */
export class CommandIds {
  #last: { readonly key: string; readonly id: string } | undefined;

  /** Id for sending this change. */
  idFor(method: string, path: string, body: unknown): string {
    const key = `${method} ${path} ${JSON.stringify(body ?? null)}`;
    if (this.#last?.key !== key) this.#last = { key, id: uuid() };
    return this.#last.id;
  }

  /** The server answered (yes or no): the next change is a new one. */
  answered(): void {
    this.#last = undefined;
  }
}
