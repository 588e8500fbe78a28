import { int, note, ref, rows, text } from '#standards/language';

/** The task of a case that is acted on, with the revision of the form that the person saw. */
export const onTask = {
  task: int('任务', { id: 'task', required: true, least: 1 }),
  seen: int('所见申请内容的版本', { id: 'seen', least: 1 }),
};

/** 签批意见; whether it must be given is the node's setting. */
export const opinion = note('意见', { id: 'opinion', max: 2000 });

/** Why, for the log. */
export const why = note('理由', { id: 'why', required: true, max: 500 });

/** A person who is to get something. */
export const to = ref('人员', { id: 'to', to: 'person', required: true });

/** What every step answers: the case as it stands now. */
export interface StepAnswer {
  readonly rev: number;
  readonly status: string;
}

/** Papers that whoever acts gives to the case, each for the material it is. */
export const furtherPapers = rows('材料', {
  id: 'papers',
  of: {
    material: text('材料名称', { id: 'material', max: 60 }),
    file: ref('文件', { id: 'file', to: 'file', required: true }),
  },
});
