import { Select } from 'antd';
import { type ComponentType, useMemo } from 'react';
import { ContractDialog, type EditorProps, type FormValues, type OwnEditors } from '#web/kit';
import type { CaseDetail } from '../../queries/case-detail.contract.ts';
import { type Act, openTasks } from './acts.ts';
import { fellowSigners } from './fellow-signers.tsx';
import { HandwritingPad } from './handwriting-pad.tsx';
import { OpinionEditor } from './opinion-editor.tsx';
import { PapersEditor } from './papers-editor.tsx';
import { ScanEditor } from './scan-editor.tsx';

/** The dialog of one act: asks for no more than it needs, and sends along what the page knows. */
export function ActDialog({ act, detail, onClose }: { act: Act; detail: CaseDetail; onClose: () => void }) {
  const { contract, title } = act;
  const editors = useMemo(() => editorsFor(act, detail), [act, detail]);
  return (
    <ContractDialog
      contract={contract}
      title={title}
      row={{ id: detail.id }}
      also={alongWith(act, detail)}
      without={without(act)}
      required={required(act)}
      onlyIf={ONLY_IF}
      presets={firstLines(act)}
      editors={editors}
      onCancel={onClose}
      onDone={onClose}
    />
  );
}

function alongWith({ contract, task, visit }: Act, detail: CaseDetail): FormValues {
  return {
    ...(task && 'task' in contract.input ? { task: task.task } : {}),
    ...('seen' in contract.input ? { seen: detail.formRev } : {}),
    ...(visit === undefined ? {} : { visit }),
  };
}

/** A node is asked for only where the case goes back to a node, and only a return asks where to. */
const ONLY_IF = {
  to: ({ verdict }: FormValues) => verdict === undefined || verdict === 'return',
  node: ({ to, verdict }: FormValues) =>
    (to === undefined || to === 'node') && (verdict === undefined || verdict === 'return'),
  resubmission: ({ verdict }: FormValues) => verdict === undefined || verdict === 'return',
};

/** 签批意见 as the step wants it; a return without a word helps nobody. */
function required({ contract, task }: Act): readonly string[] {
  if (!task || !('opinion' in contract.input)) return ['node'];
  const refuses = contract.name === 'deny' || contract.name === 'return';
  const decides = refuses || contract.name === 'approve';
  return decides && (task.opinion === 'always' || (refuses && task.opinion === 'onRefusal'))
    ? ['opinion', 'node']
    : ['node'];
}

/** Lists that may not stay empty begin with a line to fill in. */
function firstLines({ contract }: Act): FormValues {
  return Object.fromEntries(
    Object.entries(contract.input).flatMap(([name, field]) =>
      field.kind === 'rows' && field.required && name !== 'remove' ? [[name, [{}]]] : [],
    ),
  );
}

/** Inputs that do not matter here. People for steps ahead are chosen at submission. */
function without({ contract, task }: Act): readonly string[] {
  return [
    'chosen',
    ...(task?.handles && contract.name === 'approve' ? [] : ['papers']),
    ...(task && !task.choosesAfterReturn ? ['resubmission'] : []),
    ...(task && task.returnTo.length === 0 ? ['node'] : []),
    ...(contract.name === 'consult' ? ['task'] : []),
  ];
}

function editorsFor({ contract, task }: Act, detail: CaseDetail): OwnEditors {
  const nodes = task?.returnTo.map(({ node, title }) => ({ value: node, label: title })) ?? passedNodes(detail);
  const tasks = openTasks(detail).map(({ task: id, title, name }) => ({ value: id, label: `${title}：${name}` }));
  return {
    ...('opinion' in contract.input && task ? { opinion: OpinionEditor } : {}),
    ...('handwriting' in contract.input ? { handwriting: HandwritingPad } : {}),
    ...('node' in contract.input ? { node: chooser(nodes) } : {}),
    ...('task' in contract.input ? { task: chooser(tasks) } : {}),
    ...('papers' in contract.input ? { papers: PapersEditor } : {}),
    ...('scan' in contract.input ? { scan: ScanEditor } : {}),
    ...('remove' in contract.input ? { remove: fellowSigners(detail, task) } : {}),
  };
}

function passedNodes({ timeline }: CaseDetail): readonly { readonly value: string; readonly label: string }[] {
  const nodes = new Map(timeline.filter(({ doneAt }) => doneAt).map(({ node, title }) => [node, title]));
  return [...nodes].map(([value, label]) => ({ value, label }));
}

/** A select over what the page knows. */
function chooser<V extends string | number>(
  options: readonly { readonly value: V; readonly label: string }[],
): ComponentType<EditorProps<unknown>> {
  return function Chooser({ id, value, onChange }) {
    const chosen = options.find((one) => one.value === value)?.value;
    return (
      <Select<V>
        id={id}
        className="goa-wide"
        allowClear
        value={chosen}
        options={[...options]}
        onChange={(next) => onChange?.(next ?? null)}
      />
    );
  };
}
