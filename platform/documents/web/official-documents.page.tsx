import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ContractDialog, Ledger, may, PageHead, useMe } from '#web/kit';
import { draftDocument } from '../commands/draft-document.contract.ts';

/** 公文: the list, and where a new one is drafted. */
export default function OfficialDocumentsPage() {
  const me = useMe();
  const navigate = useNavigate();
  const [drafting, setDrafting] = useState(false);
  return (
    <>
      <PageHead title="公文" />
      <Ledger
        resource="officialDocument"
        actions={
          may(me, draftDocument.permission) && (
            <Button type="primary" onClick={() => setDrafting(true)}>
              拟稿
            </Button>
          )
        }
      />
      {drafting && (
        <ContractDialog
          contract={draftDocument}
          onCancel={() => setDrafting(false)}
          onDone={(answer) => {
            setDrafting(false);
            navigate(`/r/officialDocument/${(answer as { readonly document: string }).document}`);
          }}
        />
      )}
    </>
  );
}
