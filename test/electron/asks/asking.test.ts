import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Question, Rejection } from '@shared/asks/question';
import type { LedgerAsked, ShownLately } from '@shared/asks/what-to-ask';
import { failure, success } from '@shared/problems/problem';
import { AskedRecord } from '../../../electron/asks/asked-record';
import { Asking, type Typed, type WindowAnswer } from '../../../electron/asks/asking';
import { Limits } from '../../../electron/asks/limits';
import { temporaryFolder } from '../../support/temporary-folder';

type Hear = (proof: Typed | null) => Promise<Rejection>;
type Person = (question: Question, hear: Hear, ended: AbortSignal) => Promise<WindowAnswer>;

const inUse: LedgerAsked = {
  ...{ kind: 'own', isInUse: true, hasPassphrase: true, isRecoveryOnPaper: true },
  ...{ opens: 'passphrase', lostPaper: null },
};
const SINCE = '2026-11-22T01:00:00.000Z';
const nothingShown: ShownLately = { passphrase: false, recovery: false, system: false };
const PASSPHRASE = 'となりの畑に案山子が3体ならぶ';

let ledger: LedgerAsked;
let shown: ShownLately;
let person: Person;
let beforeShown: () => void;
let hasSystem: boolean;
let takesFinger: boolean;
let asked: Question[];
let record: AskedRecord;
let asking: Asking;
const proofs: Typed[] = [];

beforeEach(() => {
  [ledger, shown, hasSystem, takesFinger, asked] = [inUse, nothingShown, false, true, []];
  person = says('no');
  beforeShown = () => {};
  proofs.length = 0;
  record = new AskedRecord(join(temporaryFolder(), 'asked.log'), () => new Date());
  asking = new Asking({
    show: (question, hear, ended) => {
      asked.push(question);
      return person(question, hear, ended);
    },
    system: { isThere: () => hasSystem, ask: () => Promise.resolve(takesFinger) },
    ledger: (kind) => Promise.resolve({ ...ledger, kind }),
    shown: () => shown,
    prove: (_, typed) => {
      proofs.push(typed);
      return Promise.resolve(typed.text === PASSPHRASE ? success(null) : failure('vault/passphrase-wrong', {}));
    },
    provenBySystem: () => (shown = { ...shown, system: true }),
    wait: {
      begin: () => {
        ledger = { ...ledger, lostPaper: { since: SINCE, hoursLeft: 12, counts: 'use' } };
        return Promise.resolve(success(null));
      },
      end: () => {
        const waited = ledger.lostPaper !== null;
        ledger = { ...ledger, lostPaper: null };
        return Promise.resolve(waited);
      },
    },
    textSize: () => {
      beforeShown();
      return 'large';
    },
    limits: new Limits(() => 0),
    record,
  });
});

const says =
  (answer: WindowAnswer): Person =>
  () =>
    Promise.resolve(answer);

/** Types that, and gives up when it isn't taken. */
const types =
  (text: string, by: Typed['by'] = 'passphrase'): Person =>
  async (_, hear) =>
    (await hear({ by, text })) === null ? 'yes' : 'no';

const told = (): string[] =>
  record
    .newest()
    .map(({ act, answer }) => `${act} ${answer}`)
    .reverse();

