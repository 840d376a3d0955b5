import { counts } from '@shared/form-studio/decide/studio';
import type { Decision } from '@shared/form-studio/write/decision';

/** How many places nobody has decided, and what becomes of them where one goes on; '' where there are none. */
export function undecidedPlaces(decisions: readonly Decision[]): string {
  const { proposed, open } = counts(decisions);
  if (proposed + open === 0) return '';
  const parts = [proposed > 0 && `提案のまま ${proposed}`, open > 0 && `未定 ${open}`].filter(Boolean);
  return `決めていない欄が ${proposed + open}か所あります（${parts.join('・')}）。このまま進むと、そこには何も入りません`;
}
