import { Button } from 'antd';
import { RefPicker, RefTitle } from '#web/kit';
import type { ItemView } from '../../queries/items.contract.ts';

/** A person chosen for a step. */
export interface ChosenPerson {
  readonly node: string;
  readonly person: string;
}

/** Steps for which people are chosen, and who was. */
export interface ChoosePeopleProps {
  readonly chooses: ItemView['chooses'];
  readonly chosen: readonly ChosenPerson[];
  readonly onChange: (chosen: readonly ChosenPerson[]) => void;
}

/** People for those steps of the way for which the applicant names them; needed only when the way leads there. */
export function ChoosePeople({ chooses, chosen, onChange }: ChoosePeopleProps) {
  if (chooses.length === 0) return null;
  return (
    <fieldset className="goa-fieldset">
      <legend>指定办理人</legend>
      {chooses.map(({ node, title, most }) => {
        const named = chosen.filter((one) => one.node === node);
        return (
          <div key={node} className="goa-chosen">
            <label htmlFor={`choose-${node}`}>
              {title}
              <span className="goa-muted">（流程经过该环节时办理{most ? `，最多 ${most} 人` : ''}）</span>
            </label>
            <div className="goa-wrap">
              {named.map(({ person }) => (
                <Button
                  key={person}
                  aria-label="移除"
                  onClick={() => onChange(chosen.filter((one) => one.node !== node || one.person !== person))}
                >
                  <RefTitle to="person" id={person} plain /> ×
                </Button>
              ))}
            </div>
            {(!most || named.length < most) && (
              <RefPicker
                id={`choose-${node}`}
                key={named.length}
                to="person"
                value={null}
                onChange={(person) =>
                  person && !named.some((one) => one.person === person) && onChange([...chosen, { node, person }])
                }
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
