import { officialDate } from '../layout/official-paper.ts';
import type { Verified } from './verify-route.ts';

/** The page as HTML without script, readable on a phone. */
export function verifyPage(found: Verified | undefined): string {
  const [tone, verdict] = verdictOf(found);
  const facts = found
    ? [
        ['发文单位（登记名称）', found.unit],
        ['发文字号', found.number],
        ['标题', found.title],
        ['成文日期', officialDate(found.signedOn)],
        ['内容摘要', found.digest],
      ]
    : [];
  const rows = facts.map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`).join('');
  const advice = found
    ? '请核对纸面上的发文机关、发文字号、标题、日期和内容摘要与此处是否一致。'
    : '请检查核验码是否输入正确，或向发文机关核实。';
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>公文核验</title><style>${STYLE}</style></head>
<body><main><h1>公文核验</h1><p class="${tone}" role="status">${verdict}</p><dl>${rows}</dl><p>${advice}</p></main></body></html>`;
}

function verdictOf(found: Verified | undefined): readonly [tone: string, words: string] {
  if (!found) return ['bad', '没有查到该公文'];
  if (found.revoked) return ['bad', '该公文已作废'];
  return found.sound ? ['good', '已签发，内容与签发时一致'] : ['bad', '内容与签发时不一致，请向发文机关核实'];
}

const STYLE = `body{margin:0;font:17px/1.7 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1f2328;background:#f5f7fa}
main{max-width:560px;margin:0 auto;padding:24px 20px}h1{font-size:22px;margin:0 0 16px}
.good,.bad{padding:12px 16px;border-radius:6px;font-weight:600}.good{background:#e7f5ec;color:#12683a}.bad{background:#fdecea;color:#a61b12}
dl{background:#fff;border-radius:6px;padding:8px 16px;margin:16px 0}dl:empty{display:none}dt{color:#59636e;font-size:14px;margin-top:8px}dd{margin:0 0 8px;overflow-wrap:anywhere}`;

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
