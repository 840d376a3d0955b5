import { reportSpans } from '@shared/procedures/emergency';
import type { Guide } from './guide';

export const lostOrLeaked: Guide = {
  id: 'lost-or-leaked',
  title: '端末をなくした・情報がもれたかもしれない',
  reading: 'たんまつをなくした ふんしつ とうなん もれた ろうえい ごそうしん すまほ じこ',
  lead: '先に電話です。わかっていることだけで始められます。',
  isUrgent: true,
  needs: ['だれの、どの端末か', '気づいた日時'],
  steps: [
    {
      says: 'まず電話します。番号は「連絡先・困ったとき」（F1）にもあります。',
      shows: { at: '/', ring: { role: 'button', name: '連絡先・困ったとき' } },
    },
    {
      says: '「手続きを始める」から「端末をなくした」を選びます。',
      note: 'もれたかもしれないとき、誤送信のときは、下の「情報が漏れたかもしれない」を選びます。',
      shows: { at: '/procedures/start', ring: { role: 'radio', name: '端末をなくした…' } },
    },
    {
      says: '電話で言うことを、そのまま読みます。',
      shows: { at: '/procedures/start?event=device-lost', ring: { role: 'region', name: '電話で言うこと' } },
    },
    {
      says: 'なくした端末を選びます。',
      shows: {
        at: null,
        after: [{ on: { role: 'textbox', name: '番号・使う人・機種でさがす' }, types: 'たなか' }],
        ring: { role: 'checkbox', name: 'スマートフォン S-01…' },
      },
    },
    {
      says: '「必要な書類を見る」を押し、手順を上から進めます。',
      shows: {
        at: null,
        after: [{ on: { role: 'checkbox', name: 'スマートフォン S-01…' } }],
        ring: { role: 'button', name: '必要な書類を見る' },
      },
    },
  ],
  next: `個人情報保護委員会に報告するときの、速報（${reportSpans.preliminary}以内）と確報（${reportSpans.full}以内）の残りの日数が出ます。`,
  troubles: [
    { when: '電話の時間外だった', then: '連絡先の「時間外は」にある方法で知らせ、次の受付時間にもう一度電話します。' },
    { when: '端末が見つかった', then: '手続きは消さず、見つかった日をメモに書きます。市にも電話で知らせます。' },
  ],
  sources: ['個人情報の保護に関する法律施行規則 第8条（報告の期限）'],
  practice: '/',
};
