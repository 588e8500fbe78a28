import './publication.css';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { RecordView, useRow } from '#web/kit';
import { PublicationSheet } from './publication-sheet.tsx';

/** A publication with its lines and objections; printed, it is the sheet that hangs on the wall. */
export default function PublicationPage() {
  const { id = '' } = useParams();
  const [printing, setPrinting] = useState(false);
  const answer = useRow('vehiclePublication', id);
  return (
    <>
      <RecordView
        key={id}
        resource="vehiclePublication"
        id={id}
        actions={answer.data && <Button onClick={() => setPrinting(true)}>打印公示</Button>}
      />
      {printing && answer.data && <PublicationSheet answer={answer.data} onDone={() => setPrinting(false)} />}
    </>
  );
}
