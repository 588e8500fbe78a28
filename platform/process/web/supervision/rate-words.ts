/** A share in percent with one decimal, as it is published: 97.5%; a dash when there is nothing to divide by. */
export function rateWords(part: number, whole: number): string {
  return whole === 0 ? '—' : `${(Math.round((part / whole) * 1000) / 10).toFixed(1)}%`;
}
