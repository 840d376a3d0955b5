import type { CaseGiven } from '../run-case';
import { fukuiOneFact } from './one-fact-fukui';
import { lineWorksOneFact } from './one-fact-line-works';
import { nagareyamaOneFact } from './one-fact-nagareyama';
import { tsuruokaOneFact } from './one-fact-tsuruoka';
import { nagareyamaParts } from './one-part-nagareyama';
import { fukuiParts, lineWorksParts, tsuruokaParts } from './one-part-others';
import { fukuiSituations } from './situations-fukui';
import { lineWorksSituations } from './situations-line-works';
import { nagareyamaSituations } from './situations-nagareyama';
import { tsuruokaSituations } from './situations-tsuruoka';

/** Cases in which one sentence stands, or must not, beside those that say everything that has to come of them. */
export const situations: readonly { pack: string; cases: readonly CaseGiven[] }[] = [
  { pack: 'nagareyama-tritrus', cases: [...nagareyamaSituations, ...nagareyamaOneFact, ...nagareyamaParts] },
  { pack: 'tsuruoka-finelink', cases: [...tsuruokaSituations, ...tsuruokaOneFact, ...tsuruokaParts] },
  { pack: 'fukui-mimamori', cases: [...fukuiSituations, ...fukuiOneFact, ...fukuiParts] },
  { pack: 'line-works', cases: [...lineWorksSituations, ...lineWorksOneFact, ...lineWorksParts] },
];
