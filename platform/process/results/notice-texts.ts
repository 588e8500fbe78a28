import { evaluate } from '#standards/language';
import type { Item, ResultText } from '#standards/process';
import type { CaseRun } from '../cases/case-run.ts';
import type { CaseStatus } from '../resources/case-file.resource.ts';

/** Notices that an application was not granted; the wording follows 《行政许可法》第三十二条、第三十八条 as a model: the reason is always said. */
const NOTICES: Partial<Record<CaseStatus, ResultText & { readonly key: string }>> = {
  denied: {
    key: 'caseDenied',
    name: '不予批准通知书',
    kind: 'notice',
    evidence: 'D',
    paragraphs: [
      '关于不予批准{{申请单位}}{{事项}}申请的通知',
      '{{申请单位}}：',
      '你单位报来的{{事项}}申请（办件编号{{办件编号}}）收悉。依据{{依据}}，经审核，决定不予批准。',
      '理由：{{理由}}',
      '如有异议，可以在收到本通知后向本机关提出复核意见；情况变化、符合条件的，可以重新申请。',
      '特此通知。',
    ],
  },
  refused: {
    key: 'caseRefused',
    name: '不予受理通知书',
    kind: 'notice',
    evidence: 'D',
    paragraphs: [
      '关于不予受理{{申请单位}}{{事项}}申请的通知',
      '{{申请单位}}：',
      '你单位{{申请日期}}提出的{{事项}}申请（办件编号{{办件编号}}）收悉。经审查，决定不予受理。',
      '理由：{{理由}}',
      '补齐材料或者符合受理条件后，可以重新申请。',
      '特此通知。',
    ],
  },
};

/**
 * The result that a case in this state leads to: an approval by its item's own template, where its form asks for one, a refusal by the notices where the
 * item has them.
 */
export function resultTextFor(
  item: Pick<Item, 'document' | 'form'> | undefined,
  { status, form }: Pick<CaseRun, 'status' | 'form'>,
): (ResultText & { readonly key: string }) | undefined {
  const { document } = item ?? {};
  if (!item || !document) return undefined;
  if (status !== 'approved') return document.notices ? NOTICES[status] : undefined;
  const env = { today: '', fields: item.form, lookup: () => undefined };
  if (document.when && evaluate(document.when, form, env).value !== true) return undefined;
  return { ...document.approved, key: document.template };
}
