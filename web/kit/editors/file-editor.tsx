import { Button } from 'antd';
import { useState } from 'react';
import { UploadBox } from '../files/upload-box.tsx';
import type { UploadedFile } from '../files/upload-state.ts';
import type { EditorProps } from './editor-props.ts';

/** A file that a form asks for: uploaded here, and given by its id. */
export function FileEditor({ id, onChange, disabled }: EditorProps<string>) {
  const [file, setFile] = useState<UploadedFile>();
  const take = (given: UploadedFile | undefined) => {
    setFile(given);
    onChange?.(given?.id ?? null);
  };
  if (!file) return <UploadBox use="attachment" multiple={false} disabled={disabled} onDone={take} />;
  return (
    <div className="goa-upload-line" id={id}>
      <span className="goa-upload-name">{file.name}</span>
      <Button size="small" disabled={disabled} onClick={() => take(undefined)}>
        换一份
      </Button>
    </div>
  );
}
