import type { Case, Cases } from '../case';
import { delegated } from '../house';

type Given = Partial<Case['event']>;

const other =
  (at: string) =>
  (matter: string, given: Given = {}): Case['event'] => ({
    kind: 'other',
    office: at,
    date: '2026-12-01',
    answers: { matter },
    ...given,
  });

const kyotaku = other('kyotaku');
const tsuru = other('tsuru');
const day = other('day');
const fukui = other('fukui');
const works = other('works');

/** その他・わからない at 流山市: what the handbook has, and what it leaves open. */
export const nagareyamaOther: Cases = {
  pack: 'nagareyama-tritrus',
  cases: [
    {
      name: 'nobody knows what it is: the two who can be asked',
      lines: '利用手引書 217–248',
      event: kyotaku('unknown'),
      papers: [],
      steps: ['office/phone 介護支援課'],
      contacts: ['kaigo-shien', 'kanamic'],
    },
    {
      name: 'a user begins maternity leave',
      lines: '利用手引書 296 (inferred: the handbook is silent)',
      event: kyotaku('absence', { staff: ['k2'] }),
      papers: [],
      steps: ['office/phone 介護支援課に確かめます', 'office/inside ほかの人が使わない'],
    },
    {
      name: 'the only システム利用管理担当者 begins a long leave',
      lines: '利用手引書 154, 293',
      event: kyotaku('absence', { staff: ['k1'] }),
      papers: [],
      warnings: ['warning システム利用管理担当者'],
    },
    {
      name: 'a long leave of somebody without an ID',
      lines: 'inferred',
      event: kyotaku('absence', { staff: ['k3'] }),
      papers: [],
      steps: [],
      not: ['— 使っていない'],
    },
    {
      name: 'a long leave, of whom isn’t said',
      lines: 'inferred',
      event: kyotaku('absence'),
      papers: [],
      steps: [],
      warnings: ['warning どなた'],
    },
    {
      name: 'a user has another job: 様式2 その他',
      lines: '利用手引書 81, 87–93, 675',
      event: kyotaku('job', { staff: ['k2'] }),
      papers: ['● 2 その他'],
      steps: ['office/paper 様式2', 'city/inside 変更手続', 'office/inside 職員の画面で、職種'],
    },
    {
      name: 'a user has another address',
      lines: 'inferred',
      event: kyotaku('mail', { staff: ['k2'] }),
      papers: [],
      steps: ['office/phone 届け出が要るか', 'office/inside メールアドレスを直します'],
    },
    {
      name: 'a user leaves a room',
      lines: '利用手引書 131 (inferred: how isn’t said)',
      event: kyotaku('team-left', { staff: ['k2'] }),
      papers: [],
      steps: ['office/phone 介護支援課', 'office/inside 抜けた日'],
    },
    {
      name: 'a room ends',
      lines: 'inferred',
      event: kyotaku('team-ends'),
      papers: [],
      steps: ['office/phone 部屋を終える', 'office/inside 抹消'],
    },
    {
      name: 'a device is given up and none comes for it',
      lines: '利用手引書 112',
      event: kyotaku('device-given', { deviceIds: ['p1'] }),
      papers: [],
      steps: ['office/device P-01', 'office/phone 電子証明書'],
    },
    {
      name: 'a device is given up, which isn’t said',
      lines: '利用手引書 112',
      event: kyotaku('device-given'),
      papers: [],
      steps: ['office/device 手放す', 'office/phone 電子証明書'],
    },
    {
      name: 'an office that takes part already delegates from now on',
      lines: '利用手引書 48, 53, 65',
      event: kyotaku('delegate'),
      papers: ['■ 3 '],
      steps: ['office/paper 様式3'],
    },
    {
      name: 'an office that has delegated names another delegate',
      lines: '利用手引書 48, 65',
      event: kyotaku('delegate'),
      given: [delegated],
      papers: [],
      steps: ['office/paper 中村 和子さん', 'office/phone 委任をやめる'],
    },
  ],
};

export const tsuruokaOther: Cases = {
  pack: 'tsuruoka-finelink',
  cases: [
    {
      name: 'nobody knows what it is at 鶴岡',
      lines: '手引き 557–592',
      event: tsuru('unknown'),
      papers: [],
      steps: ['office/phone 事務局'],
      contacts: ['jimukyoku', 'choju-kaigo'],
    },
    {
      name: 'a ケアマネジャー with an account begins a long leave',
      lines: '手引き 416–423 (inferred: a leave isn’t said)',
      event: tsuru('absence', { staff: ['t2'] }),
      papers: [],
      steps: ['office/phone 抹消'],
    },
    {
      name: 'somebody of an office with one account begins a long leave',
      lines: '手引き 75–76, 410–414',
      event: day('absence', { staff: ['d1'] }),
      papers: [],
      steps: ['office/talk 引継ぎ', 'office/screen パスワード'],
      not: ['— 登録は続く'],
    },
    {
      name: 'a ケアマネジャー with an account gets another job',
      lines: '手引き 78–80 (inferred)',
      event: tsuru('job', { staff: ['t2'] }),
      papers: [],
      steps: ['office/phone 登録をどうするか', 'office/inside 職種'],
    },
    {
      name: 'an address changes at 鶴岡',
      lines: 'inferred',
      event: tsuru('mail', { staff: ['t2'] }),
      papers: [],
      steps: ['office/phone アドレス', 'office/inside メールアドレスを直します'],
    },
    {
      name: 'a team ends at 鶴岡, where there are none',
      lines: 'inferred',
      event: tsuru('team-ends'),
      papers: [],
      steps: [],
      not: ['— 患者さんごと'],
    },
    {
      name: 'a device is given up at 鶴岡',
      lines: 'inferred',
      event: tsuru('device-given', { deviceIds: ['p2'] }),
      papers: [],
      steps: ['office/device P-02'],
      not: ['— 台数'],
    },
    {
      name: 'a device is given up at 鶴岡, which isn’t said',
      lines: 'inferred',
      event: tsuru('device-given'),
      papers: [],
      steps: ['office/device 手放す'],
    },
    {
      name: 'an office of 鶴岡 wants to delegate',
      lines: 'inferred',
      event: tsuru('delegate'),
      papers: [],
      steps: [],
      not: ['— 委任の様式'],
    },
  ],
};

