/** Width of a text where Chinese signs are one wide and all others half: what real fonts come to, without a font. */
export function ems(text: string): number {
  return [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) < 0x300 ? 0.5 : 1), 0);
}
