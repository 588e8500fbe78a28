import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Face } from '../layout/paper-item.ts';

/** A font on this machine. */
export interface FontFile {
  readonly path: string;
  /** Name of the font inside a collection (`.ttc`). */
  readonly name?: string;
}

/** Words in the names of font files that say which face they are good for, best first. The names are those that offices have: 方正, 华文, 中易, 思源, Noto. */
const WANTED: Readonly<Record<Face, readonly RegExp[]>> = {
  title: [/xbs|xiaobiaosong|小标宋|stzhongs|fzzys/i, /notoserif.*bold|sourcehanserif.*bold/i, /simsun|stsong|song/i],
  body: [
    /simfang|fangsong|stfang|仿宋|fzfs/i,
    /notoserif.*(regular|medium)|sourcehanserif.*regular/i,
    /simsun|stsong|song/i,
  ],
  hei: [/simhei|stheiti|黑体|fzht|hei/i, /notosans.*(bold|medium)|sourcehansans.*bold/i],
  kai: [/simkai|stkaiti|楷体|fzkt|kai/i, /notoserif.*regular|sourcehanserif.*regular/i],
  song: [/simsun|stsong|宋体|fzss/i, /notoserif.*regular|sourcehanserif.*regular/i],
};

/** Where systems keep fonts; the folder that the administrator names comes first. */
function folders(own: string | undefined): readonly string[] {
  const system = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    'C:\\Windows\\Fonts',
    '/System/Library/Fonts',
    '/Library/Fonts',
  ];
  return own ? [own, ...system] : system;
}

/** For each face the fonts to be asked for a sign, best first; whatever has Chinese signs at all stands at the end of each list. */
export function fontFiles(
  own: string | undefined,
  packaged = packagedFonts(),
): Readonly<Record<Face, readonly FontFile[]>> {
  const found = folders(own).flatMap((folder) => inFolder(folder).map((file) => ({ file, own: folder === own })));
  const chinese = found.filter(({ file, own: given }) => given || CHINESE.test(path.basename(file)));
  const chain = (face: Face): FontFile[] => {
    const wanted = WANTED[face].flatMap((pattern) => chinese.filter(({ file }) => pattern.test(path.basename(file))));
    const files = [...wanted, ...chinese, ...packaged.map((file) => ({ file }))].map(({ file }) => file);
    return [...new Set(files)].map((file) => ({ path: file, name: memberOf(file) }));
  };
  return { title: chain('title'), body: chain('body'), hei: chain('hei'), kai: chain('kai'), song: chain('song') };
}

/** Fonts of a system that are known to have Chinese signs; others are not even opened. */
const CHINESE =
  /cjk|hans|sc-|simsun|simfang|simhei|simkai|stsong|stfang|stkaiti|stheiti|fangsong|xbs|wqy|uming|ukai|方正|仿宋|宋体|楷体|黑体|^fz/i;

/** Collections of Noto hold one font a region; the simplified one is meant. */
function memberOf(file: string): string | undefined {
  const [, family, weight] = /(Noto(?:Sans|Serif)CJK)-(\w+)\.ttc$/.exec(file) ?? [];
  return family ? `${family}sc-${weight}` : undefined;
}

function inFolder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ttf|otf|ttc)$/i.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [];
  }
}

/** The font that comes with the product as an optional package: no 仿宋, but a machine without fonts prints all the same. */
function packagedFonts(): string[] {
  try {
    const entry = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc');
    return [path.join(path.dirname(entry), '../fonts/NotoSansHans-Regular.otf')];
  } catch {
    return [];
  }
}
