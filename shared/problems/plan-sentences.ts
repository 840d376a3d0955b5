const isItThem = (d: { word: string; names: string }): string =>
  `「${d.word}」は、${d.names}のことですか。どの方か選んでください`;

/** What is said before rows of a table go into the ledger: of a row, of a cell beside what the ledger has. Part of the catalog. */
export const planSentences = {
  // ---- whose row it is ---------------------------------------------------------------------------------------------
  'match/several': (d: { count: number }) => `同じ方かもしれない方が、台帳に${d.count}人います。どの方か選んでください`,
  'match/other-birthday': (d: { name: string }) =>
    `台帳に同じお名前の${d.name}さんがいますが、生年月日が違います。同じ方か選んでください`,
  'match/other-number': (d: { name: string }) =>
    `台帳に同じお名前の${d.name}さんがいますが、職員番号が違います。同じ方か選んでください`,
  'match/other-kana': (d: { name: string }) =>
    `台帳に同じ漢字の${d.name}さんがいますが、ふりがなが違います。同じ方か選んでください`,
  'match/other-name': (d: { name: string }) =>
    `台帳の${d.name}さんかもしれませんが、お名前が違います。同じ方か選んでください`,
  'match/struck-off': (d: { name: string }) =>
    `「${d.name}」は、台帳で抹消されています。抹消を取り消すか、新しく追加するか選んでください`,
  'match/left': (d: { name: string; date: string }) =>
    `${d.name}さんは、台帳では${d.date}に退職しています。また入職した方か選んでください`,
  'match/other-office-number': (d: { name: string }) =>
    `台帳に同じ名前の「${d.name}」がありますが、事業所番号が違います。同じ事業所か選んでください`,
  'match/other-office-name': (d: { name: string }) =>
    `台帳の「${d.name}」と同じ事業所番号ですが、名前が違います。同じ事業所か選んでください`,
  'match/maybe-device': (d: { name: string }) => `台帳の「${d.name}」かもしれません。同じ端末か選んでください`,
  'match/other-holder': (d: { name: string }) =>
    `同じIDが台帳にありますが、使う人が違います（${d.name}）。同じアカウントか選んでください`,
  'match/two-records': (d: { count: number }) => `台帳の${d.count}件に当てはまります。どれか選んでください`,
  'match/same-record': (d: { lines: string }) =>
    `${d.lines}も、台帳の同じものを指しています。取り込む行を一つにするか、別のものか選んでください`,
  'match/same-row': (d: { lines: string }) =>
    `${d.lines}と同じに見えます。取り込む行を一つにするか、別のものか選んでください`,

  // ---- taking it ---------------------------------------------------------------------------------------------------
  'import/nothing': () => `取り込む行がありません。台帳は変わっていません。`,
  'import/changed-since': (d: { lines: string; unit: string }) =>
    `確かめているあいだに台帳が変わりました。まだ取り込んでいません。${d.lines}${d.unit}を見直して、もう一度取り込んでください。`,
  'import/file-changed': (d: { file: string }) =>
    `「${d.file}」が書き換えられていたので、読み直しました。直したところを、もう一度確かめてください。`,
  'import/no-backup': (d: { reason: string }) =>
    `取り込む前のバックアップができないため、まだ取り込んでいません。${d.reason}`,
  'import/cancelled': () => `取り込みをやめました。台帳は変わっていません。`,

  // ---- a cell ------------------------------------------------------------------------------------------------------
  'plan/office-unknown': (d: { word: string }) =>
    `「${d.word}」という事業所は、台帳にありません。どの事業所か選んでください`,
  'plan/office-needed': () => `どの事業所か選んでください`,
  'plan/corporation-unknown': (d: { word: string }) =>
    `「${d.word}」という法人は、台帳にありません。同じ法人なら選び、ちがう法人なら取り込まないでください`,
  'plan/network-unknown': (d: { word: string }) => `「${d.word}」というネットワークはありません。どれか選んでください`,
  'plan/network-needed': () => `どのネットワークか選んでください`,
  'plan/holder-unknown': (d: { word: string }) => `「${d.word}」さんが台帳の職員にいません。どの方か選んでください`,
  'plan/holder-near': isItThem,
  'plan/patient-near': isItThem,
  'plan/holder-several': (d: { word: string; count: number }) =>
    `「${d.word}」さんが${d.count}人います。どの方か選んでください`,
  'plan/holder-surname': (d: { name: string; count: number }) =>
    `「${d.name}」という名字の方が、台帳に${d.count}人います。どの方か選んでください`,
  'plan/several-users': (d: { word: string; names: string }) =>
    d.names === ''
      ? `表は「${d.word}」です`
      : `表は「${d.word}」。${d.names}は、いっしょに使う人としてメモ（共用）に入ります`,
  'plan/users-by-ids': (d: { word: string; names: string }) =>
    `IDの使う端末が「${d.word}」です${d.names === '' ? '' : `。${d.names}は、いっしょに使う人としてメモ（共用）に入ります`}`,
  'plan/as-decided': (d: { word: string; name: string }) =>
    `表は「${d.word}」。同じ言葉の行は、どれも「${d.name}」に決めてあります`,
  'plan/by-beginning': (d: { word: string; begins: string; name: string }) =>
    `表は「${d.word}」です。名前が「${d.begins}」で始まる${d.name}さんは、ほかにいません`,
  'plan/by-job': (d: { word: string; begins: string; name: string }) =>
    `表は「${d.word}」です。職種が「${d.begins}」の${d.name}さんは、ほかにいません`,
  'plan/by-number': (d: { word: string }) => `表は「${d.word}」だけです。その職員番号の方です`,
  'plan/by-post': (d: { word: string }) => `表は「${d.word}」だけです。その職種・役職の方は、ほかにいません`,
  'plan/by-surname': (d: { word: string }) => `表は「${d.word}」だけです。同じ名字の方は、ほかにいません`,
  'plan/by-place': (d: { word: string; office: string }) =>
    `表は「${d.word}」です。同じお名前の方のうち、${d.office}の方にしました`,
  'plan/patient-unknown': (d: { word: string }) => `「${d.word}」さんが台帳の患者にいません。どの方か選んでください`,
  'plan/patient-surname': (d: { name: string; count: number }) =>
    `「${d.name}」という名字の方が、患者に${d.count}人います。どの方か選んでください`,
  'plan/patient-several': (d: { word: string; count: number }) =>
    `「${d.word}」さんが患者に${d.count}人います。どの方か選んでください`,
  'plan/order': (d: { later: string; earlier: string; date: string }) =>
    `${d.later}が、台帳の${d.earlier}（${d.date}）より前です`,
  'plan/order-before': (d: { later: string; earlier: string; date: string }) =>
    `${d.earlier}が、台帳の${d.later}（${d.date}）より後です`,
  'plan/doubt': (d: { said: string }) => d.said,
  'plan/unshown': () => `書類に出せない字（外字など）があります。元の字を確かめて、入れ直してください`,
  'plan/strange-letter': (d: { letter: string }) =>
    `日本語の名簿では見かけない字「${d.letter}」があります。元の字を確かめて、ちがえば入れ直してください`,
  'plan/short-reading': () => `ふりがなが姓だけのようです`,
  'plan/to-come': (d: { field: string }) => `これから先の${d.field}です`,

  // ---- beside what the ledger has ----------------------------------------------------------------------------------
  'plan/variant': (d: { from: string; to: string }) => `字の形だけが違います（「${d.from}」と「${d.to}」）`,
  'plan/same-spaces': () => `空白だけの違いなので、台帳のままにします`,
  'plan/same-kana': (d: { kept: string }) => `読みは同じなので、台帳の「${d.kept}」のままにします`,
  'plan/same-zeros': (d: { kept: string }) => `はじめの 0 だけの違いなので、台帳の「${d.kept}」のままにします`,
  'plan/same-writing': (d: { kept: string }) => `書き方だけの違いなので、台帳の「${d.kept}」のままにします`,
  'plan/kept': () => `表では空なので、台帳のままにします`,
  'plan/always-kept': () => `表では空ですが、なくせない項目なので、台帳のままにします`,
  'plan/cleared': () => `表では空なので、台帳の内容を消します`,
  'plan/also-at': (d: { office: string; jobType: string }) =>
    `兼務先に「${d.office}」${d.jobType === '' ? '' : `（${d.jobType}）`}が入ります`,
  'plan/joint-offices': (d: { word: string; office: string; also: string }) =>
    `表は「${d.word}」です。所属は「${d.office}」、兼務先は「${d.also}」にします`,
  'plan/more-offices': (d: { word: string }) =>
    `所属に「${d.word}」とあります。決めた事業所のほかは、兼務先に入れず「元の値」に残します`,
  'plan/from-ledger': () => `表にないので、いまの事業所にします`,
  'plan/office-by-place': (d: { word: string }) => `置くところが「${d.word}」なので、この事業所にします`,
  'plan/office-by-sharers': (d: { word: string }) => `使う人が「${d.word}」なので、この事業所にします`,
  'plan/kind-chosen': () => `種類が書いていない端末に、まとめて選んだものです`,
  'plan/own-corporation': () => `表にないので、台帳の法人にします`,
  'plan/proposed': (d: { from: string }) => `表にないので、${d.from}から読み取りました`,
} as const;
