import { App, Button } from 'antd';
import { sentenceOf, useChange } from '#web/kit';
import { dismiss } from '../../commands/beside.contract.ts';
import type { TodoEntry } from '../../queries/inbox.contract.ts';

/** Kinds that ask for nothing but to be read. */
const NOTICES: readonly TodoEntry['kind'][] = ['copy', 'answer', 'warning'];

/** Whether an entry is out of the list once it was read. */
export function noticeOf({ kind }: TodoEntry): boolean {
  return NOTICES.includes(kind);
}

/** 圈阅: one tap says that it was read, and takes it out of the list. */
export function DismissButton({ todo }: { todo: TodoEntry }) {
  const { message } = App.useApp();
  const change = useChange();
  const send = async () => {
    try {
      await change.mutateAsync({ path: '/api/commands/process/dismiss', body: { todos: [{ id: todo.id }] } });
      message.success(`${dismiss.title}：${todo.title}`);
    } catch (error) {
      message.error(sentenceOf(error));
    }
  };
  return (
    <Button size="small" loading={change.isPending} aria-label={`圈阅 ${todo.title}`} onClick={send}>
      圈阅
    </Button>
  );
}
