import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costFor, StretchCost, USUAL_COST } from '@shared/vault/passphrase';
import { measuredCost } from '../../../electron/keychain/measured-cost';

const GIB = 1024 ** 3;

/** A PC on which the usual cost takes so long. */
const onPc = (milliseconds: number, memory: number) => {
  let now = 5_000;
  const stretch = () => {
    now += milliseconds;
    return Promise.resolve(new Uint8Array(32));
  };
  return measuredCost(stretch, () => now, memory)();
};

test('a try costs about a second of the PC on which the passphrase is set: memory first, then passes', async () => {
  expect(await onPc(330, 8 * GIB)).toEqual({ memory: 197_632, passes: 3, lanes: 1 });
  expect(await onPc(100, 16 * GIB)).toEqual({ memory: 262_144, passes: 8, lanes: 1 });
  expect(await onPc(200, 4 * GIB)).toEqual({ memory: 262_144, passes: 4, lanes: 1 });
  expect(await onPc(200, 2 * GIB)).toEqual({ memory: 131_072, passes: 8, lanes: 1 });
});

test('a slow PC, or one that was busy, never makes it less than usual', async () => {
  expect(await onPc(1_000, 8 * GIB)).toEqual(USUAL_COST);
  expect(await onPc(60_000, 8 * GIB)).toEqual(USUAL_COST);
  expect(await onPc(0, 0)).toEqual({ memory: 65_536, passes: 8, lanes: 1 });
});

test('whatever was measured, the file that keeps it can be read again', () => {
  fc.assert(
    fc.property(fc.double({ min: -1, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 2 ** 40 }), (ms, memory) => {
      const cost = costFor(ms, memory);
      expect(StretchCost.parse(cost)).toEqual(cost);
      expect(cost.memory * cost.passes).toBeGreaterThanOrEqual(USUAL_COST.memory * USUAL_COST.passes);
    }),
  );
});
