import { isKana } from '@shared/text/kana';
import type { PersonValues } from './person-fields';

/** What a field must hold before it is written; null when it may. Everything else is only remarked on. */
export function refusalOf<F extends keyof PersonValues>(field: F, value: PersonValues[F]): string | null {
  if (field === 'name' && value === '') return '氏名が空です。入れると次へ進めます';
  if (field === 'officeId' && value === '') return '所属する事業所を選んでください';
  if (field !== 'kana') return null;
  if (value === '') return 'ふりがなが空です。入れると次へ進めます';
  return isKana(String(value)) ? null : 'ふりがなは、ひらがなで入れてください。例：さとう けんいち';
}

/** What a new person must have. */
export const neededFields = ['name', 'kana', 'officeId'] as const;
