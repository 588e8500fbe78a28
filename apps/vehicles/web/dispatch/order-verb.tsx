import { Button, type ButtonProps } from 'antd';
import { useState } from 'react';
import { ContractDialog, type ContractDialogProps, useRegistry } from '#web/kit';

/** A step of an order as a large button, with what it asks for. */
export function OrderVerb(
  props: Pick<ContractDialogProps, 'presets' | 'also' | 'editors'> & {
    readonly verb: string;
    readonly order: { readonly id: string; readonly rev: number };
    readonly type?: ButtonProps['type'];
    readonly title?: string;
  },
) {
  const { verb, order, type, title, ...rest } = props;
  const [open, setOpen] = useState(false);
  const contract = useRegistry().contracts.get(`dispatchOrder.${verb}`);
  if (!contract) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button size="large" type={type} onClick={() => setOpen(true)}>
        {title ?? contract.title}
      </Button>
      {open && <ContractDialog contract={contract} row={order} {...rest} onDone={close} onCancel={close} />}
    </>
  );
}
