import type { Resource } from '#standards/language';
import type { RowAnswer } from '../api/shapes.ts';
import { Cell } from '../cells/cell.tsx';
import { formatInstant } from '../cells/format-value.ts';
import { groupFields } from './field-groups.ts';
import { MaskedValue } from './masked-value.tsx';

/** What is shown of a row. */
interface FactsProps {
  readonly resource: Resource;
  readonly answer: RowAnswer;
  /** Names of fields that the page says in a way of its own. */
  readonly without?: readonly string[];
}

/** All that the acting post may see of a row, section by section. */
export function Facts({ resource, answer, without = [] }: FactsProps) {
  const { row, refs, can } = answer;
  const fields = Object.entries(resource.fields).flatMap(([name, field]) =>
    row[name] === undefined || without.includes(name) ? [] : [{ name, field }],
  );
  return (
    <>
      {groupFields(fields).map((group) => (
        <section key={group.title} className="goa-section">
          {group.title && <h2>{group.title}</h2>}
          <dl className="goa-facts">
            {group.fields.map(({ name, field }) => (
              <div key={name} className={field.kind === 'note' ? 'goa-span' : undefined}>
                <dt>{field.unit ? `${field.title}（${field.unit}）` : field.title}</dt>
                <dd>
                  {row.$masked?.includes(name) ? (
                    <MaskedValue
                      resource={resource}
                      id={row.id}
                      name={name}
                      field={field}
                      value={row[name]}
                      revealable={can.includes('reveal')}
                    />
                  ) : (
                    <Cell field={field} value={row[name]} refs={refs} />
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="goa-muted goa-number">
        登记于 {formatInstant(row.createdAt)}　最近修改 {formatInstant(row.updatedAt)}　第 {row.rev} 版
      </p>
    </>
  );
}
