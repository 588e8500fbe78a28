import { Button } from 'antd';
import { useParams } from 'react-router';
import { ButtonLink, RecordView, RowFiles, useRow } from '#web/kit';

/** Frozen id of 办件, which results of approvals answer to. */
const CASE = 'case_file';

/** A document with its papers; the paper as it would be printed now opens beside it. */
export default function OfficialDocumentPage() {
  const { id = '' } = useParams();
  const source = useRow('officialDocument', id);
  return (
    <RecordView
      key={id}
      resource="officialDocument"
      id={id}
      actions={
        <>
          {source.data?.row.ofResource === CASE && (
            <ButtonLink to={`/r/caseFile/${String(source.data.row.ofRow)}`}>查看办件</ButtonLink>
          )}
          <Button href={`/api/officialDocument/${id}/paper`} target="_blank" rel="noopener">
            版式预览
          </Button>
        </>
      }
      tabs={[{ key: 'papers', label: '版式与扫描件', children: <RowFiles resource="officialDocument" row={id} /> }]}
    />
  );
}
