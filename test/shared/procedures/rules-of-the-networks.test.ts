import { describe, expect, test } from 'vitest';
import type { EventKind } from '@shared/ledger/event';
import { overviewOf, necessityMarks } from '@shared/procedures/overview';
import { openPack } from '../../support/open-pack';

const packs = Object.fromEntries(
  ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'].map((id) => [id, openPack(id)]),
);
const check = (pack: string, form: string, id: string) =>
  packs[pack]!.forms.find((one) => one.id === form)?.checks.find((one) => one.id === id);
const procedure = (pack: string, event: EventKind) => packs[pack]!.procedures.find((one) => one.event === event)!;
const warning = (pack: string, event: EventKind, id: string) =>
  procedure(pack, event).warnings.find((one) => one.id === id);

describe('a rule of a network stands in its pack, with its source', () => {
  test.each<[string, string, string, string, string]>([
    ['a システム利用管理担当者 at every office', 'nagareyama-tritrus', '1-1', 'no-system-manager', 'error'],
    ['two VPN an institution', 'fukui-mimamori', '1', 'vpn-over-two', 'warning'],
    ['VPN numbers of four digits', 'fukui-mimamori', 'ledger', 'vpn-digits', 'error'],
    [
      'the check digit warns and never blocks (流山市)',
      'nagareyama-tritrus',
      '1-1',
      'office-number-check-digit',
      'warning',
    ],
    ['the check digit warns and never blocks (ふくい)', 'fukui-mimamori', '1', 'number-check-digit', 'warning'],
    ['education, from time to time', 'fukui-mimamori', '4', 'education-due', 'warning'],
    ['an exception of a disaster has an end', 'fukui-mimamori', 'ledger', 'exception-open', 'warning'],
    ['devices of the corporation alone', 'tsuruoka-finelink', '1', 'private-device', 'warning'],
  ])('%s: %s %s', (_, pack, form, id, level) => {
    const found = check(pack, form, id);
    expect(found?.level).toBe(level);
    expect(found?.why.source).not.toBe('');
  });

  test.each<[string, string, EventKind, string, string]>([
    ['somebody stays システム利用管理担当者', 'nagareyama-tritrus', 'leave', 'no-manager', 'error'],
    ['somebody stays 施設内管理者', 'fukui-mimamori', 'leave', 'no-administrator', 'error'],
    ['an ID belongs to one person', 'nagareyama-tritrus', 'credentials', 'personal-id', 'warning'],
    ['the fee', 'fukui-mimamori', 'network-start', 'fee', 'notice'],
    ['no fee for a member', 'fukui-mimamori', 'network-start', 'fee-member', 'notice'],
    ['any device in a disaster', 'fukui-mimamori', 'device-added', 'disaster', 'notice'],
    ['a message is taken back within 24 hours', 'tsuruoka-finelink', 'incident', 'too-late', 'warning'],
    ['posts can’t be read any more', 'fukui-mimamori', 'office-closed', 'posts-unreadable', 'warning'],
    ['posts are deleted', 'fukui-mimamori', 'consent-withdrawn', 'posts-deleted', 'warning'],
    ['no PDF', 'tsuruoka-finelink', 'network-start', 'no-pdf', 'warning'],
  ])('%s: %s %s', (_, pack, event, id, level) => {
    const found = warning(pack, event, id);
    expect(found?.level).toBe(level);
    expect(found?.source).toBeDefined();
  });

  test('no PDF of 様式１ and ２ of 鶴岡市', () => {
    for (const form of packs['tsuruoka-finelink']!.forms) expect(form.outputs).not.toContain('pdf');
  });

  test('a leak is told in five days, and whole in thirty; in sixty where it was meant', () => {
    for (const pack of Object.values(packs)) {
      const { deadlines } = procedure(pack.id, 'incident');
      const days = deadlines.flatMap(({ due }) => (due ? [due.days] : []));
      // The day of knowing is the first.
      expect(days, pack.id).toEqual([4, 29, 59]);
    }
  });

  test('passwords are changed monthly at 流山市, and from time to time at 鶴岡市', () => {
    const rhythm = (pack: string) => procedure(pack, 'credentials').reminders.map(({ everyMonths }) => everyMonths);
    expect(rhythm('nagareyama-tritrus')).toEqual([1]);
    expect(procedure('tsuruoka-finelink', 'credentials').reminders).toMatchObject([{ inferred: true }]);
  });

  test('様式４ and 管理台帳 of ふくい stay in the facility', () => {
    for (const id of ['4', 'ledger'])
      expect(packs['fukui-mimamori']!.forms.find((form) => form.id === id)?.channels).toEqual(['inside']);
  });
});

/** 提出様式の早見表 of ふくい (募集要項 343–440): ●作成 ■必要であれば ▲患者への説明・同意. */
test('the overview of ふくい comes out of its rules', () => {
  const { columns, rows } = overviewOf(packs['fukui-mimamori']!);
  const marks = rows.map(({ form, cells }) =>
    [form, ...cells.map(({ necessity }) => (necessity ? necessityMarks[necessity] : '－'))].join(' '),
  );
  expect(columns.map(({ id }) => id).join(' ')).toBe(
    'new family team users team-user manager family-added withdrawn closed',
  );
  expect(marks).toEqual([
    '1 ● － ▲ － － － － － －',
    '2 ● － ▲ － － － － － －',
    '3 － － － － － ● － － －',
    '4 ■ － ■ － － － － － －',
    '5 ▲ ● － － － － ● － －',
    '6 － － － － － － － － ●',
    '7 － － － － － － － ● －',
    '8 － － ● － － － － － －',
    'ledger － － － ● ● ● － － －',
  ]);
});

test.each(['nagareyama-tritrus', 'tsuruoka-finelink', 'line-works'])('%s has an overview too', (id) => {
  const { columns, rows } = overviewOf(packs[id]!);
  expect(columns.length).toBeGreaterThan(1);
  expect(rows.length).toBeGreaterThan(0);
});
