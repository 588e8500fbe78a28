import { UploadOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { type DragEvent, useId, useRef, useState } from 'react';
import { sizeWords } from './size-words.ts';
import type { FileUse, UploadedFile } from './upload-state.ts';
import { type Transfer, useUploads } from './use-uploads.ts';
import './files.css';

/** What is uploaded, and who hears of it. */
export interface UploadBoxProps {
  readonly use: FileUse;
  /** Hears of each file that has arrived; what it throws stands at the file. */
  readonly onDone: (file: UploadedFile) => Promise<unknown> | unknown;
  readonly multiple?: boolean;
  /** What is uploaded here, where a page has several of these. */
  readonly label?: string;
  /** Extensions offered first by the file dialog: `.pdf,.docx`; what a file is decides the server. */
  readonly accept?: string;
  /** What to put here, for example what kinds and how large. */
  readonly hint?: string;
  readonly disabled?: boolean;
}

/** Where files are dropped or chosen; shows each on its way, goes on by itself after a broken line, and says what is wrong with a refused one. */
export function UploadBox({
  use,
  onDone,
  multiple = true,
  label = '上传文件',
  accept,
  hint,
  disabled,
}: UploadBoxProps) {
  const { transfers, add, retry, remove } = useUploads(use, onDone);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const take = (files: FileList | null) => {
    if (files && !disabled) add(multiple ? [...files] : [...files].slice(0, 1));
  };
  const dragged = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside && !disabled);
  };
  return (
    <div className="goa-upload">
      <section
        aria-label={label}
        className={over ? 'goa-upload-box goa-upload-over' : 'goa-upload-box'}
        onDragEnter={dragged(true)}
        onDragOver={dragged(true)}
        onDragLeave={dragged(false)}
        onDrop={(event) => {
          dragged(false)(event);
          take(event.dataTransfer.files);
        }}
      >
        <Button
          icon={<UploadOutlined />}
          disabled={disabled}
          aria-describedby={hint ? hintId : undefined}
          onClick={() => input.current?.click()}
        >
          选择文件
        </Button>
        <span className="goa-upload-drop">或拖放到这里</span>
        {hint && (
          <span id={hintId} className="goa-upload-hint">
            {hint}
          </span>
        )}
        <input
          ref={input}
          type="file"
          style={{ display: 'none' }}
          tabIndex={-1}
          aria-label={`${label}，选择文件`}
          multiple={multiple}
          accept={accept}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
      </section>
      <ul className="goa-upload-list" aria-live="polite">
        {transfers.map((transfer) => (
          <TransferItem
            key={transfer.key}
            transfer={transfer}
            onRetry={() => retry(transfer)}
            onRemove={() => remove(transfer.key)}
          />
        ))}
      </ul>
    </div>
  );
}

interface TransferItemProps {
  readonly transfer: Transfer;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}

function TransferItem({ transfer, onRetry, onRemove }: TransferItemProps) {
  const { file, sent, phase, message } = transfer;
  const percent = Math.floor((sent / Math.max(1, file.size)) * 100);
  return (
    <li>
      <div className="goa-upload-line">
        <span className="goa-upload-name">{file.name}</span>
        <span className="goa-upload-size">{sizeWords(file.size)}</span>
        {phase === 'failed' && (
          <Button size="small" onClick={onRetry}>
            重试
          </Button>
        )}
        <Button
          size="small"
          type="text"
          onClick={onRemove}
          aria-label={`${phase === 'failed' ? '移除' : '取消'} ${file.name} 的上传`}
        >
          {phase === 'failed' ? '移除' : '取消'}
        </Button>
      </div>
      {phase === 'failed' ? (
        <p role="alert" className="goa-upload-message">
          {message}
        </p>
      ) : (
        <Progress
          percent={percent}
          size="small"
          status="active"
          aria-label={`${file.name} 上传进度`}
          format={() => (phase === 'waiting' ? '等待网络，将自动续传' : percent === 100 ? '正在检查' : `${percent}%`)}
        />
      )}
    </li>
  );
}
