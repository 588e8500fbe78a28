import { ApiError, apiErrorFrom } from '../api/api-error.ts';
import { csrfToken } from '../api/request.ts';
import type { UploadState } from './upload-state.ts';

/** A part of a file on its way. */
export interface PieceToSend {
  readonly upload: string;
  readonly offset: number;
  readonly bytes: Blob;
  readonly signal: AbortSignal;
  /** Hears how many bytes of the piece have left. */
  onSent(bytes: number): void;
}

/** Sends one piece with progress (`fetch` tells none for what it sends); throws `ApiError`, status 0 when there was no answer. */
export function sendPiece({ upload, offset, bytes, signal, onSent }: PieceToSend): Promise<UploadState> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/uploads/${upload}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('upload-offset', String(offset));
    request.setRequestHeader('x-goa-csrf', csrfToken());
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => {
      if (request.status === 200) resolve(request.response as UploadState);
      else reject(apiErrorFrom(request.status, request.response));
    };
    request.onerror = () => reject(new ApiError(0, 'NETWORK', apiErrorFrom(0, undefined).message));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(bytes);
  });
}
