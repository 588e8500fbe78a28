import { expect, test } from 'vitest';
import { departmentHeadTitle } from './departments.ts';
import { headTitle } from './head-title.ts';

test.each([
  ['贵州省财政厅', '厅长'],
  ['贵阳市南明区财政局', '局长'],
  ['中共开阳县委员会', '书记'],
  ['中共贵阳市委政法委员会', '书记'],
  ['中共贵阳市委组织部', '部长'],
  ['中共贵阳市委机构编制委员会办公室', '主任'],
  ['中国共产党贵阳市纪律检查委员会', '书记'],
  ['贵阳市监察委员会', '主任'],
  ['贵阳市人民代表大会常务委员会', '主任'],
  ['中国人民政治协商会议贵阳市委员会', '主席'],
  ['黔南布依族苗族自治州人民政府', '州长'],
  ['开阳县龙场镇人民政府', '镇长'],
  ['贵阳市中级人民法院', '院长'],
  ['贵阳市人民检察院', '检察长'],
  ['贵阳市南明区第一中学', '校长'],
  ['贵阳市南明区纪委监委派驻财政局纪检监察组', '组长'],
  ['贵州省消防救援总队', '总队长'],
  ['贵州贵安新区管理委员会', '主任'],
  ['不知名', '负责人'],
])('the head of %s is %s', (name, title) => expect(headTitle(name)).toBe(title));

test('heads of departments carry the word of their level', () => {
  expect(['办公室', '财务处', '财务科', '财务股'].map(departmentHeadTitle)).toEqual([
    '办公室主任',
    '财务处处长',
    '财务科科长',
    '财务股股长',
  ]);
});
