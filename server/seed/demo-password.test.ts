import { expect, test } from 'vitest';
import { newDemoPassword } from './demo-password.ts';

test('a demo password is easy to type and never the same', () => {
  const made = Array.from({ length: 200 }, newDemoPassword);
  for (const password of made) expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/);
  expect(new Set(made).size).toBe(made.length);
});
