import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** What axe finds wrong with the page as it stands: rule and the places that break it; empty when nothing is. */
export async function axeViolations(page: Page): Promise<{ rule: string; help: string; places: string[] }[]> {
  // Through the debugger, because the page's own policy rightly refuses foreign scripts.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run();
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      places: nodes.map(({ target }) => target.join(' ')),
    }));
  });
}

interface Axe {
  run(): Promise<{ violations: { id: string; help: string; nodes: { target: string[] }[] }[] }>;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
