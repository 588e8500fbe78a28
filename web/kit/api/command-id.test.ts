import { describe, expect, it } from 'vitest';
import { CommandIds } from './command-id.ts';

describe('command ids', () => {
  it('gives the same id to the same change until the server has answered', () => {
    const ids = new CommandIds();
    const first = ids.idFor('POST', '/api/unit', { name: '甲' });
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ids.idFor('POST', '/api/unit', { name: '甲' })).toBe(first);
    ids.answered();
    expect(ids.idFor('POST', '/api/unit', { name: '甲' })).not.toBe(first);
  });

  it('gives another id to another body, so that an edited form is not refused as a reused command', () => {
    const ids = new CommandIds();
    const first = ids.idFor('POST', '/api/unit', { name: '甲' });
    expect(ids.idFor('POST', '/api/unit', { name: '乙' })).not.toBe(first);
  });
});
