import { Alert, Button } from 'antd';
import { ApiError } from '../api/api-error.ts';

/** Chinese sentence for anything that was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof ApiError ? error.message : '页面出现意外错误，请刷新后重试。';
}

/** Says in one sentence what went wrong, with its code for the help desk, and offers to try again. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const code = error instanceof ApiError ? error.code : 'UNEXPECTED';
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={sentenceOf(error)}
      description={`错误代码：${code}`}
      action={retry ? <Button onClick={retry}>重试</Button> : undefined}
    />
  );
}
