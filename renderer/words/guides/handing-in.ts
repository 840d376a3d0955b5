import type { Guide } from './guide';

export const handingIn: Guide = {
  id: 'handing-in',
  title: '書類を市や事務局に出す',
  reading: 'しょるいをだす まどぐち でんしうけつけ めーる ゆうそう ていしゅつ おくる',
  lead: 'できた書類を出し、出したものと同じ控えを残します。',
  needs: [
    '足りない項目のない書類',
    '紙で出すときは、プリンターと印鑑',
    '電子受付のときは、市から渡されたアドレスと接続キー',
  ],
  steps: [
    {
      says: '書類の右下の「提出へ進む」を押します。',
      shows: {
        at: '/documents/new/nagareyama-tritrus/1-1',
        after: [
          { on: { role: 'combobox', name: 'どの事業所から出しますか' }, chooses: 'ひまわりの里 流山' },
          { on: { role: 'checkbox', name: '田中 美智子…' } },
          { on: { role: 'button', name: '書類をつくる' } },
        ],
        ring: { role: 'button', name: '提出へ進む' },
      },
    },
    {
      says: '出し方を選びます。「ふつうはこれ」が、市の決めた出し方です。',
      shows: {
        at: null,
        after: [{ on: { role: 'button', name: '提出へ進む' } }],
        ring: { role: 'radio', name: '窓口：流山市 介護支援課…' },
      },
    },
    {
      says: '紙で出すときは、「印刷する」を押し、紙に押印・署名します。',
      shows: {
        at: null,
        after: [{ on: { role: 'button', name: '窓口へ持っていく' } }],
        ring: { role: 'button', name: '印刷する' },
      },
    },
    {
      says: '持って行ったら「手渡した」を押し、日付と名前を残します。',
      note: 'アプリから送ると、受付番号や送信の記録が残ります。',
      shows: { at: null, ring: { role: 'button', name: '手渡した' } },
    },
    {
      says: '電子受付を使うには、「設定」の「提出先・メール」に、市から渡されたアドレスを入れます。',
      shows: { at: '/settings/receivers', ring: { role: 'link', name: '提出先・メール' } },
    },
  ],
  next: '「提出」に控えと日付が並びます。受理・差戻しも、ここでわかります。',
  troubles: [
    { when: '差し戻された', then: '「直して出し直す」を押すと、同じ内容の新しい書類ができます。前の控えは残ります。' },
    {
      when: 'インターネットがない',
      then: '電子受付の書類は保管され、つながったら送ります。紙の書類は、いつもどおり出せます。',
    },
    { when: '送ったかわからないメール', then: '自動で送り直しません。相手に届いたかを確かめて、記録します。' },
  ],
  practice: '/documents/new/nagareyama-tritrus/1-1',
};
