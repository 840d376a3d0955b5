import { roomApart } from './kept-apart';

/** So many unpredictable bytes. Tests pass one that repeats; everything else takes {@link systemRandom}. */
export type RandomBytes = (bytes: number) => Uint8Array;

/** The system's own generator, which Node, Electron and every browser share. */
export const systemRandom: RandomBytes = (bytes) => crypto.getRandomValues(roomApart(bytes));
