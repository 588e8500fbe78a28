import { Alert, App, Button, Input } from 'antd';
import { useState } from 'react';
import { ApiError, type Row, sentenceOf, useChange } from '#web/kit';
import type { AnsweredLine, AskedColumn } from '../answers/columns.ts';
import { FillTable } from './fill-table.tsx';
import { cellsOf, type FilledLine, linesFrom } from './filled-lines.ts';

/** Words and lines with which a unit answers; to be read only when the answer is not open. */
export interface AnswerFormProps {
  readonly row: Row;
  readonly form: { readonly columns: readonly AskedColumn[]; readonly lines: readonly AnsweredLine[] };
  readonly open: boolean;
}

/** 反馈: the table, when one is asked for, and words. */
export function AnswerForm({ row, form: { columns, lines: kept }, open }: AnswerFormProps) {
  const { message } = App.useApp();
  const change = useChange<{ readonly late: boolean }>();
  const [words, setWords] = useState(String(row.answer ?? ''));
  const [lines, setLines] = useState<readonly FilledLine[]>(() => linesFrom(kept));
  const [failure, setFailure] = useState<ApiError>();
  const send = async () => {
    try {
      const body = { rev: row.rev, words, cells: cellsOf(lines) };
      const { late } = await change.mutateAsync({ path: `/api/noticeReceipt/${row.id}/answer`, body });
      setFailure(undefined);
      message.success(late ? '已反馈，已超过反馈期限。' : '已反馈。');
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error);
    }
  };
  if (!open && kept.length === 0 && !row.answer) return null;
  return (
    <section className="goa-section" aria-label="反馈">
      <h2>{columns.length > 0 ? '填报与反馈' : '反馈'}</h2>
      {failure && <Alert type="error" showIcon role="alert" title={sentenceOf(failure)} />}
      {columns.length > 0 && (
        <FillTable columns={columns} lines={lines} open={open} problems={failure?.rows ?? []} onChange={setLines} />
      )}
      {open ? (
        <>
          <label htmlFor="answer-words">反馈内容</label>
          <Input.TextArea
            id="answer-words"
            rows={4}
            maxLength={4000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <p className="goa-buttons">
            <Button type="primary" loading={change.isPending} onClick={send}>
              {row.state === 'answered' ? '重新提交' : '提交反馈'}
            </Button>
          </p>
        </>
      ) : (
        <p className="goa-notice-body">{words}</p>
      )}
    </section>
  );
}
