import { extensionOf } from './clean-name.ts';
import { textKind } from './text-kind.ts';

/** What a file turned out to be. */
export interface ContentType {
  readonly type: string;
}

/** What is known of a file when it is judged. */
export interface Sample {
  readonly name: string;
  /** Short name of the type by magic bytes, as `file-type` finds it; nothing when no pattern fits. */
  readonly detected?: string;
  /** First bytes of the content, 8 KiB or all of it. */
  readonly head: Buffer;
  /** `attachment`: the name must say what the content is; `workbook`: whoever reads it will say what is wrong. */
  readonly use: 'attachment' | 'workbook';
}

/** Why a file is not taken. */
export type TypeRefusal = 'FILE_TYPE_REFUSED' | 'FILE_TYPE_UNKNOWN' | 'FILE_TYPE_DIFFERS';

/** Judges a file by its content; the name only ever makes the judgement stricter. */
export function judgeType(sample: Sample): ContentType | TypeRefusal {
  const { name, detected, head, use } = sample;
  if (isProgramName(name) || (detected && PROGRAMS.has(detected)) || head.subarray(0, 2).toString('latin1') === '#!')
    return 'FILE_TYPE_REFUSED';
  const found = kindOf(name, detected, head);
  if (!found) return 'FILE_TYPE_UNKNOWN';
  if (use === 'attachment' && !fits(extensionOf(name), found)) return 'FILE_TYPE_DIFFERS';
  return { type: found.type };
}

/** Does the name alone say that it is a program or a script? */
export function isProgramName(name: string): boolean {
  return PROGRAM_NAMES.has(extensionOf(name));
}

interface Kind {
  readonly type: string;
  /** Extensions under which such content may come. */
  readonly names: readonly string[];
}

const list = (words: string): readonly string[] => words.split(' ');

const PROGRAM_NAMES = new Set(
  list(
    'exe dll com scr msi msix bat cmd ps1 psm1 vbs vbe js mjs cjs jse wsf wsh hta lnk reg inf pif cpl jar class apk ipa sh bash py pl rb php asp aspx jsp so dylib app dmg pkg deb rpm iso img chm url',
  ),
);
const PROGRAMS = new Set(list('exe elf macho class jar apk deb rpm ar dmg lnk crx nes swf wasm chm xpi alias cab'));

const PICTURES = list('jpg jpeg jfif png gif webp bmp tif tiff heic heif avif');
const OFFICE = {
  d: list('docx docm dotx dotm doc dot wps wpt'),
  x: list('xlsx xlsm xltx xltm xls xlt et ett'),
  p: list('pptx pptm potx potm ppsx ppsm ppt pps dps dpt'),
};
const OFFICES = ['d', 'x', 'p'] as const;
const ALL_OFFICE = Object.values(OFFICE).flat();
const TEXT_NAMES = list('txt csv tsv md log json');

const MEDIA: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  jpg: 'image/jpeg',
  tif: 'image/tiff',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  avi: 'video/x-msvideo',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  gz: 'application/gzip',
  '7z': 'application/x-7z-compressed',
  rar: 'application/vnd.rar',
  rtf: 'application/rtf',
  dwg: 'image/vnd.dwg',
};

function kindOf(name: string, detected: string | undefined, head: Buffer): Kind | undefined {
  // The mark of wide text looks like sound to those who look for patterns.
  const wide = textKind(head, TEXT_NAMES);
  if (!detected || detected === 'xml' || (detected === 'mp1' && wide)) return wide;
  if (PICTURES.includes(detected)) return { type: MEDIA[detected] ?? `image/${detected}`, names: PICTURES };
  if (detected === 'pdf') return { type: 'application/pdf', names: ['pdf', 'ai'] };
  // Old documents, and new ones under a password.
  if (detected === 'cfb') return { type: 'application/x-cfb', names: [...ALL_OFFICE, 'msg', 'vsd'] };
  const family = ALL_OFFICE.includes(detected)
    ? OFFICES.find((letter) => OFFICE[letter].includes(detected))
    : undefined;
  if (family) return { type: MEDIA[OFFICE[family][0] ?? ''] ?? '', names: OFFICE[family] };
  if (detected === 'zip') return zipKind(name);
  if (['rar', '7z', 'gz', 'tar'].includes(detected))
    return { type: MEDIA[detected] ?? `application/x-${detected}`, names: [detected, 'tgz'] };
  if (detected === 'asf') return { type: 'video/x-ms-asf', names: ['wmv', 'asf', 'wma'] };
  if (MEDIA[detected]) return { type: MEDIA[detected], names: [detected, 'mp4', 'm4a', 'm4v', 'mov'] };
  return undefined;
}

/** OFD, the domestic fixed layout, is a zip that nothing tells from another but its name. */
function zipKind(name: string): Kind {
  if (extensionOf(name) === 'ofd') return { type: 'application/ofd', names: ['ofd'] };
  return { type: 'application/zip', names: ['zip', 'xmind', 'kmz', 'vsdx', ...ALL_OFFICE] };
}

function fits(extension: string, { names }: Kind): boolean {
  return extension === '' || names.includes(extension);
}
