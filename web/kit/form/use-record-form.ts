import { useQueryClient } from '@tanstack/react-query';
import { App, type FormInstance } from 'antd';
import { useState } from 'react';
import type { Resource } from '#standards/language';
import { ApiError } from '../api/api-error.ts';
import { request } from '../api/request.ts';
import type { ChangeAnswer, Row, RowAnswer } from '../api/shapes.ts';
import { useChange } from '../api/use-change.ts';
import { sentenceOf } from '../state/failure.tsx';
import { changedFields, type FormField, type FormValues, filledValues } from './form-fields.ts';
import { type FieldMerge, mergeChanges, mergedValues } from './merge-changes.ts';
import { placeProblems } from './problems.ts';

/** What stands between the person and a saved row. */
export interface FormTrouble {
  /** Sentences that belong to no field of the form. */
  readonly above: readonly string[];
  /** Rules that ask for a reason. */
  readonly explain?: readonly string[];
  readonly conflict?: { readonly latest: RowAnswer; readonly merges: readonly FieldMerge[] };
}

/** Parts of a form that its saving needs. */
export interface RecordFormParts {
  readonly resource: Resource;
  readonly form: FormInstance<FormValues>;
  readonly fields: readonly FormField[];
  /** Row being edited; none for a new one. */
  readonly row: Row | undefined;
  readonly start: FormValues;
  readonly onSaved: (id: string) => void;
  /** The form goes on from another row (after a conflict). */
  readonly onRebase: (row: Row) => void;
}

const NO_TROUBLE: FormTrouble = { above: [] };

/** Saves a generated form and sorts what the server answers: field problems, rules that ask for a reason, conflicts, warnings. */
export function useRecordForm({ resource, form, fields, row, start, onSaved, onRebase }: RecordFormParts) {
  const { notification, message } = App.useApp();
  const queries = useQueryClient();
  const change = useChange<ChangeAnswer>();
  const [trouble, setTrouble] = useState<FormTrouble>(NO_TROUBLE);

  const save = async (reason?: string) => {
    const values = form.getFieldsValue(true) as FormValues;
    const set = Object.fromEntries(changedFields(fields, start, values).map((name) => [name, values[name] ?? null]));
    if (row && Object.keys(set).length === 0) {
      message.info('没有改动，无需保存。');
      return;
    }
    try {
      const answer = await change.mutateAsync(
        row
          ? { method: 'PATCH', path: `/api/${resource.name}/${row.id}`, body: { rev: row.rev, set, reason } }
          : {
              path: `/api/${resource.name}`,
              body: { ...filledValues(fields, values), ...(reason ? { $reason: reason } : {}) },
            },
      );
      setTrouble(NO_TROUBLE);
      const warnings = answer.findings.filter(({ severity }) => severity === 'warn').map((finding) => finding.message);
      if (warnings.length > 0) notification.warning({ title: '已保存，但请注意', description: warnings.join('\n') });
      else message.success('已保存。');
      onSaved(answer.id ?? row?.id);
    } catch (error) {
      await sort(error, values);
    }
  };

  const sort = async (error: unknown, values: FormValues) => {
    if (!(error instanceof ApiError)) return setTrouble({ above: [sentenceOf(error)] });
    if (error.code === 'REASON_NEEDED') {
      const lines = error.rows.map((problem) => problem.message);
      return setTrouble({ above: [], explain: lines.length > 0 ? lines : [error.message] });
    }
    if (error.code === 'CONFLICT' && row) return meetOthers(row, values);
    const names = new Set(fields.filter(({ locked }) => !locked).map(({ name }) => name));
    const placed = placeProblems(error, names, (name) => resource.fields[name]?.title);
    form.setFields(placed.atFields.map(({ name, messages }) => ({ name, errors: [...messages] })));
    const [first] = placed.atFields;
    if (first) form.scrollToField(first.name, { focus: true });
    setTrouble({ above: placed.above });
  };

  const meetOthers = async (mine: Row, values: FormValues) => {
    const latest = await queries.fetchQuery({
      queryKey: ['row', resource.name, mine.id],
      queryFn: () => request<RowAnswer>(`/api/${resource.name}/${mine.id}`),
      staleTime: 0,
    });
    const names = fields.map(({ name }) => name);
    setTrouble({ above: [], conflict: { latest, merges: mergeChanges(names, start, values, latest.row) } });
  };

  /** Goes on from the latest row; my changes stay on top unless they are dropped. */
  const settle = (keepMine: ReadonlySet<string> | 'none') => {
    const conflict = trouble.conflict;
    if (!conflict) return;
    onRebase(conflict.latest.row);
    const theirs = Object.fromEntries(fields.map(({ name }) => [name, conflict.latest.row[name] ?? null]));
    form.setFieldsValue(keepMine === 'none' ? theirs : mergedValues(theirs, conflict.merges, start, keepMine));
    setTrouble(NO_TROUBLE);
  };

  return { trouble, save, settle, saving: change.isPending, dismiss: () => setTrouble(NO_TROUBLE) };
}
