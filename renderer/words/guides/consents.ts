import type { Guide } from './guide';

export const consents: Guide = {
  id: 'consents',
  title: '同意書を印刷して集める',
  reading: 'どういしょをいんさつしてあつめる しょめい せつめいしょ げんぽん',
  lead: '患者さんごとに、説明・署名・原本・控えがどこまで済んだかを見ながら集めます。',
  needs: ['患者さんが台帳に入っていること', 'プリンター', '朱肉（押印する方だけ）'],
  steps: [
    {
      says: '「同意書」を開きます。まだの方は、欄に次にすることが出ています。',
      shows: { at: '/consents', ring: { role: 'button', name: '日を決める （藤本 昇さん）' } },
    },
    {
      says: 'その欄を押して、説明する日を入れます。',
      shows: {
        at: null,
        after: [{ on: { role: 'button', name: '日を決める （藤本 昇さん）' } }],
        ring: { role: 'textbox', name: '説明した日（する日）' },
      },
    },
    {
      says: '患者さんの行を押し、「原本と患者控を印刷（2部）」を押します。',
      note: '1部は施設で保管、1部は患者さんにお渡しします。',
      shows: {
        at: '/consents',
        after: [{ on: { role: 'row', name: '阿部 ヨネ 様…' } }],
        ring: { role: 'button', name: '原本と患者控を印刷（2部）' },
      },
    },
    {
      says: '署名をもらったら、スキャンを添付します。',
      shows: { at: null, ring: { role: 'button', name: 'スキャンを添付・見る' } },
    },
    {
      says: '市や事務局へ出すものは、欄に「出す」「送る」と出ます。',
      shows: { at: '/consents', ring: { role: 'button', name: '原本を出す （小川 節子さん）' } },
    },
  ],
  next: '5つの欄がすべて日付になると、その方の同意書は終わりです。',
  troubles: [
    { when: 'ご本人が書けない', then: '署名した方に、ご家族のお名前と続柄を入れます。' },
    { when: '同意をやめたい方がいる', then: 'その方を開いて「同意の撤回…」を押します。要る書類が並びます。' },
    { when: '一覧がほしい', then: '「まだの方の一覧を印刷」を押します。' },
  ],
  practice: '/consents',
};