export const fukuiOther: Cases = {
  pack: 'fukui-mimamori',
  cases: [
    {
      name: 'nobody knows what it is at ふくい',
      lines: '募集要項 108–119',
      event: fukui('unknown'),
      papers: [],
      steps: ['facility/phone 事務局'],
      contacts: ['jimukyoku'],
    },
    {
      name: 'a user of ふくい begins a long leave',
      lines: '募集要項 280–284, 438, 1181',
      event: fukui('absence', { staff: ['f2'] }),
      papers: ['● ledger '],
      steps: ['facility/screen 解除', 'facility/inside 管理台帳'],
      not: ['3 管理台帳'],
    },
    {
      name: 'the 施設内管理者 begins a long leave',
      lines: '募集要項 197–198, 280–284',
      event: fukui('absence', { staff: ['f1'] }),
      papers: ['● ledger '],
      warnings: ['warning 施設内管理者の方'],
    },
    {
      name: 'a long leave of somebody who doesn’t use ふくい',
      lines: 'inferred',
      event: fukui('absence', { staff: ['f3'] }),
      papers: [],
      steps: [],
      not: ['— 使っていない'],
    },
    {
      name: 'somebody of ふくい has another job, of whom isn’t said',
      lines: 'inferred',
      event: fukui('job'),
      papers: [],
      steps: [],
      warnings: ['warning どなた'],
    },
    {
      name: 'a user of ふくい has another job',
      lines: '募集要項 362–372, 438',
      event: fukui('job', { staff: ['f2'] }),
      papers: ['● ledger '],
      steps: ['facility/screen 職種', 'facility/inside 管理台帳', 'facility/inside 職員の画面で、職種'],
    },
    {
      name: 'a user of ふくい has another address',
      lines: '募集要項 155–156, 438',
      event: fukui('mail', { staff: ['f2'] }),
      papers: ['● ledger '],
      steps: ['facility/screen アドレス', 'facility/inside 管理台帳', 'facility/inside メールアドレスを直します'],
    },
    {
      name: 'a user of ふくい leaves a team',
      lines: '募集要項 438, 1181–1182',
      event: fukui('team-left', { staff: ['f2'] }),
      papers: ['● ledger '],
      steps: ['facility/screen 紐づけを解除', 'facility/inside 管理台帳', 'facility/inside 抜けた日'],
    },
    {
      name: 'a team of ふくい ends',
      lines: 'inferred',
      event: fukui('team-ends'),
      papers: [],
      steps: ['facility/phone チームを終える', 'facility/inside 抹消'],
    },
    {
      name: 'a device of ふくい is given up',
      lines: '募集要項 337, 438',
      event: fukui('device-given', { deviceIds: ['p3'] }),
      papers: ['● ledger '],
      steps: ['facility/device P-03', 'facility/inside 管理台帳'],
    },
    {
      name: 'a device of ふくい is given up, which isn’t said',
      lines: '募集要項 337, 438',
      event: fukui('device-given'),
      papers: ['● ledger '],
      steps: ['facility/device 手放す', 'facility/inside 管理台帳'],
    },
    {
      name: 'an office of ふくい wants to delegate',
      lines: 'inferred',
      event: fukui('delegate'),
      papers: [],
      steps: [],
      not: ['— 委任の様式'],
    },
  ],
};

export const lineWorksOther: Cases = {
  pack: 'line-works',
  cases: [
    {
      name: 'nobody knows what it is at LINE WORKS',
      lines: 'inferred',
      event: works('unknown'),
      papers: [],
      steps: ['office/inside 受付メール'],
    },
    {
      name: 'a member begins a long leave',
      lines: 'inferred',
      event: works('absence', { staff: ['w1'] }),
      papers: [],
      steps: ['office/screen アカウント'],
      not: ['— 管理画面'],
    },
    {
      name: 'a long leave of somebody without an account',
      lines: 'inferred',
      event: works('absence', { staff: ['w2'] }),
      given: [(ledger) => void (ledger.accounts = ledger.accounts.filter(({ holderId }) => holderId !== 'w2'))],
      papers: [],
      steps: [],
      not: ['— 使っていない'],
    },
    {
      name: 'a member has another job',
      lines: 'inferred',
      event: works('job', { staff: ['w1'] }),
      papers: [],
      steps: ['office/screen 登録を直します', 'office/inside 職種'],
    },
    {
      name: 'a member leaves a group',
      lines: 'inferred',
      event: works('team-left', { staff: ['w1'] }),
      papers: [],
      steps: ['office/screen グループから外します', 'office/inside 抜けた日'],
    },
    {
      name: 'a group ends',
      lines: 'inferred',
      event: works('team-ends'),
      papers: [],
      steps: ['office/screen グループを終えます', 'office/inside 抹消'],
    },
    {
      name: 'a device is given up at LINE WORKS',
      lines: 'inferred',
      event: works('device-given', { deviceIds: ['p4'] }),
      papers: [],
      steps: ['office/device S-04'],
    },
    {
      name: 'a device is given up at LINE WORKS, which isn’t said',
      lines: 'inferred',
      event: works('device-given'),
      papers: [],
      steps: ['office/device 手放す'],
    },
  ],
};
