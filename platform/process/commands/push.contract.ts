import { defineContract, instant, rows, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 推送待办: another system puts entries into people's lists; it sees and withdraws its own only. A repeat of `ref` renews the entry. */
export const pushTodos = defineContract<{ readonly pushed: number; readonly unknown: readonly string[] }>()({
  type: 'command',
  on: 'process',
  name: 'pushTodos',
  title: '推送待办',
  permission: 'process.pushTodos',
  input: {
    todos: rows('待办', {
      id: 'todos',
      required: true,
      of: {
        ref: text('来源系统编号', { id: 'ref_no', required: true, max: 100 }),
        staffNo: text('工号', { id: 'staff_no', required: true, max: 20 }),
        title: text('标题', { id: 'title', required: true, max: 200 }),
        detail: text('说明', { id: 'detail', max: 200 }),
        link: text('办理地址', { id: 'link', max: 500 }),
        due: instant('到期时间', { id: 'due_at' }),
      },
    }),
  },
  errors: faultsOf('TOO_MANY_TODOS', 'BAD_LINK'),
});

/** 撤回待办: entries that the same system pushed. */
export const withdrawTodos = defineContract<{ readonly withdrawn: number }>()({
  type: 'command',
  on: 'process',
  name: 'withdrawTodos',
  title: '撤回推送的待办',
  permission: 'process.pushTodos',
  input: {
    todos: rows('待办', {
      id: 'todos',
      required: true,
      of: { ref: text('来源系统编号', { id: 'ref_no', required: true, max: 100 }) },
    }),
  },
});
