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

const STANDARDS = '指定の基準（省令・市の条例）に、記録の保存の定めがあるとされます。原文は未確認です';

/** Years are the office's own: nothing here says how long. */
export const retentionFacts: Readonly<Record<RetentionKind, RetentionFacts>> = {
  staff: {
    name: '職員の記録、誓約・教育',
    from: '退職した日（なければ抹消した日）',
    source: `${STANDARDS}。労働関係の法令にも定めがあるとされます（未確認）`,
  },
  patients: { name: '患者・利用者の記録', from: '抹消した日', source: STANDARDS },
  consents: {
    name: '同意書',
    from: '撤回した日（なければ患者を抹消した日）',
    source: 'ふくいみまもりSNS の手引きは、原本を施設で保管とします。年数の記載はありません。ほかは未確認です',
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
