import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePreference } from '../../kit/preferences.ts';
import type { MenuGroup } from '../menu-model.ts';
import { MOST_SHORTCUTS, shortcutsOf } from './shortcuts-of.ts';

/** What the person uses every day, chosen by the person; until then the first pages of each application. */
export function Shortcuts({ login, groups }: { login: string; groups: readonly MenuGroup[] }) {
  const [kept, keep] = usePreference<readonly string[]>(login, 'shortcuts');
  const [draft, setDraft] = useState<readonly string[]>();
  const shown = shortcutsOf(groups, kept);
  return (
    <section className="goa-panel" aria-label="常用功能">
      <h2>
        <span className="goa-grow">常用功能</span>
        <Button size="small" onClick={() => setDraft(shown.map(({ path }) => path))}>
          设置
        </Button>
      </h2>
      <ul className="goa-shortcuts">
        {shown.map(({ path, title }) => (
          <li key={path}>
            <Link to={path}>{title}</Link>
          </li>
        ))}
      </ul>
      <Modal
        title="设置常用功能"
        open={draft !== undefined}
        okText="保存"
        cancelText="取消"
        onCancel={() => setDraft(undefined)}
        onOk={() => {
          keep(draft);
          setDraft(undefined);
        }}
        footer={(_, { OkBtn, CancelBtn }) => (
          <>
            <Button
              onClick={() => {
                keep(undefined);
                setDraft(undefined);
              }}
            >
              恢复默认
            </Button>
            <CancelBtn />
            <OkBtn />
          </>
        )}
      >
        <p className="goa-muted">最多 {MOST_SHORTCUTS} 项，按选择的先后排列。</p>
        <Select
          aria-label="常用功能"
          mode="multiple"
          className="goa-wide"
          maxCount={MOST_SHORTCUTS}
          value={[...(draft ?? [])]}
          onChange={setDraft}
          optionFilterProp="label"
          options={groups.map((group) => ({
            label: group.title,
            title: group.title,
            options: group.entries.map(({ path, title }) => ({ value: path, label: title })),
          }))}
        />
      </Modal>
    </section>
  );
}
