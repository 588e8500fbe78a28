/** Width of a character in ems: Chinese and other full-width ones take one, the rest about half. */
function emsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (/\p{Mn}/u.test(character)) return 0;
  return code >= 0x2e80 || /[—…“”‘’]/.test(character) ? 1 : /[A-Z@MWmw%]/.test(character) ? 0.75 : 0.56;
}

/** Width of a text in ems. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + emsOf(character), 0);
}

/** Characters that may not begin a line, and those that may not end one. */
const NOT_FIRST = /^[，。、；：！？）》」』”’…·,.;:!?)\]}%]/;
const NOT_LAST = /[（《「『“‘([{]$/;

/** Breaks a text into lines of so many ems, Chinese anywhere, Latin words at blanks where that is possible; the last line ends in … when there is more. */
export function wrapText(text: string, ems: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .replace(/\s+/g, ' ')
    .trim()
    .match(/[A-Za-z0-9._/-]+|./gsu) ?? []) {
    if (line && textWidth(word) > ems && textWidth(line) > ems / 3) {
      lines.push(line);
      line = '';
    }
    for (const piece of textWidth(word) > ems ? [...word] : [word]) {
      const stays = textWidth(line + piece) <= ems || (NOT_FIRST.test(piece) && textWidth(line + piece) <= ems + 1);
      if (stays) line += piece;
      else {
        const hanging = NOT_LAST.exec(line)?.[0] ?? '';
        lines.push(line.slice(0, line.length - hanging.length));
        line = hanging + piece.trimStart();
      }
    }
  }
  if (line) lines.push(line);
  const whole = lines.map((one) => one.trim()).filter(Boolean);
  if (whole.length <= most) return whole;
  const last = [...(whole[most - 1] ?? '')];
  while (last.length > 1 && textWidth(`${last.join('')}…`) > ems) last.pop();
  return [...whole.slice(0, most - 1), `${last.join('')}…`];
}
