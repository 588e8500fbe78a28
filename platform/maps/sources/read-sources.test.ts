import { describe, expect, test } from 'vitest';
import { readSources } from './read-sources.ts';
import { tileAddress } from './tile-source.ts';

const vec = {
  id: 'vec',
  title: '天地图矢量',
  url: 'https://t{s}.tiles.example/vec_w/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}',
  key: 'geheim',
  servers: ['0', '1'],
  crs: 'wgs84',
};
const read = (...maps: unknown[]) => readSources(JSON.stringify(maps));

describe('the base maps of an installation', () => {
  test('none is set up by itself', () => {
    expect(readSources(undefined)).toEqual([]);
    expect(readSources('  ')).toEqual([]);
  });

  test('the address of a tile has its numbers, one of the servers and the key', () => {
    const [source] = read(vec);
    expect(tileAddress(source!, 7, 101, 54)).toBe(
      'https://t1.tiles.example/vec_w/wmts?TILEMATRIX=7&TILEROW=54&TILECOL=101&tk=geheim',
    );
  });

  test.each([
    ['below the levels it has', 3, 1, 1],
    ['above the levels it has', 19, 1, 1],
    ['east of the world', 7, 128, 1],
    ['south of the world', 7, 1, 128],
    ['no number', 7, Number.NaN, 1],
  ])('there is no tile %s', (_why, z, x, y) => {
    const [source] = read({ ...vec, least: 4 });
    expect(tileAddress(source!, z, x, y)).toBeUndefined();
  });

  test('a matrix in degrees is half as high as wide', () => {
    const [source] = read({ ...vec, matrix: 'degrees' });
    expect(tileAddress(source!, 7, 1, 63)).toBeDefined();
    expect(tileAddress(source!, 7, 1, 64)).toBeUndefined();
  });

  test.each([
    ['no JSON', '[{', 'is no JSON'],
    ['no list', '{}', 'must be a list'],
    ['an unknown key', JSON.stringify([{ ...vec, tk: '1' }]), 'unknown key tk'],
    ['an id that is no name', JSON.stringify([{ ...vec, id: '../etc' }]), 'no usable id'],
    ['another protocol', JSON.stringify([{ ...vec, url: 'file:///{z}/{x}/{y}' }]), 'no usable url'],
    [
      'a tile number in the host',
      JSON.stringify([{ ...vec, url: 'https://{x}.example/{z}/{x}/{y}' }]),
      'name of the host',
    ],
    ['a url without a column', JSON.stringify([{ ...vec, url: 'https://a.example/{z}/{y}' }]), 'lacks {z}, {x} or {y}'],
    ['a key that nothing uses', JSON.stringify([{ ...vec, url: 'https://t{s}.example/{z}/{x}/{y}' }]), '{key}'],
    ['an unknown system', JSON.stringify([{ ...vec, crs: 'bd09' }]), 'crs must be'],
    ['the same id twice', JSON.stringify([vec, vec]), 'same id'],
    ['names over nothing', JSON.stringify([{ ...vec, over: 'img' }]), 'not listed'],
  ])('%s is refused at the start with a sentence', (_what, text, says) => {
    expect(() => readSources(text)).toThrow(says);
  });
});
