import { describe, expect, test } from 'vitest';
import type { AuditKind, AuditLink } from '@shared/audit/chain';
import { roleNames } from '@shared/vault/role';
import type { Deed } from '@shared/audit/deed';
import { auditEntryOf } from '@shared/audit/audit-entry';
import { recordTableHead, recordTableRows } from '@shared/audit/record-table';
import type { Change } from '@shared/ledger/change';

const linkOf = (kind: AuditKind): AuditLink => ({
  id: 'link-1',
  sequence: 12,
  at: '2026-11-20T05:32:07.000Z',
  kind,
  digest: '',
  previous: '',
  hash: '',
});
const nameless = (): null => null;

/** The sentence of a deed that 山田 花子 did. */
const told = ({ kind, content }: Deed): string => {
  const entry = auditEntryOf(linkOf(kind), { deed: { actor: '山田 花子', ...content } }, nameless);
  expect(entry.who).toBe(kind === 'reviewed' ? `${roleNames[content.role]} 山田 花子` : '山田 花子');
  return entry.what;
};
/** A view of the ledger that goes out. */
const view = { what: 'table', title: '職員名簿', office: 'ひまわりの里', count: 3 } as const;
const inspected = { what: 'office', officeId: 'o1', office: 'ひまわりの里', period: '令和8年度' } as const;
const paper = {
  packId: 'nagareyama-tritrus',
  formId: '2',
  officeId: 'o1',
  form: '流山市 様式2　登録事項変更・修正申請書',
  office: 'みほん台訪問看護ステーション',
  about: '佐藤 健一',
  isDraft: false,
};

const submission = {
  submission: '6f1c1a52-7d0e-4b7e-9b0e-0f2b7c1d9a01',
  title: '様式2 変更・修正申請書',
  about: '流山　電話番号の変更',
  recipient: '流山市 介護支援課',
  receipt: 'R8-004512',
};

const review = {
  ...({ role: 'clerk', document: 'paper-1', title: '様式2 変更・修正申請書', about: '佐藤 健一' } as const),
  ...{ label: '', text: '', isOwn: false },
};

