import { beforeEach, describe, expect, test } from 'vitest';
import { PASSPHRASE, quickStretch } from '../../builders/keys';
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
    desk.passes(60);
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
    [12, 60],
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
  });

  test('a new start of the app doesn’t shorten the wait', async () => {
    await triesWrongly(5);
    desk.wall += 6_000;
    desk.restart();
    expect(await desk.tries(PASSPHRASE)).toMatchObject(wait(10));
    desk.passes(10);
    expect((await desk.tries(PASSPHRASE)).ok).toBe(true);
  });

  test('a clock that is put back doesn’t shorten it, and never makes it longer than the whole', async () => {
    await triesWrongly(5);
    desk.wall -= 365 * 86_400_000;
    expect(await desk.tries(PASSPHRASE)).toMatchObject(wait(16));
    desk.restart();
    expect(await desk.tries(PASSPHRASE)).toMatchObject(wait(16));
    desk.passes(16);
    expect((await desk.tries(PASSPHRASE)).ok).toBe(true);
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
