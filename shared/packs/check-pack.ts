import { buildContext, contextWords } from '../forms/bindings/context';
import { evaluateForm, type ExpressionRunner } from '../forms/bindings/evaluate-form';
import { rootPaths } from '../forms/bindings/expression-words';
import { excelAnchors } from '../forms/excel-form';
import { listCells } from '../forms/excel/list-cells';
import { fillFiles } from '../forms/fill-form';
import { verifyForm, type FormTemplate } from '../forms/form-template';
import { sheetPartOf, wordAnchors } from '../forms/word-form';
import { allControls } from '../forms/word/controls';
import { printedText } from '../forms/word/printed-text';
import type { Codec } from '../forms/zip/codec';
import { Corporation, Delegation, Enrolment, Office, Staff } from '../ledger/entities';
import { failure, problem, Refusal, type Failure, type Problem, type Result } from '../problems/problem';
import { PROOF_PATIENT, PROOF_TEAM, proofEvent, proofLedger } from './proof-ledger';
import { isRows, type Form, type FormEntry, type FormField, type Pack } from './schema';

/** One thing about a pack, with the form it concerns. Errors make it unusable, warnings are worth a look. */
export interface PackFinding extends Problem {
  level: 'error' | 'warning';
  form: string;
}

/** Numbers of rows that every form is tried with: none, one (JSONata gives it bare), two, more than printed. */
export const proofRows = [0, 1, 2, 23] as const;

/**
 * Tries a pack as far as that can be done without an office: anchors against fields, words that expressions use against
 * the ledger's, and each form filled from an invented ledger with 0, 1, 2 and 23 people.
 *
 * @param templates bytes of each form's template by form id; a missing one is a finding
 */
export async function checkPack(
  pack: Pack,
  templates: Record<string, Uint8Array>,
  codec: Codec,
  runner: ExpressionRunner,
): Promise<PackFinding[]> {
  const findings: PackFinding[] = [];
  for (const form of pack.forms) {
    const add = (level: PackFinding['level'], found: readonly Problem[]): void =>
      void findings.push(...found.map((one) => ({ level, form: form.id, ...one })));
    add('error', unknownWords(form, runner));
    const template = openFor(form, templates, codec);
    const { missing, unused } = template.ok ? anchorFindings(form, template.value) : { missing: [], unused: [] };
    add('error', template.ok ? missing : [problemOf(template)]);
    add('warning', unused);
    const isFillable = template.ok && missing.length === 0;
    add('error', await tryRows(pack, form, isFillable ? template.value : null, codec, runner));
  }
  return withoutRepeats(findings);
}

function openFor(form: Form, templates: Record<string, Uint8Array>, codec: Codec): Result<FormTemplate> {
  const bytes = templates[form.id];
  return bytes
    ? verifyForm(form.template, bytes, codec)
    : failure('pack/template-missing', { form: form.id, file: form.template });
}

/** The same thing is often found in two ways. */
function withoutRepeats(findings: readonly PackFinding[]): PackFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ form, code, details }) => {
    const same = JSON.stringify([form, code, details]);
    return !seen.has(same) && seen.add(same);
  });
}

/** An anchor of a template with what it prints; null where it takes a value without printing anything to ring. */
interface FoundAnchor {
  tag: string;
  printed: string | null;
}

/** Anchors and printed words that are missing, and anchors that nothing fills. */
function anchorFindings(form: Form, template: FormTemplate): { missing: Problem[]; unused: Problem[] } {
  const anchors = template.kind === 'excel' ? excelAnchors(form) : wordAnchors(form);
  const inTemplate = anchorsIn(template);
  const found = new Set(inTemplate.map(({ tag }) => tag));
  const fields = [...anchors.fields, ...anchors.rows.flatMap((rows) => [...rows.fields])];
  // In Excel rows are told by the cells of their first entry; a name for all of them may be there.
  const wanted = template.kind === 'excel' ? fields : [...fields, ...anchors.rows, ...sheetPartOf(form)];
  const missing = wanted
    .filter(({ tag }) => !found.has(tag))
    .map(({ tag, label }) => problem('pack/missing-anchor', { form: form.id, field: tag, label }));
  const used = new Set([...fields, ...anchors.rows, ...sheetPartOf(form)].map(({ tag }) => tag));
  const unused = [...found]
    .filter((tag) => tag !== '' && !used.has(tag))
    .map((anchor) => problem('pack/unused-anchor', { form: form.id, anchor }));
  return { missing: [...missing, ...missingWords(form, template, inTemplate)], unused };
}

