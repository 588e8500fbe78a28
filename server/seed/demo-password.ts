import { randomInt } from 'node:crypto';

/** A random password that can be read from a terminal and typed without mistakes: three groups of four signs, 59 bits. */
export function newDemoPassword(): string {
  return Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')).join(
    '-',
  );
}

/** Without 0 O 1 l i, which look alike. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
