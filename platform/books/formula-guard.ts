/** Beginnings that a spreadsheet program takes for a formula when it opens a text file, in full width too (OWASP CSV injection). */
const formulaStart = /^'*[=+\-@\t\r＝＋－＠]/;
const guarded = /^'+[=+\-@\t\r＝＋－＠]/;

/** A signed number computes nothing and stays as it is. */
const signedNumber = /^[+-]?\d+(?:\.\d+)?$/;

/** Text for a cell of a CSV that no program runs as a formula: one apostrophe before it. `unguard` takes exactly this back. */
export function guard(text: string): string {
  return formulaStart.test(text) && !signedNumber.test(text) ? `'${text}` : text;
}

/** Takes back `guard`, and reads `="00123"`, by which programs keep a number a text. */
export function unguard(text: string): string {
  const first = text.charCodeAt(0);
  if (first === APOSTROPHE) return guarded.test(text) ? text.slice(1) : text;
  return first === EQUALS ? (/^="([^"]*)"$/.exec(text)?.[1] ?? text) : text;
}

const [APOSTROPHE, EQUALS] = [39, 61];
