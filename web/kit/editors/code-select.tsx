import { Select, TreeSelect } from 'antd';
import { useMemo } from 'react';
import { useCodeItems } from '../api/use-meta.ts';
import { todayInShanghai } from '../cells/format-value.ts';
import { type CodeOption, codeOptions, isHierarchical } from './code-options.ts';
import type { EditorProps } from './editor-props.ts';

type CodeSelectProps = EditorProps<string> & { readonly set: string };
type CodesSelectProps = EditorProps<readonly string[]> & { readonly set: string };

/** One value of a code set; a tree where the set is hierarchical. */
export function CodeSelect({ set, value, onChange, ...rest }: CodeSelectProps) {
  const { options, tree } = useOptions(set, value);
  const common = { ...rest, allowClear: true, className: 'goa-wide', value: value ?? undefined };
  if (!tree) {
    return (
      <Select
        {...common}
        showSearch={{ optionFilterProp: 'title' }}
        options={[...options]}
        onChange={(next: string | undefined) => onChange?.(next ?? null)}
      />
    );
  }
  return (
    <TreeSelect
      {...common}
      showSearch={{ treeNodeFilterProp: 'title' }}
      treeDefaultExpandAll
      treeData={asTree(options)}
      onChange={(next: string | undefined) => onChange?.(next ?? null)}
    />
  );
}

/** Several values of a code set, for filters: ended values are offered too, because old rows carry them. */
export function CodesSelect({ set, value, onChange, ...rest }: CodesSelectProps) {
  const { options, tree } = useOptions(set, value, true);
  const chosen = value ? [...value] : [];
  const common = {
    ...rest,
    allowClear: true,
    className: 'goa-wide',
    maxTagCount: 'responsive' as const,
    value: chosen,
  };
  const change = (next: readonly string[]) => onChange?.(next.length > 0 ? next : null);
  if (!tree) {
    return (
      <Select
        {...common}
        mode="multiple"
        showSearch={{ optionFilterProp: 'title' }}
        options={[...options]}
        onChange={change}
      />
    );
  }
  return (
    <TreeSelect
      {...common}
      multiple
      showSearch={{ treeNodeFilterProp: 'title' }}
      treeDefaultExpandAll
      treeData={asTree(options)}
      onChange={change}
    />
  );
}

function useOptions(set: string, value: string | readonly string[] | null | undefined, every = false) {
  const items = useCodeItems(set);
  return useMemo(
    () => ({ options: codeOptions(items, todayInShanghai(), value, every), tree: isHierarchical(items) }),
    [items, value, every],
  );
}

interface TreeNode {
  value: string;
  title: string;
  children?: TreeNode[];
}

function asTree(options: readonly CodeOption[]): TreeNode[] {
  return options.map(({ value, label, children }) => ({
    value,
    title: label,
    ...(children ? { children: asTree(children) } : {}),
  }));
}
