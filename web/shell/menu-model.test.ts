import { describe, expect, it } from 'vitest';
import { buildRegistry, defineApp, defineResource, text } from '#standards/language';
import { findEntries, menuOf, openEntry, partsOf } from './menu-model.ts';

const car = defineResource({
  id: 'car',
  name: 'car',
  title: '车',
  kind: 'ledger',
  owner: 'everyone',
  label: 'plate',
  catalogue: { theme: '试', share: 'open', cycle: 'asNeeded' },
  fields: { plate: text('号牌', { id: 'plate' }) },
});
const apps = [
  defineApp({
    id: 'later',
    title: '系统管理',
    order: 90,
    icon: 'team',
    resources: [],
    pages: [{ key: 'audit', title: '痕迹检索', path: '/audit', permission: 'platform.audit' }],
    menus: [{ title: '操作痕迹', page: 'audit' }],
    permissions: { 'platform.audit': '检索痕迹' },
  }),
  defineApp({
    id: 'cars',
    title: '公务用车',
    order: 10,
    icon: 'car',
    resources: [car as never],
    menus: [{ title: '车辆台账', resource: 'car' }],
  }),
];
const registry = buildRegistry(apps);
const all = menuOf(registry, () => true);

describe('the side menu', () => {
  it('shows applications in their order with their entries', () => {
    expect(all.map((group) => [group.title, group.entries.map((entry) => entry.path)])).toEqual([
      ['公务用车', ['/r/car']],
      ['系统管理', ['/audit']],
    ]);
  });

  it('leaves out what the acting post may not open, and applications that are then empty', () => {
    expect(menuOf(registry, (permission) => permission === 'car.read').map((group) => group.app)).toEqual(['cars']);
    expect(menuOf(registry, () => false)).toEqual([]);
  });

  it('parts a long menu by its groups, entries without one first', () => {
    const menus = [
      { title: '派车', page: 'desk', group: '日常用车' },
      { title: '台账', resource: 'car', group: '台账' },
      { title: '首页', page: 'home' },
      { title: '用车', page: 'rides', group: '日常用车' },
    ];
    const pages = ['desk', 'home', 'rides'].map((key) => ({
      key,
      title: key,
      path: `/${key}`,
      permission: 'signedIn',
    }));
    const grouped = menuOf(
      buildRegistry([
        defineApp({ id: 'long', title: '公务用车', order: 1, icon: 'car', resources: [car as never], pages, menus }),
      ]),
      (permission) => permission !== 'car.read',
    );
    expect(partsOf(grouped[0]!).map(({ title, entries }) => [title, entries.map((entry) => entry.title)])).toEqual([
      [undefined, ['首页']],
      ['日常用车', ['派车', '用车']],
    ]);
    expect(findEntries(grouped, '日常 派车').map(({ path }) => path)).toEqual(['/desk']);
  });

  it('finds entries by words of their own, their page’s or their application’s title', () => {
    expect(findEntries(all, '用车 台账').map((entry) => entry.path)).toEqual(['/r/car']);
    expect(findEntries(all, '检索').map((entry) => entry.title)).toEqual(['操作痕迹']);
    expect(findEntries(all, '没有')).toEqual([]);
    expect(findEntries(all, '  ')).toEqual([]);
  });

  it('marks the entry that the address belongs to', () => {
    expect(openEntry(all, '/r/car/123/edit')).toBe('/r/car');
    expect(openEntry(all, '/r/carpet')).toBeUndefined();
    expect(openEntry(all, '/')).toBeUndefined();
  });
});
