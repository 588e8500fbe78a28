import { App, Button } from 'antd';
import { useState } from 'react';
import type { Field, Resource } from '#standards/language';
import { useChange } from '../api/use-change.ts';
import { Cell } from '../cells/cell.tsx';
import { ReasonDialog } from '../form/reason-dialog.tsx';
import { sentenceOf } from '../state/failure.tsx';

/** A masked field of one row. */
export interface MaskedValueProps {
  readonly resource: Resource;
  readonly id: string;
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
  /** The acting post may see the value when it gives a reason. */
  readonly revealable: boolean;
}

/** Shows a masked value, and the true one for as long as the page stays open once a reason was given; each look is logged. */
export function MaskedValue({ resource, id, name, field, value, revealable }: MaskedValueProps) {
  const { message } = App.useApp();
  const change = useChange<{ readonly value: unknown }>();
  const [asking, setAsking] = useState(false);
  const [clear, setClear] = useState<{ readonly value: unknown }>();
  if (clear) return <Cell field={field} value={clear.value} />;
  const reveal = async (reason: string) => {
    try {
      setClear(await change.mutateAsync({ path: `/api/${resource.name}/${id}/reveal`, body: { field: name, reason } }));
      setAsking(false);
    } catch (error) {
      message.error(sentenceOf(error));
    }
  };
  return (
    <>
      <Cell field={field} value={value} masked />
      {revealable && (
        <Button type="link" size="small" onClick={() => setAsking(true)} aria-label={`查看原值：${field.title}`}>
          查看原值
        </Button>
      )}
      {asking && (
        <ReasonDialog
          title={`查看${field.title}原值`}
          lines={['查看个人信息等敏感内容会被记录，请说明用途。']}
          required
          busy={change.isPending}
          onCancel={() => setAsking(false)}
          onOk={reveal}
        />
      )}
    </>
  );
}
