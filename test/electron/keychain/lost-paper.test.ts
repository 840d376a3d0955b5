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

describe('who has lost the recovery key’s paper', () => {
  test('waits for twelve hours in which everybody can see it', async () => {
    expect(await hoursLeft()).toBeNull();
    await losesPaper();
    const since = new Date(desk.wall).toISOString();
    expect((await desk.state()).lostPaper).toEqual({ since, hoursLeft: 12, counts: 'use' });
    await desk.sits(11);
    expect(await hoursLeft()).toBe(1);
    await desk.sits(1);
    expect(await hoursLeft()).toBe(0);
    expect((await desk.state('sample')).lostPaper).toBeNull();
  });

  test('has waited for nothing over a weekend, whether the PC was on, slept, or only seemed to be off', async () => {
    await losesPaper();
    await desk.sits(1);
    desk.waits(62);
    expect(await hoursLeft()).toBe(11);
    await desk.store.saw(true);
    expect(await hoursLeft()).toBe(11);
    // On Monday morning the first of all opens it.
    desk.restart();
    await desk.opens(byKeychain);
    desk.waits(0.1);
    await desk.store.saw(true);
    expect(await hoursLeft()).toBe(11);
    await desk.sits(1);
    expect(await hoursLeft()).toBe(10);
  });

  test('nor with nobody at the PC, with the ledger locked, or the window away', async () => {
    await losesPaper();
    for (let n = 0; n < 100; n++) {
      desk.passes(600);
      await desk.store.saw(false);
    }
    expect(await hoursLeft()).toBe(12);
    await desk.store.lock('own');
    await desk.sits(20);
    for (let n = 0; n < 100; n++) {
      desk.passes(600);
      await desk.store.saw(true);
    }
    expect(await hoursLeft()).toBe(12);
    await desk.opens(byKeychain);
    expect(await hoursLeft()).toBe(12);
  });

  test.each([
    ['forward by a day', DAY],
    ['forward by ten years', 3650 * DAY],
    ['back by a year', -365 * DAY],
  ])('waits as long as ever with the clock turned %s', async (_, by) => {
    await losesPaper();
    desk.wall += by;
    expect(await hoursLeft()).toBe(12);
    desk.restart();
    expect(await hoursLeft()).toBe(12);
    await desk.opens(byKeychain);
    await desk.store.saw(true);
    await desk.sits(5);
    expect(await hoursLeft()).toBe(7);
    desk.wall -= by;
    expect(await hoursLeft()).toBe(7);
  });

  test('has waited what was last counted when the PC is switched off', async () => {
    await losesPaper();
    await desk.sits(6);
    desk.isOff(14);
    await desk.opens(byKeychain);
    expect(await hoursLeft()).toBe(6);
    await desk.store.saw(true);
    await desk.sits(6);
    expect(await hoursLeft()).toBe(0);
  });

  test('gains nothing by asking again, and nothing by looking again and again', async () => {
    await losesPaper();
    await desk.sits(5);
    const { since } = (await desk.state()).lostPaper!;
    await losesPaper();
    expect((await desk.state()).lostPaper).toEqual({ since, hoursLeft: 7, counts: 'use' });
    for (let n = 0; n < 50; n++) {
      await desk.store.saw(true);
      expect(await hoursLeft()).toBe(7);
    }
  });

  test('waits no more when anybody takes it back: the next one begins from the start', async () => {
    await losesPaper();
    await desk.sits(11);
    expect(await desk.store.endWaitForPaper()).toBe(true);
    expect(await hoursLeft()).toBeNull();
    expect(desk.has(FILE)).toBe(false);
    expect(desk.lostPaper).toBeNull();
    expect(await desk.store.endWaitForPaper()).toBe(false);
    await losesPaper();
    expect(await hoursLeft()).toBe(12);
  });

  test('goes on where it was when the ledger is opened again: nothing is done while it is locked', async () => {
    await losesPaper();
    await desk.sits(12);
    await desk.store.lock('own');
    expect(await hoursLeft()).toBe(0);
    // What it is over for is done with the ledger open, and not otherwise.
    expect(await desk.store.renewRecovery('own')).toMatchObject({ code: 'keys/locked' });
    await desk.opens(byKeychain);
    expect(await hoursLeft()).toBe(0);
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
    expect(await hoursLeft()).toBe(12);
  });

  test('waits for nothing any more when somebody opens the closed ledger by its passphrase', async () => {
    await desk.store.changePassphrase('own', null, PASSPHRASE);
    await losesPaper();
    await desk.store.lock('own');
    expect((await desk.tries('ちがう合い言葉です')).ok).toBe(false);
    expect(await hoursLeft()).toBe(12);
    desk.waits(1);
    await desk.opens(byPassphrase);
    expect(await hoursLeft()).toBeNull();
  });

  test('has a new one, and nothing to wait for, once that is typed back, and not before', async () => {
    await losesPaper();
    await desk.sits(12);
    const renewed = await desk.store.renewRecovery('own');
    expect(renewed.ok && (await hoursLeft())).toBe(0);
    await desk.typesBack(renewed.ok ? renewed.value : '');
    expect(await hoursLeft()).toBeNull();
    expect(await desk.store.unlock('own', byRecovery(paper))).toMatchObject({ code: 'vault/recovery-wrong' });
    // The next one is another matter, from its beginning.
    await losesPaper();
    expect(await hoursLeft()).toBe(12);
  });

  test('leaves the door open for seven days of running, and no longer', async () => {
    await losesPaper();
    await desk.sits(12);
    desk.waits(24 * 7 - 1);
    await desk.store.saw(false);
    expect(await hoursLeft()).toBe(0);
    desk.waits(1);
    await desk.store.saw(false);
    expect(await hoursLeft()).toBeNull();
    expect(desk.has(FILE)).toBe(false);
  });

  test('of a ledger that is erased, and begun anew, waits no more', async () => {
    await losesPaper();
    await desk.sits(12);
    expect((await desk.store.erase('own')).ok).toBe(true);
    expect(desk.has(FILE)).toBe(false);
    await desk.hasLedger(PASSPHRASE);
    expect(await hoursLeft()).toBeNull();
  });
});