describe('what was done is told in plain words', () => {
  test.each<[Deed, string]>([
    [{ kind: 'keys-changed', content: { what: 'passphrase-set' } }, '合い言葉を決めました'],
    [{ kind: 'keys-changed', content: { what: 'passphrase-changed' } }, '合い言葉を変えました'],
    [{ kind: 'keys-changed', content: { what: 'recovery-renewed' } }, '復旧キーを新しくつくり直しました'],
    [
      { kind: 'keys-changed', content: { what: 'mended' } },
      '台帳の開け方の設定が外で書き換えられていたため、元になかったものを外しました',
    ],
    [{ kind: 'moving', content: { what: 'begun' } }, '新しいパソコンへの引っ越しを始めました'],
    [{ kind: 'moving', content: { what: 'finished' } }, '新しいパソコンへの引っ越しを終えました'],
    [{ kind: 'moving', content: { what: 'given-up' } }, '新しいパソコンへの引っ越しをやめました'],
    [{ kind: 'secret-shown', content: { what: 'recovery-key' } }, '復旧キーを画面に出しました'],
    [
      { kind: 'backed-up', content: { reason: 'by-hand', file: 'a.renkei', places: ['このパソコン', 'E:'] } },
      'バックアップをつくりました（このパソコン・E:）',
    ],
    [
      { kind: 'exported', content: { what: 'paper', ...paper, output: 'docx', file: 'a.docx' } },
      '流山市 様式2　登録事項変更・修正申請書を Word で保存しました（みほん台訪問看護ステーション・佐藤 健一）',
    ],
    [
      { kind: 'printed', content: { ...paper, isDraft: true, about: paper.office } },
      '流山市 様式2　登録事項変更・修正申請書の下書きをプリンターへ送りました（みほん台訪問看護ステーション）',
    ],
    [
      { kind: 'exported', content: { what: 'record', files: ['記録.csv', '記録_検証用.json'], links: 1234, head: '' } },
      '操作の記録 1,234件をファイルに書き出しました（記録.csv）',
    ],
    [
      {
        kind: 'exported',
        content: { what: 'text', title: '報告書の下書き', output: 'docx', file: '報告書の下書き_20261126.docx' },
      },
      '「報告書の下書き」を Word で保存しました（報告書の下書き_20261126.docx）',
    ],
    [
      {
        kind: 'imported',
        content: {
          ...{ file: '職員名簿R8.xlsx', sheet: '常勤', of: 'staff', change: 'c1' },
          rows: { new: 12, changed: 5, same: 20, fix: 3, left: 1 },
        },
      },
      '職員名簿R8.xlsx から取り込みました（新しい 12、変わる 5、同じ 20、取り込んでいない 4）',
    ],
    [
      { kind: 'printed', content: { what: 'table', title: '職員名簿', office: 'ひまわりの里', count: 1234 } },
      '「職員名簿」1,234件を、印刷の画面に出しました（ひまわりの里）',
    ],
    [
      { kind: 'printed', content: { ...inspected, pages: 1204 } },
      'ひまわりの里の書類と記録（令和8年度）を目次をつけてプリンターへ送りました（1,204ページ）',
    ],
    [
      { kind: 'printed', content: { ...inspected, pages: 3, ended: 'cancelled' } },
      'ひまわりの里の書類と記録（令和8年度）の印刷を、印刷の画面でやめました（3ページ）',
    ],
    [{ kind: 'printed', content: { what: 'screen', title: '手続き' } }, '「手続き」の画面を、印刷の画面に出しました'],
    [
      {
        kind: 'exported',
        content: { ...view, output: 'xlsx', file: '名簿.xlsx' },
      },
      '「職員名簿」3件を Excel で書き出しました（ひまわりの里　名簿.xlsx）',
    ],
    [
      { kind: 'exported', content: { ...view, output: 'xlsx', file: '名簿.xlsx', ended: 'cancelled' } },
      '「職員名簿」3件の Excel での書き出しをやめました。ファイルはできていません（ひまわりの里　名簿.xlsx）',
    ],
    [
      { kind: 'exported', content: { ...view, output: 'csv', file: '名簿.csv', ended: 'failed' } },
      '「職員名簿」3件を CSV で書き出せませんでした。ファイルはできていません（ひまわりの里　名簿.csv）',
    ],
    [
      { kind: 'restored', content: { backup: '2026-11-19T00:02:00.000Z', ledgerId: 'x' } },
      '令和8年11月19日 09:02 のバックアップの状態に戻しました',
    ],
    [
      {
        kind: 'attachment-removed',
        content: { attachment: 'a1', recordId: 'p1', name: '誓約書.pdf', size: 3, sha256: '' },
      },
      '添付の「誓約書.pdf」を外しました',
    ],
    [
      { kind: 'erased', content: { table: 'people', records: { people: 1, pledges: 2 }, papers: 0 } },
      '職員の記録を完全に消しました',
    ],
    [
      { kind: 'submitted', content: { ...submission, what: 'finalized', receipt: '' } },
      '様式2 変更・修正申請書（流山　電話番号の変更）を確定しました（流山市 介護支援課あて）',
    ],
    [
      { kind: 'submitted', content: { ...submission, what: 'received' } },
      '様式2 変更・修正申請書（流山　電話番号の変更）が流山市 介護支援課に受け付けられました（受付番号 R8-004512）',
    ],
    [
      {
        kind: 'submitted',
        content: { ...submission, what: 'handed-over', receipt: '', done: 'LINE WORKS で渡しました' },
      },
      '様式2 変更・修正申請書（流山　電話番号の変更）を流山市 介護支援課に LINE WORKS で渡しました',
    ],
    // As it was written before channels said it.
    [
      { kind: 'submitted', content: { ...submission, what: 'handed-over', receipt: '' } },
      '様式2 変更・修正申請書（流山　電話番号の変更）を流山市 介護支援課に手渡しました',
    ],
    [
      { kind: 'submitted', content: { ...submission, what: 'taken-back', about: '', receipt: '' } },
      '様式2 変更・修正申請書の、手渡した・投函した・届いたなどの記録を取り消しました',
    ],
    [
      { kind: 'submitted', content: { ...submission, what: 'posted', about: '', receipt: '' } },
      '様式2 変更・修正申請書を流山市 介護支援課あてに投函しました',
    ],
    [
      {
        kind: 'submitted',
        content: { ...submission, what: 'finalized', about: '', receipt: '', approvedBy: '佐藤 博' },
      },
      '様式2 変更・修正申請書を、管理者 佐藤 博さんが確定したとおりに出す用意をしました（流山市 介護支援課あて）',
    ],
    [
      { kind: 'reviewed', content: { ...review, what: 'asked' } },
      '様式2 変更・修正申請書（佐藤 健一）を確認に出しました',
    ],
    [
      { kind: 'reviewed', content: { ...review, what: 'said', label: '氏名', text: '旧姓です' } },
      '様式2 変更・修正申請書（佐藤 健一）の「氏名」に、直してほしいことを書きました：旧姓です',
    ],
    [
      { kind: 'reviewed', content: { ...review, what: 'returned', text: '日付を見てください' } },
      '様式2 変更・修正申請書（佐藤 健一）を、直してもらうために戻しました：日付を見てください',
    ],
    [
      { kind: 'reviewed', content: { ...review, what: 'approved' } },
      '様式2 変更・修正申請書（佐藤 健一）を確定しました',
    ],
    [
      { kind: 'reviewed', content: { ...review, what: 'approved', isOwn: true } },
      '様式2 変更・修正申請書（佐藤 健一）を確定しました（自分で用意した書類）',
    ],
    [
      { kind: 'reviewed', content: { what: 'switched-off', role: 'admin' } },
      '書類を、確認なしで出せるように戻しました',
    ],
  ])('%j', (deed, words) => {
    expect(told(deed)).toBe(words);
  });

  test('who asks and who approves stand there with what they may', () => {
    const whoDid = (role: string): string =>
      auditEntryOf(linkOf('reviewed'), { deed: { actor: '山田 花子', ...review, what: 'asked', role } }, nameless).who;
    expect([whoDid('clerk'), whoDid('admin')]).toEqual(['事務 山田 花子', '管理者 山田 花子']);
  });

  test('what the app did by itself is nobody’s deed', () => {
    const content = { actor: '山田 花子', reason: 'automatic', file: 'a.renkei', places: ['このパソコン'] };
    const { what, who } = auditEntryOf(linkOf('backed-up'), { deed: content }, nameless);
    expect([what, who]).toEqual(['自動でバックアップをつくりました（このパソコン）', 'アプリ（自動）']);
  });

  test('a deed of a later version is told by its kind, an erased one as erased', () => {
    const unknown = { deed: { actor: '山田 花子', what: 'of-a-later-version' } };
    expect(auditEntryOf(linkOf('keys-changed'), unknown, nameless)).toMatchObject({ what: '鍵', who: '山田 花子' });
    expect(auditEntryOf(linkOf('exported'), null, nameless)).toMatchObject({
      what: '（完全に消した記録）',
      who: '',
    });
  });
});

