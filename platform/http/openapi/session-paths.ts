import type { JsonSchema } from '#standards/language';
import { operation, type Paths } from './operations.ts';

const texts = (...names: string[]): JsonSchema => ({
  type: 'object',
  required: names,
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
});

/** Paths of sign-in, sessions and what a page needs to know of the person at the screen. */
export function sessionPaths(): Paths {
  const tag = 'session';
  const empty: JsonSchema = { type: 'object' };
  return {
    '/api/sign-in-info': {
      get: operation({ id: 'signInInfo', tag, summary: '登录页信息', open: true, answer: empty }),
    },
    '/api/sign-in': {
      post: operation({
        id: 'signIn',
        tag,
        summary: '登录',
        open: true,
        body: texts('login', 'password'),
        answer: empty,
      }),
    },
    '/api/activate': {
      post: operation({
        id: 'activate',
        tag,
        summary: '用一次性链接设置密码',
        open: true,
        body: texts('token', 'password'),
        answer: empty,
      }),
    },
    '/api/sign-out': { post: operation({ id: 'signOut', tag, summary: '退出', body: empty, answer: empty }) },
    '/api/sign-out-everywhere': {
      post: operation({ id: 'signOutEverywhere', tag, summary: '退出所有设备', body: empty, answer: empty }),
    },
    '/api/change-password': {
      post: operation({
        id: 'changePassword',
        tag,
        summary: '修改密码',
        body: texts('current', 'next'),
        answer: empty,
      }),
    },
    '/api/sessions': {
      get: operation({ id: 'sessions', tag, summary: '我的登录设备', answer: { type: 'array', items: empty } }),
    },
    '/api/me': { get: operation({ id: 'me', tag, summary: '我是谁、以哪个岗位办理、有哪些权限', answer: empty }) },
    '/api/act-as': {
      post: operation({ id: 'actAs', tag, summary: '切换办理岗位', body: texts('assignment'), answer: empty }),
    },
    '/api/meta': { get: operation({ id: 'meta', tag, summary: '代码集、字段可见性、角色', answer: empty }) },
  };
}
