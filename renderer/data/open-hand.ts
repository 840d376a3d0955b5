import { HAND_BYTES, openHandedKey } from '@shared/vault/handed-key';

const CURVE = { name: 'X25519' } as const;

interface OpenHand {
  /** Goes along with the question. */
  to: Uint8Array;
  /** @throws where it wasn't sealed for this hand: main doesn't do that */
  take: (sealed: Uint8Array) => Promise<Uint8Array>;
}

/** What a key is sealed for on its way here (`shared/vault/handed-key.ts`): for one answer. */
export async function openHand(): Promise<OpenHand> {
  const pair = (await crypto.subtle.generateKey(CURVE, false, ['deriveBits'])) as CryptoKeyPair;
  return {
    to: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    take: async (sealed) => {
      const theirs = await crypto.subtle.importKey(
        'raw',
        sealed.slice(0, HAND_BYTES) as Uint8Array<ArrayBuffer>,
        CURVE,
        false,
        [],
      );
      const agreed = await crypto.subtle.deriveBits({ ...CURVE, public: theirs }, pair.privateKey, 256);
      const key = openHandedKey(sealed, new Uint8Array(agreed));
      if (!key) throw new Error('the key was sealed for somebody else');
      return key;
    },
  };
}
