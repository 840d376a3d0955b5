import { asSeen } from '../text/invisible';
import type { AskedAct } from './acts';
import { OPEN_HOURS, WAIT_HOURS, hoursLeftWords, type LostPaper, type WaitKind } from './lost-paper';
import type { LostWords, Question } from './question';
import type { Lost } from './what-to-ask';

type Words = Pick<Question, 'title' | 'lines' | 'yes'>;

/** @property isNow it goes right after, and isn't only settled for later */
export interface AskedFor {
  facts?: readonly string[];
  isNow?: boolean;
  /** Of passwords: the one before goes as a new one takes its place; the new one goes; all of an account go; those go that were kept when replaced. */
  which?: 'current' | 'next' | 'all' | 'before';
  /** The password that goes is kept until 管理者 has looked at it. */
  isKept?: boolean;
  /** A 接続キー that is kept goes with it. */
  losesToken?: boolean;
}

const receiver = ({ facts = [], isNow = true }: AskedFor): Words => ({
  title: isNow ? 'はじめての宛先に、メールを送ります' : '書類をメールで出す宛先にします',
  lines: [
    `市や事務局から知らされた${facts.length > 1 ? '宛先' : 'アドレス'}と同じか、一文字ずつ確かめてください。`,
    isNow
      ? '一度「この宛先に送る」を押すと、次からはお聞きしません。「やめる」を押しても、書類は無事です。'
      : '今はまだ、何も送りません。',
  ],
  yes: isNow ? 'この宛先に送る' : 'この宛先にする',
});

const TOKEN_GOES =
  'いまの接続キーは消え、元に戻せません。書き留めたものがないときは、市にもう一度出してもらうことになります。書類は台帳に残ります。';

const KEPT_BEFORE = 'パスワードは、管理者の方が確かめるまで、このパソコンに取っておきます。';

const forgetting = ({ which = 'all', isKept = false }: AskedFor): Words => ({
  ...{
    current: {
      title: '新しいパスワードに置き換えます',
      lines: [
        `${isKept ? `前の${KEPT_BEFORE}` : '前のパスワードは、このパソコンから消えます。'}新しいものでログインできたときだけ、置き換えてください。`,
      ],
      yes: '置き換える',
    },
    next: {
      title: '新しいパスワードのほうを、このパソコンから消します',
      lines: [
        isKept
          ? `いまのパスワードは、そのまま残ります。新しい${KEPT_BEFORE}`
          : 'もう相手の画面で新しいものに変えていたら、消すとログインできなくなります。いまのパスワードは、そのまま残ります。',
      ],
      yes: '新しいものを消す',
    },
    before: {
      title: '取っておいた前のパスワードを、このパソコンから消します',
      lines: [
        '元に戻せません。いまのパスワードは、そのまま残ります。いまのものでログインできるか、先に確かめてください。',
      ],
      yes: '消す',
    },
    all: {
      title: '保管しているパスワードを、このパソコンから消します',
      lines: [
        '元に戻せません。バックアップにも入っていません。書き留めたものがないときは、市や事務局に出し直してもらうことになります。',
      ],
      yes: '消す',
    },
  }[which],
});

