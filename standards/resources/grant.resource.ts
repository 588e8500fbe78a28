import { code, date, defineCodeSet, defineResource, int, ref, text } from '#standards/language';

/** 数据范围: how deep a grant sees. */
export const grantDepth = defineCodeSet({
  name: 'grantDepth',
  title: '数据范围',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'self', label: '本人' },
    { code: 'department', label: '本内设机构' },
    { code: 'unit', label: '本单位' },
    { code: 'unitBelow', label: '本单位及下属' },
    { code: 'regionBelow', label: '本区划及以下' },
    { code: 'line', label: '主管条线' },
    { code: 'named', label: '指定单位或区划' },
  ],
});

/** 授权: a role given to one assignment or to a post (then to whoever holds it), with depth and clearance, valid from–to. Owned by platform/identity. */
export const grant = defineResource({
  id: 'role_grant',
  name: 'grant',
  title: '授权',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'role',
  writtenBy: 'commands',
  catalogue: { theme: '基础数据', share: 'none', cycle: 'asNeeded' },
  fields: {
    role: text('角色', { id: 'role', required: true, grade: 1, list: true, max: 40, index: true }),
    unit: ref('单位', { id: 'unit', to: 'unit', required: true, grade: 1, list: true }),
    assignment: ref('任职', { id: 'assignment', to: 'assignment', grade: 1, list: true, index: true }),
    post: ref('岗位', { id: 'post', to: 'post', grade: 1, list: true, index: true }),
    depth: code('数据范围', { id: 'depth', set: grantDepth, required: true, grade: 1, list: true }),
    namedUnit: ref('指定单位', { id: 'named_unit', to: 'unit', grade: 1, list: true }),
    namedRegion: ref('指定区划', { id: 'named_region', to: 'region', grade: 1, list: true }),
    clearance: int('可见分级', { id: 'clearance', required: true, grade: 1, list: true, least: 1, most: 4 }),
    from: date('生效', { id: 'valid_from', required: true, grade: 1, list: true, initial: 'today' }),
    to: date('失效', { id: 'valid_to', grade: 1, list: true }),
    reason: text('授权依据', { id: 'reason', grade: 1, max: 200 }),
  },
});
