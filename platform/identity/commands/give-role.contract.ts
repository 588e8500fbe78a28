import { code, date, defineContract, int, ref, text } from '#standards/language';
import { grantDepth } from '#standards/resources';
import { faultsOf } from '../faults.ts';

/** 授权: a role for one assignment or for whoever holds a post; never more than the giver holds. */
export const giveRole = defineContract<{ readonly grant: string }>()({
  type: 'command',
  on: 'identity',
  name: 'giveRole',
  title: '授权',
  permission: 'grant.give',
  input: {
    role: text('角色', { id: 'role', required: true, max: 40 }),
    assignment: ref('任职', { id: 'assignment', to: 'assignment' }),
    post: ref('岗位', { id: 'post', to: 'post' }),
    depth: code('数据范围', { id: 'depth', set: grantDepth, required: true }),
    namedUnit: ref('指定单位', { id: 'named_unit', to: 'unit' }),
    namedRegion: ref('指定区划', { id: 'named_region', to: 'region' }),
    clearance: int('可见分级', { id: 'clearance', required: true, least: 1, most: 4, initial: 2 }),
    from: date('生效', { id: 'valid_from', required: true, initial: 'today' }),
    to: date('失效', { id: 'valid_to' }),
    basis: text('授权依据', { id: 'basis', max: 200 }),
  },
  errors: faultsOf(
    'ROLE_UNKNOWN',
    'GRANT_TARGET',
    'GRANT_NAMED',
    'GRANT_TO_SELF',
    'GRANT_BEYOND',
    'ASSIGNMENT_ENDED',
    'POST_CLOSED',
    'DAYS_REVERSED',
  ),
  event: 'grant.given',
});
