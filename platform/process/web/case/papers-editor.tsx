import { Button } from 'antd';
import { useRef, useState } from 'react';
import { type EditorProps, UploadBox } from '#web/kit';

interface Brought {
  readonly id: string;
  readonly name: string;
}

/** Papers brought along with an act: uploaded here, given to the case when the act is done. */
export function PapersEditor({ onChange }: EditorProps<unknown>) {
  const [papers, setPapers] = useState<readonly Brought[]>([]);
  // Several uploads end at their own time: each builds on what the one before left.
  const latest = useRef(papers);
  const keep = (next: readonly Brought[]) => {
    latest.current = next;
    setPapers(next);
    onChange?.(next.map(({ id }) => ({ file: id })));
  };
  return (
    <>
      <ul className="goa-chips">
        {papers.map(({ id, name }) => (
          <li key={id}>
            {name}
            <Button
              type="link"
              className="goa-link"
              aria-label={`移除${name}`}
              onClick={() => keep(latest.current.filter((one) => one.id !== id))}
            >
              移除
            </Button>
          </li>
        ))}
      </ul>
      <UploadBox use="attachment" label="上传材料" onDone={({ id, name }) => keep([...latest.current, { id, name }])} />
    </>
  );
}
