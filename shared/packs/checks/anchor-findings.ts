import { excelAnchors } from '../../forms/excel-form';
import { listCells } from '../../forms/excel/list-cells';
import type { FormTemplate } from '../../forms/form-template';
import { sheetPartOf, wordAnchors } from '../../forms/word-form';
import { allControls } from '../../forms/word/controls';
import { printedText } from '../../forms/word/printed-text';
import { problem } from '../../problems/problem';
import { isRows, type Form, type FormEntry, type FormField, type Pack } from '../schema';
import type { Found } from './pack-finding';
import { fieldPlace } from './places';

/** An anchor of a template with what it prints; null where it takes a value without printing anything to ring. */
interface FoundAnchor {
  tag: string;
  printed: string | null;
}

/** Anchors and printed words that are missing, and anchors that nothing fills. */
export function anchorFindings(pack: Pack, form: Form, template: FormTemplate): { missing: Found[]; unused: Found[] } {
  const anchors = template.kind === 'excel' ? excelAnchors(form) : wordAnchors(form);
  const inTemplate = anchorsIn(template);
  const found = new Set(inTemplate.map(({ tag }) => tag));
  const fields = [...anchors.fields, ...anchors.rows.flatMap((rows) => [...rows.fields])];
  // In Excel rows are told by the cells of their first entry; a name for all of them may be there.
  const wanted = template.kind === 'excel' ? fields : [...fields, ...anchors.rows, ...sheetPartOf(form)];
  const missing = wanted
    .filter(({ tag }) => !found.has(tag))
    .map(({ tag, label }) => ({
      ...problem('pack/missing-anchor', { form: form.id, field: tag, label }),
      file: form.template,
      at: fieldPlace(pack, form, tag),
    }));
  const used = new Set([...fields, ...anchors.rows, ...sheetPartOf(form)].map(({ tag }) => tag));
  const unused = [...found]
    .filter((tag) => tag !== '' && !used.has(tag))
    .map((anchor) => ({ ...problem('pack/unused-anchor', { form: form.id, anchor }), file: form.template }));
  return { missing: [...missing, ...missingWords(pack, form, template, inTemplate)], unused };
}

function anchorsIn(template: FormTemplate): FoundAnchor[] {
  if (template.kind === 'excel') return listCells(template).map(({ tag, text }) => ({ tag, printed: text || null }));
  return template.stories.flatMap(({ text, names, controls }) =>
    allControls(controls).map(({ tag, content }) => ({ tag, printed: content && printedText(text, content, names) })),
  );
}

/** Circles whose words aren't printed inside their anchor. */
function missingWords(pack: Pack, form: Form, template: FormTemplate, anchors: readonly FoundAnchor[]): Found[] {
  return fieldsOf(form.fields)
    .filter(({ type }) => type === 'circle')
    .flatMap((field) => {
      const printed = anchors.find(({ tag }) => tag === field.key)?.printed ?? null;
      if (printed === null) return [];
      const place = { file: form.template, at: fieldPlace(pack, form, field.key) };
      return (field.options ?? [])
        .filter(({ word }) => !printed.includes(word))
        .map(({ word }) => ({
          ...problem(`${template.kind}/circle-word`, { field: field.key, label: field.label, word }),
          ...place,
        }));
    });
}

const fieldsOf = (entries: readonly FormEntry[]): FormField[] =>
  entries.flatMap((entry) => (isRows(entry) ? entry.fields : [entry]));
