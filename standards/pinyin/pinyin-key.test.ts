import { expect, test } from 'vitest';
import { personPinyinKey, pinyinKey } from './index.ts';

test.each([
  ['贵阳市财政局', 'guiyangshicaizhengju', 'gyscz'],
  ['重庆路社区服务中心', 'chongqinglu', 'cqlsqfwzx'],
  ['六枝特区第一中学', 'liuzhitequdiyizhongxue', 'lztqdyzx'],
  ['绿化管理所', 'lvhuaguanlisuo', 'lhgls'],
  ['长顺县人民政府', 'changshunxian', 'csxrmzf'],
])('%s is found as %s and %s', (name, full, initials) => {
  const key = pinyinKey(name);
  expect(key.full.startsWith(full)).toBe(true);
  expect(key.initials.startsWith(initials)).toBe(true);
});

test.each([
  ['单晓明', 'shanxiaoming', 'sxm'],
  ['仇国强', 'qiuguoqiang', 'qgq'],
  ['曾小燕', 'zengxiaoyan', 'zxy'],
  ['任长乐', 'ren', 'r'],
  ['欧阳娜', 'ouyangna', 'oyn'],
])('the person %s is found as %s', (name, full, initials) => {
  expect(personPinyinKey(name).full.startsWith(full)).toBe(true);
  expect(personPinyinKey(name).initials.startsWith(initials)).toBe(true);
});

test('keeps letters and digits, drops signs, and gives nothing for nothing', () => {
  expect(pinyinKey('Ａ区（第2号）·办公楼').initials).toBe('aqd2hbgl');
  expect(pinyinKey('').full).toBe('');
  expect(pinyinKey('，。').initials).toBe('');
});

test('sorts by syllables', () => {
  const names = ['先锋街道', '西安路', '安顺市'];
  const sorted = names.toSorted((a, b) => (pinyinKey(a).sort < pinyinKey(b).sort ? -1 : 1));
  expect(sorted).toEqual(['安顺市', '西安路', '先锋街道']);
});
