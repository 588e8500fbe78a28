import type { ReactNode } from 'react';
import type { Resource } from '#standards/language';
import { Cell, type RowAnswer } from '#web/kit';

/** A fact and what it is called. */
export interface Fact {
  readonly title: string;
  readonly value: ReactNode;
}

/** Facts in columns, as many as there is room for. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="goa-facts">
      {facts.map(({ title, value }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Facts of a row by the names of its fields; fields that the acting post may not see are left out. */
export function factsOf(resource: Resource, answer: RowAnswer, names: readonly string[]): readonly Fact[] {
  const { row, refs } = answer;
  return names.flatMap((name) => {
    const field = resource.fields[name];
    if (!field || row[name] === undefined) return [];
    const masked = row.$masked?.includes(name);
    const unit = field.unit ? `（${field.unit}）` : '';
    return [
      {
        title: `${field.title}${unit}`,
        value: <Cell field={field} value={row[name]} refs={refs} masked={masked} />,
      },
    ];
  });
}
