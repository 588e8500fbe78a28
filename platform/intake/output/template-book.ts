import type { Readable } from 'node:stream';
import { type ColumnPlan, writeXlsx } from '#platform/books';
import type { Reader, Store } from '#platform/store';
import type { CodeItem, Field } from '#standards/language';
import { EXAMPLE_MARK } from '../layout/line-reader.ts';
import type { Target } from '../mapping/target.ts';
import { exampleTexts } from './example-line.ts';

/** Writes an empty workbook for targets, a sheet each: drop-down lists, hints, units, required columns marked, and a filled example line that is never taken for data. */
export async function templateBook(store: Store, reader: Reader, targets: readonly Target[]): Promise<Readable> {
  const sets = await store.codeSets();
  const { today } = reader.actor;
  const sheets = [];
  for (const target of targets) {
    const fields = Object.entries(target.fields).filter(([, field]) => field.kind !== 'point');
    const texts = await exampleTexts(store, reader, target);
    sheets.push({
      name: target.title.slice(0, 31),
      preamble: [`${target.title}导入模板`, PREAMBLE],
      columns: [{ title: '序号', width: 10 }, ...fields.map(([, field]) => columnOf(field, sets, today))],
      rows: [[[`${EXAMPLE_MARK}不导入`, ...fields.map(([name]) => texts.get(name) ?? '')]]],
    });
  }
  return writeXlsx({ sheets });
}

const PREAMBLE = '带*的列必填；示例行不会导入，可以保留或删除；单位可填全称、简称或统一社会信用代码';

/** Most words of a drop-down list; of longer code sets people type the word. */
const LONGEST_LIST = 500;

function columnOf(field: Field, sets: ReadonlyMap<string, readonly CodeItem[]>, today: string): ColumnPlan {
  const title = field.unit ? `${field.title}(${field.unit})` : field.title;
  const required = field.required && field.initial === undefined;
  const list = listOf(field, sets, today);
  const hint = [field.hint, hintOf(field)].filter(Boolean).join('；');
  return {
    title,
    format: 'text',
    ...(required ? { required } : {}),
    ...(list ? { list } : {}),
    ...(hint ? { hint } : {}),
  };
}

function listOf(field: Field, sets: ReadonlyMap<string, readonly CodeItem[]>, today: string): string[] | undefined {
  if (field.kind === 'flag') return ['是', '否'];
  if (field.kind !== 'code') return undefined;
  const items = (sets.get(field.set?.name ?? '') ?? []).filter(
    ({ from, to }) => (!from || from <= today) && (!to || to >= today),
  );
  return items.length > 0 && items.length <= LONGEST_LIST ? items.map(({ label }) => label) : undefined;
}

function hintOf(field: Field): string | undefined {
  switch (field.kind) {
    case 'date':
      return '日期，例如 2026-06-30';
    case 'ref':
      return field.to === 'unit'
        ? '单位全称、简称或统一社会信用代码'
        : field.to === 'person'
          ? '工号或姓名'
          : undefined;
    case 'text':
      return field.max === undefined ? undefined : `不超过${field.max}字`;
    default:
      return field.element?.source;
  }
}
