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
      title={`待处理的行大多是同一类问题（${groupDigits(count)} 处），例如：${example || `“${title ?? ''}”有误。`}`}
      description={
        <>
          <p>
            {code === 'refNotFound'
              ? `这些“${title ?? ''}”在您能看到的范围内都没有。请先核对名称；还没有登记的，请先登记再导入；不归您管理的，请由所属单位或上级来导入；本该看到的，请管理员开通查看权限。`
              : '请先看是否选错了台账，或有列对应错了，可以“重新对应”。'}
          </p>
          <Button onClick={onShow}>只看这一类</Button>
        </>
      }
    />
  );
}
