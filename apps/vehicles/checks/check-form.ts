import { code, instant, note, ref, text } from '#standards/language';
import { checkVerdict } from './code-sets.ts';

/** What a matter is about, as the platform fills it in, and what those who handle it say. */
export const checkForm = {
  matter: text('事由', { id: 'matter', required: true, max: 200, group: '情况' }),
  vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true, group: '情况' }),
  beganAt: instant('开始时间', { id: 'began_at', required: true, group: '情况' }),
  lastAt: instant('最后时间', { id: 'last_at', required: true, group: '情况' }),
  evidence: note('证据', {
    id: 'evidence',
    required: true,
    max: 8000,
    group: '情况',
    hint: '报警和疑点、轨迹摘要、派车单、核对参数；重算后两次结果都保留',
  }),
  verdict: code('核查结论', { id: 'verdict', set: checkVerdict, group: '核查' }),
  result: note('办结结果', { id: 'result', max: 1000, group: '核查' }),
  handedTo: text('移送纪检监察单位', {
    id: 'handed_to',
    max: 60,
    group: '核查',
    hint: '只有核实违规的可以移送；填写后形成移送函',
  }),
};
