import { expect, test } from 'vitest';
import { nameVariants, shortens } from './name-variants.ts';

const areas = [{ name: '甲市乙区', short: ['乙区'] }];

test.each([
  ['甲市水务局（本级）', '甲市水务局'],
  ['贵州省甲市财政局信息中心', '甲市财政局信息中心'],
  ['甲市住建局', '甲市住房和城乡建设局'],
  ['甲市卫健局信息中心', '甲市卫生健康局信息中心'],
  ['乙区司法局', '甲市乙区司法局'],
  ['乙区委组织部', '中共甲市乙区委员会组织部'],
  ['甲市委编办', '中共甲市委员会机构编制委员会办公室'],
  ['甲市政协办', '中国人民政治协商会议甲市委员会办公室'],
  ['乙区人大办', '甲市乙区人民代表大会常务委员会办公室'],
  ['522701000000', '522701'],
])('%s is also looked for as %s', (short, full) => {
  expect(nameVariants(short, areas)).toContain(full);
  expect(nameVariants(short, areas)[0]).toBe(short);
});

test('a body that was merged into another is not taken for it', () => {
  expect(nameVariants('甲市工商局', areas)).toEqual(['甲市工商局']);
});

test.each([
  ['交通运输局', '甲市交通运输局', true],
  ['派驻第一组', '甲市纪委监委派驻第一纪检监察组', true],
  ['甲市水务局（本级）', '甲市水务局', true],
  ['甲市工商局', '中共甲市委员会办公室', false],
  ['局', '甲市水务局', false],
])('%s may stand for %s: %s', (short, name, answer) => expect(shortens(short, name)).toBe(answer));