const words: Readonly<Record<AskedAct, Words | ((about: AskedFor) => Words)>> = {
  'mail-receiver': receiver,
  'mail-server': {
    title: 'これから、メールで出す書類をこのサーバーから送ります',
    lines: ['メールの契約先から知らされたサーバーと同じか、確かめてください。', '今はまだ、何も送りません。'],
    yes: 'このサーバーにする',
  },
  endpoint: ({ losesToken = false }) => ({
    title: 'これから、電子で出す書類をここに送ります',
    lines: [
      '市から知らされたアドレスと同じか、確かめてください。',
      losesToken ? `今はまだ、何も送りません。${TOKEN_GOES}` : '今はまだ、何も送りません。',
    ],
    yes: 'この提出先にする',
  }),
  'erase-ledger': {
    title: 'このパソコンの、ご自分の台帳を完全に消します',
    lines: [
      '法人・事業所・職員などの記録と、つくりかけの書類が消えます。元に戻せません。',
      '保存した書類のファイルと、これまでのバックアップは残ります。',
    ],
    yes: '完全に消す',
  },
  'clear-records': {
    title: '開けなくなった記録を片付けます',
    lines: [
      'いまの記録のファイルは、消す前に別の場所に取っておきます。',
      '片付けたあとは、バックアップから台帳を戻してください。',
    ],
    yes: '片付ける',
  },
  'keep-earlier': {
    title: '新しいバックアップに戻さず、いまの台帳を使い続けます',
    lines: [
      'このバックアップには、いまの台帳にない書き込みがあります。使い続けると、お知らせはもう出ません。使い続けたことは、記録に残ります。',
      '心当たりがないときは「やめる」を押し、パソコンの管理をしている方に見せてください。',
    ],
    yes: 'このまま使う',
  },
  'open-altered': {
    title: '前に閉じたときと合わない台帳を、このまま開きます',
    lines: [
      'いまある内容のまま続けます。どこが合わなかったかと、どなたが開いたかは、記録に残ります。',
      '心当たりがないときは「やめる」を押し、パソコンの管理をしている方に見せてください。',
    ],
    yes: 'このまま開く',
  },
  'renew-recovery': {
    title: '復旧キーを新しくつくり直します',
    lines: [
      '新しい紙を確かめたときから、いままでの紙の復旧キーでは、このパソコンの台帳を開けなくなります。名簿はそのままです。',
      'これまでに取ったバックアップは、その時の復旧キーで開きます。古い紙も、しばらく取っておいてください。',
    ],
    yes: 'つくり直して印刷へ',
  },
  'first-passphrase': {
    title: 'これからは、合い言葉を入れて台帳を開けます',
    lines: [
      'いま決めた合い言葉を、このパソコンの台帳に付けます。',
      '合い言葉を忘れたときに台帳を開けられるのは、紙の復旧キーだけです。',
    ],
    yes: 'この合い言葉にする',
  },
  'change-passphrase': {
    title: '台帳の合い言葉を変えます',
    lines: ['これからは、新しい合い言葉で開けます。名簿はそのままです。'],
    yes: '合い言葉を変える',
  },
  'open-without': {
    title: '合い言葉を入れずに、台帳を開けるようにします',
    lines: ['このパソコンに入っている人は、だれでも、そのまま台帳を開けるようになります。'],
    yes: 'この開け方にする',
  },
  'first-user': {
    title: 'これからは、使う人ごとの合い言葉で台帳を開けます',
    lines: [
      'この方が管理者になります。いままでの開け方（合い言葉なし、または1つの合い言葉）では、もう開きません。名簿はそのままです。',
      '管理者の合い言葉を忘れたときに台帳を開けられるのは、紙の復旧キーだけです。これから取るバックアップも、紙の復旧キーで開きます。',
    ],
    yes: '使う人を分ける',
  },
  'add-user': {
    title: '台帳を使う人を追加します',
    lines: ['この方は、決めた合い言葉で、この台帳を開けられるようになります。'],
    yes: '追加する',
  },
  'change-user': {
    title: '台帳を使う人について、変えます',
    lines: ['次にその方が開けたときから、変わります。'],
    yes: '変える',
  },
  'remove-user': {
    title: '台帳を使う人から外します',
    lines: [
      'この方の合い言葉では、もう開きません。この方がした仕事と、その記録は残ります。',
      'これまでに見たこと、書き出したこと、コピーしたものは取り戻せません。台帳の鍵そのものは変わりません。',
    ],
    yes: '外す',
  },
  'own-passphrase': {
    title: 'あなたの合い言葉を変えます',
    lines: ['これからは、新しい合い言葉で開けます。ほかの方の合い言葉は変わりません。'],
    yes: '合い言葉を変える',
  },
  'show-password': {
    title: '保管しているパスワードを1つ、画面に出します',
    lines: ['30秒たつと隠れます。まわりから見えないか、確かめてください。'],
    yes: '画面に出す',
  },
  'copy-password': {
    title: '保管しているパスワードを1つ、コピーします',
    lines: ['貼り付けて使えるようになります。60秒たつと消えます。'],
    yes: 'コピー',
  },
  'forget-password': forgetting,
  'forget-token': {
    title: 'いまの接続キーを、このパソコンから消します',
    lines: [TOKEN_GOES],
    yes: '消して進む',
  },
  'forget-mail': {
    title: 'メールの設定を、このパソコンから消します',
    lines: ['送信サーバーとアドレス、パスワードが消えます。元に戻すには、もう一度すべて入れてください。'],
    yes: '消す',
  },
  withdraw: {
    title: '市に出した書類を1件、取り下げます',
    lines: [
      'この受付に、取り下げを伝えます。取り下げた書類は、市では扱われなくなります。',
      '元には戻せません。もう一度出すときは、新しく出し直します。',
    ],
    yes: '取り下げる',
  },
  'export-record': {
    title: '操作の記録をファイルに書き出します',
    lines: [
      '書き出すファイルは暗号になっていません。職員や患者の氏名などが、だれでも読める形で入ります。渡す相手が決まっているときだけ書き出してください。渡したあとは、このパソコンやUSBメモリから消してください。書き出したことも、記録に残ります。',
      'ファイルは2つできます。Excel で開ける表（CSV）と、書き換えられていないかを確かめるファイル（検証用）です。',
    ],
    yes: '場所を選んで書き出す',
  },
  'export-office': {
    title: '事業所の書類と記録を、まとめてフォルダーに書き出します',
    lines: [
      '書き出すファイルは暗号になっていません。職員や患者の氏名などが、だれでも読める形で入ります。渡す相手が決まっているときだけ書き出してください。渡したあとは、このパソコンやUSBメモリから消してください。書き出したことも、記録に残ります。',
    ],
    yes: '場所を選んで書き出す',
  },
  'export-table': {
    title: '台帳の表をファイルに書き出します',
    lines: ['書き出すファイルは暗号になっていません。氏名などが、だれでも読める形で入ります。'],
    yes: '場所を選んで書き出す',
  },
  'drop-ways': {
    title: '台帳の開け方から、次のものを外します',
    lines: [
      '開け方の設定が、台帳の覚えているものと違います。台帳が覚えていないものを外してから開きます。外したものでは、もう開きません。',
      'いまも使う方や紙が出ているときは「やめる」を押し、パソコンの管理をしている方に見せてください。台帳は閉じたままです。',
    ],
    yes: '外して開く',
  },
  'stop-reviewing': {
    title: '書類を、管理者が確かめなくても出せるようにします',
    lines: [
      '事務の方が用意した書類も、確認の途中の書類も、そのまま出せるようになります。変えたことは、記録に残ります。',
    ],
    yes: '確認なしで出せるようにする',
  },
  'take-pack': {
    title: '置かれた市の様式を、このアプリに取り込みます',
    lines: [
      '名前と、出しているところが、市や事務局から受け取ったものと同じか、確かめてください。これからつくる書類は、この様式になります。',
      'ご自分で置いた覚えがないときは「やめる」を押してください。いまの様式が、そのまま使えます。',
    ],
    yes: 'この様式を取り込む',
  },
  'doubtful-pack': {
    title: '発行元を確かめてから、市の様式を取り込みます',
    lines: [
      'この様式は、知っている名前を名のっているか、前の版と発行元が違います。市や事務局から受け取ったものか、電話などで確かめてください。',
      '確かめられないときは「やめる」を押してください。いまの様式が、そのまま使えます。',
    ],
    yes: '確かめたので取り込む',
  },
  'return-forms': {
    title: 'バックアップの中の様式を、このパソコンに戻します',
    lines: [
      'バックアップを取ったときに使っていた、市の様式や、ご自分で取り込んだ様式です。見覚えのあるものだけなら、「この様式を戻す」を押してください。',
      '見覚えのないものがあるときは「やめる」を押してください。台帳だけが戻り、ここにある様式は戻りません。',
    ],
    yes: 'この様式を戻す',
  },
  'pack-source': {
    title: '新しい様式を、このアドレスに見に行きます',
    lines: [
      '市や法人から聞いたアドレスと同じか、確かめてください。1日に1度、新しい様式があるかだけを見に行きます。取り込む前に、もう一度お聞きします。',
      'ご自分で入れた覚えがないときは「やめる」を押してください。',
    ],
    yes: 'このアドレスにする',
  },
  'accept-signer': {
    title: '様式の発行元に、この名前を付けます',
    lines: [
      '確認番号が発行元のものと同じか、電話で読み合わせてください。これからこの発行元の様式には、この名前が出ます。',
      '読み合わせていないときは「やめる」を押してください。',
    ],
    yes: 'この名前にする',
  },
  'backup-folder': {
    title: 'バックアップを置く場所が、前に決めた場所と違います',
    lines: [
      'これからのバックアップを、ここにも置いてよいか、確かめてください。中身は暗号になっています。',
      '心当たりがないときは「やめる」を押し、パソコンの管理をしている方に見せてください。バックアップは、このパソコンだけに置きます。',
    ],
    yes: 'ここに置く',
  },
};

