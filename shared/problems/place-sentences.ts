/** What is wrong with a value in the very place that it goes to: rings around printed words. Parts of the catalog. */
export const placeSentences = {
  'ring/part-of-word': (d: { field: string; label: string; word: string; whole: string }) =>
    `「${d.label}」の欄の「${d.word}」は「${d.whole}」という言葉の一部で、そこだけには○を付けられません。様式の設定（pack.json）で○を付ける言葉を、印刷のとおり「${d.whole}」にしてください。`,
  'ring/twice': (d: { field: string; label: string; word: string; count: number }) =>
    `「${d.label}」の欄に「${d.word}」が ${d.count} か所印刷されているため、どれに○を付けるか決められません。入れる場所を、一つだけ入るように狭めてください。`,
  'ring/wraps': (d: { field: string; label: string; word: string }) =>
    `「${d.label}」の欄の「${d.word}」が行の終わりで二つに分かれるため、○で囲めません。欄を広げるか、「${d.word}」の前で改行してください。`,
  'ring/no-place': (d: { field: string; label: string; word: string; reason: string }) =>
    `「${d.label}」の欄の「${d.word}」は○で囲めません（${d.reason}）。様式のその欄を直すか、手書きの欄にしてください。`,
};
