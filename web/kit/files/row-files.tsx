import { Button, Image } from 'antd';
import { useState } from 'react';
import type { FileEntry, FileList } from '#platform/files';
import { lostAnswer } from '../api/lost-answer.ts';
import { useChange } from '../api/use-change.ts';
import { useAnswer } from '../api/use-records.ts';
import { formatInstant } from '../cells/format-value.ts';
import { ReasonDialog } from '../form/reason-dialog.tsx';
import { Failure } from '../state/failure.tsx';
import { Loading } from '../state/loading.tsx';
import { Nothing } from '../state/nothing.tsx';
import { sizeWords } from './size-words.ts';
import { UploadBox } from './upload-box.tsx';
import './files.css';

/** Whose files, and what one may do with them. */
export interface RowFilesProps {
  readonly resource: string;
  readonly row: string;
  /** Kind of material that is added here; all kinds are listed when not given. */
  readonly purpose?: string;
  /** Adds in another way than `files.attach`, for wings whose rows only commands change; also offers to add. */
  readonly onAdd?: (file: string) => Promise<unknown>;
}

/** The attachments of a row: fetch, look at, add, take away. Who may change the row may change them. */
export function RowFiles({ resource, row, purpose, onAdd }: RowFilesProps) {
  const answer = useAnswer<FileList>('files', 'list', { resource, row });
  const change = useChange();
  const [removing, setRemoving] = useState<FileEntry>();
  if (lostAnswer(answer)) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { mayChange } = answer.data;
  const files = answer.data.files.filter((file) => !purpose || file.purpose === purpose);
  const attach = (file: string) =>
    change.mutateAsync({ path: '/api/commands/files/attach', body: { file, resource, row, purpose } });
  return (
    <div className="goa-files">
      {(mayChange || onAdd) && (
        <UploadBox
          use="attachment"
          hint="文档、图片、压缩包等，单个不超过50 MB；程序和脚本不接受"
          onDone={async ({ id }) => {
            await (onAdd ?? attach)(id);
            await answer.refetch();
          }}
        />
      )}
      {files.length === 0 ? (
        <Nothing words={mayChange || onAdd ? '还没有附件。' : '没有附件。'} />
      ) : (
        <ul className="goa-files-list">
          {files.map((file) => (
            <FileItem key={file.id} file={file} onRemove={mayChange ? () => setRemoving(file) : undefined} />
          ))}
        </ul>
      )}
      {removing && (
        <ReasonDialog
          title="移除附件"
          lines={[`移除“${removing.name}”后，附件不再显示，操作会留痕。`]}
          busy={change.isPending}
          onCancel={() => setRemoving(undefined)}
          onOk={async (reason) => {
            const body = { file: removing.id, reason: reason || undefined };
            await change.mutateAsync({ path: '/api/commands/files/detach', body });
            setRemoving(undefined);
          }}
        />
      )}
    </div>
  );
}

const STATES = { checking: '正在进行安全检查', quarantined: '未通过安全检查，已隔离', kept: '' };

function FileItem({ file, onRemove }: { readonly file: FileEntry; readonly onRemove?: () => void }) {
  const [looking, setLooking] = useState(false);
  const place = `/api/file/${file.id}/content`;
  const usable = file.state === 'kept';
  const picture = file.shown && file.type.startsWith('image/');
  return (
    <li>
      <div className="goa-files-facts">
        {usable ? (
          <a href={place} download={file.name}>
            {file.name}
          </a>
        ) : (
          <span>{file.name}</span>
        )}
        <span className="goa-files-note">
          {[file.purpose, sizeWords(file.size), file.by, formatInstant(file.at), STATES[file.state]]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <div className="goa-files-verbs">
        {picture && (
          <Button size="small" onClick={() => setLooking(true)}>
            预览
          </Button>
        )}
        {file.shown && !picture && (
          <Button size="small" href={`${place}?show=1`} target="_blank" rel="noopener">
            预览
          </Button>
        )}
        {onRemove && (
          <Button size="small" type="text" danger onClick={onRemove} aria-label={`移除 ${file.name}`}>
            移除
          </Button>
        )}
      </div>
      {looking && (
        <Image
          alt={file.name}
          src={`${place}?show=1`}
          style={{ display: 'none' }}
          preview={{ open: true, onOpenChange: setLooking }}
        />
      )}
    </li>
  );
}