test('a change stands in the table with a row for each field, and nothing of it is a formula', () => {
  const change: Change = {
    id: 'c1',
    sequence: 3,
    at: '2026-11-20T05:32:07.000Z',
    actor: '@山田',
    sentence: '佐藤 健一さんを直しました',
    undoes: null,
    records: [
      {
        table: 'people',
        id: 'p1',
        kind: 'edit',
        edits: [
          { field: 'phone', before: '', after: '+81-3-0000-0000' },
          { field: 'officeId', before: 'o1', after: null },
          { field: 'leftOn', before: null, after: '2026-11-30' },
          { field: 'note', before: '', after: null },
        ],
      },
    ],
  };
  const names = (id: string): string | null => (id === 'o1' ? '流山, 一番' : null);
  const text = recordTableHead() + recordTableRows(auditEntryOf(linkOf('change'), { change }, names));
  const facts = "12,2026-11-20 14:32:07,台帳の変更,佐藤 健一さんを直しました,'@山田";
  expect(text.split('\r\n')).toEqual([
    '番号,日時,種類,したこと,した人,項目,前,後',
    `${facts},職員：電話,,'+81-3-0000-0000`,
    `${facts},職員：所属,"流山, 一番",`,
    `${facts},職員：退職日,,令和8年11月30日`,
    '',
  ]);
});
