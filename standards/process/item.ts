import {
  type Contract,
  checkName,
  DeclarationError,
  defineContract,
  type Evidence,
  type Expression,
  type Fields,
  type Grade,
  ref,
  rows,
  strictKeys,
  text,
} from '#standards/language';
import type { Place } from './assignee-rule.ts';
import type { Limit, ProcessDefinition } from './definition.ts';

/** One paper that an applicant brings. */
export interface ItemMaterial {
  /** Lower camel case, unique in the item; attachments of a case name it. */
  readonly key: string;
  readonly title: string;
  /** 必要: a case without it is not accepted. */
  readonly required: boolean;
  readonly copies?: number;
  /** 原件 | 复印件 | 电子件. */
  readonly form?: 'original' | 'copy' | 'electronic';
  /** Where it comes from, for example 申请单位自备, 编制部门核发. */
  readonly source?: string;
  /** Obtained by sharing: the applicant is not asked for it (AP-4). */
  readonly shared?: boolean;
  readonly note?: string;
  /** Sensitivity as of a field, 2 when not given; above it only the applicant, the parties and the handlers of a case see the paper. */
  readonly grade?: Grade;
}

/** One clause that the item rests on. */
export interface ItemBasis {
  readonly document: string;
  readonly clause?: string;
  readonly evidence: Evidence;
}

/** 办事指南 and 业务手册: what a person reads before applying, and what a handler works by. */
export interface ItemGuide {
  readonly summary: string;
  /** 受理条件. */
  readonly conditions: readonly string[];
  readonly materials: readonly ItemMaterial[];
  /** 办理流程, in words. */
  readonly steps: readonly string[];
  /** 结果名称. */
  readonly result: string;
  readonly basis: readonly ItemBasis[];
  /** 业务手册: points to examine, for handlers. */
  readonly handbook?: readonly string[];
  /** 收费; 不收费 when not given. */
  readonly fee?: string;
  /** 咨询 and 监督. */
  readonly contact?: string;
}

/** 受理: the first node of the process is the acceptance window; clocks of the item begin when it lets the case pass. */
export interface Acceptance {
  /** Id of the process's first node. */
  readonly node: string;
  /** Within which the window must answer; 5 working days when not given (AP-2). */
  readonly within?: Limit;
  /** 逾期不告知视为受理: off when not given, because these are internal reviews. */
  readonly silence?: boolean;
}

/**
 * What a decision changes: names of contracts (`<app>.<command>`) of the owning app, each done inside the transaction of the step; a refusal refuses the step.
 * An input field of such a contract takes the form's field of the same name; `case`, `caseNo`, `applicant`, `unit`, `body` and `decidedOn` are the case's own.
 */
export interface ItemEffect {
  /** At submission, and again at each re-submission after `release`. */
  readonly reserve?: string;
  /** When the case ends without approval, or goes back to the applicant. */
  readonly release?: string;
  /** When the case is approved. */
  readonly apply?: string;
  /**
   * When the result document is signed, and again when its number is voided: writes the number (`document`; `previous` is what stood before) into the rows.
   * Done after the signature; a refusal stands in the list of effects that wait and can be tried again.
   */
  readonly number?: string;
}

/** Limits of the whole case. */
export interface ItemLimits {
  /** 法定时限. */
  readonly legal?: Limit;
  /** 承诺时限. */
  readonly promised?: Limit;
  /** 送达 of the result, from the decision on. */
  readonly notify?: Limit;
  /** Per cent of a limit left at which lights come on; AP-7 (50 and 20) when not given. */
  readonly lights?: { readonly yellow: number; readonly orange: number };
}

