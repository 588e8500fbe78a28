import { useParams } from 'react-router';
import { RecordView, RowFiles } from '#web/kit';

/** A version of a template with its Word file. */
export default function DocumentTemplatePage() {
  const { id = '' } = useParams();
  return (
    <RecordView
      key={id}
      resource="documentTemplate"
      id={id}
      tabs={[{ key: 'file', label: '模板文件', children: <RowFiles resource="documentTemplate" row={id} /> }]}
    />
  );
}
