import type { MediaFacts } from '../jt808/index.ts';

/** Codes of 0x0800 and 0x0801 by their number (2013 table 81; the doors and the distance are of 2019). */
const KINDS = ['picture', 'sound', 'film'] as const;
const FORMATS = ['jpeg', 'tif', 'mp3', 'wav', 'wmv'] as const;
const EVENTS = ['ordered', 'timed', 'robbery', 'crash', 'doorOpened', 'doorClosed', 'departed', 'distance'] as const;

/** What a declared format has to be: its kind, the type of the content, the extension of its file. */
const OF_FORMAT = {
  jpeg: { kind: 'picture', type: 'image/jpeg', extension: 'jpg' },
  tif: { kind: 'picture', type: 'image/tiff', extension: 'tif' },
  mp3: { kind: 'sound', type: 'audio/mpeg', extension: 'mp3' },
  wav: { kind: 'sound', type: 'audio/wav', extension: 'wav' },
  wmv: { kind: 'film', type: 'video/x-ms-asf', extension: 'wmv' },
} as const;

/** What a recording declares of itself, in codes of the ledger; what the standard does not number is `other`. */
export function mediaWords({ type, format, event }: MediaFacts) {
  return {
    kind: KINDS[type] ?? ('other' as const),
    format: FORMATS[format] ?? ('other' as const),
    event: EVENTS[event] ?? ('other' as const),
  };
}

/** The extension of its file, or why what is declared cannot be: a format that the standard does not number, or one of another kind. */
export function declared(facts: MediaFacts): { readonly extension: string; readonly type: string } | string {
  const { kind, format } = mediaWords(facts);
  if (format === 'other') return `申报的格式代码 ${facts.format} 不在标准之列`;
  const wanted = OF_FORMAT[format];
  return wanted.kind === kind ? wanted : '申报的类别与格式不一致';
}
