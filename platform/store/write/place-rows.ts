import { sql } from 'kysely';
import type { Stamps } from '../contract/actor.ts';
import { isSecret, nodeName, pathBelow, SECRET_ROOT } from './path-prefix.ts';
import { NO_STAMPS } from './stamp-columns.ts';
import { ownerFields, type Target, type Targets } from './targets.ts';
import { type Line, sound, type Work } from './work.ts';

/** Field of a tree resource that holds the row's own segment of the paths, and the flag that takes the row out of both trees. */
const NODE = 'node';
const SECRET = 'secret';

/** Step "normalise": gives new rows, and rows whose owner changed, the stamps by which scope finds them. */
export async function placeRows(work: Work, targets: Targets): Promise<void> {
  if (work.shape.has.tree && work.verb === 'create') await giveNodes(work);
  const causes = new Set([...ownerFields(work), ...(work.shape.has.tree ? [SECRET] : [])]);
  for (const line of sound(work)) {
    refuseCycle(work, line, targets);
    const moves = work.verb === 'create' || line.changed.some((name) => causes.has(name));
    const paths = moves ? pathsOf(work, line, targets) : line.stamps;
    const departmentId = refIn(line, work.resource.department);
    const personId = work.resource.person === 'id' ? line.id : refIn(line, work.resource.person);
    // Rows that take over an owner's stamps whole share them, so that they are judged once.
    const same = paths.departmentId === departmentId && paths.personId === personId;
    line.stamps = same ? paths : { ...paths, departmentId, personId };
  }
}

function pathsOf(work: Work, line: Line, targets: Targets): Stamps {
  const { owner } = work.resource;
  if (owner === 'everyone') return NO_STAMPS;
  if ('ref' in owner) return targetOf(work, line, owner.ref, targets)?.stamps ?? NO_STAMPS;
  return treePaths(work, line, owner.tree, targets);
}

/** A row with a line is a unit and owns itself; one without is a region and belongs to no unit. */
function treePaths(
  work: Work,
  line: Line,
  tree: { readonly place: readonly string[]; readonly line?: string },
  targets: Targets,
): Stamps {
  const node = line.after[NODE] as string;
  const ownerUnit = tree.line === undefined ? null : line.id;
  const parent = tree.place.find((name) => refIn(line, name) !== null);
  const above = parent === undefined ? null : (targetOf(work, line, parent, targets)?.stamps.placePath ?? null);
  const secret = line.after[SECRET] === true;
  if (secret || (above !== null && isSecret(above))) {
    const path = pathBelow(secret ? SECRET_ROOT : above, node);
    return { ...NO_STAMPS, ownerUnit, placePath: path, linePath: tree.line === undefined ? null : path };
  }
  return {
    ...NO_STAMPS,
    ownerUnit,
    placePath: pathBelow(above, node),
    linePath:
      tree.line === undefined
        ? null
        : pathBelow(targetOf(work, line, tree.line, targets)?.stamps.linePath ?? null, node),
  };
}

/** A unit or region that went below itself would never be found again. */
function refuseCycle(work: Work, line: Line, targets: Targets): void {
  const { owner } = work.resource;
  if (!line.before || owner === 'everyone' || !('tree' in owner)) return;
  for (const name of ownerFields(work)) {
    const { placePath, linePath } = line.before.stamps;
    const stamps = line.changed.includes(name) ? targetOf(work, line, name, targets)?.stamps : undefined;
    const [path, own] = name === owner.tree.line ? [stamps?.linePath, linePath] : [stamps?.placePath, placePath];
    if (path && own && path.startsWith(own)) {
      work.problems.fault(line.row, 'TREE_CYCLE', name, work.resource.fields[name]!.title);
    }
  }
}

function targetOf(work: Work, line: Line, name: string, targets: Targets): Target | undefined {
  const id = refIn(line, name);
  return id === null ? undefined : targets.get(work.resource.fields[name]!.to!)?.get(id);
}

function refIn(line: Line, name: string | undefined): string | null {
  const id = name === undefined ? null : line.after[name];
  return typeof id === 'string' ? id : null;
}

async function giveNodes(work: Work): Promise<void> {
  const lines = sound(work);
  const free: string[] = [];
  while (free.length < lines.length) {
    const { rows } = await sql<{ n: number }>`
      select nextval('node_seq') as n from generate_series(1, ${lines.length - free.length})
    `.execute(work.session.tx);
    for (const { n } of rows) {
      const name = nodeName(n);
      if (name !== undefined) free.push(name);
    }
  }
  lines.forEach((line, i) => {
    line.after = { ...line.after, [NODE]: free[i] };
    line.changed = [...line.changed, NODE];
  });
}
