import { beforeEach, describe, expect, test } from 'vitest';
import { PASSPHRASE } from '../../builders/keys';
import { byKeychain, byPassphrase, byRecovery, KeyDesk } from './key-desk';

const FILE = 'own.lost-paper.json';
const DAY = 86_400_000;

let desk: KeyDesk;
let paper: string;
beforeEach(async () => {
  desk = new KeyDesk();
  paper = await desk.hasLedger();
  await desk.opens(byKeychain);
  await desk.typesBack(paper);
});

const hoursLeft = async (): Promise<number | null> => (await desk.state()).lostPaper?.hoursLeft ?? null;

async function losesPaper(): Promise<void> {
  expect((await desk.store.waitForLostPaper()).ok).toBe(true);
}

/** Once an hour somebody looks, or main does. */
async function waitsAndLooks(hours: number): Promise<void> {
  for (let n = 0; n < hours; n++) {
    desk.waits(1);
    await desk.state();
  }
}

describe('who has lost the recovery key’s paper', () => {
  test('waits for a day in which everybody sees it', async () => {
    expect(await hoursLeft()).toBeNull();
    await losesPaper();
    expect((await desk.state()).lostPaper).toEqual({ since: new Date(desk.wall).toISOString(), hoursLeft: 24 });
    desk.waits(23);
    expect(await hoursLeft()).toBe(1);
    desk.waits(1);
    expect(await hoursLeft()).toBe(0);
    expect((await desk.state('sample')).lostPaper).toBeNull();
  });

  test.each([
    ['forward by a day', DAY],
    ['forward by ten years', 3650 * DAY],
    ['back by a year', -365 * DAY],
  ])('waits as long as ever with the clock turned %s', async (_, by) => {
    await losesPaper();
    desk.wall += by;
    expect(await hoursLeft()).toBe(24);
    desk.restart();
    expect(await hoursLeft()).toBe(24);
    desk.waits(10);
    expect(await hoursLeft()).toBe(14);
    desk.wall -= by;
    expect(await hoursLeft()).toBe(14);
  });

  test('need not have the app open, only the PC switched on', async () => {
    await losesPaper();
    desk.waits(20);
    desk.restart();
    expect(await hoursLeft()).toBe(4);
    desk.isOff(240);
    expect(await hoursLeft()).toBe(4);
    desk.waits(3);
    expect(await hoursLeft()).toBe(1);
    desk.isOff(1);
    desk.waits(1);
    expect(await hoursLeft()).toBe(0);
  });

  test('has waited what was last counted when the PC is switched off', async () => {
    await losesPaper();
    await waitsAndLooks(6);
    desk.waits(0.5);
    desk.isOff(14);
    expect(await hoursLeft()).toBe(18);
    // A later start that has been up for longer than the one before when it was looked at.
    desk.waits(30);
    expect(await hoursLeft()).toBe(0);
  });

  test('gains nothing by asking again, and nothing by looking again and again', async () => {
    await losesPaper();
    await waitsAndLooks(5);
    const { since } = (await desk.state()).lostPaper!;
    await losesPaper();
    expect((await desk.state()).lostPaper).toEqual({ since, hoursLeft: 19 });
    for (let n = 0; n < 50; n++) expect(await hoursLeft()).toBe(19);
  });

  test('waits no more when anybody takes it back: the next one begins with a whole day', async () => {
    await losesPaper();
    await waitsAndLooks(23);
    expect(await desk.store.endWaitForPaper()).toBe(true);
    expect(await hoursLeft()).toBeNull();
    expect(desk.has(FILE)).toBe(false);
    expect(desk.lostPaper).toBeNull();
    expect(await desk.store.endWaitForPaper()).toBe(false);
    await losesPaper();
    expect(await hoursLeft()).toBe(24);
  });

  test('waits on while the ledger is locked', async () => {
    await losesPaper();
    await desk.store.lock('own');
    desk.waits(25);
    expect(await hoursLeft()).toBe(0);
    // What it is over for is done with the ledger open, and not otherwise.
    expect(await desk.store.renewRecovery('own')).toMatchObject({ code: 'keys/locked' });
  });

  test('has found it who shows it, to open the ledger or to main', async () => {
    await losesPaper();
    await desk.opens(byRecovery(paper));
    expect(await hoursLeft()).toBeNull();
    await losesPaper();
    expect((await desk.store.prove('own', { by: 'recovery', key: paper })).ok).toBe(true);
    expect(await hoursLeft()).toBeNull();
    // A wrong one is none.
    await losesPaper();
    expect((await desk.store.prove('own', { by: 'recovery', key: `0000${paper.slice(4)}` })).ok).toBe(false);
    expect(await hoursLeft()).toBe(24);
  });

  test('waits for nothing any more when somebody opens the closed ledger by its passphrase', async () => {
    await desk.store.changePassphrase('own', null, PASSPHRASE);
    await losesPaper();
    await desk.store.lock('own');
    expect((await desk.tries('ちがう合い言葉です')).ok).toBe(false);
    expect(await hoursLeft()).toBe(24);
    desk.waits(1);
    await desk.opens(byPassphrase);
    expect(await hoursLeft()).toBeNull();
  });

  test('has a new one, and nothing to wait for, once that is typed back, and not before', async () => {
    await losesPaper();
    desk.waits(24);
    const renewed = await desk.store.renewRecovery('own');
    expect(renewed.ok && (await hoursLeft())).toBe(0);
    await desk.typesBack(renewed.ok ? renewed.value : '');
    expect(await hoursLeft()).toBeNull();
    expect(await desk.store.unlock('own', byRecovery(paper))).toMatchObject({ code: 'vault/recovery-wrong' });
    // The next one is another matter, from its beginning.
    await losesPaper();
    expect(await hoursLeft()).toBe(24);
  });

  test('leaves the door open for seven days of running, and no longer', async () => {
    await losesPaper();
    desk.waits(24 * 8 - 1);
    expect(await hoursLeft()).toBe(0);
    desk.waits(1);
    expect(await hoursLeft()).toBeNull();
    expect(desk.has(FILE)).toBe(false);
  });

  test('of a ledger that is erased, and begun anew, waits no more', async () => {
    await losesPaper();
    desk.waits(24);
    expect((await desk.store.erase('own')).ok).toBe(true);
    expect(desk.has(FILE)).toBe(false);
    await desk.hasLedger(PASSPHRASE);
    expect(await hoursLeft()).toBeNull();
  });
});

