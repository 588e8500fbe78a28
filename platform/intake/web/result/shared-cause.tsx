import { Alert, Button } from 'antd';
import { groupDigits } from '#web/kit';
import type { FindingCount } from '../../queries/progress.contract.ts';

/** Says that nearly all waiting lines wait for one and the same reason, and what may be behind it. */
export function SharedCause({ cause, onShow }: { cause: FindingCount; onShow: () => void }) {
  const { title, example, count, code } = cause;
  return (
    <Alert
      className="goa-above"
      type="warning"
      showIcon
      title={`待处理的行大多是同一个原因：${example || `“${title ?? ''}”有问题`}（${groupDigits(count)} 处）`}
      description={
        code === 'refNotFound'
          ? `“${title ?? ''}”填的名称在您能看到的范围内都没有。请先核对名称；若不归您管理，请由所属单位或上级来导入；若还没有登记，请先登记再导入。`
          : '请先看是否选错了台账或对错了列，可以“重新对应”。'
      }
      action={<Button onClick={onShow}>只看这一类</Button>}
    />
  );
}
