import { watch } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { ElectronApplication } from '@playwright/test';
import type { Chance } from './chance.ts';
import type { Attempt } from './deed.ts';

/**
 * When the app is killed: so long after the press that begins a deed, after files in a folder have stirred so often, or
 * after the screen said that the deed is done. Most of a deed's time goes by before it writes; a stir falls between one
 * step of the writing and the next. All times are milliseconds.
 */
export type Moment =
  | { of: 'press'; after: number }
  | { of: 'stir'; number: number; after: number; atMost: number }
  | { of: 'word'; after: number };

/** Stirs of a folder in one deed; a kill beyond its last comes with the end of patience. */
const MOST_STIRS = 12;

/** @param patience about as long as the deed takes */
export function someMoment(chance: Chance, patience: number): Moment {
  const of = chance.pick(['press', 'stir', 'word'] as const);
  const share = chance.next();
  const few = chance.below(4);
  if (of === 'press') return { of, after: Math.floor(share * patience) };
  if (of === 'word') return { of, after: few };
  return { of, number: 1 + Math.floor(share * MOST_STIRS), after: few, atMost: patience };
}

export function momentWords(moment: Moment): string {
  const after = `${moment.after} ms after`;
  if (moment.of === 'stir') return `${after} stir ${moment.number} of its files`;
  return `${after} ${moment.of === 'press' ? 'the press' : 'it was said to be done'}`;
}

/**
 * Kills the app in the middle of a deed. There is no asking and no tidying up: the system takes the process away.
 *
 * @returns whether the screen had said that the deed is done
 */
export async function killDuring(app: ElectronApplication, { act, folder }: Attempt, moment: Moment): Promise<boolean> {
  const gone = app.waitForEvent('close', { timeout: 0 });
  // Watched before the deed begins.
  const moves = moment.of === 'stir' ? stirs(folder, moment) : Promise.resolve();
  let isKilled = false;
  const acting = act().then(
    // What was said in the last moment counts, also when it arrives here after the kill.
    () => true,
    (error: unknown) => {
      if (isKilled) return false;
      throw error;
    },
  );
  await (moment.of === 'word' ? acting : Promise.race([moves, failureOf(acting)]));
  await wait(moment.after);
  isKilled = true;
  app.process().kill('SIGKILL');
  await gone;
  return acting;
}

/** Settles only when the deed itself fails: then there is nothing to wait for. */
const failureOf = (acting: Promise<unknown>): Promise<void> => new Promise((_, reject) => void acting.catch(reject));

function stirs(folder: string, { number, atMost }: Extract<Moment, { of: 'stir' }>): Promise<void> {
  return new Promise((resolve) => {
    let seen = 0;
    const watcher = watch(folder, () => ++seen >= number && end());
    const timer = setTimeout(() => end(), atMost);
    const end = (): void => {
      clearTimeout(timer);
      watcher.close();
      resolve();
    };
  });
}
