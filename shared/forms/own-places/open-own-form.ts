import type { Form } from '../../packs/schema';
import { attempt, refuse, unwrap, type Result } from '../../problems/problem';
import { parseCell } from '../excel/cell-reference';
import { CellReader } from '../excel/cell-text';
import type { ExcelTemplate } from '../excel/open-workbook';
import { verifyAnyForm, type AnyTemplate, type FormTemplate } from '../form-template';
import { stylesOf } from '../word/fill-template';
import { openTemplate } from '../word/open-template';
import type { Codec } from '../zip/codec';
import { replaceParts } from '../zip/replace-parts';
import { anchorsInWord } from './anchors-in-word';

type PlacedForm = Pick<Form, 'template' | 'places' | 'fields' | 'sheets'>;

/** Opens a form's file, looked at whole, with the anchors that the form places into it. */
export function verifyOwnForm(form: Form, bytes: Uint8Array, codec: Codec): Result<AnyTemplate> {
  const opened = verifyAnyForm(form.template, bytes, codec);
  if (!opened.ok || opened.value.kind === 'pdf' || !hasPlaces(form)) return opened;
  return withOwnPlaces(opened.value, form, codec);
}

const hasPlaces = ({ places }: PlacedForm): boolean => places !== undefined && Object.keys(places).length > 0;

function withOwnPlaces(template: FormTemplate, form: Form, codec: Codec): Result<FormTemplate> {
  if (template.kind === 'excel') return attempt(() => namedCells(template, form));
  return attempt(() => {
    const { directory, documentPart, documentMark } = template;
    const { text, ...rooms } = anchorsInWord(template, form, stylesOf(template, codec).styles);
    const content = new TextEncoder().encode(documentMark + text);
    const opened = openTemplate(replaceParts(directory, new Map([[documentPart, content]]), codec), codec);
    return { ...unwrap(opened), ...rooms };
  });
}

/** Names for cells, of which nothing is written into the file: it stays without them. */
function namedCells(template: ExcelTemplate, form: Form): ExcelTemplate {
  const reader = CellReader.of(template);
  const ownPlaces = Object.entries(form.places ?? {}).flatMap(([name, { sheet = '', cell, printed }]) => {
    if (cell === undefined) return [];
    const index = template.sheets.findIndex((one) => one.name === sheet);
    const worksheet = index === -1 ? null : template.worksheet(index);
    const place = parseCell(cell);
    const label = form.fields.find(({ key }) => key === name)?.label ?? name;
    if (!worksheet || !place) return refuse('form/place-changed', { field: name, label });
    const stands = reader.text(worksheet, worksheet.cell(place.row, place.column));
    if (printed !== undefined && printed !== stands) refuse('form/place-changed', { field: name, label });
    const quoted = `'${sheet.replaceAll("'", "''")}'!$${cell.replace(/\d/, '$$$&')}`;
    return [{ name, sheet: null, formula: quoted, element: template.workbook }];
  });
  return { ...template, ownPlaces };
}
