import { byWord } from '../text/by-word';

/** Who left, and whose papers the city waits for, has to be in the ledger as whoever is there. */
const STILL_WANTED = 'いまもいる方と、退職の書類をこれから出す方は、取り込んでください。';

/** By what a table is known, by what it lists. */
const HEADINGS = byWord({
  端末: '「管理番号」「種類」「機種」「使う人」など',
  アカウント: '「使う人」「ID」など',
  事業所: '「事業所名」「住所」「電話」など',
  患者: '「患者名」「住所」など',
  チーム: '「チーム名」「患者名」「メンバー」など',
});

/** What is said of a table that an office brings along: of the file, of a sheet, of a cell. Part of the catalog. */
export const tableSentences = {
  // ---- the file ----------------------------------------------------------------------------------------------------
  'table/password': (d: { file: string }) =>
    `「${d.file}」にはパスワードがかかっていて、読めません。Excel で開いてパスワードを外し、別の名前で保存したものを選んでください。元のファイルはそのままです。`,
  'table/kind': (d: { file: string; kind: string }) =>
    `「${d.file}」は${d.kind}なので、表として読めません。Excel か Word、LibreOffice の表、または CSV を選んでください。`,
  'table/old-word': (d: { file: string }) =>
    `「${d.file}」は古い形式の Word（.doc）なので、読めません。Word で開き、「名前を付けて保存」で「Word 文書（.docx）」にしたものを選んでください。元のファイルはそのままです。`,
  'table/no-table': (d: { file: string }) =>
    `「${d.file}」には表がありません。1行に1人ずつ書いた表のある Word か、Excel を選んでください。市の様式なら、「書類」の「様式を取り込む」で選んでください。`,
  'table/damaged': (d: { file: string }) =>
    `「${d.file}」は壊れているか、途中で切れていて読めません。元のファイルを Excel で開き、別の名前で保存したものを選んでください。`,
  'table/too-large': (d: { file: string; limit: number }) =>
    `「${d.file}」は大きすぎて読めません（ファイルは ${d.limit}MB まで）。要る行だけを新しい Excel にコピーして、選び直してください。元のファイルはそのままです。`,
  'table/unpacks-too-large': (d: { file: string; part: number; limit: number }) =>
    `「${d.file}」は広げると大きくなりすぎて、安全に読めません（全体で ${d.limit}MB、中の一つで ${d.part}MB まで）。要る行だけを新しい Excel にコピーして、選び直してください。元のファイルはそのままです。`,
  'table/too-many': (d: { file: string; what: string; limit: number }) =>
    `「${d.file}」は${d.what}が多すぎて読めません（${d.limit.toLocaleString('ja-JP')} まで）。要る行だけを新しい Excel にコピーして、選び直してください。元のファイルはそのままです。`,
  'table/too-much-memory': (d: { file: string; megabytes: number }) =>
    `「${d.file}」を読むのに ${d.megabytes.toLocaleString('ja-JP')}MB より多くのメモリが要るため、やめました。要る行だけを新しい Excel にコピーして、選び直してください。台帳は変わっていません。`,
  'table/too-slow': (d: { file: string; seconds: number }) =>
    `「${d.file}」は ${d.seconds}秒たっても読み終わらないため、やめました。要る行だけを新しい Excel にコピーして、選び直してください。台帳は変わっていません。`,
  'table/cancelled': (_d: { file: string }) => `読むのをやめました。台帳は変わっていません。`,
  'table/forgotten': () => `どの表を取り込むか、もう一度選んでください。台帳は変わっていません。`,
  'table/unreadable': (d: { file: string }) =>
    `「${d.file}」を開けません。Excel で閉じて、もう一度選んでください。元のファイルはそのままです。`,
  'table/empty': (d: { file: string }) => `「${d.file}」には何も書かれていません。ファイルを確かめてください。`,
  'table/sheet-not-found': (d: { sheet: string; sheets: string }) =>
    `シート「${d.sheet}」がありません。あるシート：${d.sheets}`,
  'table/no-heading': (d: { sheet: string; kind: string }) =>
    `シート「${d.sheet}」に、${d.kind}の表の見出し（${HEADINGS[d.kind] ?? '「氏名」「電話番号」など'}）が見つかりません。Excel で見出しの行をこの言葉に直して、ファイルを選び直すか、表のあるシートを選んでください。`,
  'table/no-heading-in-text': (d: { file: string; kind: string }) =>
    `「${d.file}」は文字だけのファイルで、${d.kind}の表の見出し（${HEADINGS[d.kind] ?? '「氏名」「電話番号」など'}）が見つかりません。Excel の名簿を選ぶか、1行目をこの言葉の見出しにして、選び直してください。`,

  'table/turned-blocks': (d: { sheet: string }) =>
    `${d.sheet}は、人が横に並んだ表がいくつか縦に続いているようです。このままでは読めません。Excel の新しいシートに、1行に1人ずつ並べ直してください。1行目は「氏名」「電話番号」などの見出しにします。コピーして「形式を選択して貼り付け」の「行/列の入れ替え」を使うと、縦と横が入れ替わります。`,
  'table/shift-grid': (d: { sheet: string }) =>
    `${d.sheet}は、人と日にちを縦横に並べた勤務表（シフト表）のようです。台帳に入れるのは、1行に1人ずつ職種や連絡先を書いた名簿です。名簿のファイルか、名簿のシートを選んでください。`,
  'table/mark-grid': (d: { sheet: string }) =>
    `${d.sheet}は、だれがどの部屋（どの患者）を受け持つかを「○」などの印で書いた表のようです。このままでは読めません。「チーム名」「患者名」「メンバー」の見出しで、1行に1人ずつ書いた表にしてください。`,

  // ---- what is noticed about the file ------------------------------------------------------------------------------
  'table/macros': () => `このファイルにはマクロ（自動の仕掛け）があります。動かさず、値だけを読みました。`,
  'table/text-as-excel': () =>
    `名前は Excel のファイルですが、中身は CSV（文字だけの表）でした。CSV として読みました。`,
  'table/page-as-excel': () => `名前は Excel のファイルですが、中身はウェブページの表でした。表として読みました。`,
  'table/mixed-encodings': () =>
    `文字の形式が途中で変わるファイルです。行ごとに読み分けました。名前の文字を確かめてください。`,
  'table/old-strikes': () =>
    `取り消し線のある、古い形式（.xls）のファイルです。取り消し線で消した文字も、読んだ値に残ります。Excel で .xlsx として保存し直したものを選ぶと、除いて読めます。`,
  'table/open-quote': () =>
    `「"」が閉じられていないところがあり、そこから後ろが一つの欄になっています。元のファイルを確かめてください。`,

  // ---- asked about a sheet -----------------------------------------------------------------------------------------
  'table/hidden-rows': (d: { count: number; unit?: '列' }) =>
    `Excel で非表示になっている${d.unit ?? '行'}が ${d.count}${d.unit ?? '行'}あります。取り込むかどうかを選んでください。`,
  'table/hidden-columns': (d: { columns: string }) =>
    `Excel で非表示になっている列があります（${d.columns}）。取り込むかどうかを選んでください。`,
  'table/hidden-sheet': (d: { sheet: string }) => `シート「${d.sheet}」は Excel で非表示になっています。`,
  'table/same-field': (d: { field: string; taken: string; other: string }) =>
    `「${d.field}」の列が二つあります。${d.taken}を使い、${d.other}は使いません。`,
  'table/two-headings': (d: { taken: number; other: number }) =>
    `見出しに見える行が二つあります。いまは、${d.taken}行目からの表を読んでいます。${d.other}行目からの表は、この表のあとで取り込めます。`,
  'table/rows-above': (d: { count: number; unit?: '列' }) =>
    `見出しより上に、データのように見える${d.unit ?? '行'}が ${d.count}${d.unit ?? '行'}あります。取り込むかどうかを選んでください。`,
  'table/struck-rows': (d: { count: number; unit?: '列' }) =>
    `取り消し線で消された${d.unit ?? '行'}が ${d.count}${d.unit ?? '行'}あります。もういない方（使っていないもの）は、このままで大丈夫です。退職などの書類をこれから出すときだけ、取り込んでください。`,
  'table/grey-rows': (d: { count: number; unit?: '列'; of?: '職員' }) =>
    `灰色に塗られた${d.unit ?? '行'}が ${d.count}${d.unit ?? '行'}あります。${d.of ? `退職した方なら、このままで大丈夫です。${STILL_WANTED}` : '使っていないものなら、このままで大丈夫です。いまもいる方（使っているもの）なら、取り込んでください。'}`,
  'table/left-rows': (d: { count: number; unit?: '列'; of?: '職員' }) =>
    d.of
      ? `「退職」などと書かれた${d.unit ?? '行'}が ${d.count}${d.unit ?? '行'}あります。退職の書類とIDの停止まで済んだ方は、取り込まなくても大丈夫です。${STILL_WANTED}退職した日は、確認の画面で聞きます。`
      : `「廃棄」「終了」「停止中」などと書かれた${d.unit ?? '行'}が ${d.count}${d.unit ?? '行'}あります。いまもいる方（使っているもの）なら、取り込んでください。`,
  'table/left-days': (d: { count: number; unit?: '列' }) =>
    `退職の日が書かれた${d.unit ?? '行'}が ${d.count}${d.unit ?? '行'}あります。退職の書類とIDの停止まで済んだ方は、取り込まなくても大丈夫です。これからの方は、取り込んでください。退職した方として、その日といっしょに入ります。`,
  'table/left-lately': (d: { count: number; unit?: '列'; since?: 'ever' }) =>
    d.since
      ? `退職した方が ${d.count}人います。退職した方として、退職日といっしょに取り込みます。`
      : `最近退職した方が ${d.count}人います。退職の書類を出せるように、退職日といっしょに取り込みます。書類が済んでいる方なら、取り込まなくても大丈夫です。`,
  'table/foreign-rows': (d: { count: number; unit?: '列' }) =>
    `途中に、見出しのちがう別の表や、この一覧に入らないように見える${d.unit ?? '行'}が ${d.count}${d.unit ?? '行'}あります。取り込むかどうかを選んでください。`,
  'table/reading-rows': (d: { count: number; unit?: '列' }) =>
    `ふりがなだけの${d.unit ?? '行'}が ${d.count}${d.unit ?? '行'}あり、だれのものかわかりません。人の行なら、取り込んでください。`,
  'table/of-nobody': (d: { rows: string }) =>
    `${d.rows}は、共用や予備のものなので、職員としては取り込みません。その端末や ID は、取り込んだあとで台帳に追加してください。`,
  'table/several-lines': (d: { count: number }) =>
    `一人分が何行かに分かれている表なので、${d.count}人を、それぞれ一行にまとめて読みました。名前とふりがなの組み合わせを確かめてください。`,
  'table/cards': (d: { count: number }) =>
    `一人ずつ枠に分かれた用紙なので、${d.count}人を表にして読みました。読みもれがないか確かめてください。`,
  'table/call-tree': (d: { count: number }) =>
    `矢印でつながる連絡網なので、${d.count}人を表にして読みました。所属と電話番号の組み合わせを確かめてください。`,
  'table/turned': (d: { count: number }) =>
    `見出しが縦に、人や物が横に並んだ表なので、縦と横を入れ替えて、${d.count}列を1件ずつ読みました。名前と中身の組み合わせを確かめてください。`,
  'table/column-missing': (d: { field: string }) =>
    `「${d.field}」の列が見つかりません。ない項目は、台帳で空のまま（すでにある方は今のまま）になります。`,
  'table/cut': (d: { limit: number }) => `${d.limit}行を超えるため、そこから後ろは読んでいません。`,
  'table/secret-words': (d: { count: number }) =>
    `パスワードが書いてある行が ${d.count}行あります。その部分は読まず、ほかの文だけを読みました。`,
  'table/serial-1904': () => `日付を 1904年から数える Excel です。日付を確かめてください。`,

  // ---- a cell ------------------------------------------------------------------------------------------------------
  'cell/required': (d: { field: string }) => `${d.field}が要ります`,
  'cell/error': (d: { error: string }) => `Excel の「${d.error}」（式のまちがい）です。正しい値を入れてください`,
  'cell/no-value': () => `式の答えが入っていません。Excel で開いて保存し直すか、値を入れてください`,
  'cell/struck': () => `取り消し線で消されています。いまの値を入れてください`,
  'cell/misread': () => `ファイルに書かれている文字を、正しく読めませんでした。見くらべて、正しい文字を入れてください`,
  'cell/garbled': () => `文字が化けています。正しい文字を入れてください`,
  'cell/control': () => `目に見えない、使えない文字が入っています。入れ直してください`,
  'cell/too-long': (d: { length: number; limit: number }) =>
    `${d.length}文字あります。${d.limit}文字までにしてください`,
  'cell/date': (d: { reason: string }) => d.reason,
  'cell/date-without-year': () => `年がありません。例：令和8年11月20日`,
  'cell/date-future': (d: { date: string }) => `${d.date}は、まだ来ていない日です`,
  'cell/date-far': (d: { date: string }) => `${d.date}は先すぎます。年を確かめてください`,
  'cell/date-old': (d: { date: string }) => `${d.date}は昔すぎます。年を確かめてください`,
  'cell/order': (d: { later: string; earlier: string }) => `${d.later}が${d.earlier}より前です`,
  'cell/furigana': () => `ふりがなに、かな以外の文字があります`,
  'cell/mark': () => `○や有などの印だけです`,
  'cell/phone': (d: { reason: string }) => d.reason,
  'cell/phone-words': () => `電話ではありません`,
  'cell/phones': () => `電話番号が二つ以上あります。使うほうを一つ入れてください`,
  'cell/postal-code': () => `郵便番号は7桁です。例：270-0114`,
  'cell/count': () => `数として読めません。例：12`,
  'cell/login': () => `IDの形ではありません。決まったIDを入れるか、この行を取り込まないでください`,
  'cell/mail': () => `メールアドレスの形ではありません`,
  'cell/lost-digits': () => `Excel が下の桁を 0 にしています。元の番号を入れてください`,
  'cell/became-date': () => `表計算ソフトが日付に変えてしまった値です。元の文字（番地や番号）を入れてください`,
  'cell/ditto': () => `「上と同じ」の印だけでは決められません。値を入れるか、表の上の質問で選んでください`,
  'cell/invisible': (d: { character: string }) => `見えない文字（${d.character}）が入っています。打ち直してください`,
  'cell/mails': () => `メールアドレスが二つ以上あります。使うほうを一つ入れてください`,
  'cell/word': (d: { words: string }) => `「${d.words}」のどれかを入れてください`,
  'cell/not-accepted': (d: { reason: string }) => d.reason,

  // ---- what was made of a cell -------------------------------------------------------------------------------------
  'note/kana': (d: { from: string; to: string }) => `「${d.from}」を「${d.to}」として読みました（ひらがなに）`,
  'note/half-width': (d: { from: string; to: string }) => `「${d.from}」を「${d.to}」として読みました（半角に）`,
  'note/date': (d: { from: string; to: string }) => `「${d.from}」を${d.to}として読みました`,
  'note/left-day': (d: { from: string; to: string }) => `「${d.from}」から、退職日を${d.to}としました`,
  'note/join-day': (d: { from: string; to: string }) => `「${d.from}」から、入職日を${d.to}としました`,
  'note/past-era': (d: { from: string; to: string }) =>
    `「${d.from}」は、その元号が終わったあとの年です。${d.to}として読みました。年を確かめてください`,
  'note/serial': (d: { from: string; to: string }) =>
    `「${d.from}」は Excel の日付の番号なので、${d.to}として読みました`,
  'note/zero': (d: { from: string; to: string }) =>
    `Excel で消えたはじめの 0 を戻しました（「${d.from}」→「${d.to}」）`,
  'note/word': (d: { from: string; to: string }) => `「${d.from}」を「${d.to}」として読みました`,
  'note/one-line': (_d: { from: string; to: string }) => `改行を空白に変えました`,
  'note/names': (d: { from: string; to: string }) => `「${d.to}」として読みました`,
  'note/trimmed': (_d: { from: string; to: string }) => `前後の空白を除きました`,
  'note/none': (d: { from: string; to: string }) => `「${d.from}」は、何も入っていないものとして読みました`,
  'note/struck': (d: { from: string; to: string }) => `取り消し線の「${d.from}」を除いて「${d.to}」として読みました`,
  'note/struck-out': (d: { from: string; to: string }) =>
    `「${d.from}」は取り消し線で消されているので、何も入っていないものとして読みました`,
  'note/same-device': (d: { from: string; to: string }) => `「${d.from}」なので、「${d.to}」の行と同じ端末としました`,
  'note/as-above': (d: { from: string; to: string }) => `「${d.from}」なので、上の行と同じ「${d.to}」としました`,
  'note/empty-look-up': (d: { from: string; to: string }) =>
    `「${d.from}」は、式の参照先が空のときの表示とみて、何も入っていないものとして読みました`,
  'note/invisible': (d: { from: string; to: string }) =>
    `見えない文字（${d.to}）が入っています。貼り付けた文字なら、打ち直してください`,
  'note/honorific': (d: { from: string; to: string }) => `「${d.from}」の敬称を除いて「${d.to}」として読みました`,
  'note/name-remark': (d: { from: string; to: string }) =>
    `「${d.to}」は、名前ではないようです。${nameIn(d) === '' ? '名前だけにしてください' : `「${nameIn(d)}」のように、名前だけにしてください`}`,
  'note/name-mark': (d: { from: string; to: string }) =>
    `「${d.from}」の印を除いて「${d.to}」として読みました。印はメモに残します`,
  'note/word-mark': (d: { from: string; to: string }) => `「${d.from}」の印を除いて「${d.to}」として読みました`,
  'note/sign': (d: { from: string; to: string }) => `名簿の凡例のとおり、「${d.from}」を「${d.to}」として読みました`,
  'note/former-name': (d: { from: string; to: string }) => `「${d.from}」の旧姓を除いて「${d.to}」として読みました`,
  'note/former-kept': (d: { from: string; to: string }) =>
    `「${d.from}」の旧姓を除いて「${d.to}」として読みました。旧姓はメモに残します`,
  'note/mail': (d: { from: string; to: string }) => `「${d.from}」からアドレス「${d.to}」を読みました`,
  'note/phone': (d: { from: string; to: string }) => `「${d.from}」から電話番号「${d.to}」を読みました`,
  'note/reading-apart': (d: { from: string; to: string }) => `名前とふりがなを分けて「${d.to}」としました`,
  'note/aside-apart': (d: { from: string; to: string }) => `氏名とかっこの中を分けて「${d.to}」としました`,
  'note/title': (d: { from: string; to: string }) => `「${d.to}」の名簿なので、この事業所にしました`,
  'note/office-marks': (d: { from: string; to: string }) =>
    `印のある事業所「${d.to}」を、所属（はじめ）と兼務先にしました`,
  'note/whole-id': (d: { from: string; to: string }) => `名簿では略して「${d.from}」とあるので、「${d.to}」としました`,
  'note/network-above': (d: { from: string; to: string }) => `「${d.from}」とあるので、「${d.to}」にしました`,
  'note/section': (d: { from: string; to: string }) => `「${d.to}」の区切りの下にあるので、この事業所にしました`,
  'note/phone-and-fax': (d: { from: string; to: string }) => `「${d.from}」を、電話と FAX に分けて読みました`,
  'note/two-phones': (d: { from: string; to: string }) =>
    `「${d.from}」を二つの番号に分け、ここには「${d.to}」を入れます`,
  'note/phone-of-other': (d: { from: string; to: string }) => `ほかの方の番号があるので、メモに「${d.to}」と残します`,
  'note/phone-remark': (d: { from: string; to: string }) => `番号のほかの「${d.to}」は、メモに残します`,
  'note/phone-and-more': (d: { from: string; to: string }) =>
    `電話番号のほかの文字もそのまま残し、「${d.to}」としました。書類に書く番号を確かめてください`,
  'note/unmarked': (_d: { from: string; to: string }) => `式にならないように付いていた、はじめの「'」を外しました`,
  'note/joined': (d: { from: string; to: string }) => `二つの列を合わせて「${d.to}」としました`,
  'note/merged': (_d: { from: string; to: string }) => `結合されたセルの値を、下の行にも使いました`,
  'note/carried': (d: { from: string; to: string }) =>
    `チーム名が空なので、上の行の「${d.to}」のメンバーとして読みました`,
  'note/hidden-row': () => `Excel で非表示になっている行です`,

  // ---- rows that are nobody ----------------------------------------------------------------------------------------
  'row/blank': () => `空の行です`,
  'row/total': () => `合計の行です`,
  'row/repeated-heading': () => `見出しの繰り返しです`,
  'row/section': () => `区切りの行です`,
  'row/of-nobody': () =>
    `共用や予備の行で、職員の行ではありません。端末や ID は、取り込んだあとで台帳に追加してください`,
  'row/remark': () => `注記の行です`,
  'row/example': () => `記入例の行です`,
  'row/numbered': () => `番号だけの行です`,
  'row/continued': () => `上の行の続きです（氏名のセルが結合されています）`,
  'row/other-table': () => `別の表の行です`,
  'row/heading': () => `見出しです`,
  'row/title': () => `表題やあいさつの行です`,
  'row/page': () => `ページ番号の行です`,
  'row/other-sheet': () => `読んでいないシートの行です`,
  'row/below': () => `表の外の行です`,
  'row/above': () => `見出しより上にあり、データのように見えます。取り込むかどうかを選んでください`,
  'row/foreign': () => `見出しのちがう別の表か、この一覧に入らない行のように見えます。取り込むかどうかを選んでください`,
  'row/reading': () => `ふりがなだけの行のように見えます。人の行なら、取り込んでください`,
  'row/empty-look-up': () => `0 や線だけで、何も入っていない行です`,
  'row/struck': () => `取り消し線で消されています。退職した方かどうかを確かめてください`,
  'row/grey': () => `灰色に塗られています。いまもいる方（使っているもの）かどうかを確かめてください`,
  'row/left': () => `退職・廃棄などと書かれています。いまもいる方（使っているもの）かどうかを確かめてください`,
  'row/alike-table': () => `選んでいない表の行です。選ぶと、いっしょに取り込みます`,
} as const;

/** What is left of a cell without what is no name. */
const nameIn = ({ from, to }: { from: string; to: string }): string => from.replace(to, '').trim();
