import { Button, Input, Select } from 'antd';
import { DayRange, RefPicker, useRegistry } from '#web/kit';
import { auditVerbs } from './audit-verbs.ts';

/** Conditions of the search, kept in the address of the page. */
export interface AuditFiltersProps {
  readonly read: (name: string) => string | undefined;
  readonly set: (changes: Readonly<Record<string, string | null | undefined>>) => void;
}

const NAMES = ['person', 'resource', 'row', 'verb', 'command', 'since', 'until'];

/** Who, what, when, which verb, which command; one row when the search comes from that row. */
export function AuditFilters({ read, set }: AuditFiltersProps) {
  const registry = useRegistry();
  const resource = registry.resource(read('resource') ?? '');
  const row = read('row');
  const since = read('since') ?? null;
  const until = read('until') ?? null;
  return (
    <div className="goa-filters">
      <RefPicker
        to="person"
        aria-label="操作人"
        placeholder="操作人"
        value={read('person') ?? null}
        onChange={(person) => set({ person })}
      />
      <Select
        aria-label="信息资源"
        className="goa-wide"
        placeholder="信息资源"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={resource?.name}
        options={[...registry.resources.values()].map(({ name, title }) => ({ value: name, label: title }))}
        onChange={(next?: string) => set({ resource: next, row: null, verb: null })}
      />
      {resource && (
        <RefPicker
          key={resource.name}
          to={resource.name}
          aria-label={resource.title}
          placeholder={`哪一条${resource.title}`}
          value={row ?? null}
          onChange={(next) => set({ row: next })}
        />
      )}
      <Select
        aria-label="操作"
        className="goa-wide"
        placeholder="操作"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={read('verb')}
        options={auditVerbs(registry, resource).map(({ name, title }) => ({ value: name, label: title }))}
        onChange={(verb?: string) => set({ verb })}
      />
      <DayRange
        aria-label="时间"
        placeholder="时间"
        value={since || until ? [since, until] : null}
        onChange={(days) => set({ since: days?.[0], until: days?.[1] })}
      />
      <Input.Search
        key={read('command')}
        aria-label="操作编号"
        placeholder="操作编号"
        allowClear
        defaultValue={read('command')}
        onSearch={(command) => set({ command: command.trim() })}
      />
      {NAMES.some((name) => read(name)) && (
        <Button onClick={() => set(Object.fromEntries(NAMES.map((name) => [name, null])))}>清除条件</Button>
      )}
    </div>
  );
}
