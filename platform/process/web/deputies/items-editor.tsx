import { Select } from 'antd';
import { type EditorProps, useRegistry } from '#web/kit';

/** Items to which something is confined, by title; none means all. */
export function ItemsEditor({ id, value, onChange }: EditorProps<unknown>) {
  const { items } = useRegistry();
  const chosen = Array.isArray(value) ? value.map((one: { readonly item: string }) => one.item) : [];
  return (
    <Select
      id={id}
      mode="multiple"
      className="goa-wide"
      placeholder="不选为全部事项"
      value={chosen}
      options={[...items.values()].map(({ name, title }) => ({ value: name, label: title }))}
      onChange={(names) => onChange?.(names.map((item) => ({ item })))}
    />
  );
}
