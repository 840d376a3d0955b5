import type { Guide } from './guide';

export const onceAYear: Guide = {
  id: 'once-a-year',
  title: '年に一度の現況届を出す',
  reading: 'ねんにいちどのげんきょうとどけ ねんいちかい こうしん いちらん',
  lead: '市から依頼が来たら、いまの台帳のとおりに現況届をつくります。',
  needs: ['市からの依頼（届いた日がわかるもの）', '辞めた方・入った方が台帳に反映されていること'],
  steps: [
    {
      says: '「手続きを始める」から「年1回の現況届」を選びます。',
      shows: { at: '/procedures/start', ring: { role: 'radio', name: '年1回の現況届…' } },
    },
    {
      says: '事業所を選び、依頼が来た日を入れます。',
      shows: { at: '/procedures/start?event=yearly-report', ring: { role: 'combobox', name: 'どの事業所' } },
    },
    {
      says: '「必要な書類を見る」を押します。',
      shows: {
        at: null,
        after: [{ on: { role: 'combobox', name: 'どの事業所' }, chooses: 'ひまわりの里 流山' }],
        ring: { role: 'button', name: '必要な書類を見る' },
      },
    },
    {
      says: '書類を確かめて、「この内容で始める」を押します。',
      shows: {
        at: null,
        after: [{ on: { role: 'button', name: '必要な書類を見る' } }],
        ring: { role: 'button', name: 'この内容で始める' },
      },
    },
  ],
  next: '現況届に、いまの職員が並びます。名前を1人ずつ確かめて、「提出へ進む」で出します。',
  troubles: [
    { when: 'もういない方が並んでいる', then: '先に退職の手続きをして、台帳を直してから、届をつくります。' },
    { when: '早めに知らせてほしい', then: '「設定」の「お知らせの時期」で、何日前に知らせるかを選べます。' },
  ],
  practice: '/procedures/start',
};
