/** A declaration that cannot stand: names the thing declared, the key at fault and what to do instead (English: read by developers). */
export class DeclarationError extends Error {
  readonly where: string;
  constructor(where: string, problem: string) {
    super(`${where}: ${problem}`);
    this.name = 'DeclarationError';
    this.where = where;
  }
}
