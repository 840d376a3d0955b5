/** The part of libsodium's raw module that is used here; the package brings no types
 * (found by `paths` of the tsconfigs). Places are offsets in HEAPU8. */
export interface Sodium {
  /** Another one after the memory has grown. */
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  /** 0: no memory left. */
  _malloc: (bytes: number) => number;
  _free: (at: number) => void;
  /** 0: it opened. */
  _crypto_aead_xchacha20poly1305_ietf_decrypt: (
    text: number,
    textLength: number,
    secretNonce: number,
    ciphertext: number,
    ciphertextLow: number,
    ciphertextHigh: number,
    bound: number,
    boundLow: number,
    boundHigh: number,
    nonce: number,
    key: number,
  ) => number;
}
/** Compiles it. */
declare const makeSodium: () => Promise<Sodium>;
export default makeSodium;
