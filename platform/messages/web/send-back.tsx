import { Button } from 'antd';
import { useState } from 'react';
import { ContractDialog } from '#web/kit';
import { sendBack } from '../commands/send-back.contract.ts';

/** 退回重报, with its reason. */
export function SendBack({ id, rev }: { id: string; rev: number }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{sendBack.title}</Button>
      {open && <ContractDialog contract={sendBack} row={{ id, rev }} onCancel={close} onDone={close} />}
    </>
  );
}
