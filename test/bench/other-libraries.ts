import Docxtemplater from 'docxtemplater';
import { TemplateHandler, type TemplateData } from 'easy-template-x';
import PizZip from 'pizzip';
import { cutsOf, usersOf, type Cut } from './fixture-controls';
import type { ApplicationValues } from './word-floor';

/**
 * The fixture's document as the libraries know templates: the same text and the same table, a {tag} in the place of each
 * control, and one row that repeats. Neither can draw a ring around a printed word, so the places with rings take the
 * word alone: they have less to write than we do.
 */
export function withTags(document: string): string {
  const { start, end, row } = usersOf(document);
  return tagged(document.slice(0, start)) + tagged(row, true) + tagged(document.slice(end));
}

/** A stretch with tags for controls; a loop begins in the first place of its row and ends in the last one. */
function tagged(xml: string, isLoop = false): string {
  let out = '';
  let at = 0;
  const cuts = cutsOf(xml);
  for (const [i, { from, to, tag, open, close }] of cuts.entries()) {
    const begin = isLoop && i === 0 ? '{#users}' : '';
    const finish = isLoop && i === cuts.length - 1 ? '{/users}' : '';
    out += `${xml.slice(at, from)}${open}${begin}{${keyOf(tag)}}${finish}${close}`;
    at = to;
  }
  return out + xml.slice(at);
}

/** Dots mean a path to easy-template-x. */
const keyOf = (tag: Cut['tag']): string => tag.replace(/^users\./, '').replaceAll('.', '_');

/** Values under the template's tags. */
export const dataFor = ({ fields, users }: ApplicationValues): TemplateData => ({
  ...Object.fromEntries(Object.entries(fields).map(([tag, text]) => [keyOf(tag), text])),
  users,
});

export function fillWithDocxtemplater(form: Uint8Array, data: TemplateData): Uint8Array {
  const document = new Docxtemplater(new PizZip(form), { linebreaks: true });
  document.render(data);
  return document.toUint8Array();
}

export async function fillWithEasyTemplate(form: Uint8Array, data: TemplateData): Promise<Uint8Array> {
  const filled = await new TemplateHandler().process(Buffer.from(form), data);
  return new Uint8Array(filled);
}
