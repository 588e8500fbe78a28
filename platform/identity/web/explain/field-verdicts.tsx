import { type Access, useResource } from '#web/kit';

const WORDS: readonly (readonly [Access, string])[] = [
  ['clear', '看得到原值'],
  ['masked', '脱敏显示'],
  ['hidden', '看不到'],
];

/** Which fields of the row the colleague sees clearly, masked, or not at all. */
export function FieldVerdicts({
  resource: name,
  fields,
}: {
  resource: string;
  fields: Readonly<Record<string, Access>>;
}) {
  const resource = useResource(name);
  return (
    <>
      <h2 className="goa-part-title">各字段</h2>
      <dl className="goa-verdicts">
        {WORDS.map(([access, words]) => {
          const titles = Object.entries(resource.fields).flatMap(([field, { title }]) =>
            fields[field] === access ? [title] : [],
          );
          return (
            <div key={access}>
              <dt>{words}</dt>
              <dd>{titles.length > 0 ? titles.join('、') : <span className="goa-muted">没有</span>}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
