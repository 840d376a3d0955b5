/** What is wrong with a value in the very place that it goes to: rings around printed words, rules of cells. Part of the catalog. */
export const formPlaceSentences = {
  'form/reaches-out': (d: { what: string; place: string }) =>
    `開くと外へ問い合わせる${d.what}が、様式の${d.place}にあります。入れた値が外へ出るおそれがあるため、使いません。配布元に確かめて、新しいファイルを選んでください。`,
  'word/linked-file': (d: { file: string }) =>
    `開くたびに、別のファイル「${d.file}」を読み込む様式です。開いた人のパソコンのものが紙に入るおそれがあるため、使いません。Word の「ファイル」→「情報」→「ファイルへのリンクの編集」で「リンクの解除」を押してください。保存したものを選びます。`,
  'excel/linked-file': (d: { file: string }) =>
    `開くたびに、別のファイル「${d.file}」を読み込む様式です。開いた人のパソコンのものが紙に入るおそれがあるため、使いません。Excel でその画像を消し、「挿入」の「画像」で入れ直して、保存したものを選んでください。`,
  'xml/hidden-tags': (d: { part: string }) =>
    `ファイルの中身の書き方が特別で、値を入れる場所を確かに見分けられません（${d.part}）。Word か Excel で開いて「名前を付けて保存」したものを選んでください。`,
  'word/signed': () =>
    `電子署名の付いた Word ファイルです。書き込むと署名が無効になるため、使いません。署名の付いていない様式を、配布元からもらってください。`,
  'excel/signed': () =>
    `電子署名の付いた Excel ファイルです。書き込むと署名が無効になるため、使いません。署名の付いていない様式を、配布元からもらってください。`,
  'excel/missing-sheet': (d: { sheet: string }) =>
    `シート「${d.sheet}」の中身がファイルにありません。壊れています。もう一度ダウンロードするか、元のファイルを入れ直してください。`,
  'ring/part-of-word': (d: { field: string; label: string; word: string; whole: string }) =>
    `「${d.label}」の欄の「${d.word}」は「${d.whole}」という言葉の一部で、そこだけには○を付けられません。様式の設定（pack.json）で○を付ける言葉を、印刷のとおり「${d.whole}」にしてください。`,
  'ring/twice': (d: { field: string; label: string; word: string; count: number }) =>
    `「${d.label}」の欄に「${d.word}」が ${d.count} か所印刷されているため、どれに○を付けるか決められません。入れる場所を、一つだけ入るように狭めてください。`,
  'ring/wraps': (d: { field: string; label: string; word: string }) =>
    `「${d.label}」の欄の「${d.word}」が行の終わりで二つに分かれるため、○で囲めません。欄を広げるか、「${d.word}」の前で改行してください。`,
  'ring/no-place': (d: { field: string; label: string; word: string; reason: string }) =>
    `「${d.label}」の欄の「${d.word}」は○で囲めません（${d.reason}）。様式のその欄を直すか、手書きの欄にしてください。`,
  'excel/not-in-list': (d: { field: string; label: string; value: string; cell: string; list: string }) =>
    `「${d.label}」の「${d.value}」は、様式のセル（${d.cell}）の選択肢（${d.list}）にありません。選択肢の言葉に合わせてください。`,
  'excel/cell-rule': (d: { field: string; label: string; value: string; cell: string; rule: string }) =>
    `「${d.label}」の「${d.value}」は、様式のセル（${d.cell}）に入れられる値（${d.rule}）ではありません。様式に合わせて直してください。`,
  'excel/locked': (d: { field: string; label: string; cell: string }) =>
    `「${d.label}」のセル（${d.cell}）は、シートの保護で書き込めません。様式の持ち主に確かめ、Excel でそのセルの「ロック」を外した様式を選んでください。`,
  'excel/unknown-rule': (d: { field: string; label: string; cell: string; formula: string }) =>
    `「${d.label}」のセル（${d.cell}）の入力規則は数式（${d.formula}）で、値が合うかどうかを確かめられません。つくった書類を Excel で開いて確かめてください。`,
};
