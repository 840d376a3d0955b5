import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { saysNoId } from '@shared/tables/matching/no-id';
import { aBook, aSheet } from '../../../support/sheet-book';

const read = (text: string) =>
  unwrap(
    readTable(
      aBook(
        aSheet('Sheet1', [
          ['使う人', 'ログインID'],
          ['見本 一郎', 'fm-001'],
          ['例田 花子', text],
        ]),
      ),
      { today: '2026-11-20', kind: 'account' },
    ),
  ).rows.find(({ line }) => line === 3);

describe('in a list of IDs', () => {
  test.each(['申請中', '申請済', '申込中', '未発行', '未', '○', '（申請中）', '申請中 11/10', 'No.1に同じ'])(
    '%s is none',
    (text) => {
      expect(read(text)?.problems).toMatchObject([{ field: 'loginName', code: 'cell/login', text }]);
      expect(read(text)?.values['loginName']).toBeUndefined();
      expect(saysNoId(read(text)!)).toBe(text !== 'No.1に同じ');
    },
  );

  test.each(['fm-002', 'mihon@example.jp', '花子01', '1234'])('%s is one', (text) => {
    expect(read(text)?.values['loginName']).toBe(text);
  });
});

describe('in a list of people, below two lines of headings', () => {
  const fieldsOf = (above: string, text: string) => {
    const rows = [
      ['氏名', '職種', '入職日', above, ''],
      ['', '', '', text, '発行日'],
      ['見本 一郎', '看護師', 'R4.4.1', 'nag-001', 'R5.6.1'],
      ['例田 花子', '看護師', 'R4.4.1', 'nag-002', 'R5.6.1'],
    ];
    const merges = [
      { top: 0, left: 3, bottom: 0, right: 4 },
      ...[0, 1, 2].map((left) => ({ top: 0, left, bottom: 1, right: left })),
    ];
    const book = aBook(aSheet('職員', rows, { merges }));
    const { columns } = unwrap(readTable(book, { today: '2026-11-20', kind: 'staff', networks: ['TRITRUS'] }));
    return columns.filter(({ column }) => 'DE'.includes(column)).map(({ field }) => field);
  };

  test.each([
    ['TRITRUS（流山市）', '個人ID'],
    ['TRITRUS', '職員ID'],
    ['TRITRUS', '登録番号'],
    ['ICT連携', '個人ID'],
  ])('%s／%s is what the network knows somebody by, with its day', (above, text) =>
    expect(fieldsOf(above, text)).toEqual(['ownLogin', 'idIssuedOn']),
  );
  test('of the office’s own it is the 職員番号', () =>
    expect(fieldsOf('人事', '個人ID')).toEqual(['employeeNumber', null]));
});

describe('in a list of people, mails below', () => {
  const fieldOf = (heading: string) =>
    unwrap(
      readTable(
        aBook(
          aSheet('Sheet1', [
            ['氏名', 'ふりがな', '職種', heading],
            ['見本 一郎', 'みほん いちろう', '看護師', 'mihon-01@example.jp'],
            ['例田 花子', 'れいだ はなこ', '看護師', 'reida-02@example.jp'],
          ]),
        ),
        { today: '2026-11-20', kind: 'staff', networks: ['TRITRUS', 'ふくいみまもりSNS'] },
      ),
    ).columns.find(({ column }) => column === 'D')?.field;

  test.each(['TRITRUS ID', 'ログインID', 'ユーザーID', 'ID'])('%s are IDs', (heading) =>
    expect(fieldOf(heading)).toBe('ownLogin'),
  );
  test.each(['TRITRUS', 'TRITRUSアカウント', 'みまもりSNSのアカウント'])('%s are IDs of who uses it', (heading) =>
    expect(fieldOf(heading)).toBe('ownUse'),
  );
  test.each(['アドレス', '連絡先', 'メールアカウント', 'Googleアカウント', 'Microsoft ID'])('%s are mails', (heading) =>
    expect(fieldOf(heading)).toBe('mail'),
  );
});
