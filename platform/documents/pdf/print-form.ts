import type { Documents } from '../documents.ts';
import type { ApplicationForm } from '../layout/application-form.ts';
import { layOutForm } from '../layout/lay-out-form.ts';
import { paintPdf } from './paint-pdf.ts';

/** Prints a form as PDF, all its copies. Throws NO_FONT, GLYPH_MISSING. */
export function printForm(documents: Documents, form: ApplicationForm): Promise<Buffer> {
  const fonts = documents.fonts();
  return paintPdf(layOutForm(form, fonts.measure), fonts, { title: form.title, author: form.left ?? '' });
}
