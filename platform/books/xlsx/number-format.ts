/** Whether a number under this format is shown as a day or a time of day. Lengths of time (`[h]:mm`) are numbers. */
export function showsDay(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"?|\\.|[_*]./g, '')
    .replace(/General|G\/通用格式/gi, '')
    .split(';', 1)[0]!;
  if (/\[(h+|m+|s+)\]/i.test(bare)) return false;
  const letters = bare
    .replace(/\[[^\]]*\]/g, '')
    .replace(/AM\/PM|A\/P|上午\/下午/gi, 'h')
    .replace(/E[+-]/gi, '');
  return /[ymdhs]|e(?=.*[md年])/i.test(letters);
}

/**
 * Formats that are known by number only (ECMA-376 part 1, 18.8.30). 27–36 and 50–58 are days and times in Chinese and Japanese programs,
 * whatever the language of the reader. 46 is a length of time.
 */
export function builtInShowsDay(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58);
}
