import { counts } from '@shared/form-studio/decide/studio';
import type { Decision } from '@shared/form-studio/write/decision';

/** How many places nobody has decided, and further, what becomes of them where one goes on; null where there are none. */
export function undecidedPlaces(decisions: readonly Decision[]): { count: string; further: string } | null {
  const { proposed, open } = counts(decisions);
  if (proposed + open === 0) return null;
  const parts = [proposed > 0 && `提案のまま ${proposed}`, open > 0 && `未定 ${open}`].filter(Boolean);
  return {
    count: `決めていない欄が ${proposed + open}か所あります`,
    further: `（${parts.join('・')}）。このまま進むと、そこには何も入りません`,
  };
}
