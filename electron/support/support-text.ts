import { askedWords } from '@shared/asks/asked-record';
import type { LedgerFacts } from '@shared/ipc/support';
import { moment } from '@shared/text/moment';
import type { SupportFacts, Unanswered } from './support-facts';

/** What is said to whoever reads it, in the words of the screens; codes stand only where a supporter looks them up. */
const IS_IN_IT = [
  'このファイルに入っているのは、版、設定、数、そして決まった記号だけです。',
  '人の名前、事業所の名前、連絡先、パスワード、書類の中身、ファイルの場所は入っていません。',
  'このファイルは、どこへも自動では送られません。お読みになってから、ご自分で渡してください。',
] as const;

/** サポートに渡すファイル, as it is read on the screen and saved: lines of text. */
export function supportText(facts: SupportFacts): string {
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['版とパソコン', programLines(facts)],
    ['設定', settingLines(facts)],
    ['台帳', ledgerLines(facts)],
    ['鍵', keyLines(facts)],
    ['バックアップ', backupLines(facts)],
    ['市の様式・印刷・送り先', aroundLines(facts)],
    ['このパソコンが頼まれたこと（新しい順）', askedLines(facts)],
    ['最近の動き（記号。新しいものが下）', logLines(facts)],
  ];
  return [
    '連携台帳　サポートに渡すファイル',
    `つくった日時　${facts.made}（このパソコンの時計）`,
    '',
    ...IS_IN_IT,
    ...parts.flatMap(([title, lines]) => ['', `■ ${title}`, ...lines]),
    '',
  ].join('\n');
}

const UNANSWERED = '答えがありませんでした';
const yes = (is: boolean): string => (is ? 'はい' : 'いいえ');
const line = (name: string, ...words: (string | number)[]): string => `${name}　${words.join('　')}`;

function programLines({ app, pc, told }: SupportFacts): string[] {
  const { system, release, processor, memoryGb, freeGb, screen } = pc;
  const kind = app.isDevelopmentRuntime ? '開発用の実行環境' : app.isRelease ? '配布用' : '試験用';
  return [
    line('連携台帳', app.version, kind),
    line('動かす仕組み', `Electron ${app.electron}`),
    line('パソコン', `${system} ${release}`, processor, `メモリー ${memoryGb}GB`),
    line('ディスクの空き', freeGb === 'unanswered' ? UNANSWERED : `${freeGb}GB`),
    line('画面', `${screen.width}×${screen.height}`, `拡大 ${screen.percent}%`),
    line('いまの画面に出ている記号', told ?? 'なし'),
  ];
}

const ledgerNames: Readonly<Record<SupportFacts['settings']['ledger'], string>> = {
  none: 'なし',
  sample: 'サンプル',
  own: '自分の台帳',
};

function settingLines({ settings }: SupportFacts): string[] {
  const { textSize, ledger, isOneOffice, lockAfterMinutes, arrangedLists } = settings;
  return [
    line('開いている台帳', ledgerNames[ledger]),
    line('文字の大きさ', textSize),
    line('事業所をしぼっている', yes(isOneOffice)),
    line('触らないときのロック', lockAfterMinutes === 0 ? 'しない' : `${lockAfterMinutes}分`),
    line('並びを変えた表', arrangedLists),
  ];
}

function ledgerLines({ ledger, disk, anchor }: SupportFacts): string[] {
  return [
    line('ディスクの上', `台帳 ${disk.recordsMb}MB`, `起動したときの写し ${disk.atStartMb}MB`),
    line('壊れて分けておいた台帳', disk.setAside),
    anchor.found === 'fits'
      ? line('台帳の外に書いた終わり', '鍵と合う', `書きこみ ${anchor.write}`, `記録 ${anchor.link}`)
      : line('台帳の外に書いた終わり', anchorWords[anchor.found]),
    ...(ledger ? openLedgerLines(ledger) : ['台帳は、このファイルをつくったときに開いていません。']),
  ];
}

const anchorWords = { none: 'ない', unreadable: '読めない', other: '別の鍵のもの' } as const;

function openLedgerLines({ kind, version, counts, list, isKept, hasRoom }: LedgerFacts): string[] {
  const numbers = Object.entries(counts).map(([table, count]) => `${table} ${count}`);
  return [
    line('開いている台帳', ledgerNames[kind], `形式 ${version}`),
    line('件数', ...numbers),
    ...(list ? listLines(list) : [line('一覧との照らし合わせ', UNANSWERED)]),
    line('消さない約束', yes(isKept)),
    line('ディスクに余裕', yes(hasRoom)),
  ];
}

