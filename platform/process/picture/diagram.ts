/** What a shape stands for; `other` is whatever a foreign file holds besides. */
export type ShapeKind =
  | 'start'
  | 'end'
  | 'task'
  | 'copy'
  | 'exclusive'
  | 'parallel'
  | 'event'
  | 'frame'
  | 'label'
  | 'other';

/** A shape of a picture; lengths are pixels, the origin is top left. */
export interface DiagramShape {
  /** Id of the node; joins and labels have ids of their own. */
  readonly id: string;
  readonly kind: ShapeKind;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point of a line. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line between shapes. */
export interface DiagramEdge {
  readonly id: string;
  readonly title: string;
  /** Ids of the shapes it joins; empty where a foreign file does not say. */
  readonly from: string;
  readonly to: string;
  /** Which branch of a split it opens, in the order of `branchesOf`. */
  readonly branch?: number;
  readonly points: readonly Point[];
}

/** A picture before it is drawn: our own layout of a tree, or the layout of a BPMN file. */
export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly DiagramShape[];
  readonly edges: readonly DiagramEdge[];
}
