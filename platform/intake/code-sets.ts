import { defineCodeSet } from '#standards/language';

/** 导入阶段: how far one uploaded file has come. */
export const intakeStage = defineCodeSet({
  name: 'intakeStage',
  title: '导入阶段',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'uploaded', label: '待读取', tone: 'neutral' },
    { code: 'reading', label: '读取中', tone: 'busy' },
    { code: 'mapping', label: '待确认对应关系', tone: 'busy' },
    { code: 'checking', label: '检查中', tone: 'busy' },
    { code: 'checked', label: '待入库', tone: 'busy' },
    { code: 'committing', label: '入库中', tone: 'busy' },
    { code: 'committed', label: '已入库', tone: 'good' },
    { code: 'undoing', label: '撤销中', tone: 'busy' },
    { code: 'undone', label: '已撤销', tone: 'neutral' },
    { code: 'failed', label: '不能导入', tone: 'bad' },
    { code: 'withdrawn', label: '已放弃', tone: 'neutral' },
  ],
});

/** 行状态: what became of one line of the file. */
export const intakeLineState = defineCodeSet({
  name: 'intakeLineState',
  title: '行状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'ready', label: '可入库', tone: 'good' },
    { code: 'held', label: '待处理', tone: 'bad' },
    { code: 'folded', label: '重复行', tone: 'neutral' },
    { code: 'skipped', label: '非数据行', tone: 'neutral' },
    { code: 'excluded', label: '不导入', tone: 'neutral' },
    { code: 'done', label: '已入库', tone: 'good' },
    { code: 'undone', label: '已撤销', tone: 'neutral' },
    { code: 'kept', label: '此后被修改，未撤销', tone: 'bad' },
  ],
});

/** 入库动作: what committing a ready line does to the ledger. */
export const intakeAct = defineCodeSet({
  name: 'intakeAct',
  title: '入库动作',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'create', label: '新增' },
    { code: 'update', label: '更新' },
    { code: 'same', label: '无变化' },
  ],
});

/** 来源类别: where checked lines come from; workbooks are the first source. */
export const intakeSource = defineCodeSet({
  name: 'intakeSource',
  title: '数据来源',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'workbook', label: '工作簿' },
    { code: 'database', label: '数据库' },
    { code: 'api', label: '接口' },
  ],
});
