import { completeIdNumber } from '#standards/checks';

/** A fictional identity number: `n` varies it. */
export function sampleIdNumber(n: number): string {
  return completeIdNumber(`52012119900101${String(n).padStart(3, '0')}`);
}
