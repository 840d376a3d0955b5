import { describe, expect, test } from 'vitest';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { anEvent } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { aContactPerson, anEnrolment } from '../../builders/organization';
import { anAccount, aStaff } from '../../builders/staff';
import { evaluated, fillOfficial, finding, said, shownValues, type Told } from '../../support/evaluate-official';
import { officialForm } from '../../support/official-forms';
import { rows } from '../../support/word-text';

const form = officialForm('fukui-mimamori-3');
const nurse = aStaff({ name: '若狭 恵', mail: 'wakasa@example.jp' });
const administrator = aContactPerson({ name: '若狭 恵', kana: 'わかさ めぐみ', mail: 'kanri@example.jp' });
const enrolment = anEnrolment({
  packId: form.pack.id,
  administrator,
  administratorMail: 'login@example.jp',
  vpnCount: 1,
});
const ledger = aLedger({
  people: [nurse],
  enrolments: [enrolment],
  accounts: [anAccount({ packId: form.pack.id, holderId: nurse.id, loginName: 'wakasa@example.jp' })],
});
const changed = (before: Record<string, string>, after: Record<string, string>) =>
  anEvent({ kind: 'office-changed', date: '2026-12-01', staff: [], before, after });
const check = (told: Partial<Told> = {}): Promise<Evaluation> => evaluated(form, { ledger, ...told });
const phone = changed({ phone: '0776-00-0000' }, { phone: '0776-00-0009' });

describe('ふくい 様式３', () => {
  test('ticks what changed and prints what was and what is; all else stays blank', async () => {
    const event = changed(
      { name: '旧クリニック', phone: '0776-00-0000', administrator: '越前 一郎（えちぜん いちろう）', vpnCount: '' },
      { name: '新クリニック', phone: '0776-00-0009', administrator: '若狭 恵（わかさ めぐみ）', vpnCount: '1' },
    );
    const evaluation = await check({ event });
    expect(said(evaluation)).toEqual([]);
    expect(shownValues(evaluation)).toMatchObject({
      'office.name': '旧クリニック',
      'administrator.name': '若狭 恵',
      'administrator.contactMail': 'kanri@example.jp',
      effectiveDate: '令和8年12月1日',
      'changes.name.checked': '☑',
      'changes.name.before': '旧クリニック',
      'changes.name.after': '新クリニック',
      'changes.number.checked': '☐',
      'changes.number.before': '',
      'changes.phone.before': '電話：0776-00-0000',
      'changes.phone.after': '電話：0776-00-0009',
      'changes.administrator.before': '越前 一郎（えちぜん いちろう）',
      'changes.vpn.before': '0',
      'changes.vpn.after': '1',
    });
    const table = rows(fillOfficial(form, evaluation).bytes);
    expect(table).toContainEqual(['☑ 施設名（事業所名）', '旧クリニック', '新クリニック']);
    expect(table).toContainEqual(['☐ 所在地', '', '']);
  });

  test('prints 施設内管理者 with the kana that the ledger has, of who was and of who will be', async () => {
    const next = aStaff({ id: 'next', name: '前田 由紀', kana: 'マエダ ユキ' });
    const event = changed({ administrator: '若狭 恵' }, { administrator: '前田 由紀', administratorId: 'next' });
    const evaluation = await check({ event, ledger: { ...ledger, people: [next] } });
    expect(said(evaluation)).toEqual([]);
    expect(shownValues(evaluation)).toMatchObject({
      'changes.administrator.before': '若狭 恵（わかさ めぐみ）',
      'changes.administrator.after': '前田 由紀（まえだ ゆき）',
    });
  });

  test.each([
    [{}, '施設内管理者の交代のため'],
    [{ changeReason: '施設内管理者の退職のため' }, '施設内管理者の退職のため'],
    // What else has changed has reasons of its own, which nobody has said.
    [{ phone: '0776-00-0009' }, ''],
  ] as const)('whoever takes over (%j) answers 変更の理由: %s', async (after, reason) => {
    const event = anEvent({
      ...{ kind: 'manager-changed', date: '2026-12-01', staff: [] },
      before: { administrator: '若狭 恵' },
      after: { administrator: '前田 由紀', ...after },
    });
    expect(shownValues(await check({ event }))).toMatchObject({ reason });
    const typed = await check({ event, overrides: { reason: '定年のため' } });
    expect(shownValues(typed)).toMatchObject({ reason: '定年のため' });
  });

  test('asks for the kana of somebody of whom the ledger has none, or more than one', async () => {
    const event = changed({ administrator: '若狭 恵' }, { administrator: '前田 由紀' });
    const two = ['まえだ ゆき', 'まえだ よしのり'].map((kana, i) => aStaff({ id: `n${i}`, name: '前田 由紀', kana }));
    for (const people of [[], two]) {
      const evaluation = await check({ event, ledger: { ...ledger, people } });
      expect(said(evaluation)).toContain('error administrator-kana');
      expect(shownValues(evaluation)).toMatchObject({ 'changes.administrator.after': '前田 由紀' });
    }
  });

  test('keeps of a head, and of an address, what did not change', async () => {
    const event = changed(
      { headName: '前川 実', address: '福井市見本町9' },
      { headName: '中村 和子', address: '福井市見本町1' },
    );
    expect(shownValues(await check({ event }))).toMatchObject({
      'changes.head.before': '所長　前川 実',
      'changes.head.after': '所長　中村 和子',
      'changes.address.before': '〒270-0000\n福井市見本町9',
      'changes.address.after': '〒270-0000\n福井市見本町1',
    });
  });

  test('takes what was from the ledger where a line is ticked by hand, and asks for what will be', async () => {
    const overrides = { 'changes.number.checked': true, 'changes.vpn.checked': true };
    const evaluation = await check({ event: changed({}, {}), overrides });
    expect(shownValues(evaluation)).toMatchObject({
      'changes.number.before': '1299999993',
      'changes.vpn.before': '1',
    });
    expect(said(evaluation)).toEqual([
      'error field/required 事業所番号（変更後）',
      'error field/required ＶＰＮ申請数（変更後）',
    ]);
  });
});

