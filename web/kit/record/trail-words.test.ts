import { describe, expect, it } from 'vitest';
import { buildRegistry, defineApp, defineContract, defineResource, text } from '#standards/language';
import { actorWords, verbTitle } from './trail-words.ts';

const thing = defineResource({
  id: 'thing',
  name: 'thing',
  title: '物',
  kind: 'ledger',
  owner: 'everyone',
  label: 'name',
  catalogue: { theme: '试', share: 'open', cycle: 'asNeeded' },
  fields: { name: text('名称', { id: 'name' }) },
});
const contract = (type: 'verb' | 'command', on: string, name: string, title: string) =>
  defineContract()({ type, on, name, title, permission: 'thing.update', input: {} });
const registry = buildRegistry([
  defineApp({
    id: 'things',
    title: '物',
    order: 1,
    icon: 'tool',
    resources: [thing as never],
    contracts: [contract('verb', 'thing', 'move', '搬移'), contract('command', 'things', 'sweep', '清理')],
  }),
]);

describe('words of a trail', () => {
  it('name verbs by their titles, whoever declared them', () => {
    expect(['update', 'move', 'sweep', 'seed'].map((verb) => verbTitle(registry, 'thing', verb))).toEqual([
      '修改',
      '搬移',
      '清理',
      '初始数据',
    ]);
  });

  it('keep a verb nobody declares any more, and name known ones of a resource that is gone', () => {
    expect(verbTitle(registry, 'thing', 'oldVerb')).toBe('oldVerb');
    expect(verbTitle(registry, 'gone', 'sweep')).toBe('清理');
  });

  it('say when the system itself acted', () => {
    expect(actorWords('system:seed')).toBe('系统任务（seed）');
    expect(actorWords('林晓雨')).toBe('林晓雨');
  });
});
