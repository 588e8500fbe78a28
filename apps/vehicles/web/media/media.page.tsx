import { useParams } from 'react-router';
import { RecordView, RowFiles } from '#web/kit';

/** The record of a recording with its file: looked at and fetched from the list of its files, each time with a note. */
export default function MediaPage() {
  const { id = '' } = useParams();
  return (
    <RecordView
      resource="terminalMedia"
      id={id}
      below={
        <section aria-label="文件">
          <h2>文件</h2>
          <RowFiles resource="terminalMedia" row={id} />
        </section>
      }
    />
  );
}
