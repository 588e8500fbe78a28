import { InputNumber, Select } from 'antd';
import type { GroupRule, TaskAction, TaskNode } from '#standards/process';
import { RulesEditor } from './rules-editor.tsx';

const GROUPS: Readonly<Record<GroupRule['rule'], readonly [string, GroupRule]>> = {
  one: ['单人（多人时认领）', { rule: 'one' }],
  all: ['会签（全部同意）', { rule: 'all' }],
  any: ['或签（一人同意）', { rule: 'any' }],
  seq: ['依次签批', { rule: 'seq' }],
  ratio: ['票签（按比例）', { rule: 'ratio', percent: 67 }],
};
const OPINIONS = { onRefusal: '不同意和退回时必填', always: '必填', never: '不填' } as const;
const AFTER = { again: '逐级重审', straight: '直达退回人', choose: '由退回人选择' } as const;
const ACTIONS: Readonly<Record<TaskAction, string>> = {
  deny: '不同意',
  return: '退回',
  transfer: '转办',
  delegate: '委派',
  addBefore: '前加签',
  addAfter: '后加签',
  addBeside: '并加签',
  removeSign: '减签',
};
const TARGETS = { previous: '上一环节', earlier: '任一已办环节', applicant: '申请人' } as const;

/** What a step that people do is told: who, how many of them, how long, what they may do. */
export function TaskSettings({ node, onChange }: { node: TaskNode; onChange: (node: TaskNode) => void }) {
  const set = (more: Partial<TaskNode>) => onChange({ ...node, ...more });
  const allow = node.allow ?? keysOf(ACTIONS);
  const targets = (node.returnTo ?? keysOf(TARGETS)).filter((one) => typeof one === 'string');
  const named = (node.returnTo ?? []).filter((one) => typeof one !== 'string');
  return (
    <>
      <RulesEditor
        label="办理人"
        rules={node.who}
        weighted={node.group?.rule === 'ratio'}
        onChange={(who) => set({ who })}
      />
      <RulesEditor
        label="找不到人时"
        rules={node.ifNobody ?? []}
        onChange={(rules) => set({ ifNobody: rules.length > 0 ? rules : undefined })}
      />
      <Labelled label="多人办理">
        <Select
          aria-label="多人办理"
          className="goa-wide"
          value={node.group?.rule ?? 'one'}
          options={keysOf(GROUPS).map((rule) => ({ value: rule, label: GROUPS[rule][0] }))}
          onChange={(rule) =>
            set({ group: GROUPS[rule][1], ...(rule === 'ratio' ? {} : { who: unweighed(node.who) }) })
          }
        />
      </Labelled>
      {node.group?.rule === 'ratio' && (
        <Labelled label="同意比例">
          <InputNumber
            aria-label="同意比例"
            min={1}
            max={100}
            suffix="%"
            value={node.group.percent}
            onChange={(percent) => set({ group: { rule: 'ratio', percent: percent ?? 67 } })}
          />
        </Labelled>
      )}
      <Labelled label="环节时限">
        <InputNumber
          aria-label="环节时限"
          className="goa-wide"
          min={1}
          max={365}
          precision={0}
          suffix={node.limit?.unit === 'hour' ? '个工作小时' : '个工作日'}
          value={node.limit?.amount ?? null}
          onChange={(amount) => set({ limit: amount ? { amount, unit: node.limit?.unit ?? 'workday' } : undefined })}
        />
      </Labelled>
      <Labelled label="签批意见">
        <Choice
          label="签批意见"
          words={OPINIONS}
          value={node.opinion ?? 'onRefusal'}
          onChange={(opinion) => set({ opinion })}
        />
      </Labelled>
      <Labelled label="可用操作（同意之外）">
        <Select
          aria-label="可用操作"
          mode="multiple"
          className="goa-wide"
          value={[...allow]}
          options={keysOf(ACTIONS).map((action) => ({ value: action, label: ACTIONS[action] }))}
          onChange={(next) => set({ allow: next })}
        />
      </Labelled>
      <Labelled label="可退回到">
        <Select
          aria-label="可退回到"
          mode="multiple"
          className="goa-wide"
          value={targets}
          options={keysOf(TARGETS).map((target) => ({ value: target, label: TARGETS[target] }))}
          onChange={(next) => set({ returnTo: [...next, ...named] })}
        />
      </Labelled>
      <Labelled label="退回后重新提交">
        <Choice
          label="退回后重新提交"
          words={AFTER}
          value={node.afterReturn ?? 'again'}
          onChange={(afterReturn) => set({ afterReturn })}
        />
      </Labelled>
    </>
  );
}

/** Votes count in a 票签 only. */
function unweighed(rules: TaskNode['who']): TaskNode['who'] {
  return rules.map(({ weight: _, ...rule }) => rule);
}

/** A control under its name. */
export function Labelled({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="goa-labelled">
      <span>{label}</span>
      {children}
    </div>
  );
}

interface ChoiceProps<K extends string> {
  readonly label: string;
  readonly words: Readonly<Record<K, string>>;
  readonly value: K;
  readonly onChange: (value: K) => void;
}

function Choice<K extends string>({ label, words, value, onChange }: ChoiceProps<K>) {
  return (
    <Select<K>
      aria-label={label}
      className="goa-wide"
      value={value}
      options={keysOf(words).map((one) => ({ value: one, label: words[one] }))}
      onChange={onChange}
    />
  );
}

function keysOf<K extends string>(words: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(words) as K[];
}
