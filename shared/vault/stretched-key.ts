import { foldPassphrase } from '../text/passphrase';
import type { StretchJob } from './passphrase';

/**
 * The key that follows from a passphrase: Argon2id (RFC 9106) over its folded form in UTF-8. In WebAssembly, as the same work in
 * JavaScript takes more than three times as long, while whoever guesses has compiled code in any case. Blocks its thread.
 *
 * @param job.passphrase with something in it once it is folded
 * @returns 32 bytes
 * @throws where its memory is not to be had
 */
export async function stretchedKey({ passphrase, salt, cost }: StretchJob): Promise<Uint8Array> {
  // Its own thread reads it, not main.
  const { argon2id } = await import('hash-wasm');
  return argon2id({
    password: new TextEncoder().encode(foldPassphrase(passphrase)),
    salt,
    memorySize: cost.memory,
    iterations: cost.passes,
    parallelism: cost.lanes,
    hashLength: 32,
    outputType: 'binary',
  });
}
