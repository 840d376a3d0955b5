import type { Guide } from './guide';

export const backup: Guide = {
  id: 'backup',
  title: 'バックアップと復旧キー・引っ越し',
  reading: 'ばっくあっぷとふっきゅうきー ひっこし かいかえ ひかえ ゆーえすびー',
  lead: 'パソコンがこわれても、紙の復旧キーとバックアップがあれば、台帳を開けます。',
  needs: ['プリンター', 'USBメモリか共有フォルダー', '紙をしまう、鍵のかかる場所'],
  steps: [
    {
      says: '「設定」の「バックアップと安全」で、復旧キーを印刷します。',
      note: '紙を見ながら2か所を入れ直すと、控えたことになります。',
      shows: { at: '/settings/safety', ring: { role: 'button', name: '復旧キーを印刷して控える' } },
    },
    {
      says: 'バックアップの置き場所を、USBメモリか共有フォルダーにします。',
      shows: { at: null, ring: { role: 'button', name: 'USBメモリや共有フォルダーを選ぶ' } },
    },
    {
      says: '「いまバックアップする」を押します。',
      note: 'あとは、台帳を変えた日に自動で取ります。',
      shows: { at: null, ring: { role: 'button', name: 'いまバックアップする' } },
    },
    {
      says: '新しいパソコンでは、連携台帳を入れて「バックアップから戻す」を押します。',
      note: 'バックアップのファイルを選び、紙の復旧キーを入れます。',
      shows: { at: 'first-screen', ring: { role: 'button', name: 'バックアップから戻す' } },
    },
  ],
  next: '最後のバックアップの日時は、左のメニューのいちばん下に出ます。',
  troubles: [
    {
      when: '復旧キーの紙をなくした',
      then: '台帳を開けるうちに、同じ画面で新しくつくり直して印刷します。',
    },
    { when: '少し前の状態に戻したい', then: '「前の状態に戻す」の一覧から選びます。戻す直前の状態も残ります。' },
    {
      when: '引っ越しのあと',
      then: '保管した ID・パスワードは移りません。新しいパソコンで入れ直します。',
    },
  ],
  practice: '/settings/safety',
};
