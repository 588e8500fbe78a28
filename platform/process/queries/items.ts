import { defineQuery } from '#platform/commands';
import { GoaError, type Reader } from '#platform/store';
import { type DeclaredItem, type ProcessNode, processMap } from '#standards/process';
import { definitionInForceOrShipped } from '../definitions/definition-rows.ts';
import { processFault } from '../faults.ts';
import { type ItemEntry, itemGuide, itemList } from './items.contract.ts';

/** Answers 办事事项 (`process.items`). */
export const itemsQuery = defineQuery(itemList, async (reader, _input, { store }) => {
  const items = [...store.registry.items.values()];
  return { items: items.sort((a, b) => (a.order ?? 100) - (b.order ?? 100)).map((item) => entryOf(reader, item)) };
});

/** Answers 办事指南 (`process.guide`); guides are public to everybody signed in, applying is not. */
export const guideQuery = defineQuery(itemGuide, async (reader, input, { store }) => {
  const item = store.registry.items.get(input.item);
  if (!item) throw new GoaError(processFault('UNKNOWN_ITEM'));
  const definition = await definitionInForceOrShipped(store, item.process);
  const nodes = [...processMap(definition).values()].map(({ node }) => node);
  return {
    ...entryOf(reader, item),
    guide: item.guide,
    start: `process/${item.start.name}`,
    amend: `process/${item.amend.name}`,
    prefill: item.prefill ?? null,
    calculate: item.calculate ?? null,
    chooses: nodes.flatMap(chosenAt),
  };
});

function entryOf(reader: Reader, item: DeclaredItem): ItemEntry {
  return {
    name: item.name,
    title: item.title,
    code: item.code ?? null,
    theme: item.theme,
    summary: item.guide.summary,
    limits: item.limits ?? {},
    open: item.permission === 'signedIn' || reader.may(item.permission),
  };
}

function chosenAt(node: ProcessNode) {
  if (node.type !== 'task') return [];
  const rule = node.who.find((one) => one.by === 'chosenByApplicant');
  return rule ? [{ node: node.id, title: node.title, most: rule.most ?? null }] : [];
}
