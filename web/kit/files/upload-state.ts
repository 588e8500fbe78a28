/** What an upload is for; decides how large a file may be. */
export type FileUse = 'attachment' | 'workbook';

/** A file that an upload has become. */
export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly type: string;
  /** SM3, hexadecimal. */
  readonly digest: string;
  readonly state: 'checking' | 'kept';
}

/** How far an upload has come, as the server says it. */
export interface UploadState {
  readonly offset: number;
  readonly size: number;
  readonly file?: UploadedFile;
}
