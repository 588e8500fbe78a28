import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import type { AnswerOfContract } from '#standards/language';
import type { DeclaredItem, ProcessDefinition, ProcessNode } from '#standards/process';
import { ContractDialog, sentenceOf, useChange } from '#web/kit';
import {
  type checkDrawn,
  type FaultView,
  type processVersions,
  proposeProcess,
  publishProcess,
  restoreProcess,
} from '../../definitions/definitions.contract.ts';
import { BpmnExchange } from './bpmn-exchange.tsx';
import { NodeDrawer } from './node-drawer.tsx';
import { NodeList } from './node-list.tsx';
import { addNode, allNodes, changeNode, moveNode, newNode } from './tree-edit.ts';
import { unfinished } from './unfinished.ts';

const DIALOGS = { propose: proposeProcess, publish: publishProcess, restore: restoreProcess };

type Versions = AnswerOfContract<typeof processVersions>;

/** The item whose process is drawn, what is in force, and the draft. */
export interface ProcessEditorProps {
  readonly item: DeclaredItem;
  readonly inForce: ProcessDefinition;
  readonly draft: Versions['draft'];
}

/** The tree of a process: nodes are added, set, moved and taken away; checked, kept as a draft, published as the next version. */
export function ProcessEditor({ item, inForce, draft }: ProcessEditorProps) {
  const { message } = App.useApp();
  const change = useChange<AnswerOfContract<typeof checkDrawn>>();
  const [tree, setTree] = useState(draft?.tree ?? inForce);
  const [faults, setFaults] = useState<readonly FaultView[]>(draft?.faults ?? []);
  const [svg, setSvg] = useState<string | null>(null);
  const [editing, setEditing] = useState<string>();
  const [dialog, setDialog] = useState<keyof typeof DIALOGS>();
  const node = allNodes(tree.nodes).find(({ id }) => id === editing);
  const put = (nodes: readonly ProcessNode[]) => setTree({ ...tree, nodes });
  const dirty = JSON.stringify(tree) !== JSON.stringify(draft?.tree ?? inForce);
  const send = async (name: 'checkProcess' | 'saveProcess') => {
    const missing = unfinished(tree.nodes);
    if (missing.length > 0) {
      setFaults(missing);
      message.error(`有 ${missing.length} 处错误，见各环节。`);
      return;
    }
    const body = {
      item: item.name,
      tree: JSON.stringify(tree),
      ...(name === 'saveProcess' && draft && { seen: draft.rev }),
    };
    try {
      const answer = await change.mutateAsync({ path: `/api/commands/process/${name}`, body });
      setFaults(answer.faults);
      setSvg(answer.svg ?? null);
      const errors = answer.faults.filter(({ severity }) => severity === 'error').length;
      message.info(
        errors > 0
          ? `有 ${errors} 处错误，见各环节。`
          : name === 'saveProcess'
            ? '草稿已保存，可以提交发布。'
            : '没有错误。',
      );
    } catch (error) {
      message.error(sentenceOf(error));
    }
  };
  const elsewhere = faults.filter(({ place }) => !allNodes(tree.nodes).some(({ id }) => id === place));
  return (
    <section className="goa-section" aria-label="流程">
      <div className="goa-title-line">
        <h2>{draft ? '草稿' : '现行流程'}</h2>
        <div className="goa-wrap">
          <Button loading={change.isPending} onClick={() => send('checkProcess')}>
            检查
          </Button>
          <Button loading={change.isPending} disabled={!dirty} onClick={() => send('saveProcess')}>
            保存草稿
          </Button>
          {draft?.proposed ? (
            <Button type="primary" disabled={draft.own || dirty} onClick={() => setDialog('publish')}>
              发布
            </Button>
          ) : (
            <Button type="primary" disabled={!draft || dirty} onClick={() => setDialog('propose')}>
              提交发布
            </Button>
          )}
          <Button onClick={() => setDialog('restore')}>恢复默认流程</Button>
        </div>
      </div>
      {draft?.proposed && (
        <Alert
          className="goa-above"
          type="info"
          showIcon
          title={draft.own ? '已提交，待另一位流程管理员发布；再次保存草稿即撤回提交。' : '已提交发布，请核对后发布。'}
        />
      )}
      <BpmnExchange item={item.name} onRead={setTree} />
      {elsewhere.map(({ severity, message: words, place }) => (
        <Alert key={`${place} ${words}`} className="goa-above" type={severity} showIcon title={words} />
      ))}
      <NodeList
        nodes={tree.nodes}
        place="way"
        faults={faults}
        acts={{
          edit: ({ id }) => setEditing(id),
          move: (id, by) => put(moveNode(tree.nodes, id, by)),
          remove: (id) => put(changeNode(tree.nodes, id, () => [])),
          add: (place, type) => {
            const added = newNode(tree.nodes, type);
            put(addNode(tree.nodes, place, added));
            setEditing(added.id);
          },
        }}
      />
      {svg && (
        <figure className="goa-picture">
          <div className="goa-picture-fit">
            <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt={`${tree.title}草图`} />
          </div>
        </figure>
      )}
      {node && (
        <NodeDrawer
          node={node}
          form={item.form}
          onChange={(next) => put(changeNode(tree.nodes, node.id, () => [next]))}
          onClose={() => setEditing(undefined)}
        />
      )}
      {dialog && (
        <ContractDialog
          contract={DIALOGS[dialog]}
          also={{ item: item.name, ...(dialog !== 'restore' && draft && { seen: draft.rev }) }}
          onCancel={() => setDialog(undefined)}
          onDone={() => setDialog(undefined)}
        />
      )}
    </section>
  );
}