/** 事项: one thing that can be applied for and is decided, declared once (PF-3, APR-1…8). */
export interface Item {
  /** Lower camel case, globally unique. */
  readonly name: string;
  readonly title: string;
  /** 事项编码. */
  readonly code?: string;
  /** Heading under which the list of items shows it. */
  readonly theme: string;
  /** Position in the list; 100 when not given. */
  readonly order?: number;
  /** Permission to apply, `<app>.<name>`; `signedIn` for everybody. */
  readonly permission: string;
  readonly guide: ItemGuide;
  /** The form, like the input of a contract. */
  readonly form: Fields;
  /** Fields of the form that those who handle the case fill in, in the steps that may write them; the applicant is not asked for them and may not send them. */
  readonly byHandlers?: readonly string[];
  /** Field of the form whose value names the case beside the item's title. */
  readonly subject?: string;
  /** Further people whose own case it is: fields of the form that refer to people. */
  readonly parties?: readonly string[];
  readonly process: ProcessDefinition;
  /** 办理单位, to which the case file belongs. */
  readonly body: Place;
  readonly acceptance?: Acceptance;
  readonly limits?: ItemLimits;
  readonly effect?: ItemEffect;
  /** Query (`<app>.<name>`) that fills the form from what the platform knows. */
  readonly prefill?: string;
  /** Query (`<app>.<name>`) that gives the calculation for a form, with its clauses. */
  readonly calculate?: string;
  /** Title of the form that is printed of a case, for items that are not applied for; 〈title〉申请表 when not given. */
  readonly sheet?: string;
  /** 结果文书 and 申请表; nothing is drafted when not given. */
  readonly document?: ItemDocument;
}

/** The official act that a decision leads to. */
export interface ItemDocument {
  /** Key of the template of the documents wing, by which an approval is drafted. */
  readonly template: string;
  /** What that template says as the code ships it; office staff put newer versions over it. */
  readonly approved: ResultText;
  /** Condition over the form under which an approval leads to a document; always when not given. */
  readonly when?: Expression;
  /** 机关代字, where the bureau's is known; when not given its registered one, the last it signed with if it has several. */
  readonly numbering?: string;
  /** Copies of the 申请表 that are printed; 1 when not given. */
  readonly copies?: number;
  /** Field of the form with the amount (元) by which the signing matrix says who signs; the matrix goes by the item alone when not given. */
  readonly amount?: string;
  /** Denied and refused cases draft a notice too. */
  readonly notices?: boolean;
}

/**
 * Text of a result: the first paragraph is the title, the second the 主送机关 (with a colon), the others the text. Places `{{…}}` are titles of the
 * form's fields and the facts of the case (申请单位, 办件编号, 依据, 决定日期 …, see docs/guide/results-of-approvals.md).
 */
export interface ResultText {
  /** Name under which office staff find the template. */
  readonly name: string;
  /** Code of 公文种类. */
  readonly kind: 'reply' | 'notice' | 'letter' | 'decision';
  readonly paragraphs: readonly string[];
  /** Whose wording it follows. */
  readonly evidence: Evidence;
}

/** An item with the two contracts that follow from its form. */
export interface DeclaredItem extends Item {
  /** `process.start<Item>`: 提交 the form; answers the new case. */
  readonly start: Contract<Fields, StartedCase>;
  /** `process.amend<Item>`: changes the form of a case, by the applicant while it lies with him, or by a handler in the fields that his step may write. */
  readonly amend: Contract<Fields, { readonly rev: number }>;
}

/** A case that was begun. */
export interface StartedCase {
  readonly id: string;
  readonly no: string;
  readonly rev: number;
  readonly status: string;
}

const KEYS = [
  'name',
  'title',
  'code',
  'theme',
  'order',
  'permission',
  'guide',
  'form',
  'byHandlers',
  'subject',
  'parties',
  'process',
  'body',
  'acceptance',
  'limits',
  'effect',
  'prefill',
  'calculate',
  'sheet',
  'document',
];
const MATERIAL_KEYS = ['key', 'title', 'required', 'copies', 'form', 'source', 'shared', 'note', 'grade'];
const GUIDE_KEYS = ['summary', 'conditions', 'materials', 'steps', 'result', 'basis', 'handbook', 'fee', 'contact'];

