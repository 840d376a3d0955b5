import { describe, expect, test } from 'vitest';
import { proposeForm } from '@shared/form-studio/propose-form';
import type { PlaceProposal } from '@shared/form-studio/propose/proposal';
import { verifyAnyForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, row, run } from '../../builders/docx';
import { anXlsx, row as rowOfCells, textCell } from '../../builders/xlsx';

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
    '弊社使用欄',
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

  test.each(['安否（役場）', '確認者（社協）', '新ＩＤ（事務局）'])(
    'who is told in brackets at the end: %s',
    (label) => {
      expect(items('登録届', asked('事業所名', label))).toEqual(['office.name', 'city']);
    },
  );

  test('a box for a stamp that has no cell of its own beside it', () => {
    const stamp = proposeForm(
      unwrap(verifyAnyForm('様式.docx', aDocx({ body: cells(['受付印']) + asked('事業所名') }), nodeCodec)),
    ).proposals;
    expect(stamp.map(({ item }) => item)).toEqual(['city', 'office.name']);
  });

  test('all of its row, to the last word, and a day that it is received on', () => {
    const part = cells(['※市使用欄', '登録　　　　　　　担当']);
    expect(items('参加届', asked('事業所名'), part).slice(1)).toEqual(['city', 'city']);
    expect(items('参加届', line('受　付　　　年　　月　　日'), asked('事業所名'))).toEqual(['city', 'office.name']);
    expect(items('連絡票', cells(['診療所', '氏名　　　　　　　担当']))).not.toContain('city');
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
  test.each(['変更した年月日', '事由が生じた日', '就任の年月日', '廃止・休止・再開の日', '返却した日'])(
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

  test.each(['運用担当者（副）', '連絡担当者②', '請求・経理担当者', '第２連絡先'])(
    'of whom the ledger has one is another one: %s',
    (head) => {
      const own = [line(head), asked('氏名', '部署', 'メール')];
      expect(items('担当者届', line('担当者'), asked('氏名'), ...own)).toEqual([
        'contact.name',
        'chosen.name',
        'chosen.department',
        'chosen.mail',
      ]);
    },
  );

  test('who had a device, and who hands a paper over, are told apart', () => {
    expect(items('端末届', listed('機種', '使用していた者', 'ＯＳの版'))).toEqual([
      'device.model',
      'device.holder',
      'typed',
    ]);
    expect(items('端末貸与書', asked('事業所名', '交付者'))).toEqual(['office.name', 'typed']);
  });

  test('of an office is told by its brackets: 責任者（施設長・管理者）', () => {
    expect(
      items('届出書', cells(['責任者（施設長・管理者）'], ['肩書：　　　　　　お名前：　　　　　　　　'])),
    ).toEqual(['office.headTitle', 'office.headName']);
  });

  test('who is appointed by the paper is somebody of the staff', () => {
    const lines = ['１　個人情報取扱責任者', '　（１）氏　　名　　　　　　　　　　　（ふりがな　　　　　　　　）'];
    const title = '個人情報取扱責任者（選任・変更）届';
    expect(items(title, ...lines.map(line)).slice(1)).toEqual(['staff.name', 'staff.kana']);
    expect(items('事故報告書', asked('事業所名'), ...lines.map(line)).slice(1)).toEqual(['typed', 'typed']);
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

describe('whose a place is', () => {
  test.each(['【共有する機関】', '連携先の関係機関', '支援者一覧'])(
    'a list under 「%s」 is of others than our office',
    (heading) => {
      const list = listed('機関・事業所名', '職種', '担当者氏名');
      expect(items('同意書', asked('患者氏名'), line(heading), list).slice(1)).toEqual([
        ...['member.organization', 'member.jobType', 'member.name'],
      ]);
    },
  );

  test('but not the list of the offices that a paper is for', () => {
    expect(items('申請書', line('対象となる事業所'), listed('事業所名', '事業所番号'))).toEqual([
      ...['office.name', 'office.number'],
    ]);
  });

  test('a list of devices stays one where it asks who uses them', () => {
    const heads = ['メーカー・機種', '管理番号', '所有区分', '主に使う職員の氏名'];
    expect(items('端末届', listed(...heads)).slice(0, 2)).toEqual(['device.model', 'device.assetNumber']);
    expect(items('名簿', listed('氏名', '職種', '機種', '管理番号')).slice(0, 2)).toEqual([
      'staff.name',
      'staff.jobType',
    ]);
  });

  test('管理者メール is the network’s 管理者’s where only that one was asked for', () => {
    expect(items('届', asked('施設名', '施設内管理者', '管理者メール')).at(-1)).toBe('administrator.mail');
    expect(items('届', asked('施設名', '管理者名', '管理者メール')).at(-1)).toBe('office.mail');
  });

  test('who writes is typed, how they are reached is who is in charge', () => {
    expect(items('届', asked('事業所名', '作成者', '作成者メール', '記入者電話番号')).slice(1)).toEqual([
      ...['typed', 'contact.mail', 'contact.phone'],
    ]);
  });

  test('ＦＡＸ beside who is in charge is the office’s', () => {
    const contact = cells(['この届出の連絡先', '担当者氏名', ''], ['', 'ＦＡＸ', '']);
    expect(items('届', asked('法人名'), contact)).toEqual(['corporation.name', 'contact.name', 'office.fax']);
  });

  test('サービス種別 between an office and its address leaves no doubt whose the address is', () => {
    const body = cells(['法人名', '', '', ''], ['事業所名', '', '種別', ''], ['所在地', '', 'FAX', '']);
    expect(items('届', body).slice(-2)).toEqual(['office.address', 'office.fax']);
  });

  test('日（　　歳） is no birthday', () => {
    expect(items('同意書', cells(['生年月日', '昭和　　年　　月　　日（　　歳）']))[1]).toBe('typed');
  });

  test.each(['種類', '使用端末', '貸与する端末'])('of %s the words say that it is a device', (label) => {
    expect(items('届', asked('事業所名'), cells([label, '□ＰＣ □ﾀﾌﾞﾚｯﾄ □ｽﾏﾎ'])).at(-1)).toBe('device.kind');
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

  test.each(['本人署名', '利用者署名', '代筆者の署名', '職員署名欄', 'ご署名'])(
    '%s is written by hand, in a cell and on a line',
    (label) => {
      expect(items('誓約書', asked('事業所名', label)).at(-1)).toBe('signature');
      expect(items('誓約書', asked('事業所名'), line(`${label}　　　　　　　　　　　　　　`)).at(-1)).toBe('signature');
    },
  );

  test.each([
    ['署名又は記名押印した者の氏名', 'signature'],
    ['署名日', 'signature'],
  ])('%s is not', (label, item) => {
    expect(items('誓約書', asked('事業所名', label)).at(-1)).not.toBe(item);
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

describe('parts of a paper', () => {
  test('【説明者】 in front of a line is whom that line and the next one are about', () => {
    const lines = [
      '【説明者】　説明日　令和　　年　　月　　日　　　控えを渡した・渡していない',
      '事業所名　＿＿＿＿＿＿＿＿　職種　＿＿＿＿＿＿　氏名　＿＿＿＿＿＿',
      '（同意を撤回する場合）　令和　　年　　月　　日をもって同意を撤回します。　署名＿＿＿＿＿＿',
    ];
    expect(items('情報共有に関する同意書', asked('患者氏名'), ...lines.map(line)).slice(1)).toEqual([
      ...['consent.explainedOn', 'typed', 'office.name', 'staff.jobType', 'consent.explainedBy'],
      ...['consent.withdrawnOn', 'signature'],
    ]);
  });

  test.each(['□ 本人と同じ', '□　上記法人の所在地に同じ'])('%s is ticked each time', (same) => {
    expect(items('申請書', cells(['事業所名', ''], ['所在地', same]))[1]).toBe('typed');
  });

  test('what is done is ringed in its sentence', () => {
    const [act] = propose('届', line('　次のとおり責任者を選任・変更しましたので、届け出ます。'));
    expect(act).toMatchObject({ item: 'typed', candidate: { words: ['選任', '変更'] } });
    expect(items('届', line('　事業所の廃止・休止については、別に定めます。'))).toEqual([]);
  });

  test('a task ends on a day of the same year', () => {
    const days = '令和　　年　　月　　日から　　　月　　日まで';
    expect(items('委任状', cells(['受任者氏名', ''], ['委任の期間', days])).slice(1)).toEqual([
      ...['delegation.from', 'delegation.to'],
    ]);
  });
});

describe('who keeps the network of an office', () => {
  test.each(['利用管理者', 'ネットワーク責任者', 'システム利用管理者', 'ＩＤ管理者', '運用管理責任者'])(
    '「%s」 is no 管理者',
    (who) => {
      expect(items('利用申込書', cells([`${who}氏名`, ''], ['電話番号', ''], ['管理者氏名', '']))).toEqual([
        'administrator.name',
        'administrator.phone',
        'office.managerName',
      ]);
    },
  );
});

describe('two things in one cell', () => {
  test('氏名（フリガナ）: the room in brackets is for how it is read', () => {
    const both = '　　　　　　　（　　　　　　　）';
    expect(items('事故報告書', cells(['患者氏名（フリガナ）', both]))).toEqual(['patient.name', 'patient.kana']);
  });

  test('of a choice what stands in its brackets is typed', () => {
    const chosen = '□なし　　□あり（名称：　　　　　　　　　　）';
    expect(items('参加届', asked('事業所名'), cells(['お使いのシステム', chosen])).slice(1)).toEqual([
      'typed',
      'typed',
    ]);
  });

  test('住所 □事業所と同じ □その他（　　　）: the address', () => {
    const chosen = '□事業所所在地と同じ　□その他（　　　　　　　　　　）';
    const [, , address] = items('事故報告書', cells(['患者氏名', ''], ['住所', chosen]));
    expect(address).toBe('patient.address');
  });
});

describe('boxes in cells of their own', () => {
  test('are one question, and the ledger’s where services stand beside them', () => {
    expect(items('報告書', cells(['連絡した機関', '□', '警察', '□', '居宅介護支援事業所']))).toEqual([
      'typed',
      'typed',
    ]);
    expect(items('報告書', cells(['サービスの種類', '□', '訪問介護', '□', '通所介護']))).toEqual([null, null]);
  });
});

describe('somebody who isn’t in the ledger', () => {
  test('has what stands beside them: 受診先の医療機関 | 電話', () => {
    const body = cells(['事業所名', '', '電話番号', ''], ['受診先の医療機関名', '', '連絡先（電話）', '']);
    expect(items('事故報告書', body)).toEqual(['office.name', 'office.phone', 'typed', null]);
  });

  test('報告書作成者: whoever it is this time', () => {
    expect(items('事故報告書', cells(['報告書作成者', '職種　　　　　　氏名　　　　　　　']))).toEqual([
      'typed',
      'typed',
    ]);
  });
});

describe('room in lines', () => {
  test('behind 〒 at the end of a line is for the address, too', () => {
    const lines = [`所属機関名${'　'.repeat(20)}`, `所属の住所　〒${'　'.repeat(26)}`];
    expect(items('誓約書', ...lines.map(line))).toEqual(['office.name', 'office.postalCode', 'office.address']);
  });

  test('職種 asks to ring one of the jobs', () => {
    const [job] = propose('誓約書', line('職　　種　医師・薬剤師・看護師・介護支援専門員・その他（　　　）'));
    expect(job).toMatchObject({ item: 'staff.jobType', candidate: { shape: 'ring' } });
  });

  test('between the letters of a label is none, with a number in front of it or whom it is of', () => {
    const lines = ['（届出者）　　所　　在　　地＿＿＿＿＿＿', '事 業 所 名＿＿＿＿＿＿', '（１）電　　話＿＿＿＿＿＿'];
    expect(items('届出書', ...lines.map(line))).toEqual(['office.address', 'office.name', 'office.phone']);
  });

  test('in front of 枚 there is a number only where there is no room for a name', () => {
    const [name] = items('名簿', line('（事業所名：　　　　　　　　　　　　　　　　　　　　　枚中の　　枚目）'));
    expect(name).toBe('office.name');
  });

  test('a line below 所在地　〒 takes the address', () => {
    expect(
      items(
        '誓約書',
        line('事業所名　　　　　　　　　　　　　'),
        line('所　在　地　〒　　　　　　　　'),
        line('　'.repeat(26)),
      ),
    ).toEqual(['office.name', 'office.postalCode', 'office.address']);
  });

  test('届出日　20　　年: the century is no word of the label', () => {
    const [day] = propose('届', line('データ消去日　20　　年　　月　　日'));
    expect(day).toMatchObject({ label: 'データ消去日', item: 'device.wipedOn' });
  });

  test('日（　）: the day of the week', () => {
    expect(items('実施報告書', cells(['実施日時', '令和　　年　　月　　日（　）']))).toEqual(['typed', 'typed']);
  });

  test('介護保険 and ten cells, below 「１　事業所番号」: a letter of the number in each', () => {
    const boxes = Array.from({ length: 10 }, () => '');
    const [number, other] = propose('変更届', line('１　事業所番号'), cells(['介護保険', ...boxes]), line('記'));
    expect(number).toMatchObject({ item: 'office.number', candidate: { shape: 'digits' } });
    expect(number?.candidate.places).toHaveLength(10);
    expect(other).toBeUndefined();
  });

  test('郵便番号 in cells as wide as a letter, and a dash between them', () => {
    const narrow = (text: string): string =>
      `<w:tc><w:tcPr><w:tcW w:w="510" w:type="dxa"/></w:tcPr>${line(text)}</w:tc>`;
    const label = `<w:tc><w:tcPr><w:tcW w:w="1900" w:type="dxa"/></w:tcPr>${line('郵便番号')}</w:tc>`;
    const digits = ['', '', '', '－', '', '', '', ''].map(narrow).join('');
    const [code, other] = propose('変更届', `<w:tbl><w:tr>${label}${digits}</w:tr></w:tbl>`, line('記'));
    expect(code?.candidate.places).toHaveLength(7);
    expect(other).toBeUndefined();
  });

  test('but narrow columns with a head over each are columns', () => {
    const narrow = (text: string): string =>
      `<w:tc><w:tcPr><w:tcW w:w="510" w:type="dxa"/></w:tcPr>${line(text)}</w:tc>`;
    const rows = [['', '朝', '昼', '夕'].map(narrow), ['服薬', '', '', ''].map(narrow)];
    const table = `<w:tbl>${rows.map((one) => `<w:tr>${one.join('')}</w:tr>`).join('')}</w:tbl>`;
    expect(propose('確認表', table, line('記')).map(({ candidate }) => candidate.shape)).not.toContain('digits');
  });

  test('□ for each figure of a postal code', () => {
    const [digits] = propose('参加届', cells(['事業所の所在地', '〒□□□－□□□□']));
    expect(digits?.candidate.places).toHaveLength(7);
    expect(digits?.item).toBe('office.postalCode');
  });

  test('要介護（１・２・３）: figures of which one is ringed', () => {
    const [one] = propose('同意書', cells(['要介護度', '要支援（１・２）　　要介護（１・２・３・４・５）']));
    expect(one).toMatchObject({ item: 'typed', candidate: { shape: 'ring', words: ['１', '２'] } });
  });
});

describe('papers of a kind', () => {
  test('委任状: 代理人 is who takes it on, and what is delegated is left to who decides', () => {
    expect(
      items(
        '委任状',
        line('代理人　住所　　　　　　　　　　　　　　'),
        line('　　　　氏名　　　　　　　　　　　　　　'),
        line('□　利用申込みに関すること'),
        line('委任者　所在地　　　　　　　　　　　　　　'),
        line('　　　　法人名　　　　　　　　　　　　　　'),
      ),
    ).toEqual(['delegate.address', 'delegate.name', null, 'corporation.address', 'corporation.name']);
  });

  test('a list of those who are cared for asks for nobody of the staff', () => {
    expect(
      items('登録依頼票', listed('対象者氏名', '続柄', '医療機関名', '主治医', '担当ケアマネジャー', '同意日')),
    ).toEqual([
      'patient.name',
      'patient.familyRelation',
      'patient.doctorInstitution',
      'patient.doctorName',
      'typed',
      'consent.signedOn',
    ]);
  });

  test('変更前住所, 変更後住所: the address, on both sides', () => {
    const [, before, after] = propose('変更届', asked('事業所名', '変更前住所', '変更後住所'));
    expect(before).toMatchObject({ item: 'office.address', candidate: { side: 'before' } });
    expect(after).toMatchObject({ item: 'office.address', candidate: { side: 'after' } });
  });

  test('変　更　年　月　日 is a label, and no room for a day', () => {
    expect(items('変更届', cells(['変　更　年　月　日', '令和　　　年　　　月　　　日']))).toEqual(['typed']);
  });

  test('作成（更新）日 …現在: the day of the paper', () => {
    expect(items('管理台帳', cells(['作成（更新）日', '　　　　年　　月　　日現在']))).toEqual(['document.date']);
  });

  test('by which the network counts, nobody can tell; what it confirms, it writes', () => {
    expect(items('申請書', asked('事業所名', '施設コード', '事務局確認'))).toEqual(['office.name', null, 'city']);
  });

  test('under 説明者, beside 事業所名, a telephone is the office’s', () => {
    expect(items('同意書', line('説明者'), cells(['事業所名', '', '電話', '']))).toEqual([
      'office.name',
      'office.phone',
    ]);
  });

  test('who is reached at night is another one than who is in charge, where both are asked for', () => {
    const contact = ['担当者', '氏名　　　　　　　　　　'];
    const night = ['夜間・休日の緊急連絡先', '氏名　　　　　　　　　　'];
    const [first, second] = items('連絡票', cells(contact, night));
    expect(first).toBe('contact.name');
    expect(second).not.toBe('contact.name');
  });

  test('お名前 is no company’s, not even as a suggestion', () => {
    const [, , name] = propose('申込書', asked('法人名', '登録の区分', 'お名前'));
    expect(name).toMatchObject({ item: null, suggestion: null });
  });
});

test('変更前 and 変更後 in a line below what changes: its label is the line above', () => {
  const sides = line('変更前　　　　　　　　　　変更後　　　　　　　　　　');
  expect(items('変更届', line('１．事業所の名称'), sides, line('２．事業所の電話番号'), sides)).toEqual([
    'office.name',
    'office.name',
    'office.phone',
    'office.phone',
  ]);
  expect(items('変更届', line('変更の内容'), sides)).toEqual(['typed', 'typed']);
});

describe('labels one below the other with nothing behind them', () => {
  const applicant = ['所在地', '法人名', '代表者氏名', '電話番号'];
  const ITEMS = ['corporation.address', 'corporation.name', 'corporation.representativeName', 'corporation.phone'];

  test('ask for what is written behind each, apart from it', () => {
    const body = [
      line('申請者'),
      ...applicant.map((one) => line(`　　　　　　　　　　${one}`)),
      line('次のとおり申請します。'),
    ];
    const found = propose('利用申請書', ...body);
    expect(found.map(({ item }) => item)).toEqual(ITEMS);
    expect(
      found.map(
        ({
          candidate: {
            places: [place],
          },
        }) => place?.from === place?.printed.length,
      ),
    ).toEqual([true, true, true, true]);
  });

  test('of a sheet in the next cell that the label doesn’t reach into', () => {
    const rows = applicant.slice(0, 3).map((one, i) => rowOfCells(3 + i, textCell(`F${3 + i}`, one)));
    const sheet = anXlsx({
      sheets: [
        {
          rows: [rowOfCells(1, textCell('A1', '利用申請書')), rowOfCells(2, textCell('F2', '申請者')), ...rows].join(
            '',
          ),
        },
      ],
    });
    const { proposals } = proposeForm(unwrap(verifyAnyForm('様式.xlsx', sheet, nodeCodec)));
    expect(
      proposals.map(
        ({
          item,
          candidate: {
            places: [place],
          },
        }) => `${item} ${place?.cell}`,
      ),
    ).toEqual([...['corporation.address G3', 'corporation.name G4', 'corporation.representativeName H5']]);
  });

  test('and of a cell in their own lines', () => {
    const lines = ['（名称）', '（所在地）', '（代表者名）'].map(line).join('');
    const body = `<w:tbl><w:tr><w:tc>${line('開設法人')}</w:tc><w:tc>${lines}</w:tc></w:tr></w:tbl>${paragraph()}`;
    expect(items('利用申請書', body)).toEqual([
      'corporation.name',
      'corporation.address',
      'corporation.representativeName',
    ]);
  });

  test('one alone is a word, and so are those that a text lists', () => {
    expect(items('利用申請書', line('法人名'), line('次のとおり申請します。'))).toEqual([]);
    expect(items('同意書', line('収集する情報'), ...['（１）氏名', '（２）住所', '（３）電話番号'].map(line))).toEqual(
      [],
    );
    expect(items('届出書', line('災害時の電話'), line('避難所名：　　　　　　　　　　'))).toHaveLength(1);
    expect(items('同意書', line('収集する情報'), ...['・氏名', '・住所', '・電話番号'].map(line))).toEqual([]);
  });
});

describe('a label ends its line', () => {
  test('what it asks for is written behind it', () => {
    expect(items('届出書', line('事業所名：　　　　　　　　　　　　電話番号'))).toEqual([
      'office.name',
      'office.phone',
    ]);
  });

  test('but the words of a mark are none', () => {
    expect(items('変更届', cells(['変更する事項'], ['□　事業所の名称'], ['□　事業所の所在地']))).not.toContain(
      'office.address',
    );
  });
});

describe('whose the places are', () => {
  test('says a head over several rows that could be words to ring', () => {
    const at = (text: string): string => `<w:tc>${line(text)}</w:tc>`;
    const head = (text: string, how: string): string =>
      `<w:tc><w:tcPr><w:vMerge${how}/></w:tcPr>${text === '' ? paragraph() : line(text)}</w:tc>`;
    const rows = ['名称', '所在地', '電話番号'].map(
      (label, i) =>
        `<w:tr>${head(i === 0 ? '事業所・施設' : '', i === 0 ? ' w:val="restart"' : '')}${at(label)}${at('')}</w:tr>`,
    );
    expect(items('届出書', `<w:tbl>${rows.join('')}</w:tbl>${paragraph()}`)).toEqual([
      'office.name',
      'office.address',
      'office.phone',
    ]);
  });

  test('but not words of which one is ringed', () => {
    const rows = ['氏名', '職種'].map(
      (label, i) =>
        `<w:tr><w:tc><w:tcPr><w:vMerge${i === 0 ? ' w:val="restart"' : ''}/></w:tcPr>${i === 0 ? line('転入・転出・改姓') : paragraph()}</w:tc><w:tc>${line(label)}</w:tc><w:tc>${paragraph()}</w:tc></w:tr>`,
    );
    expect(
      propose('届出書', `<w:tbl>${rows.join('')}</w:tbl>${paragraph()}`).map(({ candidate }) => candidate.shape),
    ).toContain('ring');
  });

  test('says nothing where only its first label follows: 届出者　　　法人等の名称', () => {
    expect(items('届出書', line('届出者　　　　　　　法人等の名称　　　　　　　　　　'))).toEqual(['corporation.name']);
  });
});

test('how many there are of each kind of device, side by side', () => {
  expect(items('利用申込書', cells(['端末台数', 'パソコン　　台　タブレット　　台　スマートフォン　　台']))).toEqual([
    'count.pc',
    'count.tablet',
    'count.phone',
  ]);
});

test('both sides of a change in one cell, each with a line of room below it', () => {
  const lines = ['（変更前）', '', '（変更後）', ''].map((one) => (one === '' ? paragraph() : line(one))).join('');
  const found = propose(
    '変更届',
    `<w:tbl><w:tr><w:tc>${line('事業所の名称')}</w:tc><w:tc>${lines}</w:tc></w:tr></w:tbl>${paragraph()}`,
  );
  expect(found.map(({ item, candidate: { side } }) => `${side} ${item}`)).toEqual([
    'before office.name',
    'after office.name',
  ]);
});

test('what a line ends with is asked for though an empty cell lies below it', () => {
  expect(items('利用申込書', line('法人'), cells(['代表者', '職名　　　　　　　氏名'], ['名称', '']))).toEqual([
    ...['corporation.representativeTitle', 'corporation.representativeName', 'corporation.name'],
  ]);
});

test('フリガナ beside a 氏名 of whom nobody knows is no office’s', () => {
  expect(items('利用申込書', asked('事業所名', '氏名', 'フリガナ')).at(-1)).not.toBe('office.kana');
});

describe('what stands around a label', () => {
  test('how it is to be filled in, and the number of its question, are no words of it', () => {
    expect(items('登録フォーム', asked('機関名【必須】', 'FAX番号【任意】', '管理者氏名〔必須〕'))).toEqual([
      ...['office.name', 'office.fax', 'office.managerName'],
    ]);
    expect(items('届出書', asked('郵便番号【必須】 例）123-4567', '事業所名 ※正式名称で'))).toEqual([
      ...['office.postalCode', 'office.name'],
    ]);
    expect(items('届出書', asked('受付日 ※市で記入'))).toEqual(['city']);
    expect(propose('調査票', line('問３　事業所名：　　　　　　　　　　　　')).map(({ label }) => label)).toEqual([
      '事業所名',
    ]);
  });

  test('a star behind it is explained as one in front is', () => {
    const list = listed('氏名', '初期パスワード※');
    expect(items('ID発行申請書', list, line('※印の欄は事務局で記入します。')).at(-1)).toBe('city');
  });

  test('ふりがな over 氏名 in one head: the name goes there', () => {
    expect(items('職員名簿', listed('ふりがな 氏名', '職種'))).toEqual(['staff.name', 'staff.jobType']);
  });
});

describe('columns', () => {
  test('of days are typed', () => {
    expect(items('勤務表', listed('職種', '氏名', '1', '2', '3')).slice(2)).toEqual(['typed', 'typed', 'typed']);
  });

  test('each of a list is confirmed by who is in it, and not by the city', () => {
    expect(items('出席者名簿', listed('氏名', '職種', '受講の確認印')).at(-1)).toBe('typed');
    expect(items('届出書', asked('事業所名', '確認印')).at(-1)).toBe('city');
  });

  test('of officers of a corporation are of no staff', () => {
    expect(items('役員等名簿', listed('役職名', '氏名', '生年月日'))).toEqual(['typed', 'typed', 'typed']);
  });

  test('of a team that nobody numbered', () => {
    const rows = cells(['所属', '職種', '氏名'], ['', '', ''], ['', '', ''], ['', '', '']);
    expect(items('患者チーム作成依頼書', asked('患者氏名'), line('チームメンバー'), rows).slice(1)).toEqual([
      ...['member.organization', 'member.jobType', 'member.name'],
    ]);
  });

  test('利用ID is what somebody logs in with', () => {
    expect(items('アカウント一覧', listed('利用ID', '氏名', '職種'))[0]).toBe('account.loginName');
  });

  test('words printed in each row are chosen among; a unit alone leaves room in front of it', () => {
    const rows = ['１', '２', '３'].map((n) => [n, '', '年', 'Ａ・Ｂ']);
    const found = propose('受講申込書', cells(['№', '氏名', '経験年数', 'コース'], ...rows));
    expect(found.map(({ item, candidate: { shape, behind } }) => `${item} ${shape} ${behind}`.trim())).toEqual([
      ...['staff.name blank', 'typed gap 年', 'typed ring'],
    ]);
  });
});

describe('who runs an office', () => {
  test('is called 事業者 where 事業所 is asked for, too', () => {
    const lines = [
      '　　　　　所在地　　　　　　　　　　　',
      '事業者　　名称　　　　　　　　　　　',
      '　　　　　代表者職名・氏名　　　　　　　　　',
    ];
    expect(items('変更届出書', ...lines.map(line), cells(['事業所名', '']))).toEqual([
      ...['corporation.address', 'corporation.name', 'corporation.representative', 'office.name'],
    ]);
    expect(items('届出書', asked('事業者名', '事業所名'))).toEqual(['corporation.name', 'office.name']);
    expect(items('届出書', asked('事業者名', '電話番号'))).toEqual(['office.name', 'office.phone']);
  });

  test('is not spoken of where a form names an office and its 代表者 alone', () => {
    const lines = ['施設名：　　　　　　　　　', '代表者：　　　　　　　　　', '電話番号：　　　　　　　　　'];
    expect(items('退会届', ...lines.map(line)).at(-1)).toBe('office.phone');
    expect(items('入会申込書', asked('施設名', '代表者名', '電話', 'メールアドレス')).slice(2)).toEqual([
      ...['office.phone', 'office.mail'],
    ]);
  });
});

describe('who is cared for', () => {
  test('is who a care office’s accident happens to', () => {
    const body = cells(['対象者の氏名', ''], ['年齢', ''], ['受診先', '']);
    expect(items('事故報告書', body)[0]).toBe('patient.name');
  });

  test('has what is asked behind 利用者氏名, and a key person a telephone of their own', () => {
    const rows = cells(
      ['利用者氏名', '', '生年月日', '', '要介護度', ''],
      ['住所', '', '電話番号', '', '年齢', ''],
      ['キーパーソン', '', '続柄', '', '電話番号', ''],
    );
    const found = items('入院時情報提供書', rows);
    expect(found.filter((one) => one?.startsWith('patient.'))).toEqual([
      ...['patient.name', 'patient.birthday', 'patient.address', 'patient.phone'],
      ...['patient.familyName', 'patient.familyRelation', 'patient.familyPhone'],
    ]);
  });
});

describe('room', () => {
  test('over its label: ＿＿＿, and （管理者氏名） below it', () => {
    expect(
      items(
        '承諾書',
        line('＿＿＿＿＿＿＿＿＿＿＿＿'),
        line('（事業所名）'),
        line('＿＿＿＿＿＿＿＿＿＿＿＿　印'),
        line('（管理者氏名）'),
      ),
    ).toEqual(['office.name', 'office.managerName']);
  });

  test('below a question is for its answer', () => {
    expect(items('アンケート', line('問２　取り上げてほしいテーマを御記入ください。'), cells(['']))).toEqual(['typed']);
  });

  test('in a cell with a label of its own, under another label', () => {
    const at = (text: string, how = ''): string =>
      `<w:tc><w:tcPr>${how}</w:tcPr>${text === '' ? paragraph() : line(text)}</w:tc>`;
    const rows = [
      at('受領者', '<w:vMerge w:val="restart"/>') + at('所属') + at(''),
      at('', '<w:vMerge/>') + at('氏名') + at(''),
      at('貸与担当者') + at('') + at(''),
    ];
    const found = propose(
      '受領書',
      `<w:tbl>${rows.map((one) => `<w:tr>${one}</w:tr>`).join('')}</w:tbl>${paragraph()}`,
    );
    expect(found.map(({ label }) => label)).toContain('貸与担当者');
  });

  test('of times, of months, and in front of 口', () => {
    expect(items('届出書', cells(['営業時間', '　　：　　～　　：　　']))).toEqual(['typed', 'typed']);
    expect(items('一覧表', line('（　　年　　月分）　サービス種類（　　　　　　　　）'))).toEqual([
      ...['typed', 'office.serviceKind'],
    ]);
    expect(items('入会申込書', cells(['会費口数', '　　　口']))).toEqual(['typed']);
  });
});

describe('who files a paper', () => {
  test('is asked for first, row after row, though nothing in front of it says who', () => {
    expect(
      items('届出書', asked('所在地', '名称', '代表者職・氏名'), line('次のとおり届け出ます。'), asked('事業所名')),
    ).toEqual([...['corporation.address', 'corporation.name', 'corporation.representative', 'office.name']]);
    expect(items('届出書', asked('事業所名', '所在地', '代表者職・氏名')).slice(0, 2)).toEqual([
      ...['office.name', 'office.address'],
    ]);
  });

  test('seals behind the name: 代表者職氏名 is one place all the same', () => {
    expect(items('届出書', asked('法人名'), cells(['代表者職氏名', '', '㊞'])).at(-1)).toBe(
      'corporation.representative',
    );
  });
});

describe('who is meant', () => {
  test('no paragraph of a law makes a person in charge the second one', () => {
    const law = line('介護保険法（平成９年法律第１２３号）第７５条第１項の規定により届け出ます。');
    const body = cells(['この届出の担当者', '氏名　　　　　　　　電話　　　　　　　　']);
    expect(items('変更届出書', law, body)).toEqual(['contact.name', 'contact.phone']);
    expect(items('連絡票', line('第２連絡先'), cells(['担当者氏名', '']))).toEqual(['chosen.name']);
    // 第２ with a space behind it counts the parts of the paper.
    expect(items('届出書', line('第２　管理体制'), asked('担当者氏名'))).toEqual(['contact.name']);
  });

  test('brackets say it nearer', () => {
    expect(items('申請書', asked('事業者名（法人名）', '申請責任者（管理者）'))).toEqual([
      ...['corporation.name', 'office.managerName'],
    ]);
  });

  test('管理者 under who keeps the network is that one', () => {
    const body = cells(['システム管理者', '氏名', ''], ['', '管理者メール', '']);
    expect(items('申込書', asked('事業所名'), body)).not.toContain('office.mail');
  });

  test('同フリガナ is of the name before it', () => {
    expect(items('申込書', asked('管理者氏名', '同フリガナ'))).toEqual(['office.managerName', 'office.managerKana']);
  });
});

describe('beside another place', () => {
  test('電話　　（内線　　）: a number of the house', () => {
    expect(
      items('届出書', asked('事業所名'), cells(['電話', '電話　　　　　　　　（内線　　　　）'])).slice(1),
    ).toEqual([...['office.phone', 'typed']]);
  });

  test('〒 and a whole line of room: the address is in it, too', () => {
    const room = '〒' + '　'.repeat(24);
    expect(items('届出書', asked('事業所名'), cells(['所在地', room])).slice(1)).toEqual([
      ...['office.postalCode', 'office.address'],
    ]);
  });

  test('a star that nothing explains leaves open who writes in a list', () => {
    expect(items('端末登録届', listed('機種', '製造番号', '※証明書番号')).at(-1)).toBeNull();
    expect(items('端末登録届', listed('機種', '製造番号', '証明書番号')).at(-1)).toBe('typed');
  });

  test('a sentence in front of a label is no word of it', () => {
    const asking = line('上記のとおり相違ないことを確認しました。　管理者氏名');
    const [one] = propose(
      '届出書',
      `<w:tbl><w:tr><w:tc>${asking}</w:tc><w:tc>${paragraph()}</w:tc></w:tr></w:tbl>${paragraph()}`,
    );
    expect(one).toMatchObject({ label: '管理者氏名', item: 'office.managerName' });
  });
});

describe('of several persons', () => {
  test('サブ管理者: who it is of the staff is said when the paper is made, whatever the field of the file is called', () => {
    expect(items('アカウント依頼書', asked('事業所名', 'サブ管理者の氏名', 'サブ管理者のふりがな'))).toEqual([
      ...['office.name', 'chosen.name', 'chosen.kana'],
    ]);
  });

  test('管理者アカウント: who looks after the IDs, and not who runs the office', () => {
    expect(items('アカウント依頼書', asked('事業所名', '管理者アカウントの氏名')).at(-1)).toBe('administrator.name');
  });

  test('whom to call first, second, third is no list of the staff: each of them is chosen', () => {
    const turns = propose('連絡先シート', asked('事業所名'), line('緊急時の連絡先'), listed('氏名', '携帯電話')).slice(
      1,
    );
    expect(turns.map(({ candidate }) => candidate.rows)).toEqual(Array.from({ length: 6 }, () => null));
    expect(turns.map(({ item }) => item)).toEqual(
      ['chosen', 'chosen2', 'chosen3'].flatMap((one) => [`${one}.name`, `${one}.phone`]),
    );
    expect(turns[3]?.label).toBe('緊急時の連絡先2の携帯電話');
    const staff = propose('職員名簿', asked('事業所名'), line('職員'), listed('氏名', '携帯電話')).slice(1);
    expect(staff.map(({ candidate }) => candidate.rows)).toEqual([0, 0]);
  });

  test('of a family the ledger has the first; the second is typed', () => {
    const family = propose('利用者情報', asked('患者氏名'), line('ご家族・キーパーソン'), listed('氏名', '続柄')).slice(
      1,
    );
    expect(family.map(({ item }) => item)).toEqual([
      ...['patient.familyName', 'patient.familyRelation', 'typed', 'typed', 'typed', 'typed'],
    ]);
  });
});

test('法人名 | 必須 | the place: how a label is to be taken is no label', () => {
  const must = (label: string, mark: string): string[] => [label, mark, ''];
  expect(items('申込書', cells(must('法人名', '必須'), must('事業所名', '必須'), must('FAX番号', '任意')))).toEqual([
    ...['corporation.name', 'office.name', 'office.fax'],
  ]);
});
