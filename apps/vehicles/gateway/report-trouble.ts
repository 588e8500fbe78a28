/** The same trouble is reported once in so many ms. */
const QUIET = 10_000;

/** Reports troubles in one line each, and one that comes again and again only now and then. */
export function reportTrouble(who: string, report: (line: string) => void): (error: unknown) => void {
  const told = new Map<string, number>();
  return (error) => {
    const words = error instanceof Error ? error.message : String(error);
    if (Date.now() - (told.get(words) ?? 0) < QUIET) return;
    if (told.size > 100) told.clear();
    told.set(words, Date.now());
    report(`${who}: ${words}`);
  };
}
