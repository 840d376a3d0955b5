import { describe, expect, test } from 'vitest';
import { askedActs, type AskedAct } from '@shared/asks/acts';
import type { LostPaper } from '@shared/asks/lost-paper';
import { whatToAsk, type LedgerAsked, type ShownLately } from '@shared/asks/what-to-ask';

const sample: LedgerAsked = {
  ...{ kind: 'sample', isInUse: true, hasPassphrase: false, isRecoveryOnPaper: true },
  ...{ opens: 'alone', lostPaper: null },
};
const begun: LedgerAsked = { ...sample, kind: 'own', isInUse: false };
const unprinted: LedgerAsked = { ...begun, isInUse: true, isRecoveryOnPaper: false };
const onPaper: LedgerAsked = { ...unprinted, isRecoveryOnPaper: true };
const withPassphrase: LedgerAsked = { ...onPaper, hasPassphrase: true };

const nothingShown: ShownLately = { passphrase: false, recovery: false, system: false };
const passphraseShown: ShownLately = { ...nothingShown, passphrase: true };
const recoveryShown: ShownLately = { ...nothingShown, recovery: true };
const systemShown: ShownLately = { ...nothingShown, system: true };

/** `-`: nothing is asked · `?`: a question · p, r, s: with passphrase, recovery key, what the system asks for */
const asked = (act: AskedAct, ledger: LedgerAsked, shown = nothingShown, hasSystem = false): string => {
  const what = whatToAsk(act, ledger, shown, hasSystem);
  return what.ask === 'nothing' ? '-' : `?${what.proofs.map((proof) => proof.charAt(0)).join('')}`;
};

describe('what main asks before an act', () => {
  test.each<[AskedAct, string, string, string, string, string]>([
    // act, sample, own with nothing in it yet, recovery key not on paper, on paper, with a passphrase
    ['mail-receiver', '?', '?', '?', '?', '?'],
    ['mail-server', '?', '?', '?', '?', '?'],
    ['endpoint', '?', '?', '?', '?', '?'],
    ['erase-ledger', '-', '-', '?', '?r', '?r'],
    ['clear-records', '-', '-', '?', '?', '?'],
    ['keep-earlier', '-', '-', '?', '?r', '?pr'],
    ['open-altered', '-', '-', '?', '?', '?pr'],
    ['renew-recovery', '-', '-', '?', '?r', '?pr'],
    ['first-passphrase', '-', '-', '?', '?r', '?r'],
    ['change-passphrase', '-', '-', '?', '?r', '?pr'],
    ['open-without', '-', '-', '?', '?r', '?pr'],
    ['show-password', '-', '-', '?', '?', '?pr'],
    ['copy-password', '-', '-', '-', '-', '?pr'],
    ['forget-password', '-', '-', '?', '?', '?pr'],
    ['forget-token', '-', '-', '?', '?', '?pr'],
    ['forget-mail', '-', '-', '?', '?', '?pr'],
    ['withdraw', '-', '-', '?', '?', '?'],
    ['export-record', '-', '-', '?', '?', '?pr'],
    ['export-office', '-', '-', '?', '?', '?pr'],
    ['export-table', '-', '-', '-', '-', '?pr'],
    ['drop-ways', '?', '?', '?', '?', '?'],
    ['stop-reviewing', '-', '-', '?', '?', '?pr'],
    ['take-pack', '?', '?', '?', '?', '?'],
    ['doubtful-pack', '?', '?', '?', '?', '?'],
    ['return-forms', '?', '?', '?', '?', '?'],
    ['pack-source', '?', '?', '?', '?', '?'],
    ['accept-signer', '?', '?', '?', '?', '?'],
    ['backup-folder', '?', '?', '?', '?', '?'],
  ])('%s', (act, ...wanted) => {
    expect([sample, begun, unprinted, onPaper, withPassphrase].map((ledger) => asked(act, ledger))).toEqual(wanted);
  });

  test('of a ledger that the paper alone opens the paper is wanted wherever a passphrase would be', () => {
    const byPaper: LedgerAsked = { ...onPaper, isByPaperAlone: true };
    for (const act of askedActs) expect(asked(act, byPaper)).toBe(asked(act, withPassphrase).replace('p', ''));
  });

  test('there is a line for every act', () => {
    for (const act of askedActs) expect(asked(act, withPassphrase)).toMatch(/^\?/);
  });
});

describe('a proof that was shown within five minutes', () => {
  test.each<[AskedAct, string, string]>([
    ['erase-ledger', '?r', '?r'],
    ['renew-recovery', '?pr', '?pr'],
    ['change-passphrase', '?pr', '?pr'],
    ['open-without', '?', '?'],
    ['show-password', '?', '?'],
    ['copy-password', '-', '-'],
    ['export-record', '?', '?'],
    ['export-table', '-', '-'],
  ])('for %s', (act, afterPassphrase, afterRecovery) => {
    expect(asked(act, withPassphrase, passphraseShown)).toBe(afterPassphrase);
    expect(asked(act, withPassphrase, recoveryShown)).toBe(afterRecovery);
  });

  test('a first passphrase right after the paper was typed back is only asked about', () => {
    expect(asked('first-passphrase', onPaper, recoveryShown)).toBe('?');
  });

  test('a passphrase is none for erasing, nor for the first one', () => {
    expect(asked('erase-ledger', withPassphrase, passphraseShown)).toBe('?r');
    expect(asked('first-passphrase', onPaper, passphraseShown)).toBe('?r');
  });
});

