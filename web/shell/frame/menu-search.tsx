import { type KeyboardEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { findEntries, type MenuGroup } from '../menu-model.ts';

/** Finds a page by its name; arrows choose, Enter opens. */
export function MenuSearch({ menu }: { menu: readonly MenuGroup[] }) {
  const navigate = useNavigate();
  const list = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const found = findEntries(menu, words).slice(0, 8);
  const chosen = found[Math.min(at, found.length - 1)];
  const open = (path: string) => {
    setWords('');
    navigate(path);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && chosen) open(chosen.path);
    else if (event.key === 'Escape') setWords('');
    else return;
    event.preventDefault();
  };
  return (
    <search className="goa-menu-search">
      <input
        type="text"
        role="combobox"
        aria-label="查找菜单"
        placeholder="查找菜单"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${list}${chosen.path}` : undefined}
        autoComplete="off"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setWords('')}
      />
      <div id={list} role="listbox" aria-label="找到的菜单" className="goa-menu-found" hidden={words.trim() === ''}>
        {found.map((entry) => (
          <div
            key={entry.path}
            id={`${list}${entry.path}`}
            role="option"
            tabIndex={-1}
            aria-selected={entry === chosen}
            // The box loses focus, and with it the list, before a click would end.
            onMouseDown={() => open(entry.path)}
          >
            {entry.title}
            <span className="goa-muted">{entry.part ? `${entry.group} · ${entry.part}` : entry.group}</span>
          </div>
        ))}
        {found.length === 0 && <p className="goa-muted">没有找到</p>}
      </div>
    </search>
  );
}
