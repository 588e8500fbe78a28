import { Button, Modal, Space } from 'antd';
import { useState } from 'react';
import { OrgTree } from '../organisation/org-tree.tsx';
import { RefPicker, type RefPickerProps } from './ref-picker.tsx';

/** Chooses a unit or a region: by typing its name or pinyin initials, or from the territory tree. */
export function OrgPicker(props: RefPickerProps) {
  const [open, setOpen] = useState(false);
  const kind = props.to === 'region' ? 'region' : 'unit';
  return (
    <Space.Compact block>
      <RefPicker {...props} />
      <Button
        disabled={props.disabled}
        onClick={() => setOpen(true)}
        aria-label={`从机构树选择${props['aria-label'] ?? ''}`}
      >
        选择
      </Button>
      <Modal
        open={open}
        title={kind === 'region' ? '选择区划' : '选择单位'}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <OrgTree
          withUnits={kind === 'unit'}
          selectable={[kind]}
          onSelect={(node) => {
            props.onChange?.(node.id);
            setOpen(false);
          }}
        />
      </Modal>
    </Space.Compact>
  );
}
