import type { Locator, Page } from 'playwright-core';

/** Presses 确定 in the open dialog and waits until it is gone. */
export async function confirm(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^确\s?定$/ }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/**
 * Picks an option of a select; `words` are typed where the options are looked up. By keyboard, because a list that is still unfolding moves away from
 * under the mouse, and by the title of the chosen value, because the library writes the text of a choice twice (once for those who hear the page).
 */
export async function choose(page: Page, box: Locator, option: string, words = option): Promise<void> {
  await box.click();
  await box.fill(words);
  const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await open.locator('.ant-select-item-option-active', { hasText: option }).waitFor();
  await box.press('Enter');
  await open.waitFor({ state: 'hidden' });
}

/** Types a day into a date box and leaves it, as by Tab. */
export async function fillDay(box: Locator, day: string): Promise<void> {
  await box.fill(day);
  await box.press('Tab');
}
