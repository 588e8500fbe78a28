/** A form that is printed, signed and stamped on paper: 申请表, 审批表, 登记表. */
export interface ApplicationForm {
  readonly title: string;
  /** Line under the title on the left, for example 填报单位; and on the right, for example the number of the matter. */
  readonly left: string | null;
  readonly right: string | null;
  readonly rows: readonly FormRow[];
  /** 填表说明, one sentence a line. */
  readonly notes: readonly string[];
  /** `一式三份`: each copy is printed and numbered. */
  readonly copies: number;
  readonly verify: { readonly address: string; readonly digest: string } | null;
}

/** A row of a form. */
export type FormRow =
  /** Fields beside one another, each with its name. */
  | { readonly kind: 'fields'; readonly fields: readonly FormField[] }
  /** A heading over the whole width. */
  | { readonly kind: 'heading'; readonly words: string }
  /** A table inside the form. */
  | { readonly kind: 'table'; readonly heads: readonly string[]; readonly lines: readonly (readonly string[])[] }
  /** 意见栏: who gives an opinion, what it is so far, and room for a signature, a day and a seal. */
  | { readonly kind: 'opinion'; readonly who: string; readonly opinion: FormOpinion | null; readonly seal: boolean };

/** A named value of a form. */
export interface FormField {
  readonly name: string;
  readonly value: string;
  /** Share of the width; 1 when not given. */
  readonly share?: number;
}

/** An opinion that was given already. */
export interface FormOpinion {
  readonly words: string;
  readonly by: string;
  /** `yyyy-mm-dd` */
  readonly on: string;
}
