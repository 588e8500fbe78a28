import type { Depth } from '#standards/language';
import type { ActorGrant, Arm, Stamps } from '../contract/actor.ts';
import { type Ground, valueContext } from './ground.ts';
import { pathWords } from './path-words.ts';
import { titlesOf } from './ref-titles.ts';

const DEPTHS: Readonly<Record<Depth, string>> = {
  self: '本人',
  department: '本内设机构',
  unit: '本单位',
  unitBelow: '本单位及下属',
  regionBelow: '本区划及以下',
  line: '主管条线',
  named: '指定单位或区划',
};

/** One grant's reach in words, with whether this row lies in it. */
export async function grantWords(ground: Ground, grant: ActorGrant, arm: Arm, ok: boolean): Promise<string> {
  const reach = await armWords(ground, arm);
  return `角色“${grant.roleTitle}”，范围“${DEPTHS[grant.depth]}”（${reach}），可见到 ${grant.clearance} 级：${ok ? '包含' : '不包含'}这条记录`;
}

/** To whom a row belongs, in words. */
export async function stampWords(ground: Ground, stamps: Stamps): Promise<string> {
  if (stamps.placePath === null) return '这条记录不属于任何单位，凡有权限者都可以看';
  const place = await pathWords(ground, 'place_path', stamps.placePath);
  const line = stamps.linePath ? await pathWords(ground, 'line_path', stamps.linePath) : '';
  return `这条记录属于：${place}${line ? `；主管条线：${line}` : ''}`;
}

async function armWords(ground: Ground, arm: Arm): Promise<string> {
  switch (arm.by) {
    case 'everything':
      return '全部';
    case 'place':
      return `属地 ${await pathWords(ground, 'place_path', arm.prefix)}`;
    case 'line':
      return `条线 ${await pathWords(ground, 'line_path', arm.prefix)}`;
    case 'unit':
      return `单位 ${await names(ground, 'unit', arm.units)}`;
    case 'department':
      return `内设机构 ${await names(ground, 'department', [arm.department])}`;
    case 'person':
      return `本人 ${await names(ground, 'person', [arm.person])}`;
    case 'sight':
      return '逐条授予';
  }
}

async function names(ground: Ground, resource: string, ids: readonly string[]): Promise<string> {
  const target = ground.registry.resource(resource);
  const titles = target ? await titlesOf(ground, target, ids, 2, await valueContext(ground)) : {};
  return ids.map((id) => titles[id] ?? '…').join('、');
}
