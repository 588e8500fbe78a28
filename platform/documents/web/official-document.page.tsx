import { Button } from 'antd';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import { ButtonLink, RecordView, RowFiles, useAnswer, useRow } from '#web/kit';
import type { documentProgress } from '../queries/document-progress.contract.ts';
import { DESK_VERBS, DocumentBar } from './document-bar.tsx';
import { DocumentSteps } from './document-steps.tsx';
import './documents.css';

/** Frozen id of 办件, which results of approvals answer to. */
const CASE = 'case_file';

/** Ids of files and of the case, which stand on the page as papers and as the way to the case; people, whose names of that day stand there. */
const SAID_ELSEWHERE = ['paper', 'scan', 'ofResource', 'ofRow', 'drafter', 'checker', 'signer'];

/** What is put under a seal is the printed paper. */
const SEALS = ['seal', 'returnScan'];

/** Milliseconds between two looks at whether the paper has been printed. */
const PRINTING = 1500;

/** A document with its papers and every step of it; the paper as it would be printed now opens beside it. */
export default function OfficialDocumentPage() {
  const { id = '' } = useParams();
  const source = useRow('officialDocument', id);
  const progress = useAnswer<AnswerOfContract<typeof documentProgress>>('documents', 'progress', { document: id });
  const { refetch } = source;
  // A signed document changes once more by itself: a verb sent from the page as it was before would be refused.
  const printing = source.data?.row.status === 'signed' && !source.data.row.paper;
  useEffect(() => {
    if (!printing) return;
    const again = setInterval(() => void refetch(), PRINTING);
    return () => clearInterval(again);
  }, [printing, refetch]);
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
          {source.data?.row.verifyCode && (
            <Button href={`/verify/${String(source.data.row.verifyCode)}`} target="_blank" rel="noopener">
              公文核验
            </Button>
          )}
          {printing && <Button loading>版式生成中</Button>}
          <Button href={`/api/officialDocument/${id}/paper`} target="_blank" rel="noopener">
            版式预览
          </Button>
        </>
      }
      without={SAID_ELSEWHERE}
      withoutVerbs={printing ? [...DESK_VERBS, ...SEALS] : DESK_VERBS}
      tabs={[
        {
          key: 'progress',
          label: '办理过程',
          children: progress.data && <DocumentSteps progress={progress.data} />,
        },
        { key: 'papers', label: '版式与扫描件', children: <RowFiles resource="officialDocument" row={id} /> },
      ]}
      below={source.data && progress.data && <DocumentBar row={source.data.row} may={progress.data.may} />}
    />
  );
}