describe('an act that main asks about', () => {
  test('isn’t done when somebody says no, or the page that wanted it is gone', async () => {
    expect(await asking.mayDo('erase-ledger', 'own')).toMatchObject({ code: 'asked/declined' });
    person = says('gone');
    expect(await asking.mayDo('erase-ledger', 'own')).toMatchObject({ code: 'asked/declined' });
    expect(told()).toEqual(['erase-ledger no', 'erase-ledger gone']);
  });

  test('is named with what it is about, in the letters of the screen', async () => {
    await asking.mayDo('mail-receiver', 'own', { facts: ['kaigo@city.example'] });
    expect(asked).toMatchObject([
      { facts: ['kaigo@city.example'], yes: 'この宛先に送る', textSize: 'large', proofs: [] },
    ]);
  });

  test('needs what the ledger has: the wrong one is said and counted, the right one will do', async () => {
    person = types('ちがう');
    expect(await asking.mayDo('show-password', 'own')).toMatchObject({ code: 'asked/declined' });
    person = types(PASSPHRASE);
    expect(await asking.mayDo('show-password', 'own')).toMatchObject({ ok: true });
    expect(told()).toEqual(['show-password wrong', 'show-password no', 'show-password yes']);
  });

  test('takes no proof of another kind than it asks for, and none that is empty', async () => {
    person = types(PASSPHRASE, 'passphrase');
    expect(await asking.mayDo('erase-ledger', 'own')).toMatchObject({ code: 'asked/declined' });
    person = types(' ', 'recovery');
    expect(await asking.mayDo('erase-ledger', 'own')).toMatchObject({ code: 'asked/declined' });
    person = async (_, hear) => ((await hear(null)) === null ? 'yes' : 'no');
    expect(await asking.mayDo('renew-recovery', 'own')).toMatchObject({ code: 'asked/declined' });
    expect(proofs).toEqual([]);
  });

  test('of the sample, or of a ledger with nothing in it, is done, and isn’t noted', async () => {
    expect(await asking.mayDo('erase-ledger', 'sample')).toMatchObject({ ok: true });
    ledger = { ...inUse, isInUse: false };
    expect(await asking.mayDo('erase-ledger', 'own')).toMatchObject({ ok: true });
    expect(asked).toEqual([]);
    expect(told()).toEqual([]);
  });

  test('where nothing has to be asked, is noted all the same', async () => {
    shown = { ...nothingShown, passphrase: true };
    expect(await asking.mayDo('copy-password', 'own')).toMatchObject({ ok: true });
    expect(asked).toEqual([]);
    expect(told()).toEqual(['copy-password unasked']);
  });

  test('wants a proof once more when the one before has run out while the window stood there', async () => {
    shown = { ...nothingShown, passphrase: true };
    person = async (question, hear, ended) => {
      shown = nothingShown;
      return question.proofs.length === 0 ? 'yes' : types(PASSPHRASE)(question, hear, ended);
    };
    expect(await asking.mayDo('show-password', 'own')).toMatchObject({ ok: true });
    expect(asked.map((one) => one.proofs)).toEqual([[], ['passphrase', 'recovery']]);
    expect(told()).toEqual(['show-password yes']);
  });

  test('is asked about by the system, too, where it can, and not without a yes before', async () => {
    hasSystem = true;
    ledger = { ...inUse, hasPassphrase: false };
    expect(await asking.mayDo('show-password', 'own')).toMatchObject({ code: 'asked/declined' });
    person = says('yes');
    takesFinger = false;
    expect(await asking.mayDo('show-password', 'own')).toMatchObject({ code: 'asked/declined' });
    takesFinger = true;
    expect(await asking.mayDo('show-password', 'own')).toMatchObject({ ok: true });
    expect(shown.system).toBe(true);
  });
});

describe('who has lost the paper', () => {
  const alone: LedgerAsked = { ...inUse, hasPassphrase: false, opens: 'alone' };

  test('begins to wait in main’s window, which main notes; nothing is done', async () => {
    ledger = alone;
    person = says('lost');
    expect(await asking.mayDo('renew-recovery', 'own')).toMatchObject({
      code: 'asked/waiting',
      details: { left: '台帳を開けて、このパソコンを使っている時間で、あと12時間' },
    });
    expect(asked[0]?.lost).toMatchObject({ link: '紙が見つからないとき', yes: '待ち始める' });
    expect(ledger.lostPaper).not.toBeNull();
    expect(told()).toEqual(['lost-paper yes']);
  });

  test('has nothing more to say there while the wait goes on: only the paper will do', async () => {
    ledger = { ...alone, lostPaper: { since: SINCE, hoursLeft: 5, counts: 'use' } };
    for (const answer of ['lost', 'no'] as const) {
      person = says(answer);
      expect(await asking.mayDo('renew-recovery', 'own')).toMatchObject({ code: 'asked/declined' });
    }
    person = async (_, hear) => ((await hear(null)) === null ? 'yes' : 'no');
    expect(await asking.mayDo('renew-recovery', 'own')).toMatchObject({ code: 'asked/declined' });
    expect(asked[0]).toMatchObject({ lost: null, proofs: ['recovery'] });
    expect(asked[0]?.lines[0]).toContain('あと5時間');
    expect(ledger.lostPaper?.hoursLeft).toBe(5);
  });

  test('says yes when it is over, to a new recovery key and to nothing else', async () => {
    ledger = { ...alone, lostPaper: { since: SINCE, hoursLeft: 0, counts: 'use' } };
    person = async (_, hear) => ((await hear(null)) === null ? 'yes' : 'no');
    expect(await asking.mayDo('renew-recovery', 'own')).toMatchObject({ ok: true });
    expect(asked[0]).toMatchObject({ proofs: [], lost: null });
    expect(asked[0]?.lines[0]).toContain('待つ時間が終わった');
    for (const act of ['erase-ledger', 'first-passphrase'] as const)
      expect(await asking.mayDo(act, 'own')).toMatchObject({ code: 'asked/declined' });
    expect(told()).toEqual(['renew-recovery yes', 'erase-ledger no', 'first-passphrase no']);
  });

  test('gets nothing by a yes when it was taken back while it was asked', async () => {
    ledger = { ...alone, lostPaper: { since: SINCE, hoursLeft: 0, counts: 'use' } };
    person = async () => {
      await asking.takeWaitBack();
      return 'yes';
    };
    expect(await asking.mayDo('renew-recovery', 'own')).toMatchObject({ code: 'asked/declined' });
    expect(told()).toEqual(['lost-paper-back unasked', 'renew-recovery no']);
  });

  test('is told to make a new one first where nothing can be waited for', async () => {
    ledger = alone;
    person = says('lost');
    expect(await asking.mayDo('erase-ledger', 'own')).toMatchObject({ code: 'asked/declined' });
    expect(asked[0]?.lost).toMatchObject({ yes: null });
    expect(ledger.lostPaper).toBeNull();
    expect(told()).toEqual(['erase-ledger no']);
  });

  test('a wait that nobody has is taken back without a line', async () => {
    await asking.takeWaitBack();
    expect(told()).toEqual([]);
  });
});

