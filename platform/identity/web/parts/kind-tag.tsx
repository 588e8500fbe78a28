import { useCodeItems } from '#web/kit';

/** 任职方式 as a tag; whatever is not a plain appointment stands out. */
export function KindTag({ kind }: { kind: string }) {
  const label = useCodeItems('assignmentKind').find(({ code }) => code === kind)?.label ?? kind;
  return <span className={`goa-tag ${kind === 'regular' ? 'goa-tag-neutral' : 'goa-tag-busy'}`}>{label}</span>;
}
