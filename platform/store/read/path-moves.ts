import { movedPath } from '../write/path-prefix.ts';

/** A subtree on its way: the organisation has moved it, rows elsewhere may still carry the old prefix. */
export interface PathMove {
  readonly kind: 'place' | 'line';
  readonly from: string;
  readonly to: string;
}

/** Paths as they lie in tables: everything under `prefix` but nothing under one of `except`. */
export interface PathPiece {
  readonly prefix: string;
  readonly except: readonly string[];
}

/** The path a row will have when the open moves (in the order in which they began) are done. */
export function presentPath(path: string, kind: PathMove['kind'], moves: readonly PathMove[]): string {
  return moves.reduce((at, move) => (move.kind === kind ? movedPath(at, move.from, move.to) : at), path);
}

/**
 * The stored paths that lie under a prefix once the open moves are done: rows under way are found where they are going to
 * and no longer where they came from, whether or not they are stamped anew yet. The pieces share no path.
 */
export function piecesOf(prefix: string, kind: PathMove['kind'], moves: readonly PathMove[]): readonly PathPiece[] {
  return moves
    .filter((move) => move.kind === kind)
    .reduceRight<readonly PathPiece[]>(
      (pieces, move) => pieces.flatMap((piece) => [...stayed(piece, move), ...arrived(piece, move)]),
      [{ prefix, except: [] }],
    );
}

/** Paths of the piece that the move does not touch. */
function stayed(piece: PathPiece, move: PathMove): readonly PathPiece[] {
  if (piece.prefix.startsWith(move.from)) return [];
  return move.from.startsWith(piece.prefix) ? [{ ...piece, except: [...piece.except, move.from] }] : [piece];
}

/** Old paths that the move brings into the piece. */
function arrived(piece: PathPiece, move: PathMove): readonly PathPiece[] {
  const prefix = before(piece.prefix, move);
  if (prefix === undefined) return [];
  const except = piece.except.map((path) => before(path, move)).filter((path) => path !== undefined);
  return except.some((path) => prefix.startsWith(path)) ? [] : [{ prefix, except }];
}

/** Where the part of a subtree that the move brings there was before: all of it, a part, or nothing. */
function before(prefix: string, move: PathMove): string | undefined {
  if (move.to.startsWith(prefix)) return move.from;
  return prefix.startsWith(move.to) ? movedPath(prefix, move.to, move.from) : undefined;
}
