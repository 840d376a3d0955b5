/**
 * Every problem a person can meet, by code, with the one sentence that is shown. A sentence says what happened and what
 * to do, in the polite plain Japanese of the screens; the code itself is shown under 「くわしく」 only.
 */
export const problemSentences = {
  // ---- a file that isn't what it should be -------------------------------------------------------------------------
  'file/not-found': (d: { file: string }) => `「${d.file}」が見つかりません。場所と名前を確かめてください。`,
  'file/unreadable': (d: { file: string }) =>
    `「${d.file}」を開けません。ほかのソフトで開いていれば閉じて、もう一度選んでください。`,
  'file/too-large': (d: { file: string; megabytes: number; limit: number }) =>
    `「${d.file}」は ${d.megabytes}MB あり、大きすぎて読めません（上限 ${d.limit}MB）。様式のファイルか確かめてください。`,
  'file/disk-full': (d: { file: string }) =>
    `空き容量が足りず、「${d.file}」を保存できませんでした。入力は残っています。別の場所を選ぶか、不要なファイルを消してからもう一度保存してください。`,
  'file/read-only': (d: { file: string }) =>
    `「${d.file}」の場所には書き込めません。入力は残っています。「ドキュメント」など別の場所を選んで保存してください。`,
  'file/not-a-folder': (d: { file: string }) =>
    `「${d.file}」はフォルダではないため、保存できません。別の場所を選んでください。`,
  'file/in-use': (d: { file: string }) =>
    `「${d.file}」はほかのソフトで開かれています。Word などで閉じてから、もう一度保存してください。入力は残っています。`,
  'file/write-failed': (d: { file: string; reason: string }) =>
    `「${d.file}」を保存できませんでした。入力は残っています。別の場所を選んで、もう一度保存してください。`,

  // ---- zip containers (docx, xlsx) ---------------------------------------------------------------------------------
  'zip/not-a-zip': (_d: { reason: string }) =>
    `Word のファイル（.docx）として読めません。壊れているか、途中で切れています。元のファイルを入れ直してください。`,
  'zip/truncated': (d: { entry: string }) =>
    `ファイルが途中で切れています（${d.entry}）。もう一度ダウンロードするか、元のファイルを入れ直してください。`,
  'zip/bad-crc': (d: { entry: string }) =>
    `ファイルの中身が壊れています（${d.entry}）。もう一度ダウンロードするか、元のファイルを入れ直してください。`,
  'zip/duplicate-entry': (d: { entry: string }) =>
    `同じ名前の部品が二つあり（${d.entry}）、安全に読めません。Word で開いて「名前を付けて保存」したものを選んでください。`,
  'zip/path': (d: { entry: string }) =>
    `ファイルの中に、外の場所を指す部品があります（${d.entry}）。安全のため開きません。配布元の新しいファイルを選んでください。`,
  'zip/encrypted-entry': (_d: { entry: string }) =>
    `パスワードで守られた圧縮ファイルです。パスワードを外して保存したものを選んでください。`,
  'zip/compression': (d: { entry: string; method: number }) =>
    `このファイルの圧縮の方式は読めません（${d.entry}）。Word で開いて「名前を付けて保存」したものを選んでください。`,
  'zip/too-many-entries': (d: { count: number; limit: number }) =>
    `ファイルの中の部品が ${d.count} 個あり、多すぎて安全に開けません。様式のファイルか確かめてください。`,
  'zip/too-large': (d: { entry: string; megabytes: number; limit: number }) =>
    `ファイルを広げると大きくなりすぎるため（${d.entry}）、安全のため開きません。様式のファイルか確かめてください。`,
  'zip/ratio': (d: { entry: string; ratio: number }) =>
    `不自然に圧縮された部品があるため（${d.entry}）、安全のため開きません。様式のファイルか確かめてください。`,
  'zip/overlap': (d: { entry: string }) =>
    `部品どうしが重なっているため（${d.entry}）、安全のため開きません。配布元の新しいファイルを選んでください。`,
  'zip/zip64': (_d: { entry: string }) =>
    `大きなファイル用の形式（ZIP64）です。Word で開いて「名前を付けて保存」したものを選んでください。`,

  // ---- XML ---------------------------------------------------------------------------------------------------------
  'xml/doctype': (d: { part: string }) =>
    `ファイルの中に、外の情報を読み込む指定があります（${d.part}）。安全のため開きません。配布元の新しいファイルを選んでください。`,
  'xml/malformed': (d: { part: string; position: number; reason: string }) =>
    `ファイルの中身の書き方が壊れています（${d.part}）。Word で開いて「名前を付けて保存」したものを選んでください。`,
  'xml/encoding': (d: { part: string }) =>
    `ファイルの文字の形式（UTF-8 以外）は読めません（${d.part}）。Word で開いて「名前を付けて保存」したものを選んでください。`,
  'xml/too-deep': (d: { part: string }) =>
    `ファイルの中身が複雑すぎて安全に読めません（${d.part}）。様式のファイルか確かめてください。`,

  // ---- Word --------------------------------------------------------------------------------------------------------
  'word/encrypted': () =>
    `パスワードのかかった Word ファイルです。Word で開いてパスワードを外し、保存したものを選んでください。`,
  'word/old-format': () =>
    `古い形式の Word ファイル（.doc）です。Word で開き、「名前を付けて保存」で種類を「Word 文書（.docx）」にして保存したものを選んでください。`,
  'word/macro': () =>
    `マクロ付きの Word ファイルです。安全のため使いません。Word で開き、種類を「Word 文書（.docx）」にして保存したものを選んでください。`,
  'word/other-kind': (d: { kind: string }) =>
    `Word のファイルではありません（${d.kind}）。.docx のファイルを選んでください。`,
  'word/no-document': () =>
    `Word の本文が見つかりません。壊れているか、Word のファイルではありません。元のファイルを入れ直してください。`,
  'word/strict': () =>
    `「厳密な Open XML」形式の Word ファイルです。Word で開き、種類を「Word 文書（.docx）」にして保存したものを選んでください。`,
  'word/missing-anchor': (d: { field: string; label: string }) =>
    `様式のファイルに「${d.label}」を入れる場所（${d.field}）がありません。様式の入れ替えをやり直してください。`,
  'word/anchor-kind': (d: { field: string; label: string; reason: string }) =>
    `様式のファイルの「${d.label}」（${d.field}）は、入れる場所の種類が合いません。様式の入れ替えをやり直してください。`,
  'word/circle-word': (d: { field: string; label: string; word: string }) =>
    `「${d.label}」の欄に「${d.word}」という言葉が印刷されていないため、○を付けられません。`,
  'word/no-room': (d: { field: string; label: string; rows: number; capacity: number }) =>
    `「${d.label}」は ${d.capacity} 行までの様式ですが、${d.rows} 行あります。`,

  // ---- values on their way into a form -----------------------------------------------------------------------------
  'field/illegal-character': (d: { label: string; character: string; position: number }) =>
    `「${d.label}」の ${d.position} 文字目に、書類に入れられない文字（${d.character}）があります。その文字を消してください。`,
  'field/too-long': (d: { label: string; length: number; limit: number }) =>
    `「${d.label}」が長すぎて欄に入りません（全角で ${d.length} 文字、上限 ${d.limit} 文字）。短く書き直してください。`,
  'field/required': (d: { label: string; who: string }) =>
    d.who
      ? `${d.who}の「${d.label}」が空です。入れると次へ進めます。`
      : `「${d.label}」が空です。入れると次へ進めます。`,
  'field/wareki': (d: { label: string; date: string }) =>
    `「${d.label}」は令和で書く欄です。令和元年5月1日以後の日付を入れてください。`,
  'field/date': (d: { label: string; value: string }) =>
    `「${d.label}」の日付（${d.value}）が読めません。例：令和8年11月20日`,
  'field/choice': (d: { label: string; value: string }) =>
    `「${d.label}」の「${d.value}」は、この様式の選択肢にありません。選び直してください。`,
  'field/too-many-lines': (d: { label: string; lines: number; limit: number }) =>
    `「${d.label}」は ${d.limit} 行までです（いま ${d.lines} 行）。まとめて書き直してください。`,

  // ---- packs -------------------------------------------------------------------------------------------------------
  'pack/not-found': (d: { pack: string }) => `ネットワークの設定（${d.pack}）が見つかりません。`,
  'pack/no-manifest': (d: { folder: string }) => `「${d.folder}」に pack.json がありません。`,
  'pack/invalid': (d: { path: string; reason: string }) => `pack.json の ${d.path} が正しくありません：${d.reason}`,
  'pack/form-not-found': (d: { pack: string; form: string }) => `様式「${d.form}」は ${d.pack} にありません。`,
  'pack/template-missing': (d: { form: string; file: string }) =>
    `様式「${d.form}」のファイル（${d.file}）がありません。`,
  'pack/path': (d: { path: string }) => `pack.json の場所の指定（${d.path}）が、フォルダの外を指しています。`,
  'pack/missing-anchor': (d: { form: string; field: string; label: string }) =>
    `様式「${d.form}」のファイルに「${d.label}」の場所（${d.field}）がありません。`,
  'pack/unused-anchor': (d: { form: string; anchor: string }) =>
    `様式「${d.form}」のファイルにある場所「${d.anchor}」を、どの項目も使っていません。`,
  'pack/expression': (d: { field: string; expression: string; reason: string }) =>
    `項目「${d.field}」の式が正しく動きません：${d.reason}`,
  'pack/endless-expression': (d: { field: string; expression: string }) =>
    `項目「${d.field}」の式が終わらないため、止めました。ほかの項目と入力は無事です。`,
  'pack/unknown-field': (d: { field: string; name: string }) =>
    `項目「${d.field}」の式にある「${d.name}」は、台帳にない言葉です。`,

  // ---- output ------------------------------------------------------------------------------------------------------
  'output/not-allowed': (d: { output: string; reason: string; instead: string }) => `${d.reason}${d.instead}`,
  'output/errors': (d: { count: number; first: string }) => `あと${d.count}か所で完成です：${d.first}`,
  'output/further-files': (d: { count: number }) =>
    `この書類は行が多く、${d.count} 個のファイルに分かれます。一つのファイルにはできません。`,
  'output/cancelled': () => `やめました。何も変わっていません。`,
  'pdf/no-renderer': () =>
    `PDF を作る部品（実行環境）が見つかりません。Word のまま出すか、アプリの画面から PDF にしてください。`,
  'pdf/failed': (_d: { reason: string }) => `PDF を作れませんでした。Word で保存して、Word から印刷してください。`,
  'print/failed': (_d: { reason: string }) =>
    `印刷できませんでした。プリンターの電源とつながりを確かめるか、Word で保存して Word から印刷してください。`,

  // ---- the ledger --------------------------------------------------------------------------------------------------
  'ledger/newer': (_d: { found: number; known: number }) =>
    `この台帳は、もっと新しい「連携台帳」で作られています。新しい版を入れてから開いてください。台帳には手を触れていません。`,
  'ledger/not-open': () => `台帳がまだ開いていません。少し待ってから、もう一度お試しください。`,
  'ledger/not-found': (d: { entity: string }) => `その記録（${d.entity}）はもうありません。一覧を開き直してください。`,
  'ledger/invalid': (d: { field: string; reason: string }) => `${d.reason}`,
  'ledger/changed-since': (d: { field: string }) =>
    `「${d.field}」はそのあとに変わっているため、元に戻せません。いまの値を確かめて、直接直してください。`,
  'ledger/storage-full': () =>
    `このパソコンの空き容量が足りず、保存できませんでした。入力は画面に残っています。不要なファイルを消してから、もう一度お試しください。`,
  'ledger/storage-failed': (_d: { reason: string }) =>
    `台帳に書き込めませんでした。入力は画面に残っています。もう一度お試しください。続くときは、アプリを開き直してください。`,
  'ledger/file-invalid': (d: { path: string; reason: string }) => `台帳ファイルの ${d.path} が読めません：${d.reason}`,

  // ---- the command line --------------------------------------------------------------------------------------------
  'cli/usage': (d: { reason: string }) => `使い方が違います：${d.reason}`,
  'cli/input': (d: { file: string; reason: string }) => `「${d.file}」を読めません：${d.reason}`,

  // ---- last resort -------------------------------------------------------------------------------------------------
  unexpected: (_d: { reason: string }) => `予期しないことが起きました。入力は保存済みです。開き直してください。`,
} as const;

type Sentences = typeof problemSentences;
export type ProblemCode = keyof Sentences;
export type ProblemDetails<C extends ProblemCode> =
  Parameters<Sentences[C]> extends [infer D] ? D : Record<string, never>;
