import { z } from 'zod';
import { isCalendarDate } from '@shared/text/calendar-date';
import type { FormInput } from '@shared/packs/form-use-schema';
import type { Form } from '@shared/packs/schema';
import { readJson } from './json-file';

/** What only a user can say: from the file of `--input`, else as the form's screen has it at first. */
export async function readInput(file: string | undefined, { inputs }: Form): Promise<Record<string, unknown>> {
  const defaults = Object.fromEntries(inputs.map((input) => [input.key, input.default]));
  const known = z.strictObject(Object.fromEntries(inputs.map((input) => [input.key, answerTo(input)])));
  return file ? { ...defaults, ...(await readJson(file, known.partial())) } : defaults;
}

function answerTo({ type, options, default: atFirst }: FormInput): z.ZodType {
  if (options) return z.enum([...options.map(({ value }) => value), atFirst]);
  return type === 'date'
    ? z.string().refine((day) => day === '' || isCalendarDate(day), '日付ではありません')
    : z.string();
}