/** Declares an item; refuses what can be judged without seeing the rest of the installation (`checkItem` judges that). */
export function defineItem(item: Item): DeclaredItem {
  const where = `item ${item.name}`;
  strictKeys(where, item, KEYS);
  strictKeys(`${where} guide`, item.guide, GUIDE_KEYS);
  strictKeys(`${where} effect`, item.effect ?? {}, ['reserve', 'release', 'apply', 'number']);
  strictKeys(`${where} limits`, item.limits ?? {}, ['legal', 'promised', 'notify', 'lights']);
  strictKeys(`${where} document`, item.document ?? {}, [
    'template',
    'approved',
    'when',
    'numbering',
    'copies',
    'amount',
    'notices',
  ]);
  strictKeys(`${where} acceptance`, item.acceptance ?? {}, ['node', 'within', 'silence']);
  for (const material of item.guide.materials) strictKeys(`${where} material ${material.key}`, material, MATERIAL_KEYS);
  checkName(where, item.name);
  const amount = item.document?.amount;
  const fields = [
    ...(item.subject ? [item.subject] : []),
    ...(amount ? [amount] : []),
    ...(item.parties ?? []),
    ...(item.byHandlers ?? []),
  ];
  for (const name of fields) if (!item.form[name]) throw new DeclarationError(where, `the form has no field "${name}"`);
  for (const name of item.parties ?? [])
    if (item.form[name]?.to !== 'person') throw new DeclarationError(where, `party "${name}" must refer to a person`);
  const asked = item.byHandlers?.find((name) => item.form[name]?.required);
  if (asked)
    throw new DeclarationError(where, `"${asked}" is required at submission and cannot be left to the handlers`);
  const keys = item.guide.materials.map(({ key }) => key);
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice) throw new DeclarationError(where, `material "${twice}" stands twice`);
  const [first] = item.process.nodes;
  if (item.acceptance && !(first?.type === 'task' && first.id === item.acceptance.node))
    throw new DeclarationError(where, `acceptance "${item.acceptance.node}" must be the first node of the process`);
  const taken = [...Object.keys(OWN_INPUT), ...CASE_FACTS].find((name) => item.form[name]);
  if (taken) throw new DeclarationError(where, `form field "${taken}" is a name of the process's own`);
  return Object.freeze({ ...item, start: startContract(item), amend: amendContract(item) });
}

/** What stands in the input of the two contracts beside the form. */
const OWN_INPUT = {
  chosen: rows('选定的办理人', {
    id: 'chosen',
    of: {
      node: text('环节', { id: 'node', required: true, max: 40 }),
      person: ref('人员', { id: 'person', to: 'person', required: true }),
    },
  }),
  papers: rows('材料', {
    id: 'papers',
    of: {
      material: text('材料名称', { id: 'material', max: 60 }),
      file: ref('文件', { id: 'file', to: 'file', required: true }),
    },
  }),
  case: ref('办件', { id: 'case', to: 'caseFile', required: true }),
};

/** Facts of a case that effects and calculations are told beside the form: a form that said them itself would be believed instead. */
const CASE_FACTS = ['caseNo', 'applicant', 'unit', 'decidedOn'];

function startContract({ name, title, permission, form, byHandlers = [] }: Item) {
  const { chosen, papers } = OWN_INPUT;
  const asked = Object.fromEntries(Object.entries(form).filter(([key]) => !byHandlers.includes(key)));
  return defineContract<StartedCase>()({
    type: 'command',
    on: 'process',
    name: `start${capital(name)}`,
    title: `申请${title}`,
    permission,
    input: { ...asked, chosen, papers },
  });
}

function amendContract({ name, title, form }: Item) {
  const loose = Object.fromEntries(Object.entries(form).map(([key, field]) => [key, { ...field, required: false }]));
  return defineContract<{ readonly rev: number }>()({
    type: 'command',
    on: 'process',
    name: `amend${capital(name)}`,
    title: `修改${title}的申请内容`,
    permission: 'signedIn',
    input: { ...loose, case: OWN_INPUT.case },
  });
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
