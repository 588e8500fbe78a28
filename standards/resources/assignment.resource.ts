import { assignmentKind, leadershipLevel, rankGrade } from '#standards/code-sets';
import { code, date, defineResource, field, gte, ref, rule, text } from '#standards/language';

/** 任职: a person in a post, valid from–to; unit of establishment and unit of work apart. Owned by platform/identity. */
export const assignment = defineResource({
  id: 'assignment',
  name: 'assignment',
  title: '任职',
  kind: 'ledger',
  owner: { ref: 'unit' },
  department: 'department',
  person: 'person',
  label: 'title',
  writtenBy: 'commands',
  catalogue: {
    theme: '基础数据',
    share: 'conditional',
    purpose: '机关事务业务办理中的人员身份核对',
    cycle: 'asNeeded',
  },
  rules: [
    rule('ORG-1', '任职结束日期不得早于开始日期', gte(field('to'), field('from')), 'block', {
      at: 'to',
      evidence: 'D',
    }),
  ],
  fields: {
    person: ref('人员', {
      id: 'person',
      to: 'person',
      required: true,
      grade: 1,
      list: true,
      index: true,
      readOnly: 'afterCreate',
    }),
    unit: ref('工作单位', {
      id: 'unit',
      to: 'unit',
      required: true,
      grade: 1,
      list: true,
      index: true,
      readOnly: 'afterCreate',
    }),
    establishment: ref('编制单位', {
      id: 'establishment',
      to: 'unit',
      grade: 1,
      list: true,
      index: true,
      hint: '空表示不占编制',
    }),
    department: ref('内设机构', { id: 'department', to: 'department', grade: 1, list: true }),
    post: ref('岗位', { id: 'post', to: 'post', grade: 1, list: true, index: true }),
    title: text('职务', { id: 'title', required: true, grade: 1, search: true, list: true, max: 60 }),
    kind: code('任职方式', { id: 'kind', set: assignmentKind, required: true, grade: 1, list: true }),
    leadership: code('领导职务层次', {
      id: 'leadership',
      set: leadershipLevel,
      grade: 1,
      hint: '决定办公用房和用车；主持工作、代理不改变本人层次',
    }),
    rank: code('职级', { id: 'rank', set: rankGrade, grade: 2, hint: '职级不决定办公用房和用车' }),
    from: date('任职起', { id: 'valid_from', required: true, grade: 1, list: true, initial: 'today' }),
    to: date('任职止', { id: 'valid_to', grade: 1, list: true }),
    document: text('任职文号', { id: 'document', grade: 2, max: 60 }),
  },
});
