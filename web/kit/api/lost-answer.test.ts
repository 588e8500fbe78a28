import { expect, test } from 'vitest';
import { ApiError } from './api-error.ts';
import { lostAnswer } from './lost-answer.ts';

const error = (status: number) => new ApiError(status, `HTTP_${status}`, '');

test.each([0, 429, 500, 503])('an older answer stays when asking again fails with %i', (status) => {
  expect(lostAnswer({ data: { id: 1 }, error: error(status) })).toBeNull();
  expect(lostAnswer({ data: undefined, error: error(status) })).toMatchObject({ status });
});

test.each([401, 403, 404])('what the server refuses by now (%i) is no longer shown', (status) => {
  expect(lostAnswer({ data: { id: 1 }, error: error(status) })).toMatchObject({ status });
});

test('nothing is lost where nothing failed, and what is no answer of the server is told', () => {
  expect(lostAnswer({ data: undefined, error: null })).toBeNull();
  expect(lostAnswer({ data: { id: 1 }, error: new TypeError('broken') })).toBeInstanceOf(TypeError);
});
