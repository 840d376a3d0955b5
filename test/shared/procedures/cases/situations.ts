import type { CaseGiven } from '../run-case';
import { fukuiSituations } from './situations-fukui';
import { lineWorksSituations } from './situations-line-works';
import { nagareyamaSituations } from './situations-nagareyama';
import { tsuruokaSituations } from './situations-tsuruoka';

/** Cases in which one sentence stands, or must not, beside those that say everything that has to come of them. */
export const situations: readonly { pack: string; cases: readonly CaseGiven[] }[] = [
  { pack: 'nagareyama-tritrus', cases: nagareyamaSituations },
  { pack: 'tsuruoka-finelink', cases: tsuruokaSituations },
  { pack: 'fukui-mimamori', cases: fukuiSituations },
  { pack: 'line-works', cases: lineWorksSituations },
];
