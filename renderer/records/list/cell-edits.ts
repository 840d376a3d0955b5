import { isKana, normalizeFurigana } from '@shared/text/kana';
import type { CellEdit, CellRefusal, Suggestion } from '../../grid/grid-column';

/** Two inputs that belong together: a name as it is written and how it is read. */
export const nameEdit = <R extends { name: string; kana: string }>(
  label: string,
  save: (record: R, name: string, kana: string) => Promise<string | null>,
): CellEdit<R> => ({
  fields: [
    { label, value: ({ name }) => name },
    { label: 'ふりがな', value: ({ kana }) => kana },
  ],
  check: (record, [name = '', kana = '']) => checkName(label, record, name, kana),
  save: (record, [name = '', kana = '']) => save(record, name.trim(), normalizeFurigana(kana)),
});

function checkName(label: string, before: { kana: string }, name: string, kana: string): CellRefusal | null {
  if (name.trim() === '') return { field: 0, sentence: `${label}が空です。入れると次へ進めます` };
  const reading = normalizeFurigana(kana);
  if (reading === '' && before.kana !== '') return { field: 1, sentence: 'ふりがなが空です。入れると次へ進めます' };
  if (reading !== '' && !isKana(reading))
    return { field: 1, sentence: 'ふりがなは、ひらがなで入れてください。例：さとう けんいち' };
  return null;
}

interface TextEdit<R> {
  label: string;
  value: (record: R) => string;
  save: (record: R, text: string) => Promise<string | null>;
  /** Full-width to half-width and the like. */
  normalize?: (typed: string) => string;
  /** What must not be written. */
  check?: (record: R, text: string) => string | null;
}

/** A cell of plain text. */
export const textEdit = <R>({ label, value, save, normalize = trimmed, check }: TextEdit<R>): CellEdit<R> => ({
  fields: [{ label, value }],
  check: (record, [typed = '']) => refusal(check?.(record, normalize(typed)) ?? null),
  save: (record, [typed = '']) => save(record, normalize(typed)),
});

const trimmed = (typed: string): string => typed.trim();
const refusal = (sentence: string | null): CellRefusal | null => (sentence === null ? null : { field: 0, sentence });

/** A word of a closed list, and what it stands for. */
export interface CellChoice extends Suggestion {
  value: string | null;
}

interface ChoiceEdit<R> {
  label: string;
  choices: (record: R) => readonly CellChoice[];
  value: (record: R) => string | null;
  save: (record: R, value: string | null) => Promise<string | null>;
  /** Said when what was typed is none of the words. */
  unknown: string;
  /** The word that was meant; the exact one unless told otherwise. */
  find?: (choices: readonly CellChoice[], typed: string) => CellChoice | null;
}

const exact = (choices: readonly CellChoice[], typed: string): CellChoice | null =>
  choices.find(({ word }) => word === typed.trim()) ?? null;

/** A cell that takes one word out of a list, found by its reading too. */
export const choiceEdit = <R>({ label, choices, value, save, unknown, find = exact }: ChoiceEdit<R>): CellEdit<R> => ({
  fields: [
    {
      label,
      value: (record) => choices(record).find((choice) => choice.value === value(record))?.word ?? '',
      suggestions: choices,
      isClosed: true,
    },
  ],
  check: (record, [typed = '']) => refusal(find(choices(record), typed) ? null : unknown),
  save: async (record, [typed = '']) => {
    const chosen = find(choices(record), typed);
    return chosen ? save(record, chosen.value) : unknown;
  },
});
