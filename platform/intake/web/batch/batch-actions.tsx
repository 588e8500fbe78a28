import { App, Button } from 'antd';
import { ButtonLink, useRegistry } from '#web/kit';
import { useBatchVerb } from './use-batch-verb.ts';

/** A batch and what its person may do with it now. */
export interface BatchActionsProps {
  readonly batch: string;
  readonly target: string;
  readonly stage: string;
  readonly can: readonly string[];
}

/** Verbs that are asked about once more before they are done. */
const ASKED = ['remap', 'undo', 'withdraw'];

/** Buttons of a batch: take the marked workbook, bring the mended one, choose the columns anew, give up, take everything back. */
export function BatchActions({ batch, target, stage, can }: BatchActionsProps) {
  const { contracts } = useRegistry();
  const { modal } = App.useApp();
  const { run } = useBatchVerb(batch);
  const marked = can.includes('mend');
  const again = marked || stage === 'failed' || stage === 'withdrawn' || stage === 'undone';
  const ask = (verb: string) => {
    const { title, confirm } = contracts.get(`intakeBatch.${verb}`) ?? { title: verb };
    modal.confirm({
      title,
      content: confirm ?? '放弃后，本次上传的内容不再保留，台账不受影响。',
      okText: '确定',
      cancelText: '取消',
      onOk: () => run(verb),
    });
  };
  return (
    <>
      {marked && (
        <Button href={`/api/intake/batches/${batch}/workbook`} download>
          下载标出问题的表格
        </Button>
      )}
      {again && <ButtonLink to={`/intake/new?resource=${target}&follows=${batch}`}>再次上传</ButtonLink>}
      {ASKED.filter((verb) => can.includes(verb)).map((verb) => (
        <Button key={verb} danger={verb === 'undo'} onClick={() => ask(verb)}>
          {contracts.get(`intakeBatch.${verb}`)?.title}
        </Button>
      ))}
    </>
  );
}