function anchorsIn(template: FormTemplate): FoundAnchor[] {
  if (template.kind === 'excel') return listCells(template).map(({ tag, text }) => ({ tag, printed: text || null }));
  const { documentText, names } = template;
  return allControls(template.controls).map(({ tag, content }) => ({
    tag,
    printed: content && printedText(documentText, content, names),
  }));
}

/** Circles whose words aren't printed inside their anchor. */
function missingWords(form: Form, template: FormTemplate, anchors: readonly FoundAnchor[]): Problem[] {
  return fieldsOf(form.fields)
    .filter(({ type }) => type === 'circle')
    .flatMap((field) => {
      const printed = anchors.find(({ tag }) => tag === field.key)?.printed ?? null;
      if (printed === null) return [];
      return (field.options ?? [])
        .filter(({ word }) => !printed.includes(word))
        .map(({ word }) => problem(`${template.kind}/circle-word`, { field: field.key, label: field.label, word }));
    });
}

const fieldsOf = (entries: readonly FormEntry[]): FormField[] =>
  entries.flatMap((entry) => (isRows(entry) ? entry.fields : [entry]));

/** Fields of records that expressions may name directly. */
const RECORDS: Record<string, ReadonlySet<string>> = Object.fromEntries(
  Object.entries({
    corporation: Corporation,
    office: Office,
    enrolment: Enrolment,
    staff: Staff,
    delegation: Delegation,
  }).map(([word, schema]) => [word, new Set(Object.keys(schema.shape))]),
);
const DERIVED: Record<string, readonly string[]> = { office: ['networks'], staff: ['employed'] };

/** Names in expressions that neither the context nor its records have: `corporation.nmae`. */
function unknownWords(form: Form, runner: ExpressionRunner): Problem[] {
  const problems: Problem[] = [];
  for (const { field, source } of expressionsOf(form)) {
    try {
      for (const [word = '', name] of rootPaths(runner.compile(source, field).ast)) {
        const known = RECORDS[word];
        if (!contextWords.some((one) => one === word))
          problems.push(problem('pack/unknown-field', { field, name: word }));
        else if (known && name && !known.has(name) && !DERIVED[word]?.includes(name))
          problems.push(problem('pack/unknown-field', { field, name: `${word}.${name}` }));
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(error.problem);
    }
  }
  return problems;
}

function expressionsOf(form: Form): { field: string; source: string }[] {
  const expressions: { field: string; source: string | undefined }[] = [{ field: form.id, source: form.sheets?.value }];
  for (const entry of form.fields) {
    expressions.push({ field: entry.key, source: entry.value }, { field: entry.key, source: entry.requiredWhen });
    if (isRows(entry))
      for (const field of entry.fields)
        expressions.push({ field: field.key, source: field.value }, { field: field.key, source: field.requiredWhen });
  }
  for (const check of form.checks) expressions.push({ field: check.id, source: check.when });
  for (const callOut of form.callOuts) expressions.push({ field: callOut.beside, source: callOut.when });
  return expressions.flatMap(({ field, source }) => (source ? [{ field, source }] : []));
}

async function tryRows(
  pack: Pack,
  form: Form,
  template: FormTemplate | null,
  codec: Codec,
  runner: ExpressionRunner,
): Promise<Problem[]> {
  const kinds = form.subject.events.length > 0 ? form.subject.events : [{ kind: 'network-start' as const, label: '' }];
  for (const count of proofRows)
    for (const event of kinds) {
      const ledger = proofLedger(pack, count);
      const choice = {
        packId: pack.id,
        officeId: ledger.offices[0]?.id ?? '',
        patientId: PROOF_PATIENT,
        teamId: PROOF_TEAM,
        event: proofEvent(ledger, event),
        date: '2026-04-01',
        input: Object.fromEntries(form.inputs.map((input) => [input.key, input.default])),
      };
      const evaluation = await evaluateForm(
        { pack, form, context: buildContext(ledger, choice), overrides: {} },
        runner,
      );
      if (!evaluation.ok) return [problemOf(evaluation)];
      if (!template) continue;
      const filled = fillFiles(template, { form, evaluation: evaluation.value, mode: 'preview' }, codec);
      // That a form has room for its printed rows only is no fault of the pack.
      if (!filled.ok && filled.code !== `${template.kind}/no-room`) return [problemOf(filled)];
    }
  return [];
}

const problemOf = ({ code, message, details }: Failure): Problem => ({ code, message, details });