describe('many questions', () => {
  test('stand one after the other, and each yes is for one', async () => {
    let open = 0;
    person = async ({ title }) => {
      expect((open += 1)).toBe(1);
      await Promise.resolve();
      open -= 1;
      return title.includes('宛先') ? 'yes' : 'no';
    };
    const answers = await Promise.all([
      asking.mayDo('mail-receiver', 'own', { facts: ['a@city.example'] }),
      asking.mayDo('clear-records', 'own'),
      asking.mayDo('mail-receiver', 'own', { facts: ['b@city.example'] }),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(asked.map(({ facts }) => facts)).toEqual([['a@city.example'], [], ['b@city.example']]);
  });

  test('end with the page that asked: those that wait aren’t shown any more', async () => {
    let close = (): void => {};
    person = (_, __, ended) =>
      new Promise((settle) => {
        ended.addEventListener('abort', () => settle('gone'));
        close = () => settle('yes');
      });
    const first = asking.mayDo('clear-records', 'own');
    const second = asking.mayDo('erase-ledger', 'own');
    await expect.poll(() => asked.length).toBe(1);
    asking.pageGone();
    expect([await first, await second]).toMatchObject([{ code: 'asked/declined' }, { code: 'asked/declined' }]);
    expect(asked).toHaveLength(1);
    // A page that comes after it asks as ever.
    const third = asking.mayDo('clear-records', 'own');
    await expect.poll(() => asked.length).toBe(2);
    close();
    expect(await third).toMatchObject({ ok: true });
  });

  test('of a page that goes away with them leave no lines: it could cut the record off by thousands', async () => {
    const all = Array.from({ length: 100 }, () => asking.mayDo('erase-ledger', 'own'));
    asking.pageGone();
    expect((await Promise.all(all)).every((one) => !one.ok && one.code === 'asked/declined')).toBe(true);
    expect(asked).toEqual([]);
    expect(told()).toEqual([]);
  });

  test('that a page takes back by going away come no more for a while, either', async () => {
    beforeShown = () => asking.pageGone();
    for (let n = 0; n < 3; n++) await asking.mayDo('erase-ledger', 'own');
    // It was gone before the window stood there: nobody answers for it.
    expect(asked).toEqual([]);
    beforeShown = () => {};
    expect(await asking.mayDo('erase-ledger', 'own')).toMatchObject({ code: 'asked/too-often' });
    expect(told()).toEqual([...Array<string>(3).fill('erase-ledger gone'), 'erase-ledger too-often']);
  });

  test('that are declined again and again come no more for a while, which is noted once', async () => {
    for (let n = 0; n < 6; n++) await asking.mayDo('erase-ledger', 'own');
    expect(asked).toHaveLength(3);
    expect(await asking.mayDo('erase-ledger', 'own')).toMatchObject({
      code: 'asked/too-often',
      details: { minutes: 10 },
    });
    expect(told()).toEqual([...Array<string>(3).fill('erase-ledger no'), 'erase-ledger too-often']);
    // Of a ledger that is gone nothing is counted.
    asking.forget();
    await asking.mayDo('erase-ledger', 'own');
    expect(asked).toHaveLength(4);
  });
});
