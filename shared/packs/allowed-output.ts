import { failure, success, type Result } from '../problems/problem';
import type { Form } from './schema';
import type { OutputKind } from './own-output';

const OUTPUT_NAMES: Record<OutputKind, string> = { docx: 'Word', xlsx: 'Excel', csv: 'CSV', pdf: 'PDF' };

export const outputName = (output: OutputKind): string => OUTPUT_NAMES[output];

/** Whether a form may come out as `output`; if not, why, and what it comes as instead. Asked at every door. */
export function allowedOutput(form: Form, output: OutputKind): Result<OutputKind> {
  if (form.outputs.includes(output)) return success(output);
  const reason =
    form.refusals.find((refusal) => refusal.output === output)?.reason ??
    `${form.number}は ${outputName(output)} では出せない様式です。`;
  return failure('output/not-allowed', {
    output,
    reason,
    instead: `${form.outputs.map(outputName).join('か ')} で出します。`,
  });
}
