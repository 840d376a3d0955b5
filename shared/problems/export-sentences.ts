/** Tables on their way out. */
export const exportSentences = {
  'export/characters': (d: { count: number }) =>
    `Shift_JIS では書けない文字が ${d.count}種類あるため、保存していません。UTF-8 を選んで、もう一度保存してください。`,
  'export/cell-too-long': (d: { field: string; limit: number }) =>
    `「${d.field}」に ${d.limit.toLocaleString('ja-JP')}文字をこえるところがあり、Excel では保存できません。CSV を選んでください。`,
  'export/not-noted': () =>
    '「操作の記録」に書けないため、外に出していません。台帳は無事です。パソコンの空き容量を確かめて、もう一度お試しください。',
  'export/too-large': () =>
    '表が大きすぎて保存できません。しぼりこむか、選んだ分だけにして、もう一度お試しください。台帳は無事です。',
  'export/ended': () =>
    '保存の途中で画面が変わったため、保存していません。もう一度「印刷・書き出し」を押してください。',
  'folder/too-deep': () =>
    '選んだ場所は、フォルダーが深すぎて、ファイルの名前が入りません。「ドキュメント」の下など、浅い場所を選んでください。まだ何もつくっていません。',
  'folder/ended': () =>
    '途中で画面が変わったため、やめました。フォルダーは残っていません。もう一度「フォルダーをつくる」を押してください。',
} as const;
