/** Ids of the rows that a seed made, by the refs of the world it was made from; refs of different kinds never meet. */
export interface RowIds {
  region(ref: string): string;
  unit(ref: string): string;
  department(ref: string): string;
  post(ref: string): string;
  person(ref: string): string;
  assignment(ref: string): string;
}

/** The kinds of rows that others refer to. */
export type SeededKind = keyof RowIds;

/** Ids as they come in; asking for a ref that was not made is a fault of the world and throws. */
export class SeededIds implements RowIds {
  readonly #ids = new Map<string, string>();

  put(kind: SeededKind, ref: string, id: string): void {
    this.#ids.set(`${kind} ${ref}`, id);
  }

  region = (ref: string) => this.#of('region', ref);
  unit = (ref: string) => this.#of('unit', ref);
  department = (ref: string) => this.#of('department', ref);
  post = (ref: string) => this.#of('post', ref);
  person = (ref: string) => this.#of('person', ref);
  assignment = (ref: string) => this.#of('assignment', ref);

  #of(kind: SeededKind, ref: string): string {
    const id = this.#ids.get(`${kind} ${ref}`);
    if (id === undefined) throw new Error(`the world refers to ${kind} ${ref} before making it`);
    return id;
  }
}
