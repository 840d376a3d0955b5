import { beforeEach, describe, expect, test } from 'vitest';
import { PASSPHRASE, quickStretch, someKeys } from '../../builders/keys';
import { KeyDesk } from './key-desk';

const WRONG = 'ちがう合い言葉です';
const wrong = { ok: false, code: 'vault/passphrase-wrong' };
const wait = (seconds: number) => ({ ok: false, code: 'keys/wait', details: { seconds } });

let desk: KeyDesk;
beforeEach(async () => {
  desk = new KeyDesk();
  desk.keychain.trouble = 'unavailable';
  await desk.hasLedger(PASSPHRASE);
});

/** So many wrong tries, each as soon as it is allowed. */
async function triesWrongly(times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    desk.passes(300);
    expect(await desk.tries(WRONG)).toMatchObject(wrong);
  }
}

describe('after a wrong passphrase', () => {
  test.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [4, 8],
    [6, 32],
    [7, 60],
    [14, 60],
    [15, 300],
    [17, 300],
  ])('for the %i. time, one waits %i s, even with the right one', async (times, seconds) => {
    await triesWrongly(times);
    expect(await desk.tries(PASSPHRASE)).toMatchObject(wait(seconds));
    desk.passes(seconds - 0.5);
    expect(await desk.tries(PASSPHRASE)).toMatchObject(wait(1));
    desk.passes(0.5);
    expect((await desk.tries(PASSPHRASE)).ok).toBe(true);
  });

  test('the right one makes all forgotten', async () => {
    await triesWrongly(5);
    desk.passes(60);
    expect((await desk.tries(PASSPHRASE)).ok).toBe(true);
    expect(desk.has('own.tries.json')).toBe(false);
    expect(await desk.tries(WRONG)).toMatchObject(wrong);
    expect(await desk.tries(PASSPHRASE)).toMatchObject(wait(1));
    expect(desk.wrong.own).toBe(1);
  });

  test.each([
    ['as it was', 6_000],
    ['put back by a year', -365 * 86_400_000],
    ['put forward by a year', 365 * 86_400_000],
  ])('a new start of the app begins the whole wait again, with the clock %s', async (_, milliseconds) => {
    await triesWrongly(5);
    desk.wall += milliseconds;
    desk.restart();
    expect(await desk.tries(PASSPHRASE)).toMatchObject(wait(16));
    desk.passes(16);
    expect((await desk.tries(PASSPHRASE)).ok).toBe(true);
  });

  test('who comes back the next day, and types for a moment, waits for nothing', async () => {
    await triesWrongly(5);
    desk.restart();
    desk.passes(17);
    expect((await desk.tries(PASSPHRASE)).ok).toBe(true);
  });

  test('neither to delete the one file nor the other makes it forgotten', async () => {
    await triesWrongly(5);
    desk.loses('own.tries.json');
    desk.restart();
    expect(await desk.tries(PASSPHRASE)).toMatchObject(wait(16));
    desk.passes(16);
    expect(await desk.tries(WRONG)).toMatchObject(wrong);
    desk.wrong = { own: 0, sample: 0, backup: 0 };
    desk.restart();
    expect(await desk.tries(PASSPHRASE)).toMatchObject(wait(32));
  });

  test('a clock that is put forward while the app runs doesn’t shorten it', async () => {
    await triesWrongly(5);
    desk.wall += 3_600_000;
    expect(await desk.tries(PASSPHRASE)).toMatchObject(wait(16));
  });

  test('many at the same time are one after the other', async () => {
    const results = await Promise.all([WRONG, WRONG, PASSPHRASE].map((text) => desk.tries(text)));
    expect(results).toMatchObject([wrong, wait(1), wait(1)]);
  });

  test('a try that the app’s end cut off counts as wrong', async () => {
    await triesWrongly(2);
    desk.passes(60);
    desk.stretch = () => new Promise(() => {});
    desk.restart();
    desk.passes(60);
    void desk.tries(PASSPHRASE);
    await expect.poll(() => desk.read('own.tries.json')).toContain('"wrong":3');
    desk.stretch = quickStretch;
    desk.restart();
    expect(await desk.tries(PASSPHRASE)).toMatchObject(wait(4));
  });

  test.each(['', '{"wrong":-1,"at":0}', '{"wrong":"many"}', 'null'])(
    'a record that says %s keeps nobody out',
    async (text) => {
      desk.write('own.tries.json', text);
      desk.restart();
      expect((await desk.tries(PASSPHRASE)).ok).toBe(true);
    },
  );

  test('the other ledger isn’t slowed down', async () => {
    await triesWrongly(5);
    await desk.draftsOnPaper('sample');
    await desk.store.create('sample', PASSPHRASE);
    expect((await desk.store.unlock('sample', { by: 'passphrase', passphrase: PASSPHRASE })).ok).toBe(true);
  });
});

