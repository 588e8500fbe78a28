import { defineContract, ref } from '#standards/language';

/** The official document that a case led to, as far as the asker may see it. */
export interface ResultView {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  /** Code of 公文状态. */
  readonly status: string;
  /** Places that the template asked for and the case could not fill. */
  readonly open: readonly string[];
  /** 机关代字 has not been filled in. */
  readonly codeOpen: boolean;
  readonly deliveries: readonly {
    readonly receiver: string;
    readonly sentOn: string;
    readonly receivedBy: string | null;
    readonly receivedOn: string | null;
  }[];
}

/** What stands at a case about its result. */
export interface CaseResultView {
  /** `none`: the case leads to none (yet). `making`: decided, and the asker sees nothing of it. `failed`: the draft could not be made and waits for a person. */
  readonly state: 'none' | 'making' | 'failed' | 'there';
  /** Sentence that says why a draft could not be made (last time). */
  readonly problem: string | null;
  readonly document: ResultView | null;
  readonly mayDraft: boolean;
  readonly mayReceive: boolean;
  /** What the form that can be printed is called: 申请表, or the title that the item gives it. */
  readonly sheet: string;
  /** Copies of the 申请表 that the item asks for. */
  readonly copies: number;
}

/** 结果文书 of a case. */
export const caseResult = defineContract<CaseResultView>()({
  type: 'query',
  on: 'process',
  name: 'caseResult',
  title: '结果文书',
  permission: 'signedIn',
  input: { case: ref('办件', { id: 'case', to: 'caseFile', required: true }) },
});
