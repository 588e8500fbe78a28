import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ContractDialog, Ledger, may, PageHead, useMe } from '#web/kit';
import { type UploadedTemplate, uploadTemplate } from '../commands/upload-template.contract.ts';

/** 文书模板: the list, and where office staff upload a new version. */
export default function DocumentTemplatesPage() {
  const me = useMe();
  const navigate = useNavigate();
  const [uploading, setUploading] = useState(false);
  return (
    <>
      <PageHead title="文书模板" />
      <Ledger
        resource="documentTemplate"
        actions={
          may(me, uploadTemplate.permission) && (
            <Button type="primary" onClick={() => setUploading(true)}>
              上传模板
            </Button>
          )
        }
      />
      {uploading && (
        <ContractDialog
          contract={uploadTemplate}
          onCancel={() => setUploading(false)}
          onDone={(answer) => {
            setUploading(false);
            navigate(`/r/documentTemplate/${(answer as UploadedTemplate).template}`);
          }}
        />
      )}
    </>
  );
}
