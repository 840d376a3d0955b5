import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { choosesPassphrase, goesToSafety, readsRecoveryKey, typesRecoveryKeyBack } from '../e2e/vault/own-ledger.ts';
import { agreesTo } from '../support/main-question.ts';
import type { Attempt, Deed, Scene } from './deed.ts';
import { hasChanged } from './ledger-deeds.ts';

const keysFolder = (profile: string): string => join(profile, 'keys');

/** What is typed in main's own window: the passphrase, or where there is none what stands on paper. */
const proofOf = ({ ways }: Scene['before'], known: Scene['known']): string =>
  (ways.includes('passphrase') ? known.passphrase : null) ?? known.recoveryKey;

/** Passphrase and keychain by turns, as far as chance has it; from passphrase to passphrase, too. */
export const changingHowItOpens: Deed = {
  name: 'unlock',
  patience: 2500,
  begin: async (scene) => {
    const { page, before, chance } = scene;
    await goesToSafety(page);
    return !before.ways.includes('keychain') && chance.next() < 0.6 ? backToKeychain(scene) : newPassphrase(scene);
  },
};

async function newPassphrase({ page, profile, before, known }: Scene): Promise<Attempt> {
  const passphrase = `裏山の柿の木が${(known.madeUp += 1)}本ある静かな庭`;
  await choosesPassphrase(page, passphrase);
  return {
    passphrase,
    folder: keysFolder(profile),
    act: async () => {
      await page.getByRole('button', { name: 'この合い言葉にする' }).click();
      await agreesTo(page, proofOf(before, known));
      await expect(page.getByText('これからは、開けるたびに合い言葉を入れます')).toBeVisible();
    },
    judge: (after, wasSaid) => [
      ...hasChanged(before, after),
      ...(wasSaid && (after.ways.includes('keychain') || known.passphrase !== passphrase)
        ? ['the passphrase was said to be in force, and isn’t']
        : []),
    ],
  };
}

async function backToKeychain({ page, profile, before, known }: Scene): Promise<Attempt> {
  await page.getByRole('button', { name: '変える', exact: true }).click();
  await page.getByRole('dialog').getByText('このパソコンに入っている人は、そのまま開ける').click();
  return {
    folder: keysFolder(profile),
    act: async () => {
      await page.getByRole('button', { name: 'この開け方にする' }).click();
      await agreesTo(page, proofOf(before, known));
      await expect(page.getByText('これからは、このパソコンに入っている人はそのまま開けます')).toBeVisible();
    },
    judge: (after, wasSaid) => [
      ...hasChanged(before, after),
      ...(wasSaid && !after.ways.includes('keychain') ? ['the keychain was said to open the ledger, and doesn’t'] : []),
    ],
  };
}

/** A new recovery key, up to the moment from which on it is in force. */
export const renewingRecovery: Deed = {
  name: 'recovery key',
  patience: 400,
  begin: async ({ page, profile, before, known }) => {
    await goesToSafety(page);
    await page.getByRole('button', { name: '新しくつくり直して印刷' }).click();
    await agreesTo(page, proofOf(before, known));
    const recoveryKey = await readsRecoveryKey(page);
    await typesRecoveryKeyBack(page, recoveryKey);
    return {
      recoveryKey,
      folder: keysFolder(profile),
      act: async () => {
        await page.getByRole('button', { name: '紙にあると確かめる' }).click();
        await expect(page.getByText('復旧キーを紙に控えたことを、記録しました')).toBeVisible();
      },
      judge: (after) => hasChanged(before, after),
    };
  },
};

/** Whether the recovery key opens the ledger with the same key as ever. */
export async function opensByRecovery(page: Page, recoveryKey: string, dataKey: Uint8Array): Promise<boolean> {
  return (await unlocks(page, { by: 'recovery', key: recoveryKey })) === dataKey.join();
}

export const opensByPassphrase = async (page: Page, passphrase: string): Promise<boolean> =>
  (await unlocks(page, { by: 'passphrase', passphrase })) !== 'vault/passphrase-wrong';

type UnlockBy = { by: 'recovery'; key: string } | { by: 'passphrase'; passphrase: string };

/** The data key or the problem's code; a pause after a wrong try is waited for. */
async function unlocks(page: Page, by: UnlockBy): Promise<string> {
  let outcome = '';
  await expect(async () => {
    outcome = await page.evaluate(async (shown) => {
      const answer = await window.renkei.ask('keys:unlock', { kind: 'own', by: shown });
      return answer.ok ? answer.value.dataKey.join() : answer.code;
    }, by);
    expect(outcome).not.toBe('keys/wait');
  }).toPass({ timeout: 70_000 });
  return outcome;
}
