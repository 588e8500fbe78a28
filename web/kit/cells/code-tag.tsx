import { useCodeItems } from '../api/use-meta.ts';

/** Value of a code set by its label; items with a tone stand in a tag, whose text always carries the meaning. */
export function CodeTag({ set, value }: { set: string; value: string }) {
  const item = useCodeItems(set).find((candidate) => candidate.code === value);
  if (!item) return <span>{value}</span>;
  if (!item.tone) return <span>{item.label}</span>;
  return <span className={`goa-tag goa-tag-${item.tone}`}>{item.label}</span>;
}
