import { expect, test } from 'vitest';
import { intoHand } from '../../../electron/keychain/into-hand';
import { openHand } from '../../../renderer/data/open-hand';

const key = (): Uint8Array => new Uint8Array(32).map((_, i) => i + 1);

test('a key that main hands over is taken by the hand that asked, and nothing on the way is the key', async () => {
  const hand = await openHand();
  expect(hand.to).toHaveLength(32);
  const sealed = intoHand(hand.to, key());
  expect(sealed).toHaveLength(32 + 32 + 16);
  expect(Buffer.from(sealed).includes(Buffer.from(key()))).toBe(false);
  expect(await hand.take(sealed)).toEqual(key());
});

test('it is sealed anew each time; another hand, or one bit changed, takes nothing', async () => {
  const [hand, other] = [await openHand(), await openHand()];
  const [first, second] = [intoHand(hand.to, key()), intoHand(hand.to, key())];
  expect(first).not.toEqual(second);
  await expect(other.take(first)).rejects.toThrow('somebody else');
  await expect(hand.take(first.map((byte, i) => (i === 70 ? byte ^ 1 : byte)))).rejects.toThrow('somebody else');
});
