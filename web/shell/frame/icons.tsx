import ApartmentOutlined from '@ant-design/icons/ApartmentOutlined';
import AppstoreOutlined from '@ant-design/icons/AppstoreOutlined';
import BankOutlined from '@ant-design/icons/BankOutlined';
import BellOutlined from '@ant-design/icons/BellOutlined';
import CarOutlined from '@ant-design/icons/CarOutlined';
import DatabaseOutlined from '@ant-design/icons/DatabaseOutlined';
import ExportOutlined from '@ant-design/icons/ExportOutlined';
import HomeOutlined from '@ant-design/icons/HomeOutlined';
import ImportOutlined from '@ant-design/icons/ImportOutlined';
import TeamOutlined from '@ant-design/icons/TeamOutlined';
import ThunderboltOutlined from '@ant-design/icons/ThunderboltOutlined';
import ToolOutlined from '@ant-design/icons/ToolOutlined';
import type { ComponentType } from 'react';

/** Menu icons that manifests may name; an unknown name gets the general one. */
const ICONS: Readonly<Record<string, ComponentType>> = {
  apartment: ApartmentOutlined,
  bank: BankOutlined,
  car: CarOutlined,
  database: DatabaseOutlined,
  energy: ThunderboltOutlined,
  export: ExportOutlined,
  home: HomeOutlined,
  import: ImportOutlined,
  message: BellOutlined,
  team: TeamOutlined,
  tool: ToolOutlined,
};

/** Icon of an application by the name in its manifest; decoration only, the title stands beside it. */
export function AppIcon({ name }: { name: string }) {
  const Icon = ICONS[name] ?? AppstoreOutlined;
  return (
    <span aria-hidden="true" className="goa-icon">
      <Icon />
    </span>
  );
}
