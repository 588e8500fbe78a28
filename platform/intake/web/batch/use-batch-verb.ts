import { App } from 'antd';
import { sentenceOf, useChange } from '#web/kit';

/** Does verbs on a batch; says what was wrong in a message. `run` answers undefined after a refusal. */
export function useBatchVerb(batch: string) {
  const { message } = App.useApp();
  const change = useChange();
  const run = async <A = unknown>(verb: string, body: Readonly<Record<string, unknown>> = {}) => {
    try {
      return { answer: (await change.mutateAsync({ path: `/api/intakeBatch/${batch}/${verb}`, body })) as A };
    } catch (error) {
      message.error(sentenceOf(error));
      return undefined;
    }
  };
  return { run, busy: change.isPending };
}
