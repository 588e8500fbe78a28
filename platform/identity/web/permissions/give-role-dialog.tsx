import { Form, Select } from 'antd';
import { useMemo } from 'react';
import { type EditorProps, OrgPicker, useRegistry } from '#web/kit';
import { OfferDialog } from '../parts/contract-menu.tsx';
import { editorsWithin } from '../people/appoint-editors.tsx';
import { clearances, clearanceWords } from './clearance-words.ts';

/** Whom a role is given to: an assignment, else whoever holds a post of the unit. */
export interface GiveRoleDialogProps {
  readonly unit: string;
  readonly assignment?: string;
  readonly onClose: () => void;
}

/** 授权 as a dialog: roles by title, depth and grade proposed by the role, the named place only where the depth asks for one. */
export function GiveRoleDialog({ unit, assignment, onClose }: GiveRoleDialogProps) {
  const editors = useMemo(
    () => ({
      post: editorsWithin(unit).post as (typeof OWN)['role'],
      ...OWN,
    }),
    [unit],
  );
  return (
    <OfferDialog
      offer={{
        contract: 'identity.giveRole',
        presets: assignment ? { assignment } : {},
        locked: assignment ? ['assignment'] : [],
        without: [assignment ? 'post' : 'assignment'],
        editors,
      }}
      onClose={onClose}
    />
  );
}

const OWN = { role: RoleSelect, clearance: ClearanceSelect, namedUnit: NamedUnit, namedRegion: NamedRegion };

/** Roles that are handed out; those that everybody has anyway are not. */
function RoleSelect({ id, value, onChange, disabled }: EditorProps<unknown>) {
  const { roles } = useRegistry();
  const form = Form.useFormInstance();
  const offered = [...roles.values()].filter((role) => !role.baseline);
  return (
    <>
      <Select
        id={id}
        className="goa-wide"
        disabled={disabled}
        placeholder="选择角色"
        showSearch={{ optionFilterProp: 'label' }}
        value={(value as string | null) ?? undefined}
        options={offered.map((role) => ({ value: role.id, label: role.title }))}
        onChange={(next: string) => {
          const role = roles.get(next);
          if (role) form.setFieldsValue({ depth: role.depth, clearance: role.clearance });
          onChange?.(next);
        }}
      />
      <p className="goa-muted goa-under">{roles.get(String(value))?.note}</p>
    </>
  );
}

function ClearanceSelect({ id, value, onChange, disabled }: EditorProps<unknown>) {
  return (
    <Select
      id={id}
      className="goa-wide"
      disabled={disabled}
      value={(value as number | null) ?? undefined}
      options={clearances.map((clearance) => ({ value: clearance, label: clearanceWords(clearance) }))}
      onChange={(next: number) => onChange?.(next)}
    />
  );
}

function NamedUnit(props: EditorProps<unknown>) {
  return <NamedPlace {...props} to="unit" />;
}

function NamedRegion(props: EditorProps<unknown>) {
  return <NamedPlace {...props} to="region" />;
}

function NamedPlace({ to, value, disabled, ...rest }: EditorProps<unknown> & { to: 'unit' | 'region' }) {
  const named = Form.useWatch('depth') === 'named';
  return (
    <OrgPicker
      {...rest}
      to={to}
      value={value as string | null}
      disabled={disabled || !named}
      placeholder={named ? undefined : '数据范围为“指定单位或区划”时填写'}
    />
  );
}
