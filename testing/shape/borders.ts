import {
  isBrowserCode,
  isPublicFace,
  isPureCode,
  layerOf,
  type PackageFacts,
  resolveImport,
  type Target,
  wingOf,
} from './house-map.ts';
import { importsOf } from './imports-of.ts';
import { isTestCode, type SourceFile, type Violation } from './source-file.ts';

/** Every import that crosses a border of the house where it may not. Tests may look at anything; what they look at is not their doing. */
export function borderViolations(files: readonly SourceFile[], facts: PackageFacts): Violation[] {
  const known = new Set(files.map((file) => file.path));
  return files.flatMap((file) => {
    const crossings = importsOf(file.text).map(({ specifier, typeOnly }) => ({
      from: file.path,
      target: resolveImport(file.path, specifier, facts),
      typeOnly,
      specifier,
    }));
    const rules = isTestCode(file.path) ? rulesForTests : [...rulesForTests, ...rulesForCode];
    return crossings.flatMap((crossing) =>
      rules
        .filter(([, broken]) => broken(crossing, known, facts))
        .map(([rule]) => ({ rule, path: file.path, what: crossing.specifier })),
    );
  });
}

interface Crossing {
  readonly from: string;
  readonly target: Target;
  readonly typeOnly: boolean;
  readonly specifier: string;
}

type Rule = readonly [name: string, broken: (crossing: Crossing, known: Set<string>, facts: PackageFacts) => boolean];

const layers = ['standards', 'platform', 'data-center', 'apps', 'server'];

/** Packages that a browser may load. */
const browserPackages = /^(antd|@ant-design\/icons|react|react-dom|react-router|@tanstack\/react-query|dayjs|ol|uuid)$/;

/** Packages that reach the database past the actor. */
const rawDatabase = /^(pg|kysely|pg-copy-streams)$/;

/** Wings that may: the store itself, identity, which must find out who the actor is before there is one, and the composition root. */
const rawDatabaseWings = [
  'platform/store',
  'platform/identity',
  'platform/exports',
  'platform/intake',
  'platform/process',
  'platform/files',
  'platform/documents',
  'platform/messages',
  'platform/duties',
  'platform/exchange',
  'platform/tracks',
  'server',
];

const rulesForTests: Rule[] = [
  ['UNKNOWN_IMPORT', ({ target }, known) => target.kind === 'unknown' || (toSource(target) && !known.has(target.path))],
];

const rulesForCode: Rule[] = [
  [
    'RELATIVE_ACROSS_WINGS',
    ({ from, target }) =>
      isFile(target) && !target.face && wingOf(from) !== wingOf(target.path) && !isChoice(from, target.path),
  ],
  ['PRIVATE_FILE', ({ target }) => isFile(target) && target.face && !isPublicFace(target.path)],
  ['WRONG_DIRECTION', ({ from, target }) => isFile(target) && rank(from) < rank(target.path)],
  ['TEST_CODE_IN_PRODUCT', ({ target }) => isFile(target) && isTestCode(target.path)],
  [
    'APP_IMPORTS_APP',
    ({ from, target }) =>
      isFile(target) && isOneApp(from) && isOneApp(target.path) && wingOf(from) !== wingOf(target.path),
  ],
  [
    'PURE_CODE_DOES_IO',
    ({ from, target }) => isPureCode(from) && (target.kind === 'node' || !allowedInPure(from, target)),
  ],
  [
    'BROWSER_IMPORTS_SERVER',
    ({ from, target, typeOnly }) =>
      isBrowserCode(from) &&
      (target.kind === 'node' || !(allowedInBrowser(from, target) || (typeOnly && isFace(target)))),
  ],
  [
    'RAW_DATABASE',
    ({ from, target, typeOnly }) =>
      target.kind === 'package' &&
      rawDatabase.test(target.name) &&
      !typeOnly &&
      !rawDatabaseWings.includes(wingOf(from)),
  ],
  [
    'UNDECLARED_PACKAGE',
    ({ target }, _known, { dependencies }) => target.kind === 'package' && !dependencies.includes(target.name),
  ],
];

function allowedInPure(from: string, target: Target): boolean {
  if (target.kind === 'package') return from.startsWith('standards/pinyin/') && target.name === 'pinyin-pro';
  if (target.kind !== 'file') return true;
  const own = wingOf(from) === wingOf(target.path);
  return layerOf(target.path) === 'standards' || isManifest(target.path) || (own && !runsOnServer(target.path));
}

function allowedInBrowser(from: string, target: Target): boolean {
  if (target.kind === 'package') return browserPackages.test(target.name);
  if (target.kind !== 'file') return true;
  const { path } = target;
  if (['standards', 'web'].includes(layerOf(path)) || isBrowserCode(path) || isManifest(path)) return true;
  return path === 'apps/chosen.ts' || (wingOf(from) === wingOf(path) && !runsOnServer(path));
}

function isManifest(file: string): boolean {
  return /^(platform|data-center|apps)\/[a-z-]+\/app\.ts$/.test(file);
}

/** Inside a wing, the files that only a server can run, by the folders and names that the house gives them. */
function runsOnServer(file: string): boolean {
  return /\/(server|seed)\.ts$|\/queries\/(?!.*\.contract\.ts$)|\/commands\/(?!.*\.contract\.ts$)/.test(file);
}

function isOneApp(file: string): boolean {
  return /^apps\/[a-z-]+\//.test(file);
}

/** The web stands above everything that it may import and below nothing: its own rules say what that is. */
function rank(file: string): number {
  if (isBrowserCode(file)) return layers.length;
  return layers.indexOf(layerOf(file));
}

/** `apps/chosen.ts`: the list of the installation's apps stands beside them and names their manifests. */
function isChoice(from: string, target: string): boolean {
  return wingOf(from) === 'apps' && isManifest(target);
}

/** The shapes of answers are a contract, and types leave nothing behind in the browser. */
function isFace(target: Target): boolean {
  return isFile(target) && target.face && isPublicFace(target.path);
}

function isFile(target: Target): target is Extract<Target, { kind: 'file' }> {
  return target.kind === 'file';
}

function toSource(target: Target): target is Extract<Target, { kind: 'file' }> {
  return isFile(target) && /\.(ts|tsx|mts)$/.test(target.path);
}
