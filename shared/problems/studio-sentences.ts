/** 様式づくり: what a city's file, a draft and a pack that was made here can be refused for. */
export const studioSentences = {
  'studio/other-file': (d: { file: string }) =>
    `「${d.file}」からは、まだ様式をつくれません。Word（.docx）、Excel（.xlsx）か PDF のファイルを選んでください。ファイルはそのままです。`,
  'studio/no-places': (d: { file: string }) =>
    `「${d.file}」には、書き込むところが見つかりません。紙をスキャンした PDF からは、様式をつくれません。市に、元のファイルがないか聞いてみてください。`,
  'studio/no-spot': () =>
    `ここには欄を追加できません。ほかの欄と重なるところ、計算式や保護のあるセル、市のファイルの決まった欄の中には書き込めません。少しずらして、もう一度どうぞ。`,
  'studio/no-rows': () =>
    `この行から下には、同じ形の行が見つからないので、一覧にできません。一覧のいちばん上の行にある欄を選んで、もう一度どうぞ。`,
  'studio/no-comments': () => `ファイルに書いた名前は、どれも項目の名前になっています。直すところはありません。`,
  'studio/too-much': () =>
    `このファイルは、記入するところが多すぎて読みきれませんでした。ファイルはそのままです。シートやページを分けて、もう一度選んでください。`,
  'studio/no-draft': () =>
    `つくりかけの様式が見つからなくなりました。ほかの様式と台帳は無事です。市のファイルを、もう一度選んでください。`,
  'studio/draft-damaged': (d: { file: string }) =>
    `つくりかけの様式のファイル「${d.file}」が壊れているか、なくなっています。ほかの様式と台帳は無事です。市のファイルを、もう一度選んでください。`,
  'studio/many-drafts': (d: { limit: number }) =>
    `つくりかけの様式は ${d.limit}件までです。使わないものを消してから、もう一度どうぞ。`,
  /** `place`: which decision, -1 where it is about none; `about`: of 様式のこと, or ''. */
  'studio/refused': (d: { words: string; place: number; about: string }) => d.words,
  'studio/no-title': () => `書類の名前を入れてください。決めた欄はそのまま残っています。`,
  'studio/nothing-decided': () => `決めた欄がまだありません。1つでも決めると、試したり保存したりできます。`,
  'studio/no-decisions': () =>
    `この様式には、欄を決めたときの記録がありません。この画面でつくった様式だけ、続きから直せます。市のファイルを選んで、新しくつくってください。`,
  'studio/not-own': (d: { pack: string }) =>
    `この様式（${d.pack}）は、このパソコンでつくったものではないため、変えられません。新しい様式として保存してください。`,
  'studio/list-unreadable': () =>
    `このパソコンでつくった様式の一覧が読めないため、変えられません。つくった様式は消していません。ほかのソフトが開いていれば閉じて、もう一度どうぞ。直らないときは、パソコンの管理をする方に、この画面を見せてください。`,
} as const;
