/** What has a period of its own. */
export const retentionKinds = [
  'staff',
  'patients',
  'consents',
  'handed-in',
  'office-papers',
  'teams',
  'devices',
  'accounts',
] as const;
export type RetentionKind = (typeof retentionKinds)[number];

interface RetentionFacts {
  /** 提出した書類と控え */
  name: string;
  /** The day from which it is kept: 退職した日 */
  from: string;
  /** Where its period is said to stand, and whether anybody has looked it up there. */
  source: string;
}

/** 完結の日 is that of what a user of the care was given. Read in 指定居宅サービス等の運営基準, 条例 and cities' own pages, November 2026. */
const STANDARDS =
  '国の運営基準（指定居宅サービス等では第39条）で、サービスの記録は完結の日から2年です。条例で5年としている市や県もあります';

/** Years are the office's own: what a law says is told, and nothing is chosen. */
export const retentionFacts: Readonly<Record<RetentionKind, RetentionFacts>> = {
  staff: {
    name: '職員の記録、誓約・教育',
    from: '退職した日（なければ抹消した日）',
    source:
      '労働者名簿などは、労働基準法 第109条で退職などの日から5年です。当分の間は3年です（附則 第143条）。誓約と教育の年数は、市の手引きに記載がありません',
  },
  patients: { name: '患者・利用者の記録', from: '抹消した日', source: STANDARDS },
  consents: {
    name: '同意書',
    from: '撤回した日（なければ患者を抹消した日）',
    source:
      'ほかの事業者へ個人データを渡した記録は、個人情報保護法 第29条で原則3年です。ふくいみまもりSNS の手引きは、原本を施設で保管とします（年数の記載はありません）',
  },
  'handed-in': {
    name: '出した書類の控えと受付の記録',
    from: '最後に動きがあった日',
    source: '流山市・鶴岡市・ふくいの手引きに、事業所が控えを取っておく年数の記載はありません。ほかは未確認です',
  },
  'office-papers': { name: '出していない書類', from: '書類の日付', source: STANDARDS },
  teams: { name: 'チームの記録', from: '抹消した日', source: '未確認です' },
  devices: { name: '端末の記録', from: '抹消した日', source: '未確認です' },
  accounts: { name: 'アカウントの記録', from: '抹消した日', source: '未確認です' },
};
