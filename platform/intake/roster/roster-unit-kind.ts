import { unitKind } from '#standards/code-sets';
import { defineCodeSet } from '#standards/language';

/** 名册单位类别: the kinds of units as registers write them, where some say at once how the unit hangs on its superior. */
export const rosterUnitKind = defineCodeSet({
  name: 'rosterUnitKind',
  title: '名册单位类别',
  evidence: 'D',
  version: 1,
  items: [...unitKind.items, { code: 'vertical', label: '垂直管理单位', synonyms: ['垂管单位', '垂直管理'] }],
});

type Kind = (typeof unitKind)['items'][number]['code'];

/** What a kind of the register means for the unit's row: its kind, and its relation to a superior when it has one. */
export function kindAndRelation(
  told: string,
  superior: boolean,
): { readonly kind: Kind; readonly relation: 'none' | 'vertical' | 'stationed' | 'subordinate' } {
  if (told === 'vertical') return { kind: 'government', relation: 'vertical' };
  const kind = unitKind.items.find(({ code }) => code === told)?.code ?? 'government';
  if (!superior) return { kind, relation: 'none' };
  return { kind, relation: kind === 'dispatched' ? 'stationed' : 'subordinate' };
}