describe('ふくい 様式３ is not finished while', () => {
  test('nothing is ticked', async () => {
    expect(said(await check({ event: changed({}, {}) }))).toEqual(['error nothing-checked']);
  });

  test.each([
    ['name', '新クリニック', 'same-name'],
    ['loginMail', 'login@example.jp', 'same-login-mail'],
    ['other', '別の名前', 'same-other'],
  ])('%s is after what it was before', async (item, value, id) => {
    const overrides = {
      [`changes.${item}.checked`]: true,
      [`changes.${item}.before`]: value,
      [`changes.${item}.after`]: value,
      reason: '人事異動のため',
    };
    expect(said(await check({ event: phone, overrides }))).toContain(`error ${id}`);
  });

  test('the new 事業所番号 has not ten characters', async () => {
    const overrides = { 'changes.number.checked': true, 'changes.number.after': '123456789' };
    expect(said(await check({ event: phone, overrides }))).toContain('error number-digits');
    const ten = { ...overrides, 'changes.number.after': '1234567890' };
    expect(said(await check({ event: phone, overrides: ten }))).not.toContain('error number-digits');
  });

  test('the new login address is a user’s, in whatever case; and the change has no reason', async () => {
    const overrides = { 'changes.loginMail.checked': true, 'changes.loginMail.after': 'Wakasa@example.jp' };
    expect(said(await check({ event: phone, overrides }))).toEqual([
      'error login-of-user',
      'error field/required 変更の理由',
      'warning login-changes',
    ]);
    const other = { ...overrides, 'changes.loginMail.after': 'new@example.jp', reason: 'ドメインの変更' };
    expect(said(await check({ event: phone, overrides: other }))).toEqual(['warning login-changes']);
  });
});

describe('ふくい 様式３ says', () => {
  test('that users alone are no matter of this form', async () => {
    const event = anEvent({ kind: 'leave', staff: [{ ...nurse, action: null }] });
    expect(said(await check({ event }))).toContain('warning users-only');
  });

  test('that the new 施設内管理者 is nowhere in the ledger, and that the old one still has an account', async () => {
    const event = changed(
      { administrator: '若狭 恵（わかさ めぐみ）' },
      { administrator: '見本 次郎（みほん じろう）' },
    );
    const evaluation = await check({ event });
    expect(said(evaluation)).toEqual([
      'error field/required 施設内管理者の連絡先メールアドレス',
      'warning old-administrator-open',
      'warning administrator-unknown',
    ]);
    expect(finding(evaluation, 'old-administrator-open')!.message).toContain('若狭 恵さん');
  });

  test('that more than two VPN are too many', async () => {
    const event = (count: string) => changed({ vpnCount: '2' }, { vpnCount: count });
    expect(said(await check({ event: event('3') }))).toEqual(['warning vpn-over-two']);
    expect(said(await check({ event: event('1') }))).toEqual([]);
  });

  test('that nobody will be 施設内管理者', async () => {
    const people = [{ ...nurse, leftOn: '2026-10-31' }];
    expect(said(await check({ event: phone, ledger: { ...ledger, people } }))).toEqual(['notice no-administrator']);
  });
});
