import { expect, test } from 'vitest';
import { readHost, readPort, readRole } from './serve.command.ts';

test('PORT decides, 8080 without it', () => {
  expect(readPort({ vars: {} })).toBe(8080);
  expect(readPort({ vars: { PORT: '9000' } })).toBe(9000);
});

test.each(['0', '65536', '80a', '-1', '1e3', '8080 '])('PORT "%s" is refused', (port) => {
  expect(() => readPort({ vars: { PORT: port } })).toThrow(expect.objectContaining({ code: 'BAD_PORT' }));
});

test('GOA_HOST narrows where the api listens', () => {
  expect([readHost({ vars: {} }), readHost({ vars: { GOA_HOST: '127.0.0.1' } })]).toEqual(['0.0.0.0', '127.0.0.1']);
});

test.each(['', 'doorman', undefined])('role "%s" is refused', (role) => {
  expect(() => readRole(role)).toThrow(expect.objectContaining({ code: 'USAGE' }));
});
