/** A number from its pattern, for example `公车〔{yyyy}〕{0000}号`: the year, and the count padded to the width of the zeros. */
export function serialNumber(pattern: string, year: string, count: number): string {
  return pattern
    .replaceAll('{yyyy}', year)
    .replaceAll('{yy}', year.slice(2))
    .replace(/\{(0+)\}/, (_, zeros: string) => String(count).padStart(zeros.length, '0'));
}
