import type { CaseGiven } from '../run-case';
import { fukui } from './fukui';
import { lineWorks } from './line-works';
import { nagareyamaOthers } from './nagareyama-others';
import { nagareyamaPeople } from './nagareyama-people';
import { fukuiOther, lineWorksOther, nagareyamaOther, tsuruokaOther } from './others';
import { situations } from './situations';
import { tsuruoka } from './tsuruoka';

/** The cases with everything that has to come of them, pack by pack. */
export const expectedCases = [
  ...[nagareyamaPeople, nagareyamaOthers, tsuruoka, fukui, lineWorks],
  ...[nagareyamaOther, tsuruokaOther, fukuiOther, lineWorksOther],
];

/** All that sentences are held against. */
export const caseTables: readonly { pack: string; cases: readonly CaseGiven[] }[] = [...expectedCases, ...situations];
