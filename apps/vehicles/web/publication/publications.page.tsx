import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ContractDialog, Ledger, may, useMe } from '#web/kit';
import { preparePublication } from '../../evaluation/publication/publication.contracts.ts';

/** 用车公示: what is published in one's region; officers prepare further lists. */
export default function PublicationsPage() {
  const me = useMe();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Ledger
        resource="vehiclePublication"
        actions={
          may(me, 'vehiclePublication.prepare') && (
            <Button type="primary" onClick={() => setAsking(true)}>
              编制公示
            </Button>
          )
        }
      />
      {asking && (
        <ContractDialog
          contract={preparePublication}
          onDone={(answer) => navigate(`/r/vehiclePublication/${(answer as { readonly id: string }).id}`)}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}
