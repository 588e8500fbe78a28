import { useState } from 'react';
import { type EditorProps, UploadBox } from '#web/kit';

/** The scan of a signed paper: uploaded here, named by its number. */
export function ScanEditor({ onChange }: EditorProps<unknown>) {
  const [name, setName] = useState<string>();
  return (
    <>
      {name && <p role="status">已上传：{name}</p>}
      <UploadBox
        use="attachment"
        multiple={false}
        onDone={(file) => {
          setName(file.name);
          onChange?.(file.id);
        }}
      />
    </>
  );
}
