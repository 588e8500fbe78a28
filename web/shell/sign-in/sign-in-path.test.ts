import { describe, expect, it } from 'vitest';
import { signInPath, wayBack } from './sign-in-path.ts';

const back = (path: string) => wayBack(new URL(path, 'http://goa.test').searchParams);

describe('the way to the sign-in page and back', () => {
  it('comes back to the page with its conditions', () => {
    expect(back(signInPath('/r/vehicle?q=贵A&sort=-price', 'idle'))).toBe('/r/vehicle?q=贵A&sort=-price');
    expect(signInPath('/')).toBe('/sign-in');
    expect(back('/sign-in')).toBe('/');
  });

  it('never leads to another site or round in a circle', () => {
    for (const from of ['//evil.test', '/\\evil.test', 'https://evil.test', 'javascript:alert(1)', '/sign-in?from=/']) {
      expect(back(`/sign-in?from=${encodeURIComponent(from)}`)).toBe('/');
    }
  });
});
