import { Checkbox } from 'antd';
import type { ComponentType } from 'react';
import type { EditorProps } from '#web/kit';
import type { CaseDetail, TaskOnOffer } from '../../queries/case-detail.contract.ts';

/** 减签 by name: a box for everyone who was asked to sign beside this task and has not yet. */
export function fellowSigners(detail: CaseDetail, task: TaskOnOffer | undefined): ComponentType<EditorProps<unknown>> {
  const open = detail.timeline.filter(
    (entry) => entry.visit === task?.visit && entry.task !== task.task && !entry.doneAt && entry.name !== null,
  );
  return function FellowSigners({ value, onChange }) {
    const chosen = Array.isArray(value) ? value.map((one: { readonly task: number }) => one.task) : [];
    return (
      <Checkbox.Group
        value={chosen}
        options={open.map(({ task: id, name, org }) => ({ value: id, label: org ? `${name}（${org}）` : name }))}
        onChange={(tasks) => onChange?.(tasks.map((id) => ({ task: id })))}
      />
    );
  };
}
