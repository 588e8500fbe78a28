import { Drawer } from 'antd';
import { builtInVerbs } from '#standards/language';
import { RecordForm, type Row, useNarrow, useResource } from '#web/kit';

/** A generated form at the side of a page. */
export interface RecordDrawerProps {
  /** Name of the resource. */
  readonly resource: string;
  /** Row to edit; none makes a new one. */
  readonly row?: Row;
  readonly presets?: Readonly<Record<string, string>>;
  readonly onClose: () => void;
  readonly onSaved?: (id: string) => void;
}

/** Makes or edits a row without leaving the page. */
export function RecordDrawer({ resource: name, row, presets, onClose, onSaved }: RecordDrawerProps) {
  const resource = useResource(name);
  const narrow = useNarrow();
  const verb = row ? '修改' : (builtInVerbs(resource).create ?? '新增');
  return (
    <Drawer open title={`${verb}${resource.title}`} size={narrow ? '100%' : 620} onClose={onClose} destroyOnHidden>
      <RecordForm
        resource={resource}
        row={row}
        presets={presets}
        onCancel={onClose}
        onSaved={(id) => {
          onSaved?.(id);
          onClose();
        }}
      />
    </Drawer>
  );
}
