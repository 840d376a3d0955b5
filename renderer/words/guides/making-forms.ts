import type { Guide } from './guide';

/** In short; recipes for what papers hold are in docs/making-forms.md, for whoever makes forms for others. */
export const makingForms: Guide = {
  id: 'making-forms',
  title: '市の様式を、書類に使えるようにする',
  reading: 'しのようしきをつかえるようにする ようしきづくり とりこむ わーど えくせる',
  lead: '市の Word・Excel・PDF の様式を取り込み、どの欄に台帳の何を入れるかを決めます。元のファイルは書き換えません。',
  needs: ['市の様式のファイル（Word・Excel・PDF）', '出す先の名前と電話'],
  steps: [
    {
      says: '「書類」の、様式の一覧の上の「様式を取り込む」を開き、「ファイルを選ぶ」を押します。',
      shows: { at: '/documents/take-in', ring: { role: 'button', name: 'ファイルを選ぶ' } },
    },
    {
      says: '提案を見て、よければ「まとめて決める」を押します。',
      note: '○・□は書類をつくるときに選ぶ欄、〒や数字のますは1つの欄として見つかります。',
      shows: {
        at: null,
        after: [{ on: { role: 'button', name: 'ファイルを選ぶ' } }],
        ring: { role: 'button', name: '提案の …欄をまとめて決める' },
      },
    },
    {
      says: '違う欄は、紙の上で押して、入れるものを選び直します。',
      note: '同じものを何か所にも書くときは、欄を押して「同じ項目の場所をふやす」を使います。',
      shows: {
        at: null,
        after: [{ on: { role: 'button', name: '提案の …欄をまとめて決める' } }],
        ring: { role: 'button', name: '選び直す' },
      },
    },
    {
      says: '「様式のこと」で、名前、出す先、出し方を入れます。',
      shows: {
        at: null,
        after: [{ on: { role: 'button', name: '次へ：様式のこと' } }],
        ring: { role: 'textbox', name: '様式の名前…' },
      },
    },
    {
      says: '試しに書いてみて、よければ「「書類」に追加」を押します。',
      shows: {
        at: null,
        after: [{ on: { role: 'button', name: '次へ：試し書き' } }],
        ring: { role: 'button', name: '「書類」に追加' },
      },
    },
  ],
  next: '「書類」に様式が並び、ほかの様式と同じようにつくれます。あとから「欄を直す」で直せます。',
  troubles: [
    { when: '来年の様式が来た', then: '「来年の様式に差し替える」を押します。変わった欄だけを聞きます。' },
    { when: '年号に○を付ける様式', then: '日付を入れると、印刷された年号（昭・平など）にも○が付きます。' },
    { when: 'スキャンした紙しかない', then: '読めません。市に元のファイルをもらってください。' },
  ],
  practice: '/documents/take-in',
};
