/** Longest name that is kept, in characters. */
const MOST = 120;

/** Characters that steer instead of standing for something: control, zero width, directions of writing (a name may look like another by them). */
const STEERING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Names of devices on Windows. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A file name from outside as it is kept and shown: the last part of a path, without what steers or what file systems refuse; never empty. */
export function cleanName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const name = last
    .replace(STEERING, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  if (name === '') return '未命名';
  return shortened(DEVICES.test(name) ? `_${name}` : name);
}

/** The letters after the last point, in lower case; empty when there are none. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

function shortened(name: string): string {
  const signs = [...name];
  if (signs.length <= MOST) return name;
  const tail = extensionOf(name) ? [...`.${extensionOf(name)}`] : [];
  return [...signs.slice(0, MOST - tail.length - 1), '…', ...tail].join('');
}
