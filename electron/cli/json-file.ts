import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { refuse } from '@shared/problems/problem';

/** A JSON file, checked; the first thing wrong with it is named. */
export const readJson = async <S extends z.ZodType>(file: string, schema: S): Promise<z.output<S>> =>
  checked(file, (await parseJsonFile(file)).json, schema);

/** The value of a JSON file in UTF-8; Windows' byte order mark is let pass. */
export async function parseJsonFile(file: string): Promise<{ json: unknown; text: string }> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
    return { json: JSON.parse(text), text };
  } catch (error) {
    return refuse('cli/input', { file, reason: reasonOf(error) });
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'ファイルがありません';
  if (code === 'EISDIR') return 'フォルダです';
  if (code === 'EACCES' || code === 'EPERM') return '読む許可がありません';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return '文字の形式が UTF-8 ではありません';
  return error instanceof SyntaxError ? `JSON として読めません（${message}）` : message;
}

export function checked<S extends z.ZodType>(file: string, json: unknown, schema: S): z.output<S> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = `${file} ${issue?.path.join('.') ?? ''}`.trim();
  return refuse('ledger/file-invalid', { path, reason: issue?.message ?? '' });
}
