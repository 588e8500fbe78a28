import { code, defineCodeSet, defineContract, flag, int, text } from '#standards/language';

/** 待办类型. */
export const todoKind = defineCodeSet({
  name: 'todoKind',
  title: '待办类型',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'task', label: '待办' },
    { code: 'claim', label: '待认领' },
    { code: 'copy', label: '待阅' },
    { code: 'consult', label: '征求意见' },
    { code: 'answer', label: '意见答复' },
    { code: 'warning', label: '预警' },
    { code: 'document', label: '公文' },
    { code: 'order', label: '督办' },
    { code: 'pushed', label: '其他系统' },
  ],
});

/** 待办排序. */
export const todoOrder = defineCodeSet({
  name: 'todoOrder',
  title: '待办排序',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'newest', label: '最新到达' },
    { code: 'due', label: '最先到期' },
    { code: 'light', label: '最急' },
  ],
});

/** One entry of a to-do list. Instants are UTC ISO; `light` is 0 green to 3 red. */
export interface TodoEntry {
  readonly id: string;
  readonly kind: (typeof todoKind)['items'][number]['code'];
  /** `process`, or the system that pushed it. */
  readonly source: string;
  readonly case: string | null;
  readonly task: number | null;
  /** Revision of the application, to be sent back as `seen` with a decision. */
  readonly formRev: number | null;
  /** Copy or consultation behind a 待阅 or 征求意见. */
  readonly about: string | null;
  readonly title: string;
  /** Step, or what is wanted. */
  readonly detail: string | null;
  readonly item: string | null;
  readonly itemTitle: string | null;
  readonly applicant: string | null;
  readonly unit: string | null;
  readonly openedAt: string;
  readonly dueAt: string | null;
  readonly light: number;
  readonly read: boolean;
  /** Whose to-do it is, when the asker stands in for somebody. */
  readonly onBehalf: { readonly person: string; readonly name: string } | null;
  readonly link: string | null;
}

/** A page of a list. */
export interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly next?: string;
}

const paging = {
  after: text('翻页标记', { id: 'after', max: 200 }),
  limit: int('条数', { id: 'limit', least: 1, most: 100, initial: 20 }),
};

/** So many entries of a kind are counted; a count of this says that there are more (99+). */
export const COUNTED = 100;

/** 我的待办: the asker's own, and those of whom he stands in for; `counts` go to `COUNTED`. */
export const todos = defineContract<
  PageOf<TodoEntry> & { readonly counts?: Readonly<Partial<Record<TodoEntry['kind'], number>>> }
>()({
  type: 'query',
  on: 'process',
  name: 'todos',
  title: '我的待办',
  permission: 'signedIn',
  input: {
    kind: code('类型', { id: 'kind', set: todoKind }),
    item: text('事项', { id: 'item', max: 60 }),
    light: int('至少此灯', { id: 'light', least: 0, most: 3 }),
    search: text('搜索', { id: 'search_words', max: 60 }),
    order: code('排序', { id: 'order_by', set: todoOrder, required: true, initial: 'newest' }),
    counts: flag('附各类条数', { id: 'counts', initial: false }),
    ...paging,
  },
});

/** A task that was handled. */
export interface DoneEntry {
  readonly case: string;
  readonly task: number;
  readonly title: string;
  readonly itemTitle: string | null;
  readonly step: string;
  readonly outcome: string;
  readonly opinion: string | null;
  readonly doneAt: string;
  readonly onBehalf: string | null;
  readonly status: string;
}

/** 我的已办. */
export const doneTasks = defineContract<PageOf<DoneEntry>>()({
  type: 'query',
  on: 'process',
  name: 'done',
  title: '我的已办',
  permission: 'signedIn',
  input: { search: text('搜索', { id: 'search_words', max: 60 }), ...paging },
});

/** A case that the asker began. */
export interface StartedEntry {
  readonly case: string;
  readonly no: string;
  readonly title: string;
  readonly itemTitle: string;
  readonly status: string;
  readonly step: string | null;
  readonly light: string;
  readonly submittedAt: string;
  readonly dueOn: string | null;
  readonly finishedAt: string | null;
}

/** 我发起的. */
export const startedCases = defineContract<PageOf<StartedEntry>>()({
  type: 'query',
  on: 'process',
  name: 'started',
  title: '我发起的',
  permission: 'signedIn',
  input: { search: text('搜索', { id: 'search_words', max: 60 }), ...paging },
});

/** A copy for information. */
export interface CopiedEntry {
  readonly copy: string;
  readonly case: string;
  readonly title: string;
  readonly itemTitle: string | null;
  readonly from: string | null;
  readonly reason: string | null;
  readonly sentAt: string;
  readonly readAt: string | null;
  readonly status: string;
}

/** 抄送我的. */
export const copiedCases = defineContract<PageOf<CopiedEntry>>()({
  type: 'query',
  on: 'process',
  name: 'copied',
  title: '抄送我的',
  permission: 'signedIn',
  input: {
    unread: flag('只看未读', { id: 'unread', initial: false }),
    search: text('搜索', { id: 'search_words', max: 60 }),
    ...paging,
  },
});
