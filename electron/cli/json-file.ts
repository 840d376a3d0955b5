import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { ja } from 'zod/locales';
import { refuse } from '@shared/problems/problem';

/** A JSON file, checked; the first thing wrong with it is named. */
export async function readJson<S extends z.ZodType>(file: string, schema: S): Promise<z.output<S>> {
  const parsed = parseAs(schema, (await parseJsonFile(file)).json);
  return 'value' in parsed
    ? parsed.value
    : refuse('cli/input', { file, reason: `${parsed.path} ${parsed.reason}`.trim() });
}

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
  if (code === 'EISDIR') return 'フォルダーです';
  if (code === 'EACCES' || code === 'EPERM') return '読む許可がありません';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return '文字の形式が UTF-8 ではありません';
  return error instanceof SyntaxError ? `JSON として読めません（${message}）` : message;
}

const { localeError } = ja();

/** The value, or the first place that is wrong, and why in Japanese. */
export function parseAs<S extends z.ZodType>(
  schema: S,
  json: unknown,
): { value: z.output<S> } | { path: string; reason: string } {
  const parsed = schema.safeParse(json, { error: localeError });
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  return { path: issue?.path.join('.') ?? '', reason: issue?.message ?? '' };
}
