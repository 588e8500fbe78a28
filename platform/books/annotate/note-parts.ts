import path from 'node:path/posix';
import type { CellNote } from '../write/notes-out.ts';
import { commentsXml, MOST_NOTES, notesDrawing } from '../write/notes-out.ts';
import type { Container } from '../xlsx/container.ts';
import { readRelations, relationsPart } from '../xlsx/relations.ts';
import { before, OldNotes } from './old-notes.ts';
import { wholeText } from './whole-text.ts';

/** Notes of one sheet while its marks are written. */
export class Noting {
  readonly notes: CellNote[] = [];

  constructor(
    readonly part: string,
    /** Name of the relation to a new drawing, when the sheet has no notes yet. */
    readonly newDrawing: string | null,
    /** Parts of the notes that the sheet has. */
    readonly old: OldNotes | null,
    private readonly taken: ReadonlySet<string>,
  ) {}

  /** A cell that has a note of the person's keeps that one. */
  add(note: CellNote): void {
    const possible = this.newDrawing !== null || this.old !== null;
    if (possible && this.notes.length < MOST_NOTES && !this.taken.has(note.address)) this.notes.push(note);
  }
}

/** Far above what programs number; the usual form, since some readers look for nothing else. */
const DRAWING_ID = 'rId9001';
const COMMENTS_ID = 'rId9002';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = '[Content_Types].xml';

/** The parts that notes need: comments, drawings, relations of the sheets, and the list of what each part is. */
export class NoteParts {
  private readonly changed = new Map<string, string>();
  private readonly newComments: string[] = [];
  private number = 0;

  private constructor(
    private readonly box: Container,
    /** The strict form (ISO 29500) has other namespaces; notes are not added there. */
    private readonly strict: boolean,
  ) {}

  static async of(box: Container): Promise<NoteParts> {
    return new NoteParts(box, (await wholeText(box, relationsPart(''))).includes('purl.oclc.org'));
  }

  async begin(sheet: string): Promise<Noting> {
    const relations = (await readRelations(this.box, sheet)).filter(
      ({ external, target }) => !external && this.box.has(target),
    );
    const comments = relations.find(({ kind }) => kind === 'comments')?.target;
    const drawing = relations.find(({ kind }) => kind === 'vmlDrawing')?.target;
    if (this.strict) return new Noting(sheet, null, null, new Set());
    if (!comments && !drawing) return new Noting(sheet, DRAWING_ID, null, new Set());
    if (!comments || !drawing) return new Noting(sheet, null, null, new Set());
    const old = await OldNotes.read(this.box, comments, drawing);
    return new Noting(sheet, null, old, old?.taken ?? new Set());
  }

  finish({ notes, old, part }: Noting): Promise<void> {
    if (!old) return notes.length > 0 ? this.create(part, notes) : Promise.resolve();
    const { comments, drawing } = old.with(notes);
    this.changed.set(old.comments, comments);
    this.changed.set(old.drawing, drawing);
    return Promise.resolve();
  }

  /** Changed and new parts by name. */
  async parts(): Promise<ReadonlyMap<string, string>> {
    if (this.newComments.length > 0) {
      const types = await wholeText(this.box, TYPES);
      const vml = '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
      const overrides = this.newComments.map(
        (name) =>
          `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`,
      );
      const added = (/Extension="vml"/i.test(types) ? '' : vml) + overrides.join('');
      this.changed.set(TYPES, before(types, /<\/(?:[\w.-]+:)?Types\s*>/, added));
    }
    return this.changed;
  }

  private freeNumber(): number {
    do this.number++;
    while (this.box.has(`xl/comments${this.number}.xml`) || this.box.has(`xl/drawings/vmlDrawing${this.number}.vml`));
    return this.number;
  }

  private async create(sheet: string, notes: readonly CellNote[]): Promise<void> {
    const number = this.freeNumber();
    const comments = `xl/comments${number}.xml`;
    const drawing = `xl/drawings/vmlDrawing${number}.vml`;
    const folder = path.dirname(sheet);
    const added =
      `<Relationship Id="${DRAWING_ID}" Type="${OFFICE}/vmlDrawing" Target="${path.relative(folder, drawing)}"/>` +
      `<Relationship Id="${COMMENTS_ID}" Type="${OFFICE}/comments" Target="${path.relative(folder, comments)}"/>`;
    const relations = relationsPart(sheet);
    const empty =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    const text = this.box.has(relations) ? await wholeText(this.box, relations) : empty;
    this.changed.set(
      relations,
      before(
        text.replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>'),
        /<\/(?:[\w.-]+:)?Relationships\s*>/,
        added,
      ),
    );
    this.changed.set(comments, commentsXml(notes));
    this.changed.set(drawing, notesDrawing(notes));
    this.newComments.push(comments);
  }
}
