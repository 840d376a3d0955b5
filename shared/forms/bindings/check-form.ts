import type { FormCheck } from '../../packs/check-schema';
import type { Form, FormField, FormRows } from '../../packs/schema';
import { isRows } from '../../packs/form-fields';
import { problem } from '../../problems/problem';
import type { ExpressionContext } from './context';
import { isOfHead } from './head-field';
import {
  answerPath,
  type Evaluation,
  type EvaluationInput,
  type FieldValue,
  sheetPath,
  type FilledEntry,
  type FilledField,
  type FilledSheet,
  type FormFinding,
} from './evaluation';
import type { ExpressionRunner } from './expression-runner';
import { asList } from './expression';
import { LEFT_OPEN, WRITTEN_LATER } from './left-open';
import { isEmpty, valueDoubts, valueProblems } from './field-value';
import { listedRows } from './listed-rows';
import { valuesOfSheet } from './only-when';
import { shortReadings } from '../short-readings';

/** Everything that is missing, wrong or worth saying, in the order of the form, so that the first one is the first gap. */
export async function checkForm(
  { form, overrides }: EvaluationInput,
  contexts: readonly ExpressionContext[],
  { sheets, unaskedInputs = {} }: Pick<Evaluation, 'sheets' | 'unaskedInputs'>,
  runner: ExpressionRunner,
): Promise<FormFinding[]> {
  const findings: FormFinding[] = unanswered(form, contexts[0]?.input, unaskedInputs);
  for (const [index, sheet] of sheets.entries()) {
    const context = { ...contexts[index], values: valuesOfSheet(sheet) };
    const found: FormFinding[] = [];
    for (const entry of form.fields)
      found.push(
        ...(isRows(entry)
          ? await checkRows(entry, sheet.rows[entry.key] ?? [], { context, overrides }, index, runner)
          : await checkField(entry, fieldOf(sheet, entry.key), context, entry.label, '', runner)),
      );
    found.push(...shortReadings(form, sheet));
    for (const check of form.checks) found.push(...(await runCheck(check, form, context, index, runner)));
    findings.push(...(index === 0 ? found : found.filter((one) => !isSaidOfHead(one, findings, form, runner))));
  }
  return inFormOrder(findings, form);
}

/**
 * What lacks in the head lacks once, however many sheets repeat it: it is asked on the first one alone. A check that says
 * the very same of no field, or of one of the head, is no second gap either.
 */
