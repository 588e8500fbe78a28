import { defineContract, text } from '#standards/language';
import type { ItemGuide, ItemLimits } from '#standards/process';

/** An item in the list of what can be applied for. */
export interface ItemEntry {
  readonly name: string;
  readonly title: string;
  readonly code: string | null;
  readonly theme: string;
  readonly summary: string;
  readonly limits: ItemLimits;
  /** Whether the asker may apply. */
  readonly open: boolean;
}

/** 可申请的事项. */
export const itemList = defineContract<{ readonly items: readonly ItemEntry[] }>()({
  type: 'query',
  on: 'process',
  name: 'items',
  title: '办事事项',
  permission: 'signedIn',
  input: {},
});

/** 办事指南 of an item, with the contract that its form belongs to. */
export interface ItemView extends ItemEntry {
  readonly guide: ItemGuide;
  /** Name of the command that hands the form in: `process/start…`; its input is described in the API's description. */
  readonly start: string;
  readonly amend: string;
  readonly prefill: string | null;
  readonly calculate: string | null;
  /** Steps for which the applicant chooses people, with their titles. */
  readonly chooses: readonly { readonly node: string; readonly title: string; readonly most: number | null }[];
}

/** 办事指南. */
export const itemGuide = defineContract<ItemView>()({
  type: 'query',
  on: 'process',
  name: 'guide',
  title: '办事指南',
  permission: 'signedIn',
  input: { item: text('事项', { id: 'item', required: true, max: 60 }) },
});
