import type { OfficialPaper } from '../layout/official-paper.ts';

/** A short official document of a bureau that does not exist. */
export const samplePaper: OfficialPaper = {
  agency: '样例市机关事务管理局',
  number: '样机管〔2026〕7号',
  urgency: null,
  signer: null,
  title: '关于同意样例市文化馆更新公务用车的批复',
  mainTo: '样例市文化和旅游局',
  paragraphs: [
    '你局《关于更新公务用车的请示》（样文旅〔2026〕31号）收悉。经研究，现批复如下：',
    '一、同意更新机要通信用车1辆。购置价格不超过18万元（含车辆购置税），应当选用国产新能源汽车。',
    '（一）车辆登记所有人为样例市文化馆，纳入该馆编制管理。负责人：𠮷㐂䶮。',
    '二、原车处置。新车登记之日起3个月内，按照国有资产管理的规定办理原车（样A12345）的处置手续，处置收入按规定上缴国库。',
    '此复。',
  ],
  attachments: [],
  signature: '样例市机关事务管理局',
  date: '2026-11-22',
  note: '此件依申请公开',
  copyTo: '样例市财政局，样例市审计局',
  issuer: '样例市机关事务管理局办公室',
  verify: { address: 'https://goa.example.test/verify/7K3M9Q2XW8', digest: '3f1c9a0b7d2e4658' },
};
