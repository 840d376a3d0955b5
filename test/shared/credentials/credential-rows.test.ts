import { describe, expect, test } from 'vitest';
import { accountKindOf, mayKeep } from '@shared/rules/account-kind';
import { credentialRows, passwordsDue, type CredentialFacts } from '@shared/credentials/credential-rows';
import { passwordDueOn } from '@shared/rules/password-change';
import { usualReminders } from '@shared/rules/reminder-settings';
import type { Account } from '@shared/ledger/entities';
import { ruleSource, rulesOf } from '@shared/rules/network-rules';
import { anOffice } from '../../builders/organization';
import { aStaff, anAccount } from '../../builders/staff';
import { openPack } from '../../support/open-pack';

const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'].map(openPack);
const rules = (packId: string) => rulesOf([packId], packs)[0] ?? null;
const office = anOffice();
const person = aStaff();
const keeps = (given: Parameters<typeof anAccount>[0]): boolean => {
  const account = anAccount(given);
  return mayKeep(accountKindOf(account, rules(account.packId)));
};

describe('which passwords may be kept', () => {
  test('FiNE-LINK’s, whoever uses it; みまもりSNS’ 管理画面; the one that certificates are installed with', () => {
    expect(keeps({ packId: 'tsuruoka-finelink', holderId: person.id })).toBe(true);
    expect(keeps({ packId: 'tsuruoka-finelink', holderId: null })).toBe(true);
    expect(keeps({ packId: 'fukui-mimamori', use: 'admin', holderId: person.id })).toBe(true);
    expect(keeps({ packId: 'nagareyama-tritrus', use: 'certificate' })).toBe(true);
  });

  test('none of a person of TRITRUS, also when nobody is named for it, with the place where that stands', () => {
    expect(keeps({ packId: 'nagareyama-tritrus', holderId: person.id })).toBe(false);
    expect(keeps({ packId: 'nagareyama-tritrus', holderId: null })).toBe(false);
    const kind = accountKindOf(anAccount(), rules('nagareyama-tritrus'));
    expect(ruleSource(kind)).toBe('利用手引書 9(3)③');
  });

  test('none of other people, and none of a network that says nothing or that nobody knows', () => {
    expect(keeps({ packId: 'fukui-mimamori', holderId: person.id })).toBe(false);
    expect(keeps({ packId: 'line-works', holderId: null })).toBe(false);
    expect(keeps({ packId: 'another-city', holderId: null })).toBe(false);
    // Of a pack that was exchanged for one without this kind.
    expect(keeps({ packId: 'nagareyama-tritrus', use: 'admin', holderId: null })).toBe(false);
  });

  test('みまもりSNS’ account that nobody is named for is the 管理画面’s, as ledgers of before have it', () => {
    expect(accountKindOf(anAccount({ packId: 'fukui-mimamori', holderId: null }), rules('fukui-mimamori')).id).toBe(
      'admin',
    );
  });
});

describe('the next change', () => {
  const on = (given: Parameters<typeof anAccount>[0], months: number | null = null) => {
    const account = anAccount({ passwordChangedOn: '2026-08-31', ...given });
    return passwordDueOn(account, rules(account.packId), months);
  };

  test('流山市: a month later, on its last day where there is no such day', () => {
    expect(on({ passwordChangedOn: '2026-10-20' })).toBe('2026-11-20');
    expect(on({})).toBe('2026-09-30');
    expect(on({ passwordChangedOn: null, issuedOn: '2026-01-31' })).toBe('2026-02-28');
  });

  test('鶴岡市: after three months, or as the office has set it', () => {
    expect(on({ packId: 'tsuruoka-finelink' })).toBe('2026-11-30');
    expect(on({ packId: 'tsuruoka-finelink' }, 6)).toBe('2027-02-28');
  });

  test('only of those whose the rhythm is: not of the password for certificates, nor of a user of みまもりSNS', () => {
    expect(on({ use: 'certificate' })).toBeNull();
    expect(on({ packId: 'fukui-mimamori', holderId: person.id })).toBeNull();
    expect(on({ packId: 'fukui-mimamori', use: 'admin' })).toBe('2026-11-30');
    expect(on({ packId: 'line-works' })).toBeNull();
  });
});

describe('the rows', () => {
  const rows = (accounts: Account[], given: Partial<CredentialFacts> = {}) =>
    credentialRows({
      accounts,
      offices: new Map([[office.id, office]]),
      people: new Map([[person.id, person]]),
      packs,
      reminders: usualReminders,
      today: '2026-11-20',
      ...given,
    });

  test('those that are due come first, then those that are near; those without a day last', () => {
    const found = rows([
      anAccount({ id: 'none', packId: 'line-works' }),
      anAccount({ id: 'later', passwordChangedOn: '2026-11-05' }),
      anAccount({ id: 'today', passwordChangedOn: '2026-10-20' }),
      anAccount({ id: 'near', passwordChangedOn: '2026-10-24' }),
      anAccount({ id: 'over', passwordChangedOn: '2026-09-01' }),
    ]);
    expect(found.map(({ account, when }) => `${account.id} ${when}`)).toEqual([
      'over due',
      'today due',
      'near near',
      'later later',
      'none later',
    ]);
  });

  test('as many as are due by today are counted', () => {
    const accounts = ['2026-10-20', '2026-10-21', '2026-01-01'].map((passwordChangedOn) =>
      anAccount({ passwordChangedOn }),
    );
    expect(
      passwordsDue({
        accounts,
        offices: new Map(),
        people: new Map(),
        packs,
        reminders: usualReminders,
        today: '2026-11-20',
      }),
    ).toBe(2);
  });

  test('those that were struck off aren’t there; a network’s one kind of ID needs no name of its own', () => {
    const found = rows([
      anAccount({ id: 'a', status: 'struck-off' }),
      anAccount({ id: 'b', packId: 'tsuruoka-finelink', holderId: person.id }),
      anAccount({ id: 'c', use: 'certificate', passwordChangedOn: null }),
    ]);
    expect(found.map(({ account, place, keeps: isKept }) => [account.id, place, isKept])).toEqual([
      ['b', 'FiNE-LINK PLUS', true],
      ['c', 'TRITRUS 電子証明書のインストール', true],
    ]);
  });
});

test('an ID that was registered for one ケアマネ alone is theirs, though the office may keep its password', () => {
  const whoseIn = (serviceKind: string, ...given: Parameters<typeof anAccount>[0][]) => {
    const place = anOffice({ id: 'o', serviceKind });
    const accounts = given.map((one, i) =>
      anAccount({ id: `a${i}`, officeId: 'o', packId: 'tsuruoka-finelink', ...one }),
    );
    const facts = { accounts, packs, reminders: usualReminders, today: '2026-11-20' };
    const rows = credentialRows({ ...facts, offices: new Map([['o', place]]), people: new Map([[person.id, person]]) });
    return rows.map(({ account, whose, keeps }) => [account.id, whose, keeps]).sort();
  };
  const held = { holderId: person.id };
  expect(whoseIn('居宅介護支援', held, { holderId: null })).toEqual([
    ['a0', 'person', true],
    ['a1', 'office', true],
  ]);
  expect(whoseIn('訪問看護', held)).toEqual([['a0', 'office', true]]);
  expect(whoseIn('', held)).toEqual([['a0', 'office', true]]);
  expect(whoseIn('訪問看護', { ...held, packId: 'fukui-mimamori', use: 'admin' })).toEqual([['a0', 'office', true]]);
});
