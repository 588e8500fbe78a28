import { App } from 'antd';
import { useCodeItems } from '#web/kit';
import type { LineView } from '../../line-view.ts';
import { useBatchVerb } from '../batch/use-batch-verb.ts';

/** A cell as it is mended. */
export interface CellMend {
  readonly field: string;
  readonly way: 'set' | 'accept' | 'stand';
  readonly value?: string;
}

/** Mends a line and says in what state it is then. */
export function useMend(batch: string) {
  const { message } = App.useApp();
  const states = useCodeItems('intakeLineState');
  const { run, busy } = useBatchVerb(batch);
  const mend = async (line: number, what: { cells?: readonly CellMend[]; keep?: 'take' | 'leave' }) => {
    const done = await run<{ readonly lines: readonly LineView[] }>('mend', { line, ...what });
    const now = done?.answer.lines.find((one) => one.line === line)?.state;
    if (now) message.success(`已重新检查，该行${states.find(({ code }) => code === now)?.label ?? ''}。`);
    return done !== undefined;
  };
  return { mend, busy };
}