describe('who has lost the paper', () => {
  const waiting = { since: '2026-11-23T01:00:00.000Z', hoursLeft: 1 };
  const over = { ...waiting, hoursLeft: 0 };
  const alone: LedgerAsked = onPaper;
  const both: LedgerAsked = { ...withPassphrase, opens: 'alone' };
  const byPassphrase: LedgerAsked = { ...withPassphrase, opens: 'passphrase' };
  const closed: LedgerAsked = { ...onPaper, opens: 'closed' };
  const closedWithPassphrase: LedgerAsked = { ...withPassphrase, opens: 'closed' };
  const told = (
    act: AskedAct,
    ledger: LedgerAsked,
    lostPaper: Pick<LostPaper, 'since' | 'hoursLeft'> | null = null,
    shown = nothingShown,
    counts: LostPaper['counts'] = ledger.opens === 'closed' ? 'power' : 'use',
  ) => {
    const what = whatToAsk(act, { ...ledger, lostPaper: lostPaper && { ...lostPaper, counts } }, shown, false);
    return what.ask === 'nothing' ? '-' : `${what.lost ?? 'nothing'}${what.proofs.length > 0 ? '' : ', a yes will do'}`;
  };

  test('may wait for a new recovery key, and then says yes in main’s window', () => {
    for (const ledger of [alone, both]) {
      expect(told('renew-recovery', ledger)).toBe('wait');
      expect(told('renew-recovery', ledger, waiting)).toBe('waiting');
      expect(told('renew-recovery', ledger, over)).toBe('over, a yes will do');
    }
  });

  test('has the passphrase where it is typed day by day, and waits for nothing', () => {
    for (const lostPaper of [null, waiting, over]) {
      expect(told('renew-recovery', byPassphrase, lostPaper)).toBe('nothing');
      expect(told('erase-ledger', byPassphrase, lostPaper)).toBe('renew');
      expect(told('change-passphrase', byPassphrase, lostPaper)).toBe('nothing');
    }
  });

  test('waits for nothing else: all other acts go by the new paper, before the wait is over and after', () => {
    for (const lostPaper of [null, waiting, over]) {
      for (const act of ['erase-ledger', 'first-passphrase'] as const)
        expect(told(act, alone, lostPaper)).toBe('renew');
      for (const act of ['change-passphrase', 'open-without', 'show-password', 'export-record'] as const)
        expect(told(act, both, lostPaper)).toBe('renew');
    }
  });

  test('of a ledger that nothing opens may wait for erasing it, and for no new key', () => {
    for (const ledger of [closed, closedWithPassphrase]) {
      expect(told('erase-ledger', ledger)).toBe('wait');
      expect(told('erase-ledger', ledger, waiting)).toBe('waiting');
      expect(told('erase-ledger', ledger, over)).toBe('over, a yes will do');
      for (const lostPaper of [null, waiting, over]) expect(told('renew-recovery', ledger, lostPaper)).toBe('nothing');
    }
  });

  test('has waited for nothing where it was begun for the other: a new key, or erasing a ledger that nobody opens', () => {
    expect(told('renew-recovery', alone, over, nothingShown, 'power')).toBe('wait');
    expect(told('erase-ledger', closed, over, nothingShown, 'use')).toBe('wait');
  });

  test('is told of nothing where the paper isn’t wanted', () => {
    expect(told('renew-recovery', unprinted)).toBe('nothing, a yes will do');
    expect(told('erase-ledger', unprinted)).toBe('nothing, a yes will do');
    expect(told('first-passphrase', alone, null, recoveryShown)).toBe('nothing, a yes will do');
    expect(told('show-password', alone)).toBe('nothing, a yes will do');
  });

  test('that a wait is over changes the one act that was waited for, and no other', () => {
    for (const ledger of [alone, both, byPassphrase, closed, closedWithPassphrase, unprinted, sample, begun])
      for (const act of askedActs) {
        const one = told(act, ledger, over).endsWith('a yes will do');
        const isWaitedFor = told(act, ledger) === 'wait';
        expect([act, one]).toEqual([act, isWaitedFor || told(act, ledger).endsWith('a yes will do')]);
      }
  });
});

describe('where the system itself can ask (Touch ID)', () => {
  test('it does so in the place of a passphrase that isn’t there, and for nothing else', () => {
    const besides = askedActs.filter((act) => asked(act, onPaper, nothingShown, true) !== asked(act, onPaper));
    expect(besides).toEqual([
      'open-altered',
      ...['show-password', 'copy-password', 'forget-password', 'forget-token', 'forget-mail'],
      ...['export-record', 'export-office', 'export-table', 'stop-reviewing'],
    ]);
    for (const act of besides) {
      expect(asked(act, onPaper, nothingShown, true)).toBe('?s');
      expect(asked(act, withPassphrase, nothingShown, true)).toBe('?pr');
      expect(asked(act, onPaper, systemShown, true)).toBe(asked(act, onPaper));
      expect(asked(act, sample, nothingShown, true)).toBe('-');
    }
  });
});
