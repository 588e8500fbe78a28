import { Button, Dropdown } from 'antd';
import type { ProcessNode } from '#standards/process';
import { useRegistry } from '#web/kit';
import type { FaultView } from '../../definitions/definitions.contract.ts';
import { ruleWords } from './rule-words.ts';
import type { ListPlace } from './tree-edit.ts';

/** What a tree editor can be told to do. */
export interface TreeActs {
  readonly edit: (node: ProcessNode) => void;
  readonly move: (id: string, by: -1 | 1) => void;
  readonly remove: (id: string) => void;
  readonly add: (place: ListPlace, type: ProcessNode['type']) => void;
}

/** One list of the tree. */
export interface NodeListProps {
  readonly nodes: readonly ProcessNode[];
  readonly place: ListPlace;
  readonly faults: readonly FaultView[];
  readonly acts: TreeActs;
}

const TYPES: Readonly<Record<ProcessNode['type'], string>> = { task: '办理', if: '条件', par: '并行', cc: '抄送' };

/** Nodes one after the other with their branches inside, what is wrong at its place, and a way to add behind them. */
export function NodeList({ nodes, place, faults, acts }: NodeListProps) {
  return (
    <div className="goa-nodes">
      <ol>
        {nodes.map((node, at) => (
          <li key={node.id}>
            <NodeLine node={node} first={at === 0} last={at === nodes.length - 1} faults={faults} acts={acts} />
            {waysOf(node).map(({ title, nodes: inner, branch }) => (
              <section key={`${branch}`} className="goa-way" aria-label={`${node.title}：${title}`}>
                <p className="goa-way-name">{title}</p>
                <NodeList nodes={inner} place={{ owner: node.id, branch }} faults={faults} acts={acts} />
              </section>
            ))}
          </li>
        ))}
      </ol>
      <Dropdown
        trigger={['click']}
        menu={{
          items: Object.entries(TYPES).map(([key, label]) => ({ key, label: `添加${label}` })),
          onClick: ({ key }) => {
            const type = (['task', 'if', 'par', 'cc'] as const).find((one) => one === key);
            if (type) acts.add(place, type);
          },
        }}
      >
        <Button size="small" aria-haspopup="menu">
          添加环节 ▾
        </Button>
      </Dropdown>
    </div>
  );
}

interface NodeLineProps {
  readonly node: ProcessNode;
  readonly first: boolean;
  readonly last: boolean;
  readonly faults: readonly FaultView[];
  readonly acts: TreeActs;
}

function NodeLine({ node, first, last, faults, acts }: NodeLineProps) {
  const { roles } = useRegistry();
  const own = faults.filter(({ place }) => place === node.id);
  const who = 'who' in node ? node.who.map((rule) => ruleWords(rule, (role) => roles.get(role)?.title ?? role)) : [];
  return (
    <div className={own.some(({ severity }) => severity === 'error') ? 'goa-node goa-node-bad' : 'goa-node'}>
      <div>
        <span className="goa-tag goa-tag-neutral">{TYPES[node.type]}</span> <strong>{node.title}</strong>
        {'who' in node && <div className="goa-muted">{who.join('；') || '未设办理人'}</div>}
        {own.map(({ severity, message }) => (
          <div key={message} className={severity === 'error' ? 'goa-bad' : 'goa-muted'}>
            {severity === 'error' ? '错误：' : '提醒：'}
            {message}
          </div>
        ))}
      </div>
      <div className="goa-wrap">
        <Button size="small" onClick={() => acts.edit(node)} aria-label={`设置 ${node.title}`}>
          设置
        </Button>
        <Button size="small" disabled={first} onClick={() => acts.move(node.id, -1)} aria-label={`上移 ${node.title}`}>
          上移
        </Button>
        <Button size="small" disabled={last} onClick={() => acts.move(node.id, 1)} aria-label={`下移 ${node.title}`}>
          下移
        </Button>
        <Button size="small" danger onClick={() => acts.remove(node.id)} aria-label={`删除 ${node.title}`}>
          删除
        </Button>
      </div>
    </div>
  );
}

interface Way {
  readonly title: string;
  readonly nodes: readonly ProcessNode[];
  readonly branch: number | 'otherwise';
}

function waysOf(node: ProcessNode): readonly Way[] {
  if (node.type !== 'if' && node.type !== 'par') return [];
  const ways = node.branches.map(({ title, nodes }, branch): Way => ({ title, nodes, branch }));
  return node.type === 'if' ? [...ways, { ...node.otherwise, branch: 'otherwise' }] : ways;
}
