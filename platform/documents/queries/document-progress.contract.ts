import { defineContract, ref } from '#standards/language';

/** One step of a document; instants are UTC ISO. */
export interface DocumentStepView {
  readonly id: string;
  /** Code of 公文办理动作. */
  readonly act: string;
  readonly at: string;
  readonly person: string;
  readonly onBehalf: string | null;
  readonly opinion: string | null;
  readonly changes: string | null;
  readonly basis: string | null;
}

/** How far a document is, who is next, and what the asker may do with it. */
export interface DocumentProgress {
  readonly steps: readonly DocumentStepView[];
  /** People before whom it lies; none once it is signed. */
  readonly waitsFor: readonly string[];
  /** Who signs by the matrix; null where it says nothing. */
  readonly signing: { readonly level: string; readonly source: string; readonly note: string | null } | null;
  /** Names of the verbs of 核稿 and 签发 that the asker may do now. */
  readonly may: readonly string[];
}

/** 公文办理过程. */
export const documentProgress = defineContract<DocumentProgress>()({
  type: 'query',
  on: 'documents',
  name: 'progress',
  title: '公文办理过程',
  permission: 'signedIn',
  input: { document: ref('公文', { id: 'document', to: 'officialDocument', required: true }) },
});
