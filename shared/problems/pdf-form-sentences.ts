/** PDF forms: what can't be filled in for certain, with what to do instead. Part of the catalog. */
export const pdfFormSentences = {
  'pdf/other-kind': () => `PDF のファイルではありません。.pdf の様式を選んでください。`,
  'pdf/damaged': (_d: { reason: string }) =>
    `PDF が壊れているか、途中で切れています。配布元からもう一度ダウンロードしたものを選んでください。`,
  'pdf/encrypted': () =>
    `保護（暗号化）された PDF です。中身を書き換えられないため、使えません。保護のない様式を、配布元からもらってください。`,
  'pdf/xfa': () =>
    `Adobe だけで動く特別な形式（XFA）の PDF です。ほかのソフトでは記入できません。ふつうの PDF か、Word・Excel の様式を、配布元からもらってください。`,
  'pdf/signed': () =>
    `電子署名で書き込みが禁じられた PDF です。記入すると署名が無効になるため、使いません。署名の付いていない様式を、配布元からもらってください。`,
  'pdf/signed-page': (d: { field: string; label: string }) =>
    `電子署名の付いた PDF のため、入力欄のほか（「${d.label}」）には書けません。署名の付いていない様式を、配布元からもらってください。`,
  'pdf/signed-field': (d: { field: string; label: string }) =>
    `「${d.label}」（${d.field}）は、電子署名で書き込みが禁じられた欄です。署名の付いていない様式を、配布元からもらってください。`,
  'print/pdf-form': () =>
    `PDF の様式は、ここからは印刷できません。「PDF で保存」したものを、PDF を見るソフトで開いて印刷してください。入力は残っています。`,
  'pdf/missing-field': (d: { field: string; label: string }) =>
    `PDF に「${d.label}」を入れる欄（${d.field}）がありません。様式の入れ替えをやり直してください。`,
  'pdf/missing-page': (d: { field: string; label: string; page: number; pages: number }) =>
    `「${d.label}」（${d.field}）の場所は ${d.page}ページ目ですが、PDF は ${d.pages}ページまでです。様式の入れ替えをやり直してください。`,
  'pdf/no-place': (d: { field: string; label: string }) =>
    `「${d.label}」（${d.field}）を PDF のどこに入れるかが、決まっていません。様式の場所を決め直してください。`,
  'pdf/field-kind': (d: { field: string; label: string; reason: string }) =>
    `PDF の「${d.label}」の欄（${d.field}）は、入れる値の種類が合いません（${d.reason}）。様式の場所を決め直してください。`,
  'pdf/read-only': (d: { field: string; label: string }) =>
    `「${d.label}」（${d.field}）は、PDF で書き込みが止められている欄です。様式の持ち主に確かめてください。`,
  'pdf/computed': (d: { field: string; label: string }) =>
    `「${d.label}」（${d.field}）は、PDF の中のプログラムが計算する欄です。こちらでは書き込みません。この項目を様式の設定から外してください。`,
  'pdf/computes': (d: { form: string; fields: string }) =>
    `様式「${d.form}」には、PDF の中のプログラムが計算する欄（${d.fields}）があります。書類をつくっても、その欄は変わりません。Acrobat で開いて、計算されるか確かめてください。`,
  'pdf/not-in-list': (d: { field: string; label: string; value: string; list: string }) =>
    `「${d.label}」の「${d.value}」は、PDF の選択肢（${d.list}）にありません。選択肢の言葉に合わせてください。`,
  'pdf/too-long': (d: { field: string; label: string; length: number; limit: number }) =>
    `「${d.label}」は ${d.limit} 文字までの欄ですが、${d.length} 文字あります。短く書き直してください。`,
  'pdf/no-room': (d: { field: string; label: string; rows: number; capacity: number }) =>
    `「${d.label}」は ${d.capacity} 行までの様式ですが、${d.rows} 行あります。`,
  'pdf/circle-word': (d: { field: string; label: string; word: string }) =>
    `「${d.label}」で○を付ける「${d.word}」の場所が、決まっていません。様式の場所を決め直してください。`,
  'pdf/no-letter': (d: { character: string; label: string }) =>
    `「${d.character}」（${d.label}）は、PDF に正しい形で書けません。ほかの字に直すか、手で書いてください。`,
  /** Heard by who holds the fonts, which then brings the one for rare names. */
  'pdf/rare-letters': (d: { characters: string }) =>
    `「${d.characters}」を書くフォントを読めませんでした。もう一度お試しください。`,
};
