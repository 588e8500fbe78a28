import { toHalfWidth } from '#standards/checks';
import type { Area } from '../check/world.ts';
import { BUREAU_FORMS, INSTITUTION_FORMS } from './institution-names.ts';

/** Longest text that can be a name; nobody is looked for under a longer one. */
const LONGEST = 200;
/** Most spellings of one name that are looked for. */
const MOST = 24;

/**
 * Spellings under which a body may be registered that somebody wrote in short: first as written, then without （本级） and the province before it, with
 * short forms written out (卫健局, 编办), and with the region's full name (红花岗区司法局 is 遵义市红花岗区司法局). The nearest spellings come first; the
 * first one that a row answers to decides.
 */
export function nameVariants(text: string, areas: readonly Area[]): readonly string[] {
  if (text.length > LONGEST) return [];
  const variants = new Set([text]);
  const grow = (make: (name: string) => Iterable<string>) => {
    for (const name of [...variants]) for (const other of make(name)) if (variants.size < MOST) variants.add(other);
  };
  grow(withoutTail);
  grow(withoutProvince);
  grow((name) => writtenOut(name, areas));
  grow((name) => inFullArea(name, areas));
  grow(codeShortened);
  return [...variants];
}

/** Whether a text may be a short way to write the name: it stands at its end, or its characters follow each other in it. */
export function shortens(text: string, name: string): boolean {
  const plain = withoutTail(text)[0] ?? text;
  if (plain.length < 2) return false;
  if (name.endsWith(plain)) return true;
  let at = -1;
  for (const sign of plain) {
    at = name.indexOf(sign, at + 1);
    if (at < 0) return false;
  }
  return plain.length >= 3;
}

function withoutTail(name: string): string[] {
  const cut = name.replace(/[(（[【](?:本级|机关|本部|机关本级|局机关|本单位|行政)[)）\]】]$/u, '');
  return cut === name ? [] : [cut];
}

function withoutProvince(name: string): string[] {
  const cut = /^[\p{Script=Han}]{2,8}?(?:省|自治区)(?=[\p{Script=Han}]{4,}$)/u.exec(name);
  return cut ? [name.slice(cut[0].length)] : [];
}

function* writtenOut(name: string, areas: readonly Area[]): Generator<string> {
  for (const [short, full] of BUREAU_FORMS) {
    // 编办 inside 市委编办 is written out with its whole form below.
    if (name.includes(short) && !name.includes(full)) yield name.replace(short, full);
  }
  for (const [short, full] of INSTITUTION_FORMS) {
    const [before = '', after = ''] = short.split('@');
    if (!name.startsWith(before) || !name.endsWith(after) || name.length <= before.length + after.length) continue;
    const area = name.slice(before.length, name.length - after.length);
    // 市 and 县 stand before 委 as part of the area; a bare 市委 names no area.
    if (area.length < 2 || !/[省市州区县旗盟乡镇]$/u.test(area)) continue;
    yield full.replace('@', area);
    const known = areas.find((one) => one.short.includes(area));
    if (known) yield full.replace('@', known.name);
  }
}

function* inFullArea(name: string, areas: readonly Area[]): Generator<string> {
  for (const area of areas) {
    for (const short of area.short) {
      if (name.startsWith(short) && !name.startsWith(area.name)) yield area.name + name.slice(short.length);
      else if (name.startsWith(`中共${short}`)) yield `中共${area.name}${name.slice(2 + short.length)}`;
    }
  }
}

/** Division codes of 12 digits whose last six are zeros are those of 6 digits; codes may be written in full width. */
function codeShortened(name: string): string[] {
  const code = toHalfWidth(name).replace(/\s+/gu, '').toUpperCase();
  if (!/^[0-9A-Z]{4,20}$/u.test(code)) return [];
  return [code, code.replace(/^(\d{6})0{3}(?:0{3})?$/u, '$1')];
}
