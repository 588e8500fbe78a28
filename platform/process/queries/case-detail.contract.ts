import { defineContract, ref, text } from '#standards/language';

/** What the asker may do with one open task. */
export interface TaskOnOffer {
  readonly task: number;
  readonly visit: number;
  readonly node: string;
  readonly title: string;
  /** `approve`, `deny`, `return` … by the names of the verbs; at the window `approve` means 受理, `deny` 不予受理. */
  readonly actions: readonly string[];
  readonly opinion: 'never' | 'onRefusal' | 'always';
  /** Nodes to which the case may be returned, with their titles. */
  readonly returnTo: readonly { readonly node: string; readonly title: string }[];
  /** Whether the handler says if a re-submission goes straight back. */
  readonly choosesAfterReturn: boolean;
  /** Fields that this step may change. */
  readonly writes: readonly string[];
  /** Those of them that must be filled and are empty. */
  readonly missing: readonly string[];
  /** Work without a verdict (办理); its holder may bring papers. */
  readonly handles: boolean;
  readonly acceptance: boolean;
  readonly onBehalf: { readonly person: string; readonly name: string } | null;
}

/** One line of the timeline: a task from its coming to its end. */
export interface TimelineEntry {
  readonly task: number;
  readonly visit: number;
  readonly node: string;
  readonly title: string;
  readonly round: number;
  readonly kind: string;
  readonly person: string | null;
  readonly name: string | null;
  readonly org: string | null;
  /** Number of people who may claim it. */
  readonly pool: number;
  readonly receivedAt: string;
  readonly readAt: string | null;
  readonly doneAt: string | null;
  readonly outcome: string | null;
  readonly opinion: string | null;
  /** What those said to whom it was lent (委派) when they handed it back. */
  readonly advice: readonly { readonly by: string; readonly opinion: string }[];
  /** Who in truth did it, when not the holder: a deputy, or a secretary with the paper. */
  readonly doneBy: string | null;
  readonly paper: string | null;
  readonly waits: string | null;
  readonly stuck: boolean;
  /** Working minutes from coming to end (or until now). */
  readonly usedMinutes: number;
}

/** A limit of the case. */
export interface ClockView {
  readonly kind: string;
  readonly visit: number | null;
  readonly unit: string;
  readonly amount: number;
  readonly used: number;
  readonly dueAt: string | null;
  readonly dueDay: string | null;
  /** 暂定. */
  readonly provisional: boolean;
  readonly light: string;
  readonly status: string;
}

/** A case as a person entitled sees it. */
export interface CaseDetail {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly item: string;
  readonly itemTitle: string;
  readonly status: string;
  readonly light: string;
  readonly rev: number;
  /** To be sent back as `seen` with a decision. */
  readonly formRev: number;
  /** Null where the platform opened the case by itself. */
  readonly applicant: { readonly person: string; readonly name: string } | null;
  readonly unit: { readonly id: string; readonly name: string };
  readonly body: { readonly id: string; readonly name: string };
  readonly submittedAt: string;
  readonly acceptedAt: string | null;
  readonly finishedAt: string | null;
  readonly result: string | null;
  readonly form: Readonly<Record<string, unknown>>;
  /** Titles of what the form refers to: resource → id → title. */
  readonly refs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Fields that the asker may not see in this case. */
  readonly withheld: readonly string[];
  readonly tasks: readonly TaskOnOffer[];
  /** What the asker may do with the case beside tasks: `resubmit`, `cancel`, `copy`, `urge`, `withdraw`, `consult` … */
  readonly actions: readonly string[];
  /** Visits that the asker may take back. */
  readonly withdrawable: readonly number[];
  readonly timeline: readonly TimelineEntry[];
  readonly copies: readonly {
    readonly name: string;
    readonly org: string;
    readonly sentAt: string;
    readonly readAt: string | null;
  }[];
  readonly consults: readonly {
    readonly id: string;
    readonly askedBy: string;
    readonly name: string;
    readonly question: string;
    readonly answer: string | null;
    readonly askedAt: string;
    readonly answeredAt: string | null;
  }[];
  readonly clocks: readonly ClockView[];
  readonly correction: {
    readonly wanted: readonly string[];
    readonly askedAt: string;
    readonly suppliedAt: string | null;
  } | null;
  readonly stopped: { readonly reason: string; readonly note: string; readonly expectedOn: string } | null;
  readonly urges: readonly { readonly by: string; readonly at: string; readonly words: string | null }[];
  readonly definition: { readonly id: string; readonly version: number };
}

/** 办件详情, for everyone entitled. */
export const caseDetail = defineContract<CaseDetail>()({
  type: 'query',
  on: 'process',
  name: 'caseDetail',
  title: '办件详情',
  permission: 'signedIn',
  input: { case: ref('办件', { id: 'case', to: 'caseFile', required: true }) },
});

/** One line of the log of a case. */
export interface LogEntry {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly org: string | null;
  readonly onBehalf: string | null;
  readonly action: string;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly opinion: string | null;
}

/** 办件痕迹, with the verdict on its chain. */
export const caseLog = defineContract<{ readonly entries: readonly LogEntry[]; readonly whole: boolean }>()({
  type: 'query',
  on: 'process',
  name: 'caseLog',
  title: '办件痕迹',
  permission: 'signedIn',
  input: { case: ref('办件', { id: 'case', to: 'caseFile', required: true }) },
});

/** A step that lies ahead. */
export interface ForecastEntry {
  readonly node: string;
  readonly title: string;
  readonly type: 'start' | 'task' | 'cc';
  readonly when: 'now' | 'next';
  readonly within: readonly (readonly [string, string])[];
  /** Names with places; absent where it cannot be known yet. */
  readonly people?: readonly string[];
  readonly stuck?: true;
  readonly limit?: { readonly amount: number; readonly unit: string };
}

/** 后续流程预测 of a running case. */
export const caseForecast = defineContract<{ readonly steps: readonly ForecastEntry[] }>()({
  type: 'query',
  on: 'process',
  name: 'caseForecast',
  title: '后续流程预测',
  permission: 'signedIn',
  input: { case: ref('办件', { id: 'case', to: 'caseFile', required: true }) },
});

/** 提交前的流程预测 for a form as it is being filled in; `form` is its JSON, unknown and missing values are left out. */
export const draftForecast = defineContract<{ readonly steps: readonly ForecastEntry[] }>()({
  type: 'query',
  on: 'process',
  name: 'draftForecast',
  title: '提交前流程预测',
  permission: 'signedIn',
  input: {
    item: text('事项', { id: 'item', required: true, max: 60 }),
    form: text('申请内容', { id: 'form', max: 50_000 }),
  },
});
