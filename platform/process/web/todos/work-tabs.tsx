import { CopiedList } from './copied-list.tsx';
import { DoneList } from './done-list.tsx';
import { StartedList } from './started-list.tsx';
import { TodoList } from './todo-list.tsx';

/** The four lists of a person's work; `few` of each where there is no room for more. */
export function workTabs(few?: number) {
  return [
    { key: 'todo', label: '待办', children: <TodoList few={few} /> },
    { key: 'done', label: '已办', children: <DoneList few={few} /> },
    { key: 'started', label: '我发起的', children: <StartedList few={few} /> },
    { key: 'copied', label: '抄送我的', children: <CopiedList few={few} /> },
  ];
}
