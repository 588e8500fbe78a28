import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { completeIdNumber } from '#standards/checks';

const HEADER =
  '资产编号,资产名称,分类代码,使用单位,信用代码,数量,单价(元),金额(元),取得日期,投入使用日期,保管人身份证号,状态';

const KINDS = [
  ['空调机', 'A02061804', 4500],
  ['台式计算机', 'A02010105', 4860],
  ['便携式计算机', 'A02010108', 6980],
  ['办公桌', 'A05010201', 1260],
  ['办公椅', 'A05010301', 620],
] as const;

/** A unit as a line names it. */
export interface NamedUnit {
  readonly name: string;
  readonly creditCode: string;
}

/** Writes an asset table of so many lines, a fiftieth of them with a cell to be repaired; answers its path. */
export async function writeAssetCsv(path: string, rows: number, unit: NamedUnit, prefix = 'BX'): Promise<string> {
  const out = createWriteStream(path);
  let text = `${HEADER}\n`;
  for (let n = 0; n < rows; n++) {
    text += `${assetLine(n, unit, prefix)}\n`;
    if (text.length < 256 * 1024) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'finish');
  return path;
}

/** One line; the same for the same number. */
export function assetLine(n: number, { name, creditCode }: NamedUnit, prefix: string): string {
  const [asset, code, price] = KINDS[n % KINDS.length]!;
  const count = 1 + (n % 9);
  const month = String(1 + (n % 12)).padStart(2, '0');
  const year = 2010 + (n % 14);
  const bought = n % 50 === 7 ? `${year}.${month}.06` : `${year}-${month}-06`;
  const pieces = n % 50 === 21 ? `${count}台` : String(count);
  const keeper = completeIdNumber(`520000${1970 + (n % 30)}${month}15${String(n % 1000).padStart(3, '0')}`);
  return `${prefix}${String(n).padStart(10, '0')},${asset},${code},${name},${creditCode},${pieces},${price}.00,${price * count}.00,${bought},${year}-${month}-28,${keeper},${n % 4 === 0 ? '闲置' : '在用'}`;
}
