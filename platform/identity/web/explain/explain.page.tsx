import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { AnswerOfContract } from '#standards/language';
import {
  ExplanationSteps,
  Failure,
  Loading,
  Nothing,
  PageHead,
  RefPicker,
  todayInShanghai,
  useAnswer,
  useRegistry,
  useRow,
  useRows,
} from '#web/kit';
import type { explainAccess } from '../../queries/explain-access.contract.ts';
import { usePageState } from '../parts/use-page-state.ts';
import { inForce } from '../people/in-force.ts';
import { FieldVerdicts } from './field-verdicts.tsx';
import { verbsOf } from './verbs-of.ts';
import '../identity.css';

/** 可见性解释: why a colleague, under one of his posts, can or cannot do something with a row. */
export default function ExplainPage() {
  const registry = useRegistry();
  const { read, set } = usePageState();
  const assignment = read('assignment');
  // A link may name the assignment alone; its person then follows from it.
  const held = useRow('assignment', read('person') ? undefined : assignment);
  const person = read('person') ?? (held.data ? String(held.data.row.person) : undefined);
  const resource = registry.resource(read('resource') ?? '');
  const row = read('row');
  const verb = read('verb') ?? 'read';
  return (
    <>
      <PageHead title="可见性解释" />
      <section className="goa-section" aria-label="要解释的事">
        <div className="goa-form-grid">
          <Labelled id="explain-person" label="谁">
            <RefPicker
              id="explain-person"
              to="person"
              value={person ?? null}
              onChange={(next) => set({ person: next, assignment: null })}
            />
          </Labelled>
          <Labelled id="explain-assignment" label="以哪个任职">
            <AssignmentSelect
              person={person}
              value={assignment}
              onChange={(next) => set({ person, assignment: next })}
            />
          </Labelled>
          <Labelled id="explain-resource" label="信息资源">
            <Select
              id="explain-resource"
              className="goa-wide"
              placeholder="选择信息资源"
              showSearch={{ optionFilterProp: 'label' }}
              value={resource?.name}
              options={[...registry.resources.values()].map(({ name, title }) => ({ value: name, label: title }))}
              onChange={(next: string) => set({ resource: next, row: null, verb: null })}
            />
          </Labelled>
          <Labelled id="explain-row" label="哪一条">
            {resource ? (
              <RefPicker
                key={resource.name}
                id="explain-row"
                to={resource.name}
                value={row ?? null}
                onChange={(next) => set({ row: next })}
              />
            ) : (
              <Select id="explain-row" className="goa-wide" disabled placeholder="请先选择信息资源" />
            )}
          </Labelled>
          <Labelled id="explain-verb" label="操作">
            <Select
              id="explain-verb"
              className="goa-wide"
              disabled={!resource}
              placeholder="请先选择信息资源"
              value={resource && verb}
              options={
                resource ? verbsOf(registry, resource).map(({ name, title }) => ({ value: name, label: title })) : []
              }
              onChange={(next: string) => set({ verb: next })}
            />
          </Labelled>
        </div>
      </section>
      {assignment && resource && row ? (
        <Answer assignment={assignment} resource={resource.name} row={row} verb={verb} />
      ) : (
        <Nothing words="选择同事、任职、信息资源和记录后，逐步说明其能否办理以及原因。" />
      )}
    </>
  );
}

function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="goa-labelled">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}

interface AssignmentSelectProps {
  readonly person: string | undefined;
  readonly value: string | undefined;
  readonly onChange: (assignment: string) => void;
}

/** Posts of the person that are in force and that the asker sees. */
function AssignmentSelect({ person, value, onChange }: AssignmentSelectProps) {
  const posts = useRows(
    'assignment',
    { filter: { and: [{ field: 'person', op: 'eq', value: person }, ...inForce(todayInShanghai())] }, limit: 50 },
    person !== undefined,
  );
  const rows = person ? (posts.data?.rows ?? []) : [];
  return (
    <Select
      id="explain-assignment"
      className="goa-wide"
      disabled={!person}
      loading={posts.isFetching}
      placeholder={person ? '选择任职' : '请先选择人员'}
      notFoundContent="没有您可见的任职"
      value={rows.some((row) => row.id === value) ? value : undefined}
      options={rows.map((row) => ({
        value: row.id,
        label: `${posts.data?.refs.unit?.[String(row.unit)] ?? ''} ${String(row.title ?? '')}`,
      }))}
      onChange={onChange}
    />
  );
}

interface AnswerProps {
  readonly assignment: string;
  readonly resource: string;
  readonly row: string;
  readonly verb: string;
}

function Answer(asked: AnswerProps) {
  const answer = useAnswer<AnswerOfContract<typeof explainAccess>>('identity', 'explainAccess', { ...asked });
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { fields } = answer.data;
  return (
    <section className="goa-section" aria-label="解释">
      <ExplanationSteps explanation={answer.data} />
      {fields && <FieldVerdicts resource={asked.resource} fields={fields} />}
    </section>
  );
}
