import { costFor, USUAL_COST, type Stretch, type StretchCost } from '@shared/vault/passphrase';

/** Of the PC's memory: other programs are open, and a backup may be opened on a smaller PC. */
const SHARE_OF_MEMORY = 1 / 16;

/**
 * What a new passphrase costs a try: about a second of this PC, measured when it is set and kept beside it.
 *
 * @param running milliseconds
 * @param memory bytes that the PC has
 */
export const measuredCost =
  (stretch: Stretch, running: () => number, memory: number) => async (): Promise<StretchCost> => {
    const from = running();
    await stretch({ passphrase: '測るためのもの', salt: new Uint8Array(16), cost: USUAL_COST });
    return costFor(running() - from, Math.floor((memory * SHARE_OF_MEMORY) / 1024));
  };
