import type { z } from 'zod';
import { attempt, refuse, type Result } from '../problems/problem';
import { ownOutput } from './own-output';
import { procedureFault } from './procedure-names';
import { Procedure } from './procedure-schema';
import { isRows, Pack, rowsOf, type Form } from './schema';

/** A file of the pack's folder procedures/, by its path in the pack. */
export interface ProcedureFile {
  path: string;
  text: string;
}

/**
 * Parses and checks a pack.json, with its procedures that stand in files of their own. The first thing that is wrong is
 * named with its place.
 */
export function readPack(text: string, procedures: readonly ProcedureFile[] = []): Result<Pack> {
  return attempt(() => {
    const parsed = Pack.safeParse(parseJson(text, 'pack.json'));
    if (!parsed.success) return refuseIssue(parsed.error.issues[0]);
    const pack = { ...parsed.data, procedures: [...parsed.data.procedures, ...procedures.map(readProcedure)] };
    checkNames(pack);
    const fault = procedureFault(pack);
    return fault ? invalid(fault.path, fault.reason) : pack;
  });
}

function readProcedure({ path, text }: ProcedureFile): Procedure {
  const parsed = Procedure.safeParse(parseJson(text, path));
  return parsed.success ? parsed.data : refuseIssue(parsed.error.issues[0], path);
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse('pack/invalid', {
      path,
      reason: `JSON として読めません（${(error as Error).message}）`,
    });
  }
}

const refuseIssue = (issue: z.core.$ZodIssue | undefined, file = ''): never =>
  refuse('pack/invalid', {
    path: [file, issue?.path.join('.') ?? ''].filter(Boolean).join(' ') || 'pack.json',
    reason: issue?.message ?? '',
  });

/** What a schema can't say: names that must be unique, and names that must exist. */
function checkNames(pack: Pack): void {
  unique(
    pack.forms.map(({ id }) => id),
    'forms',
  );
  unique(
    pack.channels.map(({ id }) => id),
    'channels',
  );
  const channels = new Set(pack.channels.map(({ id }) => id));
  for (const form of pack.forms) {
    const at = `forms.${form.id}`;
    if (!isInside(form.template)) refuse('pack/path', { path: form.template });
    for (const id of form.channels)
      if (!channels.has(id)) invalid(`${at}.channels`, `「${id}」という出し方がありません`);
    for (const { output } of form.refusals)
      if (form.outputs.includes(output)) invalid(`${at}.refusals`, `${output} を許しながら断っています`);
    const own = ownOutput(form.template);
    for (const output of form.outputs)
      if (output !== own && (output === 'docx' || output === 'xlsx'))
        invalid(`${at}.outputs`, `${form.template} から ${output} はつくれません`);
    const keys = formKeys(form);
    unique(keys, `${at}.fields`);
    unique(
      form.checks.map(({ id }) => id),
      `${at}.checks`,
    );
    for (const check of form.checks)
      if (check.field && !keys.includes(check.field))
        invalid(`${at}.checks.${check.id}`, `項目「${check.field}」がありません`);
    for (const rows of rowsOf(form))
      if (rows.overflow === 'further-files' && !rows.capacity)
        invalid(`${at}.fields.${rows.key}`, 'further-files には capacity が要ります');
      else if (rows.overflow === 'continuation' && !form.sheets)
        invalid(`${at}.fields.${rows.key}`, 'continuation には sheets が要ります');
    for (const entry of form.fields)
      for (const field of isRows(entry) ? entry.fields : [entry]) {
        if (field.codeList && !pack.codeLists[field.codeList])
          invalid(`${at}.fields.${field.key}`, `一覧「${field.codeList}」がありません`);
        if (field.type === 'circle' && !field.options?.length)
          invalid(`${at}.fields.${field.key}`, 'options が要ります');
      }
  }
}

/** All keys of fields and rows, the fields inside rows too. */
export const formKeys = (form: Form): string[] =>
  form.fields.flatMap((entry) => (isRows(entry) ? [entry.key, ...entry.fields.map(({ key }) => key)] : [entry.key]));

const invalid = (path: string, reason: string): never => refuse('pack/invalid', { path, reason });

function unique(values: readonly string[], path: string): void {
  const twice = values.find((value, i) => values.indexOf(value) !== i);
  if (twice !== undefined) invalid(path, `「${twice}」が二つあります`);
}

/** A path below the pack's folder: relative, with forward slashes, never upward. */
export const isInside = (path: string): boolean =>
  !path.startsWith('/') &&
  !/^[a-z]:/i.test(path) &&
  !path.includes('\\') &&
  !path.includes('\0') &&
  !path.split('/').includes('..');
