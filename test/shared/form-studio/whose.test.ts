import { expect, test } from 'vitest';
import { proposeForm } from '@shared/form-studio/propose-form';
import { verifyAnyForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, row, run } from '../../builders/docx';

const line = (text: string): string => paragraph(run(text));
const table = (...labels: string[]): string => `<w:tbl>${labels.map((one) => row(run(one), '')).join('')}</w:tbl>`;

/** Of each place its label and what is proposed. */
function proposed(...body: string[]): Record<string, string | null> {
  const bytes = aDocx({ body: [line('変更届出書'), ...body].join('') });
  const { proposals } = proposeForm(unwrap(verifyAnyForm('様式.docx', bytes, nodeCodec)));
  return Object.fromEntries(proposals.map(({ label, item }) => [label, item]));
}

const OFFICES = { 所在地: 'office.address', 電話: 'office.phone', フリガナ: 'office.kana' };

test('what stands under 事業所 or 事業所名 is the office’s, whoever was named before', () => {
  for (const heading of ['事業所', '事業所名']) {
    const before = [line('１　申請者'), table('法人名', '代表者氏名')];
    const own = table('フリガナ', '名称', '所在地', '電話');
    expect(proposed(...before, line(`２　${heading}`), own)).toMatchObject({ ...OFFICES, 名称: 'office.name' });
    expect(proposed(line('担当者'), table('氏名'), line(heading), own)).toMatchObject(OFFICES);
  }
});

test('フリガナ between an office’s name and its address takes neither from it', () => {
  expect(proposed(table('法人名', '事業所名', 'フリガナ', '所在地', '電話'))).toMatchObject(OFFICES);
});

test('in running text, too, however many lines the heading is away', () => {
  const lines = [
    '申請者',
    '　法人名：',
    '　代表者氏名：',
    '事業所',
    '　フリガナ：',
    '　名称：',
    '　所在地：',
    '　電話：',
  ];
  expect(proposed(...lines.map(line))).toMatchObject(OFFICES);
});

test('what stands under a person isn’t the office’s', () => {
  const told = proposed(line('事業所'), table('名称', '所在地'), line('担当者'), table('氏名', '電話'));
  expect(told['電話']).not.toBe('office.phone');
});

test('who files a paper may stand in front of any of the lines that are theirs', () => {
  for (const lines of [
    ['届出者　所在地　　　　　　　　　', '　　　　名称　　　　　　　　　　', '　　　　代表者氏名　　　　　　　　　'],
    ['　　　　所在地　　　　　　　　　', '届出者　名称　　　　　　　　　　', '　　　　代表者氏名　　　　　　　　　'],
  ])
    expect(Object.values(proposed(line('あさぎり市長　様'), ...lines.map(line)))).toEqual([
      'corporation.address',
      'corporation.name',
      'corporation.representativeName',
    ]);
});

test('what no ledger keeps is typed each time: why it happened, and marks in the columns of a list', () => {
  const told = proposed(line('状況'), table('診断名', '原因分析', '再発防止策', '運営規程の最終改正日'));
  expect(Object.values(told)).toEqual(['typed', 'typed', 'typed', 'typed']);
  const heads = row(run('No.'), run('氏名'), run('閲覧（該当に○）'), run('入力（該当に○）'));
  const entries = ['1', '2', '3'].map((one) => row(run(one), '', '', '')).join('');
  expect(proposed(line('利用者名簿'), `<w:tbl>${heads}${entries}</w:tbl>`)).toMatchObject({
    '閲覧(該当に○)': 'typed',
    '入力(該当に○)': 'typed',
  });
});

test('内線 between a telephone and a FAX breaks no run of an office’s', () => {
  expect(proposed(table('事業所名', '電話', '内線', 'FAX'))).toMatchObject({ 電話: 'office.phone', FAX: 'office.fax' });
});

test('続柄 beside a family’s name is theirs', () => {
  expect(proposed(table('患者氏名'), `<w:tbl>${row(run('家族氏名'), '', run('続柄'), '')}</w:tbl>`)['続柄']).toBe(
    'patient.familyRelation',
  );
});

test('who keeps the information of a network is its 施設内管理者; whoever guards 個人情報 is nobody of the ledger', () => {
  const told = (heading: string) => proposed(line(`２　${heading}`), table('氏名', '役職', '電話', 'メール'));
  expect(told('情報管理責任者')).toMatchObject({
    ...{ 氏名: 'administrator.name', 役職: 'administrator.title' },
    ...{ 電話: 'administrator.phone', メール: 'administrator.mail' },
  });
  expect(told('個人情報管理責任者')['氏名']).not.toBe('administrator.name');
});

test('代表者 in one place is how they sign: 理事長　高橋 正一; beside a place for the title it is the name', () => {
  const applicant = [line('申請者'), table('法人名', '所在地', '代表者')];
  expect(proposed(...applicant)['代表者']).toBe('corporation.representative');
  const apart = `<w:tbl>${row(run('職名'), '', run('代表者'), '')}</w:tbl>`;
  expect(proposed(line('申請者'), table('法人名'), apart)['代表者']).toBe('corporation.representativeName');
});

test('１人目, ２人目: what their parts ask for is of a person, and the day is their ID’s', () => {
  const part = (no: string): string => line(`${no}人目`) + table('氏名', 'メール', '利用開始日');
  expect(proposed(table('事業所名'), part('１'), part('２'))).toMatchObject({
    ...{ 氏名: 'staff.name', メール: 'staff.mail', 利用開始日: 'account.startedOn' },
  });
});

test('days that a record of the ledger has', () => {
  expect(proposed(table('紛失日', '写しの交付日'))).toEqual({
    ...{ 紛失日: 'device.lostOn', 写しの交付日: 'consent.copyGivenOn' },
  });
});
