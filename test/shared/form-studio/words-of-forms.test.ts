import { describe, expect, test } from 'vitest';
import { proposeForm } from '@shared/form-studio/propose-form';
import type { PlaceProposal } from '@shared/form-studio/propose/proposal';
import { verifyAnyForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, row, run } from '../../builders/docx';

/** What forms call things, class by class: each of them was missed or taken for something else on forms that nobody had seen. */

const line = (text: string): string => paragraph(run(text));
const cells = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((one) => row(...one.map((text) => (text === '' ? '' : run(text))))).join('')}</w:tbl>${paragraph()}`;
/** Labels, each with an empty cell beside it. */
const asked = (...labels: string[]): string => cells(...labels.map((label) => [label, '']));
const listed = (...heads: string[]): string =>
  cells(['№', ...heads], ...['1', '2', '3'].map((one) => [one, ...heads.map(() => '')]));

const propose = (title: string, ...body: string[]): PlaceProposal[] =>
  proposeForm(
    unwrap(verifyAnyForm('様式.docx', aDocx({ body: [line(title), ...body].join('') }), nodeCodec)),
  ).proposals.filter(({ candidate }) => candidate.shape !== 'seal');
const items = (title: string, ...body: string[]): (string | null)[] => propose(title, ...body).map(({ item }) => item);

describe('whoever gets the paper writes', () => {
  test.each([
    '広域連合使用欄',
    '医師会受付欄',
    '※事務局処理欄',
    '連携拠点センター確認欄',
    '※ この欄は記入しないでください',
  ])('what stands under 「%s」', (heading) => {
    expect(items('参加届', asked('事業所名'), line(heading), asked('登録日', '担当'))).toEqual([
      'office.name',
      'city',
      'city',
    ]);
  });

  test('what says so in brackets, in a list of ours, too', () => {
    expect(items('端末登録届', listed('機種', 'ＶＰＮ番号（医師会記入）'))).toEqual(['device.model', 'city']);
  });

  test('a box for a stamp that has no cell of its own beside it', () => {
    const stamp = proposeForm(
      unwrap(verifyAnyForm('様式.docx', aDocx({ body: cells(['受付印']) + asked('事業所名') }), nodeCodec)),
    ).proposals;
    expect(stamp.map(({ item }) => item)).toEqual(['city', 'office.name']);
  });

  test('but not what an office confirms, nor what a star is explained for', () => {
    expect(items('誓約書', line('管理者確認欄'), asked('事業所名'))).toEqual(['office.name']);
    expect(items('参加届', line('※印の欄は記入しないでください。'), asked('事業所名'))).toEqual(['office.name']);
  });

  test('a text box in front says nothing of the text behind it', () => {
    const box = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${line('医師会受付欄')}${line('受付№　　　　　　　')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    expect(items('参加届', box, line('法人名：　　　　　　　　　　'))).toEqual(['city', 'corporation.name']);
  });
});

describe('days', () => {
  test.each(['変更した年月日', '事由が生じた日', '就任の年月日', '廃止・休止・再開の日', '紛失した日'])(
    'on which something happens are typed: %s',
    (label) => {
      expect(items('届出書', asked(label))).toEqual(['typed']);
    },
  );

  test.each([
    ['利用開始年月日', 'enrolment.startedOn'],
    ['参加の始まる日', 'enrolment.startedOn'],
    ['利用を終える日', 'enrolment.endedOn'],
    ['脱退日', 'enrolment.endedOn'],
  ])('from when an office takes part, or until when: %s', (label, item) => {
    expect(items('届出書', asked('事業所名', label)).at(-1)).toBe(item);
  });

  test('of an ID are the ID’s, in a list that asks for it', () => {
    expect(items('ID停止依頼書', listed('ID', '氏名', '発行日', '停止日'))).toEqual([
      'account.loginName',
      'staff.name',
      'account.issuedOn',
      'account.endedOn',
    ]);
  });

  test.each(['届出の日', '記入した日', '申込日', '作成年月日'])('of the paper itself: %s', (label) => {
    expect(items('届出書', asked(label))).toEqual(['document.date']);
  });

  test('an era in a cell of its own belongs to the day behind it', () => {
    const own = cells(['管理者の生年月日', '昭・平', '　　年　　月　　日']);
    expect(items('届出書', own)).not.toContain('document.date');
    expect(items('従業者名簿', listed('氏名', '生年月日')).at(-1)).toBe('staff.birthday');
  });
});

describe('who is in charge', () => {
  test.each(['本件の連絡担当', '申込みの担当', '問合せ先', 'この届出について連絡の取れる者'])(
    'is called %s, at the left of what is asked in its line',
    (head) => {
      const own = cells([head, '部署（　　　　　　）氏名（　　　　　　）電話（　　　　　　）']);
      expect(items('届出書', asked('法人名'), own).slice(1)).toEqual([
        'contact.department',
        'contact.name',
        'contact.phone',
      ]);
    },
  );

  test('of an office is told by its brackets: 責任者（施設長・管理者）', () => {
    expect(
      items('届出書', cells(['責任者（施設長・管理者）'], ['肩書：　　　　　　お名前：　　　　　　　　'])),
    ).toEqual(['office.headTitle', 'office.headName']);
  });

  test.each(['個人情報取扱責任者', '苦情受付担当者', '安全管理者'])(
    'of what no ledger keeps is typed, with all below: %s',
    (head) => {
      expect(items('届出書', asked('事業所名'), line(head), asked('氏名', '役職')).slice(1)).toEqual([
        'typed',
        'typed',
      ]);
    },
  );

  test('a list of staff beside it doesn’t make an office’s telephone unsure', () => {
    expect(items('申請書', asked('事業所名', '管理者氏名', '電話'), listed('氏名', '職種'))).toContain('office.phone');
  });
});

describe('whose an address and a telephone are', () => {
  test('under 代表者 of who files the paper they are the corporation’s', () => {
    const lines = [
      '届出者（法人）',
      '　名称　　　　　　　　　　',
      '　代表者の職・氏名　　　　　　　　　㊞',
      '　電話番号　　　　　　　　　',
    ];
    expect(items('届出書', ...lines.map(line))).toEqual([
      'corporation.name',
      'corporation.representative',
      'corporation.phone',
    ]);
  });

  test('behind a label that names the office they are the office’s, whoever came before', () => {
    expect(items('届出書', asked('運営法人', '施設の所在地', 'ＴＥＬ', 'ＦＡＸ'))).toEqual([
      'corporation.name',
      'office.address',
      'office.phone',
      'office.fax',
    ]);
  });

  test('on a pledge 携帯 is the person’s own, and where they live is typed', () => {
    expect(items('誓約書', asked('事業所名', '電話番号', '携帯', '本人の住所')).slice(2)).toEqual([
      'staff.otherPhone',
      'typed',
    ]);
  });
});

describe('lists', () => {
  test('of devices, in other words than the ledger’s', () => {
    const heads = ['端末の種類', 'メーカー・機種名', '製造番号（S/N）', '資産管理番号', 'VPN接続ID', '主に使う人'];
    expect(items('端末登録届', listed(...heads))).toEqual([
      ...['device.kind', 'device.model', 'device.serialNumber', 'device.assetNumber', 'device.vpnId', 'device.holder'],
    ]);
  });

  test('of a team’s members are no staff', () => {
    expect(items('チーム登録依頼書', asked('チーム名'), listed('参加者氏名', '職種', '所属機関名', '退出日'))).toEqual([
      ...['team.name', 'member.name', 'member.jobType', 'member.organization', 'member.leftOn'],
    ]);
  });

  test('a label of the blank beside it is no head of the table below', () => {
    const table = cells(
      ['', '', '申請施設', ''],
      ['№', '種別', '機種', '管理番号'],
      ['1', '', '', ''],
      ['2', '', '', ''],
    );
    expect(items('端末登録届', table).slice(-3)).toEqual(['device.kind', 'device.model', 'device.assetNumber']);
  });
});

describe('words that say themselves what they are', () => {
  test.each([
    ['ID通知書を受け取るメール', 'enrolment.accountReceivingMail'],
    ['ID・パスワード通知先メールアドレス', 'enrolment.accountReceivingMail'],
    ['管理画面に入るためのメールアドレス', 'administrator.loginMail'],
    ['ＶＰＮの本数', 'enrolment.vpnCount'],
    ['提供するサービス', 'office.serviceKind'],
    ['申請事業所の番号', 'office.number'],
    ['施設の責任者（管理者）', 'office.managerName'],
    ['システム利用管理担当者の氏名', 'staff.name'],
  ])('%s', (label, item) => {
    expect(items('届出書', asked('事業所名', label)).at(-1)).toBe(item);
  });

  test('the name of a department is no signature', () => {
    expect(items('届出書', line('担当者'), asked('担当部署名'))).toEqual(['contact.department']);
  });

  test('a statement that is answered is typed', () => {
    expect(items('点検票', asked('退職者のIDを速やかに停止している。'))).toEqual(['typed']);
  });

  test('申請者氏名, with nothing else asked of them, may be anybody', () => {
    expect(items('申請書', asked('事業所名', '申請者氏名')).at(-1)).toBeNull();
    expect(items('申請書', asked('申請者住所', '申請者氏名')).at(-1)).toBe('corporation.name');
  });
});

describe('on a consent', () => {
  test('who explained it, and how who signs is related, are the consent’s', () => {
    expect(items('同意書', asked('患者氏名', '説明者氏名', '代理人氏名', '本人との続柄'))).toEqual([
      'patient.name',
      'consent.explainedBy',
      'consent.signedBy',
      'consent.signerRelation',
    ]);
  });
});
