import { accountStatus } from '#standards/code-sets';
import { code, defineResource, instant, ref, text } from '#standards/language';

/** 账号: one person, one account; secrets lie elsewhere. Owned by platform/identity. */
export const account = defineResource({
  id: 'account',
  name: 'account',
  title: '账号',
  kind: 'ledger',
  owner: { ref: 'person' },
  person: 'person',
  label: 'login',
  writtenBy: 'commands',
  order: 'login',
  catalogue: { theme: '基础数据', share: 'none', cycle: 'asNeeded' },
  fields: {
    login: text('登录名', {
      id: 'login',
      required: true,
      grade: 2,
      uniqueAmong: 'all',
      search: true,
      list: true,
      max: 40,
    }),
    person: ref('人员', { id: 'person', to: 'person', required: true, grade: 1, uniqueAmong: 'live', list: true }),
    status: code('状态', { id: 'status', set: accountStatus, required: true, grade: 1, list: true }),
    lastSignIn: instant('最近登录', { id: 'last_sign_in', grade: 2, list: true }),
    linkSent: instant('最近发出链接', { id: 'link_sent', grade: 2, hint: '激活或重置密码的一次性链接' }),
  },
});
