export { ApiError } from './api/api-error.ts';
export { fetchAll } from './api/fetch-all.ts';
export { lostAnswer } from './api/lost-answer.ts';
export { request } from './api/request.ts';
export type { ListAsk } from './api/search-params.ts';
export type {
  Access,
  ActingPost,
  ChangeAnswer,
  Me,
  Meta,
  Refs,
  Row,
  RowAnswer,
  RowPage,
  RuleFinding,
} from './api/shapes.ts';
export { type Change, useChange } from './api/use-change.ts';
export { may, useMe } from './api/use-me.ts';
export { accessOf, useCodeItems, useMeta } from './api/use-meta.ts';
export {
  answerQuery,
  useAnswer,
  useChoices,
  useCount,
  useExplanation,
  useHistory,
  useRow,
  useRows,
} from './api/use-records.ts';
export { ButtonLink } from './button-link.tsx';
export { Cell, type CellProps } from './cells/cell.tsx';
export { CodeTag } from './cells/code-tag.tsx';
export { formatInstant, groupDigits, todayInShanghai, valueWords } from './cells/format-value.ts';
export { RefTitle } from './cells/ref-title.tsx';
export { type Column, DataTable, type DataTableProps } from './data-table.tsx';
export { useRegistry, useResource } from './declarations.tsx';
export { CodeSelect, CodesSelect } from './editors/code-select.tsx';
export { DayPicker, DayRange, MomentPicker } from './editors/day-picker.tsx';
export { Editor } from './editors/editor.tsx';
export type { EditorProps } from './editors/editor-props.ts';
export { OrgPicker } from './editors/org-picker.tsx';
export { RefPicker, type RefPickerProps } from './editors/ref-picker.tsx';
export { useSettled } from './editors/use-settled.ts';
export { ExportActs } from './exports/export-acts.tsx';
export { ExportProgress } from './exports/export-progress.tsx';
export { isRunning } from './exports/is-running.ts';
export { useMyExports } from './exports/use-my-exports.ts';
export { RowFiles, type RowFilesProps } from './files/row-files.tsx';
export { sizeWords } from './files/size-words.ts';
export { UploadBox, type UploadBoxProps } from './files/upload-box.tsx';
export type { FileUse, UploadedFile } from './files/upload-state.ts';
export { useUploads } from './files/use-uploads.ts';
export { ContractDialog, type ContractDialogProps } from './form/contract-dialog.tsx';
export { FieldItems, type OwnEditors } from './form/field-items.tsx';
export { beginning, type FormField, type FormValues, filledValues } from './form/form-fields.ts';
export { placeProblems } from './form/problems.ts';
export { ReasonDialog, type ReasonDialogProps } from './form/reason-dialog.tsx';
export { RecordForm, type RecordFormProps } from './form/record-form.tsx';
export { countWords } from './ledger/count-words.ts';
export { Ledger, type LedgerProps } from './ledger/ledger.tsx';
export { MarkPager } from './mark-pager.tsx';
export type { OrgNode, OrgTreeName } from './organisation/org-node.ts';
export { OrgTree, type OrgTreeProps } from './organisation/org-tree.tsx';
export { PageHead, type PageHeadProps } from './page-head.tsx';
export { usePreference } from './preferences.ts';
export { ExplanationSteps } from './record/explanation.tsx';
export { Facts } from './record/facts.tsx';
export { groupFields } from './record/field-groups.ts';
export { RecordView, type RecordViewProps } from './record/record-view.tsx';
export { RowVerbs } from './record/row-verbs.tsx';
export { Trail } from './record/trail.tsx';
export { actorWords, verbTitle } from './record/trail-words.ts';
export { Failure, sentenceOf } from './state/failure.tsx';
export { Loading } from './state/loading.tsx';
export { Nothing } from './state/nothing.tsx';
export { useNarrow } from './use-narrow.ts';