describe('the record of a wait', () => {
  test('that is deleted in one of its two places is none, in the other neither', async () => {
    await losesPaper();
    desk.waits(24);
    desk.loses(FILE);
    expect(await hoursLeft()).toBeNull();
    expect(desk.lostPaper).toBeNull();
    await losesPaper();
    desk.waits(24);
    desk.lostPaper = null;
    expect(await hoursLeft()).toBeNull();
    await losesPaper();
    expect(await hoursLeft()).toBe(24);
  });

  test('that is written longer, or put back, in one of them is as long as the other says', async () => {
    await losesPaper();
    await waitsAndLooks(2);
    const early = desk.read(FILE);
    desk.write(FILE, JSON.stringify({ ...JSON.parse(early), waited: DAY }));
    expect(await hoursLeft()).toBe(22);
    desk.lostPaper = { ...desk.lostPaper!, waited: DAY };
    desk.write(FILE, early);
    expect(await hoursLeft()).toBe(22);
  });

  test('of a wait that was over once opens nothing later, nor does one that says it is of another key', async () => {
    await losesPaper();
    await waitsAndLooks(24);
    const over = desk.read(FILE);
    await desk.store.endWaitForPaper();
    await losesPaper();
    desk.write(FILE, over);
    expect(await hoursLeft()).toBeNull();
    await losesPaper();
    const of = 'f'.repeat(64);
    desk.lostPaper = { ...desk.lostPaper!, of };
    desk.write(FILE, JSON.stringify({ ...JSON.parse(desk.read(FILE)), of }));
    expect(await hoursLeft()).toBeNull();
  });

  test.each(['', '{', '[]', 'null', '{"waited":1e99}'])('that is no record (%s) is none', async (text) => {
    await losesPaper();
    desk.waits(24);
    desk.write(FILE, text);
    expect(await hoursLeft()).toBeNull();
  });

  test('that can’t be written says so, and nobody waits', async () => {
    desk.lostPaper = null;
    await losesPaper();
    await desk.store.endWaitForPaper();
    desk.write(FILE, '');
    const giveBack = desk.blocks(FILE);
    expect((await desk.store.waitForLostPaper()).ok).toBe(false);
    expect(await hoursLeft()).toBeNull();
    giveBack();
  });

  test('is of the own ledger: without one there is nothing to wait for', async () => {
    await desk.store.erase('own');
    expect(await desk.store.waitForLostPaper()).toMatchObject({ code: 'keys/none' });
  });
});
