import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ContractDialog, type FormValues } from '#web/kit';
import { registerOrder } from '../../supervision-orders/issuer-verbs.contract.ts';

/** What an order begins with, when it comes from a case. */
export interface RegisterOrderProps {
  readonly presets?: FormValues;
}

/** 督办立项: of a case that the presets name, or of anything; afterwards the order itself opens. */
export function RegisterOrder({ presets }: RegisterOrderProps) {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const done = (answer: unknown) => {
    setOpen(false);
    navigate(`/r/supervisionOrder/${(answer as { readonly id: string }).id}`);
  };
  return (
    <>
      <Button type={presets ? 'default' : 'primary'} onClick={() => setOpen(true)}>
        {registerOrder.title}
      </Button>
      {open && (
        <ContractDialog
          contract={registerOrder}
          presets={presets}
          without={presets ? [] : ['case']}
          locked={presets ? ['case'] : []}
          onCancel={() => setOpen(false)}
          onDone={done}
        />
      )}
    </>
  );
}
