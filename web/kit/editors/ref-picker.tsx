import { Select } from 'antd';
import { useState } from 'react';
import type { Filter } from '#platform/store';
import { useChoices } from '../api/use-records.ts';
import { RefTitle } from '../cells/ref-title.tsx';
import { useRegistry } from '../declarations.tsx';
import type { EditorProps } from './editor-props.ts';
import { useSettled } from './use-settled.ts';

/** A picker's target and what it may offer. */
export interface RefPickerProps extends EditorProps<string> {
  /** Name of the resource to choose from. */
  readonly to: string;
  readonly filter?: Filter;
}

/** Chooses one row of a resource; the server matches names, former names and pinyin initials, and offers only what the actor may see. */
export function RefPicker({ to, filter, value, onChange, placeholder, ...rest }: RefPickerProps) {
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const choices = useChoices(to, useSettled(words), filter, open);
  const title = useRegistry().resource(to)?.title ?? '';
  return (
    <Select
      {...rest}
      className="goa-wide"
      allowClear
      showSearch={{ filterOption: false, onSearch: setWords, searchValue: words }}
      placeholder={placeholder ?? `输入${title}名称或拼音首字母`}
      value={value ?? undefined}
      labelRender={({ value: id }) => <RefTitle to={to} id={String(id)} plain />}
      loading={choices.isFetching}
      notFoundContent={choices.isFetching ? '正在查找…' : '没有符合的记录'}
      options={(choices.data ?? []).map(({ id, title: label, detail }) => ({ value: id, label, detail }))}
      optionRender={({ label, data }) => (
        <>
          {label}
          {data.detail ? <span className="goa-choice-detail">{data.detail}</span> : null}
        </>
      )}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) setWords('');
      }}
      onChange={(next: string | undefined) => onChange?.(next ?? null)}
    />
  );
}