describe('before a ledger that nobody gets open', () => {
  beforeEach(async () => {
    await desk.store.lock('own');
  });

  test('a day of running is waited for, the app open or not, to erase it', async () => {
    await losesPaper();
    expect((await desk.state()).lostPaper).toMatchObject({ hoursLeft: 24, counts: 'power' });
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

  test('is nothing for who opens it after all, and the other way round', async () => {
    await losesPaper();
    desk.waits(24);
    await desk.opens(byKeychain);
    expect(await hoursLeft()).toBeNull();
    await losesPaper();
    await desk.store.lock('own');
    expect((await desk.state()).lostPaper).toMatchObject({ counts: 'use' });
    await losesPaper();
    expect((await desk.state()).lostPaper).toMatchObject({ hoursLeft: 24, counts: 'power' });
  });
});

describe('the record of a wait', () => {
  test('that is deleted in one of its two places is none, in the other neither', async () => {
    await losesPaper();
    await desk.sits(12);
    desk.loses(FILE);
    expect(await hoursLeft()).toBeNull();
    expect(desk.lostPaper).toBeNull();
    await losesPaper();
    await desk.sits(12);
    desk.lostPaper = null;
    expect(await hoursLeft()).toBeNull();
    await losesPaper();
    expect(await hoursLeft()).toBe(12);
  });

  test('that is written longer, or put back, in one of them is as long as the other says', async () => {
    await losesPaper();
    await desk.sits(2);
    const early = desk.read(FILE);
    desk.write(FILE, JSON.stringify({ ...JSON.parse(early), waited: DAY }));
    expect(await hoursLeft()).toBe(10);
    desk.lostPaper = { ...desk.lostPaper!, waited: DAY };
    desk.write(FILE, early);
    expect(await hoursLeft()).toBe(10);
  });

  test.each([
    ['longer than it is', {}],
    ['as one that the ledger need not sign', { mac: null }],
    ['of another ledger’s making', { mac: 'a'.repeat(64) }],
  ])('that is written in both of them %s makes no new recovery key: it is none', async (_, more) => {
    await losesPaper();
    await desk.sits(1);
    const forged = { ...desk.lostPaper!, waited: DAY, ...more };
    desk.write(FILE, JSON.stringify(forged));
    desk.lostPaper = forged;
    expect(await hoursLeft()).toBeNull();
    expect(desk.has(FILE)).toBe(false);
  });

  test('of a wait that was over once opens nothing later, nor does one that says it is of another key', async () => {
    await losesPaper();
    await desk.sits(12);
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

  test('of a ledger that is closed is for the key that it has, and for no other', async () => {
    await desk.store.lock('own');
    desk.restart();
    await losesPaper();
    desk.waits(20);
    expect(await hoursLeft()).toBe(4);
    const of = 'f'.repeat(64);
    desk.lostPaper = { ...desk.lostPaper!, of };
    desk.write(FILE, JSON.stringify({ ...JSON.parse(desk.read(FILE)), of }));
    expect(await hoursLeft()).toBeNull();
  });

  test.each(['', '{', '[]', 'null', '{"waited":1e99}'])('that is no record (%s) is none', async (text) => {
    await losesPaper();
    await desk.sits(12);
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

  test('that another program holds for a moment is the same again afterwards', async () => {
    await losesPaper();
    await desk.sits(6);
    const giveBack = desk.blocks(FILE);
    expect(await hoursLeft()).toBeNull();
    await desk.sits(1);
    giveBack();
    expect(await hoursLeft()).toBe(6);
    // Nobody could see it meanwhile.
    await desk.sits(1);
    expect(await hoursLeft()).toBe(6);
    await desk.sits(1);
    expect(await hoursLeft()).toBe(5);
  });

  test('is of the own ledger: without one there is nothing to wait for', async () => {
    await desk.store.erase('own');
    expect(await desk.store.waitForLostPaper()).toMatchObject({ code: 'keys/none' });
  });
});
