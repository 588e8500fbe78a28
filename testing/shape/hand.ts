import { importsOf } from './imports-of.ts';
import { isTestCode, type SourceFile, type Violation } from './source-file.ts';

/** Every breach of the house's handwriting: length, words, names, docstrings. */
export function handViolations(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => [
    ...tooLong(file),
    ...forbiddenWords(file),
    ...badNames(file),
    ...undocumented(file),
    ...importsWithoutExtension(file),
  ]);
}

/** Number of lines below which the given share of files stays. */
export function linesAtShare(files: readonly SourceFile[], share: number): number {
  const sorted = files.map(countLines).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function tooLong(file: SourceFile): Violation[] {
  const lines = countLines(file);
  const excused = /^\s*\/[*/][^\n]*(\n\s*\*[^\n]*)*over 400 lines because/.test(file.text);
  return lines > 400 && !excused ? [{ rule: 'TOO_LONG', path: file.path, what: `${lines} lines` }] : [];
}

/** Put together from halves, so that this list does not find itself. */
const words: [pattern: RegExp, appliesTo: (path: string) => boolean][] = [
  [new RegExp(`\\b(TO${'DO'}|FIX${'ME'}|HA${'CK'})\\b`), () => true],
  [new RegExp(`@ts-(ig${'nore'}|no${'check'})|biome-ig${'nore'}|eslint-dis${'able'}`), () => true],
  [new RegExp(`@ts-expect-${'error'}`), (path) => !/\.test-d\.ts$|types?\.test\.ts$/.test(path)],
  [new RegExp(`(\\bas|:|<|,|\\|) ?an${'y'}(?=[\\s;,)>\\[\\]=|]|$)`, 'm'), () => true],
  [new RegExp(`\\b(test|it|describe)\\.on${'ly'}\\(`), isTestCode],
];

function forbiddenWords(file: SourceFile): Violation[] {
  // A comment may well speak of "any row"; only the code may not.
  const code = file.text.replace(/\/\*\*[\s\S]*?\*\//g, '').replace(/(['"`])(?:\\.|(?!\1)[^\\\n])*\1/g, "''");
  return words.flatMap(([pattern, applies]) => {
    const found = applies(file.path) ? pattern.exec(code.replace(/\/\/(?! ?[@A-Zb]).*$/gm, '')) : null;
    return found ? [{ rule: 'FORBIDDEN_WORD', path: file.path, what: found[0].trim() }] : [];
  });
}

function badNames(file: SourceFile): Violation[] {
  const name = file.path.split('/').at(-1) ?? '';
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|mts)$/.test(name);
  const vague = /(^|\/)(utils?|helpers?|common|managers?|misc)(\.|\/)/.test(file.path);
  return kebab && !vague ? [] : [{ rule: 'BAD_NAME', path: file.path, what: name }];
}

/** Every exported thing stands under a docstring; a run of one-liners without a blank line between them, and overloads, may share one. */
function undocumented(file: SourceFile): Violation[] {
  if (isTestCode(file.path)) return [];
  const lines = file.text.split('\n');
  return lines.flatMap((line, index) => {
    const [, name] = exported.exec(line) ?? [];
    // A handler carries its contract, whose docstring says what it does.
    if (!name || /= define(Handler|Query)\(/.test(line) || /\*\/\s*$/.test(lines[index - 1] ?? '')) return [];
    const paragraph = lines.slice(lines.lastIndexOf('', index) + 1, index);
    return paragraph[0]?.startsWith('/**') ? [] : [{ rule: 'NO_DOCSTRING', path: file.path, what: name }];
  });
}

const exported =
  /^export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) ([A-Za-z_$][\w$]*)/;

function importsWithoutExtension(file: SourceFile): Violation[] {
  return importsOf(file.text)
    .filter(
      ({ specifier }) => specifier.startsWith('.') && !/\.(ts|tsx|mts|mjs|json|css|svg|sql)(\?\w+)?$/.test(specifier),
    )
    .map(({ specifier }) => ({ rule: 'NO_EXTENSION', path: file.path, what: specifier }));
}

function countLines({ text }: SourceFile): number {
  return text.split('\n').length - 1;
}
