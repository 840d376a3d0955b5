import { describe, expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import type { EventKind } from '@shared/ledger/event';
import { papersAhead } from '@shared/procedures/papers-ahead';
import { anOwnPack } from '../../builders/own-pack';
import { anEnrolment, anOffice } from '../../builders/organization';
import { openPack } from '../../support/open-pack';

const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'].map(openPack);

/** An office for each list of networks, in the words of its event's tile. */
function said(kinds: readonly EventKind[], ...networks: readonly (readonly string[])[]): string {
  const offices = networks.map((_, i) => anOffice({ id: `office-${i}` }));
  const enrolments = networks.flatMap((ids, i) =>
    ids.map((packId) => anEnrolment({ id: `${packId}-${i}`, officeId: `office-${i}`, packId, status: 'active' })),
  );
  return papersAhead(kinds, offices, { packs, enrolments, channels, today: '2026-11-20' });
}

describe('before a question is answered, an event says what it leads to', () => {
  test.each<[EventKind, string]>([
    ['join', '出す書類 1〜2つ'],
    ['leave', '出す書類 1〜2つ'],
    ['rename', '出す書類 1つ'],
    ['device-added', '出す書類 1つ'],
    ['device-lost', '出す書類があることも'],
    ['family-joins', '出す書類なし'],
    ['yearly-report', '出す書類 1つ'],
    ['patient-joins', '出す書類 1〜2つ'],
    ['credentials', '書類なし・連絡あり'],
  ])('流山市: %s → %s', (kind, words) => {
    expect(said([kind], ['nagareyama-tritrus'])).toBe(words);
  });

  test.each<[EventKind, string]>([
    ['network-start', '出す書類 2つ'],
    ['join', '出す書類があることも'],
    // 変更届 by LINE WORKS: there is no form of it.
    ['office-changed', '届け出が要ります'],
    ['device-added', '出す書類なし'],
    ['yearly-report', '出す書類なし'],
  ])('鶴岡市: %s → %s', (kind, words) => {
    expect(said([kind], ['tsuruoka-finelink'])).toBe(words);
  });

  test.each<[EventKind, string]>([
    ['join', '事業所に残す書類だけ'],
    ['device-lost', '連絡と、残す書類'],
    ['family-leaves', '書類なし・連絡あり'],
    // Of who looks after it 様式3 is handed in.
    ['leave', '出す書類があることも'],
    ['manager-changed', '出す書類 1つ'],
    ['network-start', '出す書類 2〜3つ'],
    ['team-joined', '出す書類があることも'],
  ])('ふくいみまもりSNS: %s → %s', (kind, words) => {
    expect(said([kind], ['fukui-mimamori'])).toBe(words);
  });

  test('papers of two networks are counted together', () => {
    expect(said(['network-start'], ['nagareyama-tritrus', 'tsuruoka-finelink'])).toBe('出す書類 4〜5つ');
  });

  test('a change of the office itself is told by law, also where its network asks for nothing', () => {
    expect(said(['manager-changed'], ['line-works'])).toBe('届け出が要ります');
  });

  test('one tile for two events says that it may be', () => {
    expect(said(['family-joins', 'family-leaves'], ['fukui-mimamori'])).toBe('出す書類があることも');
  });

  test('of offices that differ it is said so, and who alone may get papers', () => {
    const all = [['nagareyama-tritrus'], ['fukui-mimamori'], ['line-works']];
    expect(said(['leave'], ...all)).toBe('出す書類は事業所による');
    expect(said(['device-added'], ...all)).toBe('書類：流山市');
  });

  test('without a network nothing is known, and nothing said; a form of one’s own is', () => {
    expect(said(['leave'], [])).toBe('');
    const own = anOwnPack(
      { number: '様式9', title: '退職届' },
      { belongs: { to: 'office' }, handIns: [{ event: 'leave', within: null }] },
    );
    const asked = { packs: [own], enrolments: [], channels, today: '2026-11-20' };
    expect(papersAhead(['leave'], [anOffice({})], asked)).toBe('出す書類 1つ');
    expect(papersAhead(['join'], [anOffice({})], asked)).toBe('');
  });

  test('漏えい begins with calls: its papers aren’t counted', () => {
    expect(said(['incident'], ['nagareyama-tritrus'])).toBe('');
  });
});
