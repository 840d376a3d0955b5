import { excelAnchors } from '../forms/excel-form';
import { listCells } from '../forms/excel/list-cells';
import { sameName } from '../forms/excel/locate-anchors';
import { namedPlaces } from '../forms/excel/named-places';
import type { FormTemplate } from '../forms/form-template';
import { sheetPartOf, wordAnchors } from '../forms/word-form';
import { allControls } from '../forms/word/controls';
import { readPrinted } from '../forms/word/printed-text';
import { ringedPlace } from '../forms/ring-word';
import { attempt, problem, type Problem, problemOf } from '../problems/problem';
import type { Form, FormEntry, FormField, Pack } from '../packs/schema';
import { isRows } from '../packs/form-fields';
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
  const spelled = spelling(template);
  const found = new Set(inTemplate.map(({ tag }) => spelled(tag)));
  const fields = [...anchors.fields, ...anchors.rows.flatMap((rows) => [...rows.fields])];
  // In Excel rows are told by the cells of their first entry; a name for all of them may be there.
  const wanted = template.kind === 'excel' ? fields : [...fields, ...anchors.rows, ...sheetPartOf(form)];
  const missing = wanted
    .filter(({ tag }) => !found.has(spelled(tag)))
    .map(({ tag, label }) => ({
      ...missingAnchor(form, template, tag, label),
      file: form.template,
      at: fieldPlace(pack, form, tag),
    }));
  const used = new Set([...fields, ...anchors.rows, ...sheetPartOf(form)].map(({ tag }) => spelled(tag)));
  const unused = [...new Set(inTemplate.map(({ tag }) => tag))]
    .filter((tag) => tag !== '' && !used.has(spelled(tag)))
    .map((anchor) => ({ ...problem('pack/unused-anchor', { form: form.id, anchor }), file: form.template }));
  return { missing: [...missing, ...missingWords(pack, form, template, inTemplate)], unused };
}

/** Excel takes names in small and large letters for the same. */
const spelling =
  ({ kind }: FormTemplate) =>
  (tag: string): string =>
    kind === 'excel' ? tag.toLowerCase() : tag;

function missingAnchor(form: Form, template: FormTemplate, field: string, label: string): Problem {
  if (template.kind === 'excel') {
    const places = namedPlaces(template).several.get(field.toLowerCase());
    if (places) return problem('excel/same-name', sameName({ tag: field, label }, template, places));
  }
  const count = template.kind === 'word' ? template.sameNames.get(field) : undefined;
  return count === undefined
    ? problem('pack/missing-anchor', { form: form.id, field, label })
    : problem('word/same-name', { field, label, count });
}

function anchorsIn(template: FormTemplate): FoundAnchor[] {
  if (template.kind === 'excel') return listCells(template).map(({ tag, text }) => ({ tag, printed: text || null }));
  return template.stories.flatMap(({ text, names, controls }) =>
    allControls(controls).map(({ tag, content }) => ({
      tag,
      printed: content && readPrinted(text, content, names).text,
    })),
  );
}

/** Circles whose words aren't printed as words of their own inside their anchor, or more than once. */
function missingWords(pack: Pack, form: Form, template: FormTemplate, anchors: readonly FoundAnchor[]): Found[] {
  const spelled = spelling(template);
  return fieldsOf(form.fields)
    .filter(({ type }) => type === 'circle')
    .flatMap((field) => {
      const place = { file: form.template, at: fieldPlace(pack, form, field.key) };
      const owner = { kind: template.kind, field: field.key, label: field.label };
      const printedAt = (tag: string): string[] =>
        anchors.flatMap((one) => (spelled(one.tag) === spelled(tag) && one.printed !== null ? [one.printed] : []));
      return (field.options ?? [])
        .flatMap(({ word, anchors: own = [field.key] }) =>
          own.flatMap(printedAt).map((text) => attempt(() => ringedPlace(text, word, owner))),
        )
        .flatMap((found) => (found.ok ? [] : [{ ...problemOf(found), ...place }]));
    });
}

const fieldsOf = (entries: readonly FormEntry[]): FormField[] =>
  entries.flatMap((entry) => (isRows(entry) ? entry.fields : [entry]));
