import type { Guide } from './guide';

export const firstHalfHour: Guide = {
  id: 'first-half-hour',
  title: 'はじめての30分',
  reading: 'はじめてのさんじゅっぷん せっとあっぷ はじめかた',
  lead: 'いまの職員名簿の Excel から、台帳をつくります。',
  needs: ['いまお使いの職員名簿（Excel）', 'プリンター', 'USBメモリ（あれば）'],
  steps: [
    {
      says: 'はじめの画面の「Excel を選ぶ」を押し、職員名簿を選びます。',
      note: 'Excel がないときは「新しく始める」を押します。',
      shows: { at: 'first-screen', ring: { role: 'button', name: 'Excel を選ぶ' } },
    },
    {
      says: '法人と事業所の名前を確かめて、「登録して、名簿の確認へ」を押します。',
      note: '空いている欄は、あとで入れられます。',
      shows: { at: null, ring: { role: 'button', name: '登録して、名簿の確認へ' } },
    },
    {
      says: '列の読み方を確かめて、「○人を確かめる」を押します。',
      shows: { at: null, ring: { role: 'button', name: '…人を確かめる' } },
    },
    {
      says: '「○人を取り込む」を押します。職員が台帳に入ります。',
      note: '取り込んだあとでも、元に戻せます。',
      shows: { at: null, ring: { role: 'button', name: '…人を取り込む' } },
    },
    {
      says: 'ホームの「はじめの5つ」を、上から順に済ませます。',
      note: '復旧キーを紙に控えるまでが、はじめの30分です。',
      shows: { at: null, ring: { role: 'button', name: '控える…', isLine: true } },
    },
  ],
  next: '「はじめの5つ」がすべて済むと、ホームには今日やることだけが並びます。',
  troubles: [
    { when: '読めない行がある', then: '氏名と事業所のある方は、入れられます。足りないところは、あとで入れます。' },
    { when: '途中でやめたい', then: '閉じてかまいません。次に開くと、続きから始められます。' },
  ],
  practises: 'staff-from-excel',
  practice: '/ledger/people',
};
