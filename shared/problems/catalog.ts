import { exportSentences } from './export-sentences';
import { mailSentences } from './mail-sentences';
import { formPlaceSentences } from './form-place-sentences';
import { pdfFormSentences } from './pdf-form-sentences';
import { planSentences } from './plan-sentences';
import { policySentences } from './policy-sentences';
import { studioSentences } from './studio-sentences';
import { tableSentences } from './table-sentences';
import { updateSentences } from './update-sentences';

/** How a ledger opens whose key this PC hasn't got: by what there is of words and paper. */
const openBy = ({ isSaid, isOnPaper }: { isSaid: boolean; isOnPaper: boolean }): string =>
  isSaid
    ? '合い言葉か、紙の復旧キーで開けてください。'
    : isOnPaper
      ? '紙の復旧キーで開けてください。'
      : 'いつもこの台帳を開けている利用者で、パソコンに入り直してください。復旧キーを印刷してあれば、それでも開きます。';

/** Where a value of a form isn't seen, and in which file it goes all the same. */
const unseenOn = ({ isPdf, isOnScreen = false }: { isPdf: boolean; isOnScreen?: boolean }): string =>
  isPdf ? (isOnScreen ? '紙では' : '紙や画面では') : '紙や PDF では';
const goesIn = (isPdf: boolean): string => (isPdf ? 'PDF のファイルの中' : 'Word や Excel のファイル');

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
    `「${d.file}」はフォルダーではないため、保存できません。別の場所を選んでください。`,
  'file/in-use': (d: { file: string }) =>
    `「${d.file}」はほかのソフトで開かれています。Word や Excel などで閉じてから、もう一度保存してください。入力は残っています。`,
  'file/protected': (d: { file: string }) =>
    `「${d.file}」は読み取り専用のため、上書きできません。入力は残っています。別の名前で保存してください。`,
  'file/path-too-long': (d: { file: string }) =>
    `「${d.file}」は、名前か場所が長すぎて保存できませんでした。入力は残っています。短い名前で、もっと浅いフォルダーに保存してください。`,
  'file/place-gone': (d: { file: string }) =>
    `「${d.file}」を保存する場所とのつながりが切れました。入力は残っています。USBメモリや共有フォルダーを確かめるか、別の場所を選んで保存してください。`,
  'file/write-failed': (d: { file: string; reason: string }) =>
    `「${d.file}」を保存できませんでした。入力は残っています。別の場所を選んで、もう一度保存してください。`,
  'file/cancelled': () => `保存をやめました。ファイルはできていません（同じ名前のファイルがあれば、前のままです）。`,

  ...tableSentences,
  ...planSentences,
  ...studioSentences,
  ...formPlaceSentences,
  ...pdfFormSentences,
  ...exportSentences,
  ...mailSentences,
  ...updateSentences,
  ...policySentences,

  // ---- zip containers (docx, xlsx) ---------------------------------------------------------------------------------
  'zip/not-a-zip': (_d: { reason: string }) =>
    `Word・Excel のファイル（.docx・.xlsx）として読めません。壊れているか、途中で切れています。元のファイルを入れ直してください。`,
  'zip/truncated': (d: { entry: string }) =>
    `ファイルが途中で切れています（${d.entry}）。もう一度ダウンロードするか、元のファイルを入れ直してください。`,
  'zip/bad-crc': (d: { entry: string }) =>
    `ファイルの中身が壊れています（${d.entry}）。もう一度ダウンロードするか、元のファイルを入れ直してください。`,
  'zip/duplicate-entry': (d: { entry: string }) =>
    `同じ名前の部品が二つあり（${d.entry}）、安全に読めません。Word か Excel で開いて「名前を付けて保存」したものを選んでください。`,
  'zip/path': (d: { entry: string }) =>
    `ファイルの中に、外の場所を指す部品があります（${d.entry}）。安全のため開きません。配布元の新しいファイルを選んでください。`,
  'zip/backslash': (d: { entry: string }) =>
    `ファイルの中の名前の区切り方が決まりと違い（${d.entry}）、正しく読めません。Word か Excel で開いて「名前を付けて保存」したものを選んでください。`,
  'zip/encrypted-entry': (_d: { entry: string }) =>
    `パスワードで守られた圧縮ファイルです。パスワードを外して保存したものを選んでください。`,
  'zip/compression': (d: { entry: string; method: number }) =>
    `このファイルの圧縮の方式は読めません（${d.entry}）。Word か Excel で開いて「名前を付けて保存」したものを選んでください。`,
  'zip/too-many-entries': (d: { count: number; limit: number }) =>
    `ファイルの中の部品が ${d.count} 個あり、多すぎて安全に開けません。様式のファイルか確かめてください。`,
  'zip/too-large': (d: { entry: string; megabytes: number; limit: number }) =>
    `ファイルを広げると大きくなりすぎるため（${d.entry}）、安全のため開きません。様式のファイルか確かめてください。`,
  'zip/ratio': (d: { entry: string; ratio: number }) =>
    `不自然に圧縮された部品があるため（${d.entry}）、安全のため開きません。様式のファイルか確かめてください。`,
  'zip/overlap': (d: { entry: string }) =>
    `部品どうしが重なっているため（${d.entry}）、安全のため開きません。配布元の新しいファイルを選んでください。`,
  'zip/zip64': (_d: { entry: string }) =>
    `大きなファイル用の形式（ZIP64）です。Word か Excel で開いて「名前を付けて保存」したものを選んでください。`,

  // ---- XML ---------------------------------------------------------------------------------------------------------
  'xml/doctype': (d: { part: string }) =>
    `ファイルの中に、外の情報を読み込む指定があります（${d.part}）。安全のため開きません。配布元の新しいファイルを選んでください。`,
  'xml/malformed': (d: { part: string; position: number; reason: string }) =>
    `ファイルの中身の書き方が壊れています（${d.part}）。Word か Excel で開いて「名前を付けて保存」したものを選んでください。`,
  'xml/encoding': (d: { part: string }) =>
    `ファイルの文字の形式（UTF-8 以外）は読めません（${d.part}）。Word か Excel で開いて「名前を付けて保存」したものを選んでください。`,
  'xml/too-deep': (d: { part: string }) =>
    `ファイルの中身が複雑すぎて安全に読めません（${d.part}）。様式のファイルか確かめてください。`,

  'form/too-many': (d: { what: string; limit: number }) =>
    `ファイルの中の${d.what}が多すぎて、安全に開けません（上限 ${d.limit.toLocaleString('ja-JP')}個）。発行元の元のファイルか、要らないところを消して保存し直したものを選んでください。`,
  'form/too-heavy': (d: { seconds: number }) =>
    `この様式は ${d.seconds}秒たっても処理が終わらないため、やめました。入力は残っています。発行元の元のファイルか確かめてください。`,
  'form/too-much-memory': (d: { megabytes: number }) =>
    `この様式は重すぎて（${d.megabytes}MB を超えます）、読むのをやめました。入力は残っています。発行元の元のファイルか、要らないところを消して保存し直したものを選んでください。`,

  // ---- Word --------------------------------------------------------------------------------------------------------
  'word/encrypted': () =>
    `パスワードのかかった Word ファイルです。Word で開いてパスワードを外し、保存したものを選んでください。`,
  'word/old-format': () =>
    `古い形式の Word ファイル（.doc）です。Word で開き、「名前を付けて保存」で種類を「Word 文書（.docx）」にします。できたファイルを選んでください。`,
  'word/macro': () =>
    `マクロ付きの Word ファイルです。安全のため使いません。Word で開き、種類を「Word 文書（.docx）」にして保存したものを選んでください。`,
  'word/outside-content': (d: { host: string }) =>
    `開くだけで、インターネットの ${d.host} から別の中身を読み込む Word ファイルです。安全のため使いません。配布元に確かめて、新しいファイルを選んでください。`,
  'excel/outside-content': (d: { host: string }) =>
    `開くだけで、インターネットの ${d.host} から別の中身を読み込む Excel ファイルです。安全のため使いません。配布元に確かめて、新しいファイルを選んでください。`,
  'word/other-kind': (d: { kind: string }) =>
    `Word のファイルではありません（${d.kind}）。.docx のファイルを選んでください。`,
  'word/no-document': () =>
    `Word の本文が見つかりません。壊れているか、Word のファイルではありません。元のファイルを入れ直してください。`,
  'word/strict': () =>
    `「厳密な Open XML」形式の Word ファイルです。Word で開き、種類を「Word 文書（.docx）」にして保存したものを選んでください。`,
  'form/place-changed': (d: { field: string; label: string }) =>
    `様式のファイルの「${d.label}」の場所（${d.field}）が、登録したときと違います。市が様式を改めたときは、新しいファイルを取り込み直してください。`,
  'word/missing-anchor': (d: { field: string; label: string }) =>
    `様式のファイルに「${d.label}」を入れる場所（${d.field}）がありません。様式の入れ替えをやり直してください。`,
  'word/same-name': (d: { field: string; label: string; count: number }) =>
    `様式のファイルに「${d.field}」という名前の入力欄が ${d.count} か所あり、「${d.label}」をどこに入れるか決められません。「${d.field}#1」のように何番目かを書くか、Word で欄ごとに違うブックマーク名を付けて、保存してください。`,
  'word/anchor-kind': (d: { field: string; label: string; reason: string }) =>
    `様式のファイルの「${d.label}」（${d.field}）は、入れる場所の種類が合いません（${d.reason}）。様式の入れ替えをやり直してください。`,
  'word/circle-word': (d: { field: string; label: string; word: string }) =>
    `「${d.label}」の欄に「${d.word}」という言葉が印刷されていないため、○を付けられません。`,
  'word/not-in-list': (d: { field: string; label: string; value: string; list: string }) =>
    `「${d.label}」の「${d.value}」は、様式の選択肢（${d.list}）にありません。選択肢の言葉に合わせてください。`,
  'word/too-long': (d: { field: string; label: string; length: number; limit: number }) =>
    `「${d.label}」は ${d.limit} 文字までの欄ですが、${d.length} 文字あります。短く書き直してください。`,
  'word/binding': (d: { field: string; label: string; path: string }) =>
    `様式のファイルの「${d.label}」（${d.field}）は、つながっている先（${d.path}）が読めないため、値を入れられません。Word でその欄の「マップ」を外して保存したものを選んでください。`,
  'word/bound-twice': (d: { field: string; label: string; other: string }) =>
    `様式のファイルで「${d.label}」と「${d.other}」が同じところにつながっているため、違う値を入れられません。同じ値にするか、Word で片方のつながりを外して保存したものを選んでください。`,
  'word/copy': (d: { field: string; label: string; reason: string }) =>
    `「${d.label}」を増やせません（${d.reason}）。様式に印刷されている分に収まるように、分けてつくってください。`,
  'word/no-room': (d: { field: string; label: string; rows: number; capacity: number }) =>
    `「${d.label}」は ${d.capacity} 行までの様式ですが、${d.rows} 行あります。`,
  /** Of a form whose list may go without some, and doesn't go on. */
  'rows/no-room': (d: { field: string; label: string; rows: number; capacity: number }) =>
    `「${d.label}」は ${d.capacity} 行までの様式ですが、${d.rows} 行あります。${d.rows - d.capacity} 行を「のせない」にして、その分は、もう1つ書類をつくってください。`,

  // ---- Excel -------------------------------------------------------------------------------------------------------
  'excel/encrypted': () =>
    `パスワードのかかった Excel ファイルです。Excel で開いてパスワードを外し、保存したものを選んでください。`,
  'excel/old-format': () =>
    `古い形式の Excel ファイル（.xls）です。Excel で開き、「名前を付けて保存」で種類を「Excel ブック（.xlsx）」にします。できたファイルを選んでください。`,
  'excel/macro': () =>
    `マクロ付きの Excel ファイルです。安全のため使いません。Excel で開き、種類を「Excel ブック（.xlsx）」にして保存したものを選んでください。`,
  'excel/other-kind': (d: { kind: string }) =>
    `Excel のファイルではありません（${d.kind}）。.xlsx のファイルを選んでください。`,
  'excel/no-workbook': () =>
    `Excel の表が見つかりません。壊れているか、Excel のファイルではありません。元のファイルを入れ直してください。`,
  'excel/strict': () =>
    `「完全 Open XML」形式の Excel ファイルです。Excel で開き、種類を「Excel ブック（.xlsx）」にして保存したものを選んでください。`,
  'excel/missing-anchor': (d: { field: string; label: string }) =>
    `様式のファイルに「${d.label}」を入れる場所（${d.field}）がありません。様式の入れ替えをやり直してください。`,
  'excel/same-name': (d: { field: string; label: string; count: number; places: string }) =>
    `様式のファイルに「${d.field}」という名前が ${d.count} か所（${d.places}）にあり、「${d.label}」をどこに入れるか決められません。「${d.field}#1」のように何番目かを書くか、Excel の「名前の管理」で要らない名前を消してください。`,
  'excel/anchor-kind': (d: { field: string; label: string; reason: string }) =>
    `様式のファイルの「${d.label}」（${d.field}）は、入れる場所として使えません（${d.reason}）。様式の入れ替えをやり直してください。`,
  'excel/circle-word': (d: { field: string; label: string; word: string }) =>
    `「${d.label}」のセルに「${d.word}」という言葉が印刷されていないため、○を付けられません。`,
  'excel/no-room': (d: { field: string; label: string; rows: number; capacity: number }) =>
    `「${d.label}」は ${d.capacity} 行までの様式ですが、${d.rows} 行あります。`,
  'excel/too-long': (d: { label: string; length: number; limit: number }) =>
    `「${d.label}」は ${d.length} 文字あり、Excel の1つのセルに入りません（上限 ${d.limit} 文字）。短く書き直してください。`,
  'excel/sheet-copy': (d: { sheet: string; reason: string }) =>
    `シート「${d.sheet}」はコピーをつくれません（${d.reason}）。1枚に収まるように分けてつくってください。`,

  // ---- forms from before 2007 (.doc, .xls), converted by LibreOffice ------------------------------------------------
  'old-format/not-old': () =>
    `古い形式（.doc・.xls）の Word・Excel のファイルではありません。ファイルはそのままです。.docx か .xlsx のファイルを選んでください。`,
  'old-format/failed': (_d: { reason: string }) =>
    `古い形式のファイルを、LibreOffice で新しい形式に変えられませんでした。ファイルはそのままです。Word か Excel で開き、「名前を付けて保存」で .docx か .xlsx にします。できたファイルを選んでください。`,
  'old-format/time': () =>
    `古い形式のファイルを新しい形式に変えるのに時間がかかりすぎたため、止めました。ファイルはそのままです。Word か Excel で開き、「名前を付けて保存」で .docx か .xlsx にします。できたファイルを選んでください。`,
  'old-format/cancelled': () => `差し替えをやめました。ファイルも様式もそのままです。`,

  // ---- values on their way into a form -----------------------------------------------------------------------------
  'field/illegal-character': (d: { label: string; character: string; position: number }) =>
    `「${d.label}」の ${d.position} 文字目に、書類に入れられない文字（${d.character}）があります。その文字を消してください。`,
  'field/invisible': (d: { label: string; character: string; position: number }) =>
    `「${d.label}」の ${d.position} 文字目に、見えない文字（${d.character}）が入っています。消して打ち直してください。`,
  'field/invisible-kept': (d: { label: string; character: string; position: number }) =>
    `「${d.label}」の ${d.position} 文字目に、見えない文字（${d.character}）が入っています。貼り付けた文字なら、打ち直してください。`,
  'field/too-long': (d: { label: string; length: number; limit: number }) =>
    `「${d.label}」が長すぎて欄に入りません（全角で ${d.length} 文字、上限 ${d.limit} 文字）。短く書き直してください。`,
  'field/cut-off': (d: { label: string; value: string; where: string }) =>
    `「${d.label}」の「${d.value}」は、様式の欄${d.where}に入りきらないようです。紙や PDF では終わりのほうが切れることがあります。短く書き直すか、様式のファイルで欄を広げてください。`,
  'field/too-narrow': (d: { label: string; value: string }) =>
    `「${d.label}」の場所が狭くて入りません。「${d.value}」は、読めないほど小さな字になります。短く書き直してください。取り込んだ様式では、「欄を直す」でその場所を広く囲み直すこともできます。`,
  'field/next-line': (d: { label: string; value: string; where: string }) =>
    `「${d.label}」の「${d.value}」は長く、1行に収まらないようです。次の行に続けて印刷され、様式の言葉がずれることがあります。プレビューで確かめて、ずれていたら、短く書き直してください。`,
  'field/hashes': (d: { label: string; value: string; where: string }) =>
    `「${d.label}」の「${d.value}」は、様式の欄${d.where}の幅に入りきらないようです。紙や PDF では「###」と出ることがあります。様式のファイルで列の幅を広げてください。`,
  'field/unseen': (d: {
    label: string;
    value: string;
    why: string;
    where: string;
    isPdf: boolean;
    isOnScreen?: boolean;
  }) =>
    `「${d.label}」の「${d.value}」は、様式の欄${d.where}が${d.why}のため、${unseenOn(d)}見えません。${goesIn(d.isPdf)}には残り、相手に渡ります。渡してよいか確かめてください。`,
  'field/required': (d: { label: string; who: string }) =>
    d.who
      ? `${d.who}の「${d.label}」が空です。入れると次へ進めます。`
      : `「${d.label}」が空です。入れると次へ進めます。`,
  'field/left-open': (d: { label: string; who: string }) =>
    `${d.who ? `${d.who}の` : ''}「${d.label}」は、わからないときは、空けたまま出して、窓口で聞いてから書きます。`,
  'field/written-later': (d: { label: string; who: string }) =>
    `${d.who ? `${d.who}の` : ''}「${d.label}」は、わからないときは、空けたまま完成にできます。わかったときに書きます。`,
  'field/short-reading': (d: { name: string }) => `${d.name}さんのふりがなが姓だけのようです。`,
  'field/unlisted': (d: { label: string; who: string; value: string }) =>
    `${d.who ? `${d.who}の` : ''}「${d.label}」の選択肢に、台帳の「${d.value}」がありません。近いものを選んでください。`,
  'field/wareki': (d: { label: string; date: string }) =>
    `「${d.label}」は令和で書く欄です。令和元年5月1日以後の日付を入れてください。`,
  'field/date': (d: { label: string; value: string }) =>
    `「${d.label}」の日付（${d.value}）が読めません。例：${d.label.includes('生年月日') ? '昭和35年4月1日' : '令和8年11月20日'}`,
  'field/choice': (d: { label: string; value: string }) =>
    `「${d.label}」の「${d.value}」は、この様式の選択肢にありません。選び直してください。`,
  'field/too-many-lines': (d: { label: string; lines: number; limit: number }) =>
    `「${d.label}」は ${d.limit} 行までです（いま ${d.lines} 行）。まとめて書き直してください。`,

  // ---- packs -------------------------------------------------------------------------------------------------------
  'pack/not-found': (d: { pack: string }) => `ネットワークの設定（${d.pack}）が見つかりません。`,
  'pack/no-manifest': (d: { folder: string }) => `「${d.folder}」に pack.json がありません。`,
  'pack/invalid': (d: {
    path: string;
    reason: string;
    file?: string;
    where?: string;
    line?: number;
    column?: number;
  }) =>
    d.file === undefined
      ? `${d.path} が正しくありません：${d.reason}`
      : `${d.file} の ${d.line}行目 ${d.column}文字目${d.where ? `、${d.where}` : ''} が正しくありません：${d.reason}`,
  'pack/form-not-found': (d: { pack: string; form: string }) => `様式「${d.form}」は ${d.pack} にありません。`,
  'pack/template-missing': (d: { form: string; file: string }) =>
    `様式「${d.form}」のファイル（${d.file}）がありません。`,
  'pack/file-name': (d: { path: string }) =>
    `「${d.path}」は、Windows では使えないファイル名です。パックをつくったところに、名前を変えたものを求めてください。`,
  'pack/path': (d: { path: string }) => `pack.json の場所の指定（${d.path}）が、フォルダーの外を指しています。`,
  'pack/missing-anchor': (d: { form: string; field: string; label: string }) =>
    `様式「${d.form}」のファイルに「${d.label}」の場所（${d.field}）がありません。`,
  'pack/unused-anchor': (d: { form: string; anchor: string }) =>
    `様式「${d.form}」のファイルにある場所「${d.anchor}」を、どの項目も使っていません。`,
  'pack/expression': (d: { field: string; expression: string; reason: string }) =>
    `項目「${d.field}」の式が正しく動きません：${d.reason}`,
  'pack/endless-expression': (d: { field: string; expression: string }) =>
    `項目「${d.field}」の式が終わらないため、止めました。ほかの項目と入力は無事です。`,
  'pack/unknown-field': (d: { field: string; name: string; nearest?: string }) =>
    `項目「${d.field}」の式にある「${d.name}」は、台帳にない言葉です。${d.nearest ? `「${d.nearest}」ではありませんか。` : ''}`,
  'pack/unknown-term': (d: { field: string; name: string; record: string; nearest: string }) =>
    `項目「${d.field}」にある「${d.name}」は、「${d.record}」にない名前です。${d.nearest ? `「${d.nearest}」ではありませんか。` : ''}`,
  'pack/code-point-order': (d: { field: string; name: string }) =>
    `項目「${d.field}」は「${d.name}」を文字コードの順に並べるため、画面の一覧（五十音順）と順番が変わります。${d.name === 'department' ? "$byKana(職員の並び, 'department')" : '$byKana(職員の並び)'} と書くと一覧と同じ順になります。`,
  'pack/printed-rows': (d: {
    field: string;
    label: string;
    printed: number;
    entry: number;
    sheet: string;
    row: number;
    stands: string;
    first: number;
  }) =>
    `「${d.label}」の ${d.entry}件目の欄（シート「${d.sheet}」の ${d.row}行目）には${d.stands}があります。上書きになるため、書類はつくっていません。pack.json の printed（いま ${d.printed}）と、1件目の欄の名前（${d.first}行目から）を、様式に合わせてください。`,
  'pack/scattered-row': (d: { field: string; label: string; rows: string; cell: string; row: number }) =>
    `「${d.label}」（${d.field}）は ${d.cell} に名前がありますが、ほかの項目は ${d.row}行目です。書類はつくっていません。同じ行のセルに名前を付け直してください。2行で1件の表なら、表のすべての行に ${d.rows} という名前も付けてください。`,
  'pack/printed-count': (d: { form: string; field: string; label: string; printed: number; found: number }) =>
    `様式「${d.form}」のファイルに印刷されている「${d.label}」は ${d.found}件分ですが、pack.json の printed は ${d.printed} です。市の様式の行数に、どちらも合わせてください。`,

  'pack/too-wide': (d: { form: string; field: string; label: string; place: string; length: number; limit: number }) =>
    `様式「${d.form}」の「${d.label}」は、欄（${d.place}）に入りきりません。全角で ${d.limit} 文字まで見えるところに ${d.length} 文字です。欄を広げるか、「縮小して全体を表示する」にするか、maxLength を小さくしてください。`,
  'pack/unseen-place': (d: {
    form: string;
    label: string;
    why: string;
    where: string;
    isPdf: boolean;
    isOnScreen?: boolean;
  }) =>
    `様式「${d.form}」の「${d.label}」の欄${d.where}は${d.why}のため、入れた値が${unseenOn(d)}見えません。${goesIn(d.isPdf)}には残り、相手に渡ります。様式のファイルで見えるようにするか、この項目を外してください。`,
  'pack/own-letters': (d: { form: string; fonts: string }) =>
    `様式「${d.form}」の Word のファイルには、文字の形（フォント${d.fonts}）が入っています。Word では、入れた文字がほかの字に見えることがあります。市や事務局から受け取ったものか、確かめてください。`,
  'pack/receiver-unsaid': (d: { way: string; receiver: string; fields: string }) =>
    `出し方「${d.way}」の宛先「${d.receiver}」に、${d.fields} がありません。書くと、書類を出すときに画面に出ます。`,
  'pack/unused-file': (d: { file: string }) =>
    `「${d.file}」を、どの様式も使っていません。要らなければ除いてください。`,
  'pack/too-many-files': (d: { count: number; limit: number }) =>
    `ファイルが ${d.count} 個あり、様式のフォルダーとしては多すぎます（上限 ${d.limit} 個）。選ぶフォルダーを確かめてください。`,
  'pack/too-large': (d: { megabytes: number; limit: number }) =>
    `合わせて ${d.megabytes}MB あり、様式のフォルダーとしては大きすぎます（上限 ${d.limit}MB）。選ぶフォルダーを確かめてください。`,

  'pack/broken-zip': () =>
    `この zip は開けません。壊れているか、途中で切れています。いまの様式はそのままです。配布元からもらい直して、もう一度選んでください。`,
  'pack/odd-zip': () =>
    `この zip は、つくり方が違うため開けません。いまの様式はそのままです。zip を右クリックして「すべて展開」し、できたフォルダーを選んでください。`,
  'pack/not-sound': () =>
    `直すところのある様式は取り込めません。いまの様式はそのままです。つくった方に、下の一覧を伝えてください。`,
  'pack/no-incoming': () =>
    `選んだ様式が見つからなくなりました。いまの様式はそのままです。もう一度、フォルダーか zip を選んでください。`,
  'pack/altered': () =>
    `この様式は、発行元が署名したあとで中身が変わっています。取り込めません。いまの様式はそのままです。発行元からもらい直して、もう一度選んでください。`,
  'pack/odd-signature': () =>
    `この様式の署名を読めません。取り込めません。いまの様式はそのままです。発行元からもらい直すか、連携台帳を新しくしてから、もう一度選んでください。`,
  'pack/unsealed': () =>
    `発行元の署名がないか、署名のあとで変わっているため、取り込めません。いまの様式はそのままです。発行元に、書き出し直してもらってください。`,
  'pack/no-source': () =>
    `新しい様式を見に行くところが、まだ決まっていません。いまの様式はそのまま使えます。フォルダーかアドレスを決めてください。`,
  'pack/source-address': () =>
    `アドレスを読めません。いまの様式はそのままです。「https://」で始まるアドレスを、市や法人から聞いたとおりに入れてください。`,
  'pack/source-away': () =>
    `新しい様式を置くところに、いまはつながりません。いまの様式はそのまま使えます。つながっているか確かめて、あとでもう一度どうぞ。`,
  'pack/source-broken': () => `終わりまで受け取れませんでした。いまの様式はそのままです。あとでもう一度どうぞ。`,
  'pack/source-changed': () =>
    `置かれている様式が、さがしたあとで変わりました。いまの様式はそのままです。もう一度さがしてください。`,
  'pack/no-earlier': () => `その版は、もう取ってありません。いまの様式はそのままです。`,
  'pack/list-full': () =>
    `このパソコンに置ける様式や発行元の数を超えるため、変えていません。いまの様式はそのまま使えます。使わない様式や発行元を外してから、もう一度どうぞ。`,
  'signer/list-unreadable': () =>
    `発行元の一覧が読めないため、取り込みや変更ができません。様式はそのままです。ほかのソフトが開いていれば閉じて、もう一度どうぞ。直らないときは、パソコンの管理をする方に、この画面を見せてください。台帳のフォルダーにある pack-signers.json を移すと、はじめからになります。`,
  'signer/key-unreadable': () =>
    `様式に署名するための鍵が読めません。書き出していません。つくった様式は無事です。パソコンの管理をする方に、この画面を見せてください。`,
  'signer/unknown': () => `その確認番号の発行元は、このパソコンにありません。様式を選び直して、もう一度どうぞ。`,
  'official/damaged': (d: { file: string }) =>
    `差し替えた公式ファイル「${d.file}」が壊れているか、なくなっています。書類の入力は無事です。「設定」の「市の様式」で、もう一度差し替えるか、元に戻してください。`,
  'official/list-unreadable': () =>
    `差し替えた公式ファイルの一覧が読めないため、変えられません。差し替えたファイルは消していません。ほかのソフトが開いていれば閉じて、もう一度どうぞ。直らないときは、パソコンの管理をする方に、この画面を見せてください。台帳のフォルダーの「official-forms」にある list.json を移すと、差し替え直せます。`,

  // ---- output ------------------------------------------------------------------------------------------------------
  'output/not-allowed': (d: { output: string; reason: string; instead: string }) => `${d.reason}${d.instead}`,
  'output/errors': (d: { count: number; first: string }) => `あと${d.count}か所で完成です：${d.first}`,
  'output/further-files': (d: { count: number }) =>
    `この書類は行が多く、${d.count} 個のファイルに分かれます。一つのファイルにはできません。`,
  /** Of several files; what stopped them has its own sentence. */
  'output/not-made': (d: { reason: string }) => d.reason,
  'document/nothing-left': (d: { gone: string }) =>
    `前回の書類は、いまの台帳ではつくれません：${d.gone}。様式から、選び直してつくってください。`,
  /** Of the finished file: `fault` is what was found, for whoever looks into it. */
  'output/unsound': (d: { part: string; fault: string; reason: string }) =>
    `できたファイルに正しくないところがあるため（${d.part}：${d.reason}）、お渡ししませんでした。入力は残っています。様式を Word か Excel で開き、「名前を付けて保存」したものに入れ替えて、もう一度お試しください。`,
  'output/value-elsewhere': (d: { label: string; around: string }) =>
    `できたファイルを読み直すと、「${d.label}」のあたりが入力のとおりに読めないため${d.around === '' ? '' : `（${d.around}）`}、お渡ししませんでした。入力は残っています。様式のファイルのその欄を確かめて、入れ替えてからもう一度お試しください。`,
  'output/csv': (d: { label: string; line: number }) =>
    `できた CSV を読み直すと、入力と違うところがあるため${d.line === 0 ? '' : `（${d.line}行目${d.label && `の「${d.label}」`}）`}、お渡ししませんでした。入力は残っています。CSV の代わりに Excel で保存してください。`,
  'output/cancelled': () => `やめました。何も変わっていません。`,
  'document/undrawn': (d: { character: string; label: string }) =>
    `「${d.character}」（${d.label}）は、この画面や印刷、PDF では正しい形に出ないことがあります。Word や Excel のファイルには、そのまま入ります。`,
  'pdf/no-renderer': () =>
    `PDF をつくる部品（実行環境）が見つかりません。PDF にせずに出すか、アプリの画面から PDF にしてください。`,
  'pdf/failed': (_d: { reason: string }) =>
    `PDF をつくれませんでした。書類を保存して、Word や Excel から印刷してください。`,
  'pdf/unread': (_d: { reason: string }) =>
    `できた PDF を確かめられませんでした。書類を保存して、Word や Excel から PDF にしてください。`,
  'pdf/lost-characters': (d: { lost: string }) =>
    `PDF では、次の字が正しい形で出ません：${d.lost}。Word や Excel のファイルで保存するか、ほかの字に直してください。`,
  'print/lost-characters': (d: { lost: string }) =>
    `このまま印刷すると、次の字が正しい形で出ません：${d.lost}。Word や Excel のファイルで保存して印刷するか、ほかの字に直してください。`,
  'pdf/cut-off': (d: { cut: string }) =>
    `PDF では、次のところが欄に入りきらず、切れています：${d.cut}。短く書き直すか、様式のファイルで列の幅や行の高さを広げてください。`,
  'print/cut-off': (d: { cut: string }) =>
    `このまま印刷すると、次のところが欄に入りきらず、切れます：${d.cut}。短く書き直すか、様式のファイルで列の幅や行の高さを広げてください。`,
  'route/missing': (d: { program: string }) => `設定で選ばれている${d.program}が、このパソコンに見つかりません。`,
  'route/failed': (d: { program: string; reason: string }) =>
    `${d.program}では、うまくできませんでした。書類はそのまま残っています。`,
  'route/barred': (d: { program: string }) =>
    `このパソコンの決まり（管理者の設定）で、連携台帳から${d.program}を使えません。書類はそのまま残っています。`,
  'route/not-startable': (d: { program: string }) =>
    `${d.program}はこのパソコンにありますが、連携台帳から開けません。Microsoft Store から入れた Office などでは、使えないことがあります。書類はそのまま残っています。`,
  'route/time': (d: { program: string }) =>
    `${d.program}から返事がないため、待つのをやめました。書類はそのまま残っています。`,
  'print/no-answer': (d: { program: string }) =>
    `${d.program}から返事がないため、待つのをやめました。紙は、もう出ているか、これから出るかもしれません。プリンターを見てください。出ていないときだけ、もう一度印刷します。`,
  'route/cancelled': () => `やめました。書類はそのまま残っています。`,
  'print/no-pages': () =>
    `まとめての印刷には入らない形のファイルです。フォルダーに書き出し、そのファイルを開いて印刷してください。`,
  'print/too-many': (d: { most: number }) =>
    `一度に印刷できるのは${d.most}ページまでです。入らなかったものは、フォルダーに書き出して印刷してください。`,
  'print/failed': (_d: { reason: string }) =>
    `印刷できませんでした。プリンターの電源とつながりを確かめてください。保存したファイルを、Word や Excel から印刷することもできます。`,

  // ---- the ledger --------------------------------------------------------------------------------------------------
  'ledger/newer': (_d: { found: number; known: number }) =>
    `この台帳は、もっと新しい「連携台帳」でつくられています。新しい版を入れてから開いてください。台帳には手を触れていません。`,
  'ledger/no-copy': (d: { reason: string }) =>
    `新しい版に合わせて台帳の形を変える前に、バックアップを取れませんでした。台帳には手を触れていません。${d.reason}`,
  'ledger/damaged': (d: { count: number; tables: string }) =>
    `記録のうち ${d.count}件が、書いたときと違う内容になっていて開けません。ほかの記録は無事です。バックアップから戻すか、その ${d.count}件を除いて開いてください。`,
  'ledger/altered': (_d: { count: number; lines: string }) =>
    `この台帳は、前に閉じたときと合わないところがあります。だれかがファイルを入れ替えたときや、パソコンの故障・電源切れで保存が失われたときに起こります。まだ何も書き換えていません。`,
  'ledger/altered-behind': (d: { line: string }) =>
    `台帳を開いたあとに確かめたところ、前に閉じたときと合わないところがあります。${d.line}開き直すと、合わないところをすべて見て、バックアップに戻すか、このまま使うかを選べます。`,
  'ledger/other-key': () =>
    `この台帳は、いまの鍵では開けません。別の台帳の鍵か、壊れた台帳です。何も書き換えていません。バックアップから戻してください。`,
  'ledger/gone': () =>
    `台帳の記録が、このパソコンに見つかりません。壊れたか、消されたようです。鍵とバックアップはそのままで、新しい台帳はつくっていません。バックアップから戻してください。`,
  'ledger/unreadable': (_d: { reason: string }) =>
    `台帳の記録のファイルが壊れていて、読めません。鍵とバックアップはそのままです。バックアップから戻してください。`,
  'ledger/not-ready': () =>
    `台帳を開く用意ができませんでした。台帳には手を触れていません。「もう一度開く」を押してください。続くときは、連携台帳を終わってから、もう一度開いてください。`,
  'ledger/no-room': () =>
    `このパソコンの空き容量がないため、台帳を開けません。台帳には手を触れていません。不要なファイルを消してから、「もう一度開く」を押してください。`,
  'ledger/sample-gone': () =>
    `サンプルの記録が見つかりません。ご自分の台帳には関わりません。はじめの画面に戻って「サンプルで試す」を押すと、また練習できます。`,
  'ledger/not-open': () => `台帳がまだ開いていません。少し待ってから、もう一度お試しください。`,
  'ledger/cancelled': () => `変えるのをやめました。台帳は変わっていません。`,
  'ledger/not-found': (d: { entity: string }) => `その記録（${d.entity}）はもうありません。一覧を開き直してください。`,
  'ledger/invalid': (d: { field: string; reason: string }) => `${d.reason}`,
  'ledger/erased': () => `この変更には、完全に消した記録が入っています。元に戻すことはできません。`,
  'ledger/in-use': () =>
    `まだ使われている記録か、途中の書類や手続きがあるため、完全に消すことはできません。先に抹消するか、提出や手続きを終えてから、もう一度お試しください。何も消していません。`,
  'ledger/held': (d: { reason: string }) =>
    `消さずに残すことになっているため、消せません：${d.reason}。残すのをやめるには、「保存と片付け」を開いてください。何も消していません。`,
  'ledger/still-used': (d: { by: string }) =>
    `追加した記録は、そのあとの記録（${d.by}）で使われているため、元に戻せません。何も変えていません。先にそちらを元に戻すか直してから、もう一度お試しください。`,
  'ledger/changed-since': (d: { field: string }) =>
    `「${d.field}」はそのあとに変わっているため、元に戻せません。いまの値を確かめて、直接直してください。`,
  'ledger/storage-full': () =>
    `このパソコンの空き容量が足りず、保存できませんでした。入力は画面に残っています。不要なファイルを消してから、もう一度お試しください。`,
  'ledger/storage-failed': (_d: { reason: string }) =>
    `台帳に書き込めませんでした。入力は画面に残っています。もう一度お試しください。続くときは、アプリを開き直してください。`,
  'ledger/file-invalid': (d: { path: string; reason: string }) => `台帳ファイルの ${d.path} が読めません：${d.reason}`,

  // ---- handing in --------------------------------------------------------------------------------------------------
  'procedure/already-started': (d: { title: string }) =>
    `${d.title}の手続きは、もう始まっています。「手続き」の一覧から開いてください。`,
  'procedure/under-way': (d: { title: string }) =>
    `これは${d.title}の手続きの一部で、済みの手順があります。元に戻すときは、「手続き」の画面の「手続き全体を元に戻す」からどうぞ。`,
  'procedure/left-the-house': (d: { paper: string }) =>
    `「${d.paper}」が「提出」にあるため、手続きを元に戻せません。出す前なら、「提出」の画面で先に取り下げてください。`,
  'submission/too-many-files': (d: { count: number; limit: number }) =>
    `一度に出せるファイルは ${d.limit}件までです。いま ${d.count}件あります。分けて出してください。`,
  'submission/too-large': (d: { name: string; megabytes: number }) =>
    `${d.name ? `「${d.name}」が大きすぎます` : '合わせた大きさが大きすぎます'}。${d.megabytes}MB までにしてください（スキャンは白黒・300dpi で足ります）。`,
  'scan/unreadable': () =>
    `このスキャンは中身を確かめられないため、添付できません。書類はそのままです。スキャナーで取り直すか、印刷して PDF にしたものを選び直してください。`,
  'scan/locked': () =>
    `この PDF には暗号かパスワードがかかっていて、中身を確かめられません。書類はそのままです。スキャナーの設定で暗号化をやめて取り直し、選び直してください。`,
  'scan/signed': () =>
    `この PDF には、電子署名と、開いたときに動く仕掛けがあります。外すと署名が無効になるため、添付できません。仕掛けのない PDF に署名し直して、選び直してください。`,
  'submission/scan-kind': (d: { name: string }) =>
    `「${d.name}」は、PDF・JPEG・PNG・TIFF のどれでもないため、添付できません。書類はそのままです。スキャナーで PDF か JPEG にして、選び直してください。`,
  'submission/copy-unsafe': (d: { name: string }) =>
    `「${d.name}」には、開くだけでインターネットなどにつながるものか、読み取れないところがあります。安全のため、印刷・保存・送信をしていません。提出の控えはそのままです。様式を配布元からもらい直して入れ替え、書類をつくり直してください。`,
  'submission/unsigned': (d: { title: string }) =>
    `「${d.title}」は、押印・署名をしたものをスキャンして添付すると、出せます。まだ出していません。`,
  'submission/copy-damaged': (d: { title: string }) =>
    `「${d.title}」の控えが、確定したときと違っています。送っていません。「前の状態に戻す」から戻すか、書類をつくり直してください。`,
  'submission/nothing-to-print': (d: { title: string }) =>
    `「${d.title}」の控えに、ここから印刷できる書類がありません。「ファイルに保存」で保存して、そのファイルから印刷してください。`,
  'submission/copy-erased': (d: { title: string }) =>
    `「${d.title}」の控えは、一緒に出した書類の完全消去で消えています。出した記録は残っています。もう一度出すときは、書類からつくり直してください。`,
  'submission/other-bytes': () =>
    `送る前に確かめると、確定したときと中身が違っていました。送っていません。もとの書類は台帳にあります。もう一度、確定からやり直してください。`,
  'submission/replaced-under-way': (d: { title: string }) =>
    `直す前の「${d.title}」を、いま送っているところです。二重に届かないように、こちらは出していません。送り終わってから、「提出」で確かめてください。`,
  'submission/replaced-unsure': (d: { title: string }) =>
    `直す前の「${d.title}」が、もう届いているかもしれません。二重に届かないように、こちらは出していません。「提出」で開いて、届いていたかどうかを先に選んでください。`,
  'submission/replaced-there': (d: { title: string; recipient: string }) =>
    `直す前の「${d.title}」が、${d.recipient}にもう届いています。二重に届かないように、こちらは出していません。「提出」で開いて、どうするかを決めてください。`,
  'submission/replaced-gone': (d: { title: string }) =>
    `直す前の「${d.title}」は、もう出ています。二重に届かないように、こちらは出していません。それでも出し直すときは、「提出」で開いて「直して出し直す」を押してください。`,
  'submission/other-payload': (d: { receipt: string }) =>
    `受付から、送ったものと違う内容の受領書が返りました（${d.receipt}）。書類は無事です。提出先に電話で確かめてください。`,

  'submission/unknown-channel': () =>
    'この書類の出し方を、いまの連携台帳は知りません。新しい版の連携台帳でつくられたものです。このパソコンの連携台帳も新しい版にしてから、続けてください。控えと記録は、そのまま残っています。',

  // ---- where papers go electronically ------------------------------------------------------------------------------
  'endpoint/address-unreadable': () =>
    `アドレスとして読めません。市から知らされた「https://」で始まるアドレスを、そのまま貼り付けてください。`,
  'endpoint/address-with-secret': () =>
    `アドレスの中に名前やパスワードが入っています。安全のため使いません。「@」より前を除き、接続キーは別の欄に入れてください。`,
  'endpoint/address-with-extra': () =>
    `アドレスの終わりに「?」や「#」に続く文字があります。そこから後を消して、もう一度入れてください。`,
  'endpoint/address-not-https': () =>
    `「http://」のアドレスには、途中で読まれるおそれがあるため送れません。「https://」で始まるアドレスを市に確かめてください。`,
  'endpoint/sample-outside': () =>
    `サンプルの書類は、このパソコンの外へは送れません。練習には、このパソコンで動く受付（127.0.0.1）を使ってください。`,
  'endpoint/token-unreadable': () =>
    `接続キーに、使えない文字（空白や日本語など）が入っています。市から渡された文字を、そのまま貼り付けてください。`,
  'endpoint/no-address': () =>
    `電子受付のアドレスがまだありません。書類は保管済みです。「設定」の「提出先・メール」で、市から知らされたアドレスを入れてください。`,
  'endpoint/no-token': () =>
    `電子受付の接続キーがありません。書類は保管済みです。「設定」の「提出先・メール」で、市から渡された接続キーを入れてください。`,
  'endpoint/token-not-kept': () =>
    `このパソコンでは、接続キーを保管する場所（資格情報の保管庫）が使えません。アプリを閉じるまでは使えます。次に開いたときに、もう一度入れてください。`,
  'endpoint/token-refused': () =>
    `市の受付が、接続キーを受け付けませんでした。書類は無事です。「設定」の「提出先・メール」の接続キーを確かめるか、市に新しいものを頼んでください。`,
  'endpoint/not-allowed': (_d: { detail: string }) =>
    `この接続キーでは、この書類を出せません。書類は無事です。事業所とネットワークに合う接続キーか、市に確かめてください。`,
  'endpoint/other-network': (_d: { network: string }) =>
    `この接続キーは、別のネットワークのものです。書類は無事です。「設定」の「提出先・メール」で、このネットワークの接続キーを入れてください。`,
  'endpoint/not-there': () => `送り先が見つかりません。書類は無事です。設定のアドレスを確かめてください。`,
  'endpoint/not-understood': (d: { status: number }) =>
    `市の受付が、この送り方を受け付けませんでした（${d.status}）。書類は無事です。設定のアドレスを確かめ、続くときは提出先に電話してください。`,
  'endpoint/key-reused': () =>
    `市の受付に、同じ番号で中身の違う書類があります。書類は無事です。自動では送り直しません。提出先に電話で確かめてください。`,
  'endpoint/withdrawn-there': () =>
    `この書類は、市の受付ではもう取り下げられています。書類は無事です。出すときは、つくり直してください。`,
  'endpoint/already-decided': () =>
    `市がもう受理しているため、ここからは取り下げられません。書類は無事です。取り下げたいときは、提出先に電話で相談してください。`,
  'endpoint/too-large': () =>
    `市の受付には大きすぎて入りませんでした。書類は無事です。スキャンを白黒・300dpi にするか、紙で出してください。`,
  'endpoint/needs-correction': (d: { detail: string }) =>
    `市の受付から、直すところがあると返りました${d.detail ? `：${d.detail}` : ''}。書類は無事です。直して、もう一度出してください。`,
  'endpoint/busy': (d: { time: string }) =>
    `市の受付が混んでいます。${d.time ? `${d.time} に` : '少し待って、'}もう一度送ります。`,
  'endpoint/out-of-order': (d: { status: number }) =>
    `市の受付の調子が悪いようです（${d.status}）。書類は保管済みです。少し待って、もう一度送ります。二重には送りません。`,
  'endpoint/damaged-on-the-way': () =>
    `送る途中で中身が変わったため、市の受付が受け取りませんでした。書類は無事です。同じものを、もう一度送ります。`,
  'endpoint/odd-answer': () =>
    `市の受付から、読めない返事が来ました。届いているかもしれません。二重にはならないので、もう一度送って確かめます。`,

  // ---- the way there -----------------------------------------------------------------------------------------------
  'network/offline': () => `つながっていません。書類は保管済みです。つながったら送ります。`,
  'network/name-not-found': (d: { host: string }) =>
    `送り先（${d.host}）が見つかりません。書類は無事です。インターネットにつながっていれば、設定のアドレスを確かめてください。`,
  'network/refused': (d: { host: string }) =>
    `送り先（${d.host}）が応じません。書類は保管済みです。自動でもう一度送ります。続くときは、設定のアドレスを確かめてください。`,
  'network/cut-off': () => `送信中に切れました。二重には送りません。自動でもう一度送ります。`,
  'network/timed-out': () => `返事がないため、いったん止めました。二重には送りません。自動でもう一度送ります。`,
  'network/stopped': () => `送るのを止めました。書類は保管済みです。届いているかもしれませんが、二重にはなりません。`,
  'network/certificate-expired': (d: { host: string; until: string; today: string }) =>
    `送り先（${d.host}）の証明書は${d.until ? ` ${d.until}で` : ''}期限が切れています。書類は送らず、保管してあります。このパソコンの日付（${d.today}）が正しければ、提出先に知らせてください。違っていれば、パソコンの時計を直してください。`,
  'network/certificate-not-yet': (d: { host: string; from: string; today: string }) =>
    `送り先（${d.host}）の証明書は ${d.from}から使えるものですが、このパソコンの日付は ${d.today}です。書類は送らず、保管してあります。パソコンの時計を確かめてください。`,
  'network/certificate-host': (d: { host: string }) =>
    `つながった相手が、設定の送り先（${d.host}）だと確かめられません。書類は送らず、保管してあります。設定のアドレスを確かめてください。Wi-Fi のログイン画面が出るところでは、先にログインしてください。`,
  'network/certificate-issuer': (d: { host: string }) =>
    `送り先（${d.host}）の証明書を出したところが、このパソコンでは信用されていません。書類は送らず、保管してあります。Wi-Fi のログイン画面が出るところでは、先にログインしてください。続くときは、提出先か、パソコンの管理をする方に知らせてください。`,
  'network/certificate-other': (d: { host: string }) =>
    `送り先（${d.host}）の証明書が正しくありません。書類は送らず、保管してあります。提出先か、パソコンの管理をする方に知らせてください。`,
  'network/tls': (d: { host: string }) =>
    `送り先（${d.host}）と安全につながれません。書類は送らず、保管してあります。設定のアドレスを確かめ、続くときは提出先に知らせてください。`,
  'network/proxy-password': () =>
    `このネットワークの出口（プロキシ）がパスワードを求めています。書類は保管済みです。パソコンの管理をする方に知らせてください。`,
  'network/proxy': () =>
    `このネットワークの出口（プロキシ）を通れません。書類は保管済みです。自動でもう一度送ります。続くときは、パソコンの管理をする方に知らせてください。`,
  'network/other-page': () =>
    `市の受付ではなく、別の画面が返りました。書類は保管済みです。Wi-Fi のログイン画面が出るところでは、先にログインしてください。続くときは、設定のアドレスを確かめてください。`,

  // ---- the record of what was done -------------------------------------------------------------------------------------
  'audit/not-written': () =>
    `済みましたが、「操作の記録」に書けませんでした。台帳は無事です。パソコンの空き容量を確かめてください。`,
  'audit/not-shown': () =>
    `「操作の記録」に書けないため、復旧キーを出していません。台帳は無事です。パソコンの空き容量を確かめて、もう一度お試しください。`,
  'audit/ended': () =>
    `書き出しが途中で終わりました。台帳は無事です。もう一度「記録をファイルに書き出す」を押してください。`,
  'support/not-read': () =>
    `まだ画面に出ていないため、保存していません。画面を開き直して、読んでから保存してください。`,
  'audit/not-a-record': (d: { file: string; reason: string }) =>
    `「${d.file}」は、連携台帳から書き出した操作の記録ではありません：${d.reason}`,
  'audit/broken': (d: { count: number; sequence: number }) =>
    `この記録は、書いたときと違うところが ${d.count}か所あります（はじめは ${d.sequence}件目）。`,

  // ---- the folder of the app's own data ----------------------------------------------------------------------------
  'profile/read-only': (d: { folder: string }) =>
    `連携台帳のデータの場所に書き込めないため、開けません。台帳は元のままで、何も書き換えていません。フォルダーの「読み取り専用」を外してから、もう一度開いてください。わからないときは、パソコンの管理をする方に頼んでください。\n\n場所：${d.folder}`,

  // ---- how the program was started ---------------------------------------------------------------------------------
  'start/switches': (d: { switches: string }) =>
    `連携台帳を開く指定に、台帳の守りを弱めるおそれのあるものが加わっているため、開きませんでした。台帳はそのままです。いつものアイコンから開いてください。それでも出るときは、パソコンの管理をする方に、この画面を見せてください。\n\n加わっている指定：${d.switches}`,

  // ---- the encrypted ledger ----------------------------------------------------------------------------------------
  'vault/tampered': (_d: { table: string; id: string }) =>
    `台帳の記録のひとつが、保存したときと違っているため開けません。ほかの記録は無事です。「バックアップと安全」の「前の状態に戻す」から戻してください。`,
  'vault/recovery-typo': (d: { group: number }) =>
    d.group > 0
      ? `復旧キーの ${d.group} 番目の4文字に打ちまちがいがあるようです。台帳は無事です。紙と見比べて、そこを直してください。`
      : `復旧キーに打ちまちがいがあるようです。台帳は無事です。4文字ずつ8組を、紙と見比べて直してください。`,
  'vault/recovery-wrong': () =>
    `この復旧キーは、この台帳のものではありません。台帳は無事です。つくり直したことがあれば、いちばん新しい紙の復旧キーを入れてください。`,
  'vault/passphrase-wrong': () =>
    `合い言葉が違います。台帳は無事です。もう一度入れるか、紙の復旧キーで開けてください。`,
  'vault/passphrase-short': (d: { length: number; limit: number }) =>
    `合い言葉は ${d.limit} 文字から使えます（いま ${d.length} 文字）。関係のない言葉を4つ並べると、覚えやすく安全です。`,
  'vault/passphrase-guessable': () =>
    `その合い言葉は、よくある言葉や名前、並びでできているため、すぐに当てられます。関係のない言葉を4つ並べたものにしてください。`,

  'keys/none': () => `この台帳の鍵がまだありません。はじめの画面から、台帳をつくってください。`,
  'keys/exists': () =>
    `このパソコンには、もう台帳の鍵があります。上書きすると前の台帳が開けなくなるため、何も変えていません。`,
  'keys/damaged': () =>
    `台帳の鍵のファイルが、ひとつ前のものまで壊れていて、台帳を開けません。台帳とバックアップには手を触れていません。バックアップと復旧キー（または合い言葉）があれば戻せます。「はじめの画面に戻る」を押し、「消して、新しく始める」に進みます。そのあと「バックアップから戻す」でバックアップを選んでください。`,
  'keys/previous': () =>
    `台帳の鍵のファイルが壊れていたため、ひとつ前のもので開きます。台帳は無事です。念のため、いまバックアップしてください。`,
  'keys/altered': () =>
    `台帳の開け方の設定が、連携台帳の外で書き換えられたか、前のものに戻されています。台帳の中身は無事です。いまの合い言葉（使う人がいるときは管理者のもの）か、紙の復旧キーで開けてください。`,
  'keys/mended': () =>
    `台帳の開け方の設定が、連携台帳の外で書き換えられていたため、元になかったものを外しました。台帳の中身は無事です。「設定」の「バックアップと安全」で、開け方と復旧キーを確かめてください。`,
  'keys/mended-paper': () =>
    `台帳の開け方の設定が、連携台帳の外で書き換えられていたため、元になかったものを外しました。台帳の中身は無事です。いまは紙の復旧キーだけで開きます。「設定」の「画面のロック」で、開け方を選び直してください。`,
  'keys/newer': (_d: { found: number; known: number }) =>
    `台帳の鍵が、もっと新しい「連携台帳」でつくられています。新しい版を入れてから開いてください。鍵には手を触れていません。`,
  'keys/keychain-lost': (d: { isSaid: boolean; isOnPaper: boolean }) =>
    `このパソコンに保管した鍵が見つかりません。台帳は無事です。${openBy(d)}`,
  'keys/moved': (d: { isSaid: boolean; isOnPaper: boolean }) =>
    `この台帳の鍵は、ほかのパソコンか、ほかの利用者が保管したものです。台帳は無事です。${openBy(d)}`,
  'keys/locked': () => `台帳に鍵がかかっています。開けてから、もう一度お試しください。`,
  'keys/wait': (d: { seconds: number }) =>
    `続けて違っていたため、少し間をおいています。台帳は無事です。あと ${d.seconds} 秒で、もう一度試せます。`,
  'asked/declined': () => `やめました。何も変わっていません。`,
  'asked/too-often': (d: { minutes: number }) =>
    `短い間に何度も続いたため、いったん止めています。台帳は無事です。あと ${d.minutes} 分で、またできます。覚えがないときは、「設定」の「操作の記録」で、このパソコンが頼まれたことを見てください。`,
  'asked/waiting': (d: { left: string }) =>
    `紙がなくても進められるように、待ち始めました。台帳は無事で、まだ何も変わっていません。${d.left}です。`,
  'asked/proof-missing': () => `まだ入っていません。入れてから、もう一度押してください。`,
  'keys/no-passphrase': () => `この台帳には、まだ合い言葉がありません。先に合い言葉を決めてください。`,
  'keys/last-unlock': () =>
    `毎日開ける方法がなくなるため、やめました。何も変わっていません。先に、もう一方の開け方を決めてください。`,
  'keys/last-admin': () =>
    `管理者がいなくなるため、やめました。何も変わっていません。先に、ほかの方を管理者にしてください。`,
  'keys/most-users': (d: { most: number }) =>
    `使う人は ${d.most} 人までです。何も変わっていません。もう使わない方を外してから、追加してください。`,
  'keys/no-such-user': () => `その方は、もう外されています。画面を開き直して、使う人の一覧を見てください。`,
  'keys/other-user': () => `ここで使えるのは、いま開けている方ご本人か、管理者の合い言葉です。`,
  'keys/passphrase-unusable': () => `その合い言葉は使えません。関係のない言葉を4つ並べた、ほかのものにしてください。`,
  'role/not-allowed': (d: { role: string }) =>
    `これは、${d.role}の方にはできません。何も変わっていません。管理者の方に頼んでください。`,
  'role/ledger-closed': () =>
    `台帳が閉じているため、できません。何も変わっていません。台帳を開けてから、もう一度お試しください。`,
  'role/not-open': () => `この台帳には、使う人が決まっています。台帳を開けてから、もう一度お試しください。`,
  'review/not-approved': () =>
    `管理者の方の確認が済んでいないか、確認のあとで内容が変わっています。何も出していません。「確認に出す」を押して、管理者の方に確認を頼んでください。`,
  'review/not-released': () =>
    `管理者の方が確定したものかどうか、このパソコンでは確かめられません。送っていません。管理者の方に、合い言葉で開けて送ってもらってください。`,
  'review/scan': () =>
    `署名した紙を読み取ったファイルは、アプリでは中身を確かめられません。何も出していません。管理者の方に出してもらってください。`,
  'review/other-paper': () =>
    `開いているあいだに、書類の内容が変わりました。確定していません。もう一度、内容を確かめてから押してください。`,
  'review/no-users': () =>
    `使う人が登録されていないため、選べません。先に「使う人」で、管理者と事務の方を登録してください。`,
  'keys/own-user': () => `ご自分は外せません。役割も変えられません。ほかの管理者の方に頼んでください。`,
  'role/reads-only': () =>
    `閲覧の方は、見ることだけができます。何も変わっていません。直すときは、事務か管理者の方に頼んでください。`,
  'keys/proof-needed': () => `合い言葉を変える前に、いまの合い言葉か、紙の復旧キーを入れてください。`,
  'keys/recovery-mismatch': (d: { group: number }) =>
    `${d.group} 番目の4文字が、復旧キーと違います。紙と見比べて、入れ直してください。`,
  'keys/recovery-first': () =>
    `先に、復旧キーを紙に控えてください。合い言葉を忘れたときに名簿を開けるのは、その紙だけです。何も変えていません。`,
  'keys/recovery-unconfirmed': () => `復旧キーの4文字の組を、2つ以上入れてください。`,
  'keychain/unavailable': (_d: { reason: string }) =>
    `このパソコンでは、鍵を保管する場所（資格情報の保管庫）が使えません。台帳は無事です。合い言葉で守って使ってください。`,
  'keychain/locked': (_d: { reason: string }) =>
    `鍵を保管した場所（資格情報の保管庫）が閉じています。台帳は無事です。パソコンのパスワードを入れて、もう一度お試しください。`,

  // ---- ID・パスワード ------------------------------------------------------------------------------------------------
  'secrets/locked': () =>
    `パスワードを保管した場所（資格情報の保管庫）が閉じています。保管したものは無事です。パソコンのパスワードを入れて、もう一度お試しください。`,
  'secrets/unavailable': () =>
    `このパソコンでは、パスワードを保管する場所（資格情報の保管庫）が使えません。ID と変えた日は、これまでどおり見られます。`,
  'secrets/ledger-closed': () => `台帳が閉じています。台帳を開いてから、もう一度お試しください。`,
  'secrets/not-here': () =>
    `このパスワードは、このパソコンには入っていません。書き留めた紙などを見て、もう一度入れてください。ID と変えた日は無事です。`,
  'secrets/no-new-one': () => `新しいパスワードは用意されていません。いまのパスワードは、そのままです。`,
  'secrets/none-before': () => `取っておいた前のパスワードが、見つかりません。いまのパスワードは、そのままです。`,
  'secrets/many-before': (d: { count: number }) =>
    `前のパスワードが ${d.count}個たまっているため、替えていません。いまのパスワードは、そのままです。管理者の方が「ID・パスワード」のこの画面で確かめると、替えられます。`,
  'secrets/empty': () => `パスワードが空です。入れると、保管できます。`,
  'secrets/unreadable': () =>
    `パスワードに、改行など目に見えない文字が入っています。その文字を除いて、もう一度入れてください。`,
  'secrets/too-long': (d: { limit: number }) =>
    `長すぎて保管できません（${d.limit}文字まで）。パスワードだけを入れてください。`,
  'secrets/left-behind': (d: { count: number }) =>
    `台帳は消しましたが、保管したパスワードが ${d.count}件、このパソコンの資格情報の保管庫に残っています。保管庫を開けてから、「ID・パスワード」のいちばん下で消してください。`,
  'secrets/not-noted': () =>
    `「操作の記録」に書けないため、パスワードを出していません。保管したものは無事です。パソコンの空き容量を確かめて、もう一度お試しください。`,

  // ---- attachments -------------------------------------------------------------------------------------------------
  'attachment/empty': (d: { name: string }) =>
    `「${d.name}」は中身が空のため、添付できません。台帳は変わっていません。ファイルを開いて中身を確かめてから、選び直してください。`,
  'attachment/too-large': (d: { name: string; megabytes: number; limit: number }) =>
    `「${d.name}」は ${d.megabytes}MB あり、大きすぎて添付できません（上限 ${d.limit}MB）。台帳は変わっていません。白黒で読み取り直すか、いくつかに分けてください。`,
  'attachment/unreadable': (d: { name: string }) =>
    `「${d.name}」を読めなくなったため、添付できませんでした。台帳は変わっていません。ほかのソフトで開いていれば閉じ、USBメモリなら差し直して、もう一度選んでください。`,
  'attachment/storage-full': (d: { name: string }) =>
    `このパソコンの空き容量が足りず、「${d.name}」を添付できませんでした。台帳は変わっていません。不要なファイルを消してから、もう一度お試しください。`,
  'attachment/cancelled': () => `途中でやめました。台帳と、これまでの添付はそのままです。`,
  'attachment/gone': () => `その添付はもうありません。台帳は無事です。一覧を開き直してください。`,
  'attachment/damaged': (d: { name: string; part: number; fault: 'missing' | 'changed' }) =>
    `添付「${d.name}」は、${d.fault === 'missing' ? '一部がなくなっている' : '保存したときと違っている'}ため開けません。ほかの記録と添付は無事です。元のファイルを付け直すか、「バックアップと安全」の「前の状態に戻す」から戻してください。`,

  // ---- backups -----------------------------------------------------------------------------------------------------
  'backup/not-a-backup': () =>
    `連携台帳のバックアップではないファイルです。いまの台帳は変わっていません。名前が「.renkei」で終わるファイルを選んでください。`,
  'backup/newer': (_d: { found: number; known: number }) =>
    `このバックアップは、もっと新しい「連携台帳」でつくられています。いまの台帳もバックアップも変わっていません。新しい版を入れてから、もう一度選んでください。`,
  'backup/header-too-large': (_d: { bytes: number; limit: number }) =>
    `バックアップの見出しが大きすぎるため、安全のため開きません。いまの台帳は変わっていません。別のバックアップを選んでください。`,
  'backup/truncated': () =>
    `このバックアップは途中で切れています。いまの台帳は変わっていません。コピーしている途中で抜いたのかもしれません。コピーし直すか、別のバックアップを選んでください。`,
  'backup/damaged': (_d: { part: string }) =>
    `このバックアップは中身が壊れています。いまの台帳は変わっていません。別の日のバックアップを選んでください。`,
  'backup/wrong-mac': () =>
    `このバックアップは、つくったときから書き換えられています。いまの台帳は変わっていません。戻さずに、別のバックアップを選んでください。`,
  'backup/incomplete': () =>
    `バックアップをつくっている間に台帳が変わったか、一部が届きませんでした。台帳は無事です。前のバックアップも残っています。もう一度お試しください。`,
  'backup/other-kind': () =>
    `サンプルのバックアップと、ご自分の台帳のバックアップは、入れ替えられません。いまの台帳は無事です。同じ種類のバックアップを選んでください。`,
  'backup/restore-cancelled': () => `戻すのをやめました。いまの台帳もバックアップも変わっていません。`,
  'backup/restore-full': () =>
    `このパソコンの空き容量が足りず、戻せませんでした。いまの台帳もバックアップも変わっていません。不要なファイルを消してから、もう一度お試しください。`,
  'backup/forms-left': (d: { forms: string }) =>
    `台帳はバックアップしました。次の様式は、読めないか大きすぎるため、入っていません：${d.forms}。市のファイルを、別に取っておいてください。`,
  'backup/damaged-forms': () =>
    `台帳は戻りました。バックアップの中の様式は壊れているため、戻していません。使うときに、市の様式をもう一度取り込んでください。`,
  'backup/cancelled': () => `バックアップを取るのをやめました。台帳と、これまでのバックアップはそのままです。`,
  'backup/busy': () =>
    `別のバックアップをつくっているか、読んでいる途中です。台帳は無事です。終わってから、もう一度お試しください。`,
  'backup/ended': () =>
    `バックアップの読み書きが途中で終わりました。台帳は無事です。はじめからもう一度お試しください。`,
  'backup/gone': () =>
    `そのバックアップはもうありません。いまの台帳は無事です。一覧を開き直して、別のバックアップを選んでください。`,
  'backup/unreadable': (d: { place: string }) =>
    `${d.place}のバックアップを読めません。いまの台帳は無事です。ほかのソフトで開いていれば閉じ、USBメモリなら差し直して、もう一度お試しください。`,
  'backup/place-away': (d: { place: string; verb: string }) =>
    `${d.place}がありません。このパソコンにはバックアップがあります。${d.verb}と続けます。`,
  'backup/no-folder': (d: { place: string }) =>
    `${d.place}が見つかりません。台帳は無事です。「バックアップと安全」で、バックアップを置く場所を選び直してください。`,
  'backup/pulled-out': (d: { place: string }) =>
    `書いている途中で${d.place}とのつながりが切れました。台帳は無事です。途中のバックアップは使いません。差し直して、もう一度バックアップしてください。`,
  'backup/disk-full': (d: { place: string }) =>
    `${d.place}の空き容量が足りず、バックアップを書けませんでした。台帳は無事です。不要なファイルを消すか、別の場所を選んでください。`,
  'backup/nearly-full': (d: { place: string; free: string }) =>
    `${d.place}の空き容量が、あと${d.free}です。台帳とバックアップは無事です。次が入らなくなる前に、不要なファイルを消すか、別の場所を選んでください。`,
  'backup/read-only': (d: { place: string }) =>
    `${d.place}には書き込めません。台帳は無事です。書き込み禁止のつまみを確かめるか、別の場所を選んでください。`,
  'backup/path-too-long': (d: { place: string }) =>
    `${d.place}はフォルダーの名前が長すぎて、バックアップを置けません。台帳は無事です。もっと浅い場所のフォルダーを選んでください。`,
  'backup/in-use': (d: { place: string }) =>
    `${d.place}のバックアップを、ほかのソフト（ウイルス対策など）が使っています。台帳は無事です。少し待ってから、もう一度お試しください。`,
  'backup/write-failed': (d: { place: string; reason: string }) =>
    `${d.place}にバックアップを書けませんでした。台帳は無事です。別の場所を選んで、もう一度お試しください。`,
  'backup/not-readable-back': (d: { place: string }) =>
    `${d.place}に書いたバックアップを読み返すと、書いたものと違っていました。台帳は無事です。このバックアップは捨てました。別のUSBメモリか、別の場所を選んでください。`,

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