function isSaidOfHead(one: FormFinding, said: readonly FormFinding[], form: Form, runner: ExpressionRunner): boolean {
  const key = one.path?.replace(/^\d+#/, '') ?? null;
  const entry = form.fields.find((other) => other.key === key);
  if (key !== null && (!entry || isRows(entry) || !isOfHead(form, entry, runner))) return false;
  return said.some(({ id, message, path }) => id === one.id && message === one.message && path === key);
}

/** What nobody has said yet of what only a person can say. */
const unanswered = ({ inputs }: Form, answers: unknown, unasked: Readonly<Record<string, string>>): FormFinding[] =>
  inputs.flatMap(({ key, label, required }): FormFinding[] => {
    const answer = (answers as Readonly<Record<string, FieldValue>> | undefined)?.[key] ?? '';
    if (!required || Object.hasOwn(unasked, key) || !isEmpty(answer)) return [];
    const { code, message } = problem('field/required', { label, who: '' });
    return [{ level: 'error', id: code, message, label, path: answerPath(key), why: null, stage: 'fill' }];
  });

const fieldOf = (sheet: FilledSheet, key: string): FilledField | undefined =>
  sheet.fields.find((field) => field.key === key);

async function checkField(
  field: FormField,
  filled: FilledField | undefined,
  context: ExpressionContext,
  label: string,
  who: string,
  runner: ExpressionRunner,
): Promise<FormFinding[]> {
  if (!filled || field.type === 'signature-by-hand' || field.type === 'left-for-city') return [];
  if (filled.unasked !== undefined) return [];
  const full = who ? `${who}の${label}` : label;
  const finding = (id: string, message: string, level: FormFinding['level'] = 'error'): FormFinding => ({
    level,
    id,
    message,
    label: full,
    path: filled.path,
    why: null,
    stage: 'fill',
  });
  if (!isEmpty(filled.value))
    return [
      ...valueProblems(field, filled.value, full).map(({ code, message }) => finding(code, message)),
      ...valueDoubts(field, filled.value, full).map(({ code, message }) => finding(code, message, 'warning')),
    ];
  const { unlisted: value } = filled;
  if (value !== undefined) {
    filled.required = true;
    return [finding('field/unlisted', problem('field/unlisted', { label, who, value }).message)];
  }
  const required =
    field.required ||
    (field.requiredWhen ? (await runner.run(field.requiredWhen, field.key, context)) === true : false);
  filled.required = required && field.askAtDesk === undefined && !field.writtenLater;
  if (!required) return [];
  if (field.writtenLater) return [finding(WRITTEN_LATER, problem(WRITTEN_LATER, { label, who }).message, 'notice')];
  if (field.askAtDesk !== undefined) return [finding(LEFT_OPEN, problem(LEFT_OPEN, { label, who }).message, 'notice')];
  return [finding('field/required', field.requiredMessage ?? problem('field/required', { label, who }).message)];
}

async function checkRows(
  rows: FormRows,
  entries: readonly FilledEntry[],
  { context, overrides }: Pick<EvaluationInput, 'context' | 'overrides'>,
  sheet: number,
  runner: ExpressionRunner,
): Promise<FormFinding[]> {
  const required =
    rows.required || (rows.requiredWhen ? (await runner.run(rows.requiredWhen, rows.key, context)) === true : false);
  // A list that goes on over the sheets may end before the last one.
  const isGoingOn = rows.overflow === 'continuation' && sheet > 0;
  if (entries.length === 0 && required && !isGoingOn)
    return [
      {
        level: 'error',
        id: 'rows/required',
        message: rows.requiredMessage ?? `「${rows.label}」が一つもありません。`,
        label: rows.label,
        path: sheetPath(sheet, rows.key),
        why: null,
        stage: 'fill',
      },
    ];
  const findings: FormFinding[] = [];
  if (rows.overflow === 'none' && entries.length > rows.printed) findings.push(noRoom(rows, entries.length, sheet));
  const listed = await listedRows(rows, context, overrides, sheet, runner);
  for (const [i, entry] of entries.entries()) {
    const { row, rowNumber } = listed[i] ?? { row: undefined, rowNumber: i + 1 };
    const name = (row as { name?: unknown } | undefined)?.name;
    const who = typeof name === 'string' && name !== '' ? name : `${rowNumber}行目`;
    for (const field of rows.fields)
      findings.push(
        ...(await checkField(
          field,
          entry.fields.find(({ key }) => key === field.key),
          { ...context, row, rowNumber },
          field.label,
          who,
          runner,
        )),
      );
  }
  return findings;
}

function noRoom({ key: field, label, printed: capacity, mayLeaveOut }: FormRows, rows: number, sheet: number) {
  const facts = { field, label, rows, capacity };
  const { code, message } = mayLeaveOut ? problem('rows/no-room', facts) : problem('word/no-room', facts);
  const path = sheetPath(sheet, field);
  return { level: 'error', id: code, message, label, path, why: null, stage: 'fill' } satisfies FormFinding;
}

async function runCheck(
  check: FormCheck,
  form: Form,
  context: ExpressionContext,
  sheet: number,
  runner: ExpressionRunner,
): Promise<FormFinding[]> {
  const outcome = await runner.run(check.when, check.id, context);
  if (outcome === undefined || outcome === null || outcome === false) return [];
  const who = outcome === true ? [] : asList(outcome).map(String);
  if (outcome !== true && who.length === 0) return [];
  return [
    {
      level: check.level,
      id: check.id,
      message: check.message.replaceAll('{who}', named(who, check.counter)),
      label: check.label ?? checkLabel(check, form),
      path: check.field ? pathOfCheck(check.field, sheet) : null,
      why: check.why,
      stage: check.stage,
      ...(check.asks && { asks: check.asks }),
    },
  ];
}

/** Of what is asked beside the fields, once for all sheets, too: `input.answer1`. */
const pathOfCheck = (field: string, sheet: number): FormFinding['path'] =>
  field.startsWith('input.') ? field : sheetPath(sheet, field);

const NAMED = 3;

/** 佐藤さん、鈴木さん、髙橋さん ほか20人 */
const named = (who: readonly string[], counter: string): string =>
  who.slice(0, NAMED).join('、') + (who.length > NAMED ? ` ほか${who.length - NAMED}${counter}` : '');

function checkLabel(check: FormCheck, form: Form): string {
  for (const entry of form.fields) {
    if (entry.key === check.field) return entry.label;
    if (isRows(entry)) {
      const inside = entry.fields.find(({ key }) => key === check.field);
      if (inside) return inside.label;
    }
  }
  return check.message;
}

/** Errors first, then by the place of their field on the form; a check without a field comes last. */
function inFormOrder(findings: readonly FormFinding[], form: Form): FormFinding[] {
  const order = new Map<string, number>();
  for (const entry of form.fields) {
    order.set(entry.key, order.size);
    if (isRows(entry)) for (const { key } of entry.fields) order.set(key, order.size);
  }
  for (const { key, beside } of form.inputs)
    if (beside !== undefined) order.set(answerPath(key), order.get(beside) ?? 0);
    else order.set(answerPath(key), -1);
  const levels = { error: 0, warning: 1, notice: 2 };
  const place = ({ path }: FormFinding): number => {
    const plain = path?.replace(/^\d+#/, '') ?? '';
    return order.get(plain) ?? order.get(plain.replace(/\[.*$/, '')) ?? Number.MAX_SAFE_INTEGER;
  };
  return [...findings].sort((a, b) => levels[a.level] - levels[b.level] || place(a) - place(b));
}
