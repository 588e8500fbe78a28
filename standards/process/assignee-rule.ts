/**
 * The body in whose ranks people are looked for.
 * `applicantUnit` 申请单位; `superior` its 主管单位 (line tree); `parent` its 上级单位 (territory tree);
 * `responsible` the body that answers for a business line where the applicant's unit stands (职责图), `above` levels higher;
 * `unit` a named unit by id; `field` the unit that a field of the form refers to.
 */
export type Place =
  | { readonly at: 'applicantUnit' }
  | { readonly at: 'superior' }
  | { readonly at: 'parent' }
  | { readonly at: 'responsible'; readonly line: string; readonly above?: number }
  | { readonly at: 'unit'; readonly unit: string }
  | { readonly at: 'field'; readonly field: string };

/**
 * How people are found from the organisation; the resolver of the process wing answers these.
 * Whoever presides (主持工作) or acts (代理) for an empty post counts as its holder; the disabled never count.
 */
export type OutsideRule = Weighted & OutsideWay;

/** 票权: whoever this rule finds has so many votes in a 票签 (whole, 1 to 100); 1 when not given. Of several rules that find a person the first counts. */
export interface Weighted {
  readonly weight?: number;
}

type OutsideWay =
  /** Named people, by id; also how the kernel asks for people it already knows (deputies and leavers are applied then). */
  | { readonly by: 'people'; readonly people: readonly string[] }
  /** Holders of a role by a grant in the place; `reach: 'region'` looks in the whole region of the place. */
  | { readonly by: 'role'; readonly role: string; readonly in: Place; readonly reach?: 'unit' | 'region' }
  /** 主要负责人 of the place. */
  | { readonly by: 'unitHead'; readonly in: Place }
  /** 分管领导 of the place: of a business line, or of the applicant's own department when no line is named. */
  | { readonly by: 'inCharge'; readonly in: Place; readonly line?: string }
  /** 内设机构负责人: of the applicant's department, or of the department a form field refers to; `up` levels of departments higher. */
  | { readonly by: 'departmentHead'; readonly field?: string; readonly up?: number }
  /** Everyone in a department: the applicant's, or the one a form field refers to. */
  | { readonly by: 'departmentMembers'; readonly field?: string }
  /** Holders of a post, by its id. */
  | { readonly by: 'post'; readonly post: string }
  /** People of a leadership level (领导职务层次) in the place. */
  | { readonly by: 'leadership'; readonly levels: readonly string[]; readonly in: Place }
  /** The applicant's direct leader, `up` steps higher (department head → 分管领导 → head of the unit → head of the superior unit). */
  | { readonly by: 'directLeader'; readonly up?: number }
  /** The person that a field of the form refers to. */
  | { readonly by: 'field'; readonly field: string };

/** How people are found from the case itself; the kernel answers these and asks the resolver for the people by id. */
export type InsideRule = Weighted & InsideWay;

type InsideWay =
  /** The applicant; only for tasks whose duty is `handle`: nobody decides his own case. */
  | { readonly by: 'applicant' }
  /** Chosen at submission, `most` at a time, out of `among` when that is given. */
  | { readonly by: 'chosenByApplicant'; readonly among?: readonly OutsideRule[]; readonly most?: number }
  /** Chosen by whoever lets the case pass to this node. */
  | { readonly by: 'chosenByPrevious'; readonly among?: readonly OutsideRule[]; readonly most?: number }
  /** Whoever handled another node that the case has passed. */
  | { readonly by: 'sameAs'; readonly node: string }
  /** Whoever handled the node passed last before this one. */
  | { readonly by: 'previousHandler' };

/** One way of finding the people of a task. */
export type AssigneeRule = OutsideRule | InsideRule;