function listLines(list: NonNullable<LedgerFacts['list']>): string[] {
  const { records, isAnchored, epoch, write, faults, unlisted } = list;
  const differing = Object.entries(unlisted).map(([what, count]) => `${what} ${count}`);
  return [
    line('一覧との照らし合わせ', `${records}件`, faults.length === 0 ? '合っている' : `合わない：${faults.join(' ')}`),
    ...(differing.length > 0 ? [line('合わない記録', ...differing)] : []),
    line('一覧の終わり', `世代 ${epoch ?? 'なし'}`, `書きこみ ${write ?? 'なし'}`, `外にもある ${yes(isAnchored)}`),
  ];
}

const recoveryWords = { none: 'なし', made: 'つくった（紙は確かめていない）', 'on-paper': '紙に控えた' } as const;

function keyLines({ keys, wrongTries }: SupportFacts): string[] {
  const tries = line(
    'まちがえた回数',
    `自分の台帳 ${wrongTries.own}`,
    `サンプル ${wrongTries.sample}`,
    `バックアップ ${wrongTries.backup}`,
  );
  if (keys === 'unanswered') return [line('鍵', UNANSWERED), tries];
  return [
    line('鍵', keys.state, keys.ways.join(' ')),
    line('いま開いている', yes(keys.isOpen)),
    line('復旧キー', recoveryWords[keys.recovery]),
    tries,
  ];
}

const chosenWords = {
  none: 'このパソコンだけ',
  there: '選んだ場所にもある',
  away: '選んだ場所が、いまはない',
} as const;

function backupLines({ backups, disk, settings }: SupportFacts): string[] {
  const automatic = line('自動で取る', yes(settings.automaticBackup));
  if (backups === 'unanswered') return [automatic, line('バックアップ', UNANSWERED)];
  const { chosen, whole, unchecked, damaged, newestDays } = backups;
  return [
    automatic,
    line('置くところ', chosenWords[chosen], `このパソコンに ${disk.backupsMb}MB`),
    line('バックアップ', `無事 ${whole}`, `まだ調べていない ${unchecked}`, `壊れている ${damaged}`),
    line('いちばん新しいもの', newestDays === null ? 'なし' : `${newestDays}日前`),
  ];
}

function aroundLines({ packs, programs, sending, settings }: SupportFacts): string[] {
  const { mail } = sending;
  const found = (program: string | null): string => program ?? 'なし';
  return [
    line(
      '様式のひとまとまり',
      `はじめから ${packs.bundled}`,
      `読みこんだ ${packs.loaded}`,
      `市の様式 ${packs.official}`,
    ),
    ...(packs.faults.length > 0 ? [line('読めないもの', ...packs.faults)] : []),
    line('印刷とPDF', settings.printRoute, `プリンターを選んでいる ${yes(settings.hasPrinter)}`),
    programLine(programs, found),
    line(
      '電子で出す先',
      sending.endpoints,
      `覚えた宛先 ${sending.knownReceivers}`,
      `保管したパスワード ${sending.secrets}`,
    ),
    line('メール', mail ? `${mail.security}　ポート ${mail.port}　自分にも送る ${yes(mail.copyToSelf)}` : '設定なし'),
  ];
}

const programLine = (programs: SupportFacts['programs'], found: (program: string | null) => string): string =>
  isUnanswered(programs)
    ? line('ほかのソフト', UNANSWERED)
    : line('ほかのソフト', `Word ${found(programs.word)}`, `LibreOffice ${found(programs.libreoffice)}`);

const isUnanswered = (told: unknown): told is Unanswered => told === 'unanswered';

function askedLines({ asked }: SupportFacts): string[] {
  if (asked.length === 0) return ['なし'];
  return asked.map((each) => {
    const { day, time } = moment(each.at);
    const { what, answer } = askedWords(each);
    return line(`${day} ${time}`, what, answer);
  });
}

function logLines({ log }: SupportFacts): string[] {
  if (log.length === 0) return ['なし'];
  return log.map(({ at, level, code, details }) =>
    [at, level === 'warn' ? '注意' : '　　', code, ...details.map(({ name, word }) => `${name}=${word}`)].join(' '),
  );
}
