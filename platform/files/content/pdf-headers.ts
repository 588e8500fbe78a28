import { disposition } from './disposition.ts';

/** What a PDF may do that the browser shows: its viewer draws, and nothing else is loaded or run; the viewer of older browsers does not work inside a sandbox. */
export const PDF_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'";

/** Headers of a PDF made for one person, shown in place under this file name and kept nowhere. */
export function pdfHeaders(name: string): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/pdf',
    'content-disposition': disposition('inline', name),
    'content-security-policy': PDF_POLICY,
    'cache-control': 'private, no-store',
  };
}
