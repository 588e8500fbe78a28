/** A plate as the ledger writes it: no blanks, dots and dashes, capital letters. */
export function plateText(plate: string): string {
  return plate.replace(/[\s·•.\-—]/g, '').toUpperCase();
}