/** The words of a question. @param about what it is about, letter for letter */
export function questionWords(act: AskedAct, about: AskedFor = {}): Words & { facts: readonly string[] } {
  const found = words[act];
  return { ...(typeof found === 'function' ? found(about) : found), facts: (about.facts ?? []).map(asSeen) };
}

/** What is said before all else while somebody waits who has lost the paper, and when that is over. */
export function waitLine(lost: Lost, wait: LostPaper | null): string[] {
  if (!wait || (lost !== 'waiting' && lost !== 'over')) return [];
  const begun = `${dayAndTime(wait.since)}に、どなたかが「紙が見つからない」と答えました。`;
  return lost === 'over'
    ? [`${begun}待つ時間が終わったので、紙がなくても進められます。心当たりがないときは「やめる」を押してください。`]
    : [`${begun}${hoursLeftWords(wait)}たつと、紙がなくても進められます。紙が見つかれば、いまでもできます。`];
}

/** 11月23日 10:15, by this PC's clock. */
export function dayAndTime(iso: string): string {
  const at = new Date(iso);
  return `${at.getMonth() + 1}月${at.getDate()}日 ${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** A new key is waited for in an open ledger; to erase one, where nobody gets it open. */
const countsFor = (act: AskedAct): WaitKind => (act === 'erase-ledger' ? 'power' : 'use');

const counted: Readonly<Record<WaitKind, string>> = {
  use: '台帳を開けて、このパソコンを使っている時間だけを数えます。休みの日や夜は、進みません',
  power: 'このパソコンの電源が入っている時間だけを数えます。連携台帳は閉じていてもかまいません',
};

/** For who has lost the paper. @param hasPassphrase it was asked for, too */
export function paperLostWords(lost: Lost, act: AskedAct, hasPassphrase: boolean): LostWords | null {
  const link = hasPassphrase && act !== 'erase-ledger' ? '合い言葉も紙も、わからないとき' : '紙が見つからないとき';
  if (lost === 'renew')
    return {
      link,
      title: '先に、復旧キーを新しくつくり直してください',
      lines: [
        'いったんこの窓を閉じ、台帳を開きます。「設定」の「バックアップと安全」で「新しくつくり直して印刷」を押してください。紙が見つからないときの進め方も、そこに出ます。',
        '新しい紙ができたら、その紙の復旧キーで、こちらを進められます。',
      ],
      yes: null,
    };
  if (lost !== 'wait') return null;
  const isErased = act === 'erase-ledger';
  const counts = countsFor(act);
  return {
    link,
    title: `${WAIT_HOURS[counts]}時間待つと、紙がなくても${isErased ? '消せます' : 'つくり直せます'}`,
    lines: [
      ...(isErased && hasPassphrase
        ? ['合い言葉がわかるときは、台帳を開けて、復旧キーをつくり直してください。その紙で、すぐに消せます。']
        : []),
      `だれかが勝手に進めるのを防ぐため、すぐにはできません。${counted[counts]}（時計を進めても、早くはなりません）。`,
      `そのあいだ、${isErased ? '台帳を開ける画面' : 'ホーム'}に「待っています」と出て、だれでも取り消せます。いまは何も変わりません。紙が見つかれば、それまでどおり使えます。`,
      `待つ時間が終わったら、${OPEN_HOURS / 24}日のうちに、もう一度「${isErased ? '消して、新しく始める' : '新しくつくり直して印刷'}」を押してください。`,
    ],
    yes: '待ち始める',
  };
}
