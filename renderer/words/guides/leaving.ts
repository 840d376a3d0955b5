import type { Guide } from './guide';

export const leaving: Guide = {
  id: 'leaving',
  title: '退職の書類を出す',
  reading: 'たいしょくのしょるい やめる じしょく さくじょ',
  lead: '辞める方と日付を入れると、要る書類・連絡・端末の返却が並びます。',
  needs: ['辞める方のお名前', '退職する日'],
  steps: [
    {
      says: 'ホームの「手続きを始める」を押します。',
      shows: { at: '/', ring: { role: 'button', name: '手続きを始める' } },
    },
    {
      says: '「退職」を選んで、「次へ」を押します。',
      note: '「佐藤さんが辞めます」のように、ことばで入れてもかまいません。',
      shows: { at: '/procedures/start', ring: { role: 'radio', name: '退職…' } },
    },
    {
      says: '辞める方を選び、退職する日を入れます。',
      shows: {
        at: '/procedures/start?event=leave',
        after: [{ on: { role: 'textbox', name: '名前・ふりがな・職員番号でさがす' }, types: 'たなか' }],
        ring: { role: 'checkbox', name: '田中 美智子…' },
      },
    },
    {
      says: '「必要な書類を見る」を押します。',
      shows: {
        at: null,
        after: [
          { on: { role: 'checkbox', name: '田中 美智子…' } },
          { on: { role: 'textbox', name: '退職する日' }, types: '11/30' },
        ],
        ring: { role: 'button', name: '必要な書類を見る' },
      },
    },
    {
      says: '書類と連絡を確かめて、「この内容で始める」を押します。',
      note: '始めても、まだ何も送信されません。',
      shows: {
        at: null,
        after: [{ on: { role: 'button', name: '必要な書類を見る' } }],
        ring: { role: 'button', name: 'この内容で始める' },
      },
    },
    {
      says: '上の手順から順に、書類を開いて出します。',
      note: '出したら、次の手順がホームに出ます。',
      shows: {
        at: null,
        after: [{ on: { role: 'button', name: 'この内容で始める' } }],
        ring: { role: 'button', name: '開く （様式1-1 利用申請書）', isFirst: true },
      },
    },
  ],
  next: '退職する日をすぎると、台帳では「退職」になり、記録は残ります。',
  troubles: [
    { when: 'システム利用管理担当者が辞める', then: '次の担当者を選ぶ欄が出ます。先に決めておくと止まりません。' },
    { when: '「足りない項目」と出る', then: '押すと、その欄へ移ります。台帳に入れたことは、ほかの書類にも入ります。' },
  ],
  practice: '/',
};
