import type { Guide } from './guide';

export const joining: Guide = {
  id: 'joining',
  title: '入職の書類を出す',
  reading: 'にゅうしょくのしょるい にゅうしゃ あたらしいしょくいん しんき とうろく',
  lead: '新しい職員を台帳に入れながら、市に出す書類をつくります。',
  needs: ['氏名とふりがな', '所属と職種', '使い始める日'],
  steps: [
    {
      says: '「手続きを始める」から「入職」を選びます。',
      shows: { at: '/procedures/start', ring: { role: 'radio', name: '入職…' } },
    },
    {
      says: '氏名とふりがなを入れます。',
      note: 'もう台帳にいる方は「もう台帳にいる人から選ぶ」を押します。',
      shows: { at: '/procedures/start?event=join', ring: { role: 'textbox', name: '氏名' } },
    },
    {
      says: '所属を選び、職種と、使い始める日を入れます。',
      shows: {
        at: null,
        after: [
          { on: { role: 'textbox', name: '氏名' }, types: '見本 花子' },
          { on: { role: 'textbox', name: 'ふりがな' }, types: 'みほん はなこ' },
        ],
        ring: { role: 'combobox', name: '所属' },
      },
    },
    {
      says: '「必要な書類を見る」を押します。',
      shows: {
        at: null,
        after: [
          { on: { role: 'combobox', name: '所属' }, chooses: 'ひまわりの里 流山' },
          { on: { role: 'combobox', name: '職種' }, types: '看護師' },
          { on: { role: 'textbox', name: '使い始める日' }, types: '12/1' },
        ],
        ring: { role: 'button', name: '必要な書類を見る' },
      },
    },
    {
      says: '書類と連絡を確かめて、「この内容で始める」を押します。',
      shows: {
        at: null,
        after: [{ on: { role: 'button', name: '必要な書類を見る' } }],
        ring: { role: 'button', name: 'この内容で始める' },
      },
    },
  ],
  next: '手順のいちばん上から、書類を開いて出します。市から ID が届いたら、「ID・パスワード」に保管します。',
  troubles: [
    { when: 'まだ決まっていないことがある', then: '空けたまま進めます。足りないところは、書類の中で教えます。' },
    { when: 'ネットワークを使わない職員', then: '手続きは要りません。「台帳」の「職員を追加」で入れます。' },
  ],
  practice: '/procedures/start',
};
