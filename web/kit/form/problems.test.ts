import { describe, expect, it } from 'vitest';
import { ApiError, apiErrorFrom } from '../api/api-error.ts';
import { placeProblems } from './problems.ts';

const shown = new Set(['plate', 'price']);
const titleOf = (name: string) => ({ plate: '号牌', price: '价格', node: '路径' })[name];
const place = (error: ApiError) => placeProblems(error, shown, titleOf);

describe('problems of a refused form', () => {
  it('stand at their fields, several at one field together', () => {
    const error = new ApiError(422, 'INVALID', '填写的内容有误。', {
      rows: [
        { row: 0, path: 'plate', code: 'A', message: '号牌不对。' },
        { row: 0, path: 'plate', code: 'B', message: '号牌太长。' },
        { row: 0, path: 'price', code: 'C', message: '价格不能为负。' },
      ],
    });
    expect(place(error)).toEqual({
      atFields: [
        { name: 'plate', messages: ['号牌不对。', '号牌太长。'] },
        { name: 'price', messages: ['价格不能为负。'] },
      ],
      above: [],
    });
  });

  it('stand above the form, with the title, when their field is not on it', () => {
    const error = new ApiError(409, 'TAKEN', '该值已被占用。', { path: 'node' });
    expect(place(error)).toEqual({ atFields: [], above: ['路径：该值已被占用。'] });
  });

  it('show the sentence itself when nothing more is known', () => {
    expect(place(new ApiError(403, 'FORBIDDEN', '没有权限。')).above).toEqual(['没有权限。']);
  });
});

describe('error answers', () => {
  it('are read as the server says them', () => {
    const error = apiErrorFrom(409, { code: 'CONFLICT', message: '刚被修改。', path: 'rev' });
    expect([error.status, error.code, error.message, error.path]).toEqual([409, 'CONFLICT', '刚被修改。', 'rev']);
  });

  it('become a Chinese sentence when the body is not ours', () => {
    for (const body of [undefined, '<html>', { code: 1 }, { code: 'X', message: 'y', rows: 'z' }]) {
      expect(apiErrorFrom(502, body)).toMatchObject({ code: 'HTTP_502', message: '系统暂时不可用，请稍后再试。' });
    }
    expect(apiErrorFrom(0, undefined).message).toContain('网络');
  });
});