describe('guesses at a backup', () => {
  /** As the page asks, with the header that it has read. */
  const opensBackup = (passphrase: string, ledgerId = ofOwn().ledgerId) =>
    desk.store.ofBackup({ ...ofOwn(), ledgerId }, { by: 'passphrase', passphrase });
  const ofOwn = () => ({
    kind: 'own' as const,
    ...(JSON.parse(desk.read('own.json')) as { ledgerId: string; wraps: { kind: string }[] }),
  });
  const ofAnother = '00000000-0000-4000-8000-000000000000';

  test('of the own ledger are tries at the ledger itself', async () => {
    await triesWrongly(3);
    expect(await opensBackup(PASSPHRASE)).toMatchObject(wait(4));
    desk.passes(4);
    expect(await opensBackup(WRONG)).toMatchObject(wrong);
    expect(await opensBackup(PASSPHRASE)).toMatchObject(wait(8));
    expect(await desk.tries(PASSPHRASE)).toMatchObject(wait(8));
  });

  test('that are right make no wrong try at the ledger forgotten', async () => {
    await triesWrongly(3);
    desk.passes(4);
    expect((await opensBackup(PASSPHRASE)).ok).toBe(true);
    expect(desk.wrong.own).toBe(3);
    expect(await desk.tries(WRONG)).toMatchObject(wrong);
    expect(await desk.tries(PASSPHRASE)).toMatchObject(wait(8));
  });

  test('of another ledger are slowed down, too, also after a start and without their file', async () => {
    for (const seconds of [1, 2, 4]) {
      expect(await opensBackup(WRONG, ofAnother)).toMatchObject(wrong);
      expect(await opensBackup(WRONG, ofAnother)).toMatchObject(wait(seconds));
      desk.passes(seconds);
    }
    desk.loses('backup.tries.json');
    desk.restart();
    expect(await opensBackup(WRONG, ofAnother)).toMatchObject(wait(4));
    expect((await desk.tries(PASSPHRASE)).ok).toBe(true);
  });

  test('aren’t forgotten for who opens one of their own making in between', async () => {
    const mine = await someKeys({ passphrase: true, ledgerId: '11111111-1111-4111-8111-111111111111' });
    const { ledgerId, wraps } = mine.file;
    let guesses = 0;
    for (let waited = 0; waited < 1800;) {
      const tried = await opensBackup(WRONG, ofAnother);
      const seconds = tried.ok || tried.code !== 'keys/wait' ? 1 : Number(tried.details['seconds']);
      if (!tried.ok && tried.code === wrong.code) guesses += 1;
      desk.passes(seconds);
      waited += seconds;
      await desk.store.ofBackup({ kind: 'own', ledgerId, wraps }, { by: 'passphrase', passphrase: PASSPHRASE });
    }
    expect(guesses).toBeLessThan(40);
  });

  test('that the backup itself refuses as such aren’t guesses', async () => {
    for (let n = 0; n < 3; n++) {
      const typo = await desk.store.ofBackup(ofOwn(), { by: 'recovery', key: 'A' });
      expect(typo).toMatchObject({ code: 'vault/recovery-typo' });
      expect(await desk.store.ofBackup(ofOwn(), { by: 'keychain' })).toMatchObject({ code: 'keys/locked' });
    }
    expect(desk.wrong).toEqual({ own: 0, sample: 0, backup: 0 });
  });
});
