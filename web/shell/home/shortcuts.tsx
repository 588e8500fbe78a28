import { Button, Checkbox, Modal } from 'antd';
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
        <p className="goa-muted">
          已选 {draft?.length ?? 0} 项，最多 {MOST_SHORTCUTS} 项，按选择的先后排列。
        </p>
        <div className="goa-choose">
          {groups.map((group) => (
            <fieldset key={group.app}>
              <legend>{group.title}</legend>
              {group.entries.map(({ path, title }) => (
                <Checkbox
                  key={path}
                  checked={draft?.includes(path)}
                  disabled={!draft?.includes(path) && (draft?.length ?? 0) >= MOST_SHORTCUTS}
                  onChange={({ target }) =>
                    setDraft((all = []) => (target.checked ? [...all, path] : all.filter((one) => one !== path)))
                  }
                >
                  {title}
                </Checkbox>
              ))}
            </fieldset>
          ))}
        </div>
      </Modal>
    </section>
  );
}
