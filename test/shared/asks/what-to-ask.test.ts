import { describe, expect, test } from 'vitest';
import { askedActs, type AskedAct } from '@shared/asks/acts';
import { whatToAsk, type LedgerAsked, type ShownLately } from '@shared/asks/what-to-ask';

const sample: LedgerAsked = { kind: 'sample', isInUse: true, hasPassphrase: false, isRecoveryOnPaper: true };
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
    ['renew-recovery', '-', '-', '?', '?r', '?pr'],
    ['first-passphrase', '-', '-', '?', '?r', '?r'],
    ['change-passphrase', '-', '-', '?', '?r', '?pr'],
    ['open-without', '-', '-', '?', '?r', '?pr'],
    ['show-password', '-', '-', '?', '?', '?pr'],
    ['copy-password', '-', '-', '-', '-', '?pr'],
    ['export-record', '-', '-', '?', '?', '?pr'],
    ['export-table', '-', '-', '-', '-', '?pr'],
  ])('%s', (act, ...wanted) => {
    expect([sample, begun, unprinted, onPaper, withPassphrase].map((ledger) => asked(act, ledger))).toEqual(wanted);
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

describe('where the system itself can ask (Touch ID)', () => {
  test('it does so in the place of a passphrase that isn’t there, and for nothing else', () => {
    const besides = askedActs.filter((act) => asked(act, onPaper, nothingShown, true) !== asked(act, onPaper));
    expect(besides).toEqual(['show-password', 'copy-password', 'export-record', 'export-table']);
    for (const act of besides) {
      expect(asked(act, onPaper, nothingShown, true)).toBe('?s');
      expect(asked(act, withPassphrase, nothingShown, true)).toBe('?pr');
      expect(asked(act, onPaper, systemShown, true)).toBe(asked(act, onPaper));
      expect(asked(act, sample, nothingShown, true)).toBe('-');
    }
  });
});
