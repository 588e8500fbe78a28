import type { FileRow, Files } from '#platform/files';
import type { Store, Writer } from '#platform/store';
import { type FontShelf, openFonts } from './fonts/font-shelf.ts';
import { type SealService, sealService } from './seal/seal-service.ts';

/** What the documents wing works with. */
export interface Documents {
  readonly files: Files;
  /** Fonts of this machine, opened at the first paper. */
  fonts(): FontShelf;
  /** Electronic seals, where a service is configured. */
  readonly seal?: SealService;
  /** Address under which people outside reach this installation, for codes on paper: `https://goa.example.gov.cn`. */
  readonly address: string;
  /** What wings lay beside a document before it is packed for the archive, by the id of the resource that it answers to. */
  readonly dossiers?: Readonly<Record<string, DossierMaker>>;
}

/**
 * Keeps further papers with the document that answers to a row, in the transaction that files it; `store` is the one of that transaction. Answers which
 * files of the row itself go into the package, where everybody who may open it sees them.
 */
export type DossierMaker = (
  tx: Writer,
  store: Store,
  of: { readonly document: string; readonly row: string; readonly unit: string },
) => Promise<(file: FileRow) => boolean>;

/** Opens the documents of an installation (`GOA_FONT_DIR`, `GOA_SEAL_URL`, `GOA_SEAL_TOKEN`, `GOA_PUBLIC_URL`). */
export function openDocuments(
  files: Files,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Documents {
  return {
    files,
    fonts: () => shelfFor(env.GOA_FONT_DIR),
    seal: sealService(env),
    address: (env.GOA_PUBLIC_URL ?? '').replace(/\/$/, ''),
  };
}

/** Fonts are large: one shelf a folder and process. */
const shelves = new Map<string, FontShelf>();

function shelfFor(folder: string | undefined): FontShelf {
  const key = folder ?? '';
  const known = shelves.get(key) ?? openFonts(folder);
  shelves.set(key, known);
  return known;
}
