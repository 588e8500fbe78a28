import { Button, Input, InputNumber, Select } from 'antd';
import type { AssigneeRule, Place } from '#standards/process';
import { useRegistry } from '#web/kit';
import { placed } from './placed.ts';
import { PLACES, ruleWords, STRATEGIES } from './rule-words.ts';

/** Rules that find the people of a step, all together. */
export interface RulesEditorProps {
  readonly label: string;
  readonly rules: readonly AssigneeRule[];
  readonly onChange: (rules: readonly AssigneeRule[]) => void;
  /** 票签: each rule gives its people so many votes. */
  readonly weighted?: boolean;
}

/** Named strategies with what each needs; a rule that the editor does not know is kept as it is. */
export function RulesEditor({ label, rules, onChange, weighted }: RulesEditorProps) {
  const put = (at: number, rule: AssigneeRule) => onChange(rules.map((one, i) => (i === at ? rule : one)));
  return (
    <fieldset className="goa-line" aria-label={label}>
      <legend>{label}</legend>
      {placed(rules).map(({ one: rule, at }) => (
        <div key={`${at} ${rule.by}`} className="goa-wrap">
          <RuleEditor rule={rule} label={`${label}第 ${at + 1} 条`} onChange={(next) => put(at, next)} />
          {weighted && (
            <InputNumber
              aria-label={`${label}第 ${at + 1} 条票权`}
              min={1}
              max={100}
              precision={0}
              prefix="票权"
              value={rule.weight ?? 1}
              onChange={(weight) => put(at, weighing(rule, weight))}
            />
          )}
          <Button aria-label={`删除${label}第 ${at + 1} 条`} onClick={() => onChange(rules.filter((_, i) => i !== at))}>
            删除
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...rules, { by: 'unitHead', in: { at: 'applicantUnit' } }])}>添加</Button>
    </fieldset>
  );
}

/** One vote is what everybody has by himself. */
function weighing({ weight: _, ...rule }: AssigneeRule, weight: number | null): AssigneeRule {
  return weight && weight > 1 ? { ...rule, weight } : rule;
}

interface RuleEditorProps {
  readonly rule: AssigneeRule;
  readonly label: string;
  readonly onChange: (rule: AssigneeRule) => void;
}

function RuleEditor({ rule, label, onChange }: RuleEditorProps) {
  const { roles } = useRegistry();
  const known = STRATEGIES.some(({ by }) => by === rule.by);
  return (
    <>
      <Select
        aria-label={`${label}方式`}
        className="goa-choice"
        value={known ? rule.by : ruleWords(rule, String)}
        options={STRATEGIES.map(({ by, title }) => ({ value: by, label: title }))}
        onChange={(by) => onChange(STRATEGIES.find((one) => one.by === by)?.begin ?? rule)}
      />
      {rule.by === 'role' && (
        <Select
          aria-label={`${label}角色`}
          className="goa-choice"
          showSearch={{ optionFilterProp: 'label' }}
          value={rule.role || undefined}
          placeholder="选择角色"
          options={[...roles.values()].map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(role) => onChange({ ...rule, role })}
        />
      )}
      {'in' in rule && (
        <PlaceEditor place={rule.in} label={label} onChange={(place) => onChange({ ...rule, in: place })} />
      )}
      {'most' in rule && (
        <InputNumber
          aria-label={`${label}最多人数`}
          min={1}
          max={50}
          precision={0}
          suffix="人以内"
          value={rule.most}
          onChange={(most) => onChange({ ...rule, most: most ?? 1 })}
        />
      )}
    </>
  );
}

function PlaceEditor({ place, label, onChange }: { place: Place; label: string; onChange: (place: Place) => void }) {
  const begin: Readonly<Record<string, Place>> = {
    applicantUnit: { at: 'applicantUnit' },
    superior: { at: 'superior' },
    parent: { at: 'parent' },
    responsible: { at: 'responsible', line: 'vehicles' },
  };
  return (
    <>
      <Select
        aria-label={`${label}单位`}
        className="goa-choice"
        value={place.at}
        options={Object.entries(PLACES).map(([value, title]) => ({ value, label: title }))}
        onChange={(at: string) => onChange(begin[at] ?? place)}
      />
      {place.at === 'responsible' && (
        <Input
          aria-label={`${label}业务条线`}
          className="goa-choice"
          value={place.line}
          onChange={(event) => onChange({ ...place, line: event.target.value })}
        />
      )}
    </>
  );
}
