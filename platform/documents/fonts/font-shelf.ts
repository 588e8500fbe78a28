import * as fontkit from 'fontkit';
import { GoaError } from '#platform/store';
import { documentFault } from '../faults.ts';
import { type Face, type Measure, MM_PER_POINT } from '../layout/paper-item.ts';
import { type FontFile, fontFiles } from './font-files.ts';

/** A piece of a text and the font that has all its signs. */
export interface Run {
  readonly text: string;
  readonly font: FontFile;
}

/** The fonts of this machine, opened when first needed. */
export interface FontShelf {
  /** Cuts a text where the font changes: each sign in the first font of its face that has it. Throws NO_FONT, GLYPH_MISSING (with the signs). */
  runs(text: string, face: Face): readonly Run[];
  readonly measure: Measure;
}

/** Opens the fonts of a machine, those in `folder` (`GOA_FONT_DIR`) before the system's and the one that comes with the product. */
export function openFonts(folder = process.env.GOA_FONT_DIR, chains = fontFiles(folder)): FontShelf {
  const opened = new Map<string, fontkit.Font | undefined>();
  const open = (file: FontFile) => {
    const key = `${file.path} ${file.name ?? ''}`;
    if (!opened.has(key)) opened.set(key, openFont(file));
    return opened.get(key);
  };
  const chosen = new Map<string, FontFile>();
  const fontFor = (sign: string, face: Face): FontFile | undefined => {
    const key = face + sign;
    const known = chosen.get(key);
    if (known) return known;
    const found = chains[face].find((file) => open(file)?.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));
    if (found) chosen.set(key, found);
    return found;
  };
  const runs = (text: string, face: Face): Run[] => {
    if (!chains[face].some((file) => open(file))) throw new GoaError(documentFault('NO_FONT'));
    const cut: { text: string; font: FontFile }[] = [];
    const missing = new Set<string>();
    for (const sign of text) {
      const font = fontFor(sign, face);
      const last = cut.at(-1);
      if (!font) missing.add(sign);
      else if (last?.font === font) last.text += sign;
      else cut.push({ text: sign, font });
    }
    if (missing.size > 0)
      throw new GoaError(documentFault('GLYPH_MISSING'), { detail: { signs: [...missing].join('') } });
    return cut;
  };
  const measured = new Map<string, number>();
  const widthOf = (sign: string, face: Face): number => {
    const key = face + sign;
    let width = measured.get(key);
    if (width === undefined) {
      const font = open(runs(sign, face)[0]?.font ?? { path: '' });
      width = font ? (font.glyphForCodePoint(sign.codePointAt(0) ?? 0).advanceWidth ?? 0) / font.unitsPerEm : 0;
      measured.set(key, width);
    }
    return width;
  };
  const measure: Measure = (text, face, size) =>
    [...text].reduce((sum, sign) => sum + widthOf(sign, face), 0) * size * MM_PER_POINT;
  return { runs, measure };
}

/** A file that is no font, or a collection without the wanted member, is passed by. */
function openFont({ path, name }: FontFile): fontkit.Font | undefined {
  try {
    const found = fontkit.openSync(path, name);
    return 'fonts' in found ? found.fonts[0] : found;
  } catch {
    return undefined;
  }
}
