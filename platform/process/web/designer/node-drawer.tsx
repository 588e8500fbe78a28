import { Button, Drawer, Input } from 'antd';
import type { Expression, Fields } from '#standards/language';
import type { IfNode, ParNode, ProcessNode } from '#standards/process';
import { ConditionEditor } from './condition-editor.tsx';
import { placed } from './placed.ts';
import { RulesEditor } from './rules-editor.tsx';
import { Labelled, TaskSettings } from './task-settings.tsx';

/** A node that is being set, and who hears of every change. */
export interface NodeDrawerProps {
  readonly node: ProcessNode;
  readonly form: Fields;
  readonly onChange: (node: ProcessNode) => void;
  readonly onClose: () => void;
}

/** The settings of one node beside the tree. */
export function NodeDrawer({ node, form, onChange, onClose }: NodeDrawerProps) {
  return (
    <Drawer open size="large" title={`设置：${node.title}`} onClose={onClose}>
      <Labelled label="名称">
        <Input
          aria-label="名称"
          maxLength={60}
          value={node.title}
          onChange={(event) => onChange({ ...node, title: event.target.value })}
        />
      </Labelled>
      {node.type === 'task' && <TaskSettings node={node} onChange={onChange} />}
      {node.type === 'cc' && (
        <RulesEditor label="抄送给" rules={node.who} onChange={(who) => onChange({ ...node, who })} />
      )}
      {node.type === 'if' && <Conditions node={node} form={form} onChange={onChange} />}
      {node.type === 'par' && <Branches node={node} onChange={onChange} />}
      <p className="goa-muted">环节编号 {node.id}</p>
    </Drawer>
  );
}

const NO_CONDITION: Expression = { op: 'value', value: null };

function Conditions({ node, form, onChange }: { node: IfNode; form: Fields; onChange: (node: IfNode) => void }) {
  const put = (at: number, more: Partial<IfNode['branches'][number]>) =>
    onChange({ ...node, branches: node.branches.map((one, i) => (i === at ? { ...one, ...more } : one)) });
  return (
    <>
      {placed(node.branches).map(({ one: branch, at }) => (
        <fieldset key={`branch ${at}`} className="goa-line">
          <legend>分支 {at + 1}</legend>
          <Input
            aria-label={`分支 ${at + 1} 名称`}
            value={branch.title}
            onChange={(event) => put(at, { title: event.target.value })}
          />
          <ConditionEditor form={form} when={branch.when} onChange={(when) => put(at, { when })} />
          {node.branches.length > 1 && (
            <Button onClick={() => onChange({ ...node, branches: node.branches.filter((_, i) => i !== at) })}>
              删除分支及其环节
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        onClick={() =>
          onChange({ ...node, branches: [...node.branches, { title: '又一情况', when: NO_CONDITION, nodes: [] }] })
        }
      >
        添加分支
      </Button>
    </>
  );
}

function Branches({ node, onChange }: { node: ParNode; onChange: (node: ParNode) => void }) {
  return (
    <>
      {placed(node.branches).map(({ one: branch, at }) => (
        <Labelled key={`branch ${at}`} label={`分支 ${at + 1}`}>
          <Input
            aria-label={`分支 ${at + 1} 名称`}
            value={branch.title}
            onChange={(event) =>
              onChange({
                ...node,
                branches: node.branches.map((one, i) => (i === at ? { ...one, title: event.target.value } : one)),
              })
            }
          />
        </Labelled>
      ))}
      <Button onClick={() => onChange({ ...node, branches: [...node.branches, { title: '又一分支', nodes: [] }] })}>
        添加分支
      </Button>
    </>
  );
}
