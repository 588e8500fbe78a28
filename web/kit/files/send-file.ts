import { ApiError } from '../api/api-error.ts';
import { request } from '../api/request.ts';
import { type Begun, fileKey, remember, remembered } from './remembered-uploads.ts';
import { sendPiece } from './send-piece.ts';
import type { FileUse, UploadedFile, UploadState } from './upload-state.ts';

/** How a file is sent. */
export interface Sending {
  readonly use: FileUse;
  readonly signal: AbortSignal;
  /** Hears how many bytes of the whole have arrived, and whether the line is being waited for. */
  onProgress(sent: number, waiting: boolean): void;
}

/** Times that a piece is tried again before the person is asked; waits between them are 1, 2, 4 … seconds. */
const TRIES = 6;

/** Sends a file in pieces and goes on where a broken line, a reload or another try left off; throws `ApiError` when the server refuses it. */
export async function sendFile(file: File, sending: Sending): Promise<UploadedFile> {
  const key = fileKey(file, sending.use);
  let { begun, state } = await start(file, key, sending);
  for (let failures = 0; !state.file; ) {
    try {
      state = await sendNext(file, begun, state.offset, sending);
      failures = 0;
    } catch (error) {
      if (!mayPass(error) || failures >= TRIES) {
        if (!mayPass(error)) remember(key, undefined);
        throw error;
      }
      sending.onProgress(state.offset, true);
      await pause(1000 * 2 ** failures++, sending.signal);
      ({ begun, state } = await start(file, key, sending).catch(() => ({ begun, state })));
    }
  }
  remember(key, undefined);
  return state.file;
}

/** Goes on with an upload that the server still knows, or announces a new one. */
async function start(file: File, key: string, { use, signal }: Sending): Promise<{ begun: Begun; state: UploadState }> {
  const known = remembered(key);
  if (known) {
    const state = await request<UploadState>(`/api/uploads/${known.upload}`, { signal }).catch(unlessUnknown);
    if (state) return { begun: known, state };
  }
  const body = { name: file.name, size: file.size, use };
  const begun = await request<Begun>('/api/commands/files/beginUpload', { method: 'POST', body, signal });
  remember(key, begun);
  return { begun, state: { offset: 0, size: file.size } };
}

function sendNext(file: File, { upload, piece }: Begun, offset: number, { signal, onProgress }: Sending) {
  const bytes = file.slice(offset, offset + piece);
  return sendPiece({ upload, offset, bytes, signal, onSent: (sent) => onProgress(offset + sent, false) });
}

/** A new try may help: no answer, a server in trouble, or another place than the server expects. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  return (
    error.status === 0 || error.status >= 500 || ['UPLOAD_OFFSET', 'UPLOAD_BUSY', 'UPLOAD_UNKNOWN'].includes(error.code)
  );
}

function unlessUnknown(error: unknown): undefined {
  if (error instanceof ApiError && error.status === 404) return undefined;
  throw error;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('aborted', 'AbortError'));
    });
  });
}
