import { z } from 'zod';
import { LedgerKind } from '../vault/ledger-kind';
import { askedActs, type AskedAct } from './acts';

/**
 * yes, no: what somebody said · unasked: nothing had to be asked · wrong: a proof that was none · gone: the window, or the page that
 * had asked, was gone before there was an answer · too-often: refused without a question
 */
export const askedAnswers = ['yes', 'no', 'unasked', 'wrong', 'gone', 'too-often'] as const;
export type AskedAnswer = (typeof askedAnswers)[number];

/** What main notes beside the acts that it asks about: it only counts them. */
const countedActs = ['notify', 'update'] as const;
export type CountedAct = (typeof countedActs)[number];

/** The wait of who has lost the recovery key's paper: begun, and taken back. */
const waitActs = ['lost-paper', 'lost-paper-back'] as const;
type WaitAct = (typeof waitActs)[number];

/** One line of what main was asked and what it answered: a code, a time, an id, and nothing of whom. */
export const AskedLine = z.object({
  /** ISO instant, by this PC's clock. */
  at: z.iso.datetime(),
  act: z.enum([...askedActs, ...countedActs, ...waitActs]),
  ledger: LedgerKind,
  answer: z.enum(askedAnswers),
  /** Id of the user who had the ledger open; missing where it has none. */
  by: z.uuid().optional(),
});
export type AskedLine = z.output<typeof AskedLine>;

/** As it is shown: with the name of the user, where there is one. */
export const NamedLine = AskedLine.omit({ by: true }).extend({ who: z.string() });
export type NamedLine = z.output<typeof NamedLine>;

/** Newest lines of it that the page shows. */
export const LINES_SHOWN = 200;

const actWords: Readonly<Record<AskedAct | CountedAct | WaitAct, string>> = {
  'mail-receiver': 'はじめての宛先へのメール',
  'mail-server': 'メールを送るサーバーの変更',
  endpoint: '電子で出す先の変更',
  'erase-ledger': '台帳を完全に消す',
  'clear-records': '壊れた記録を片付ける',
  'keep-earlier': '新しいバックアップに戻さず使い続ける',
  'open-altered': '合わないところのある台帳を開く',
  'renew-recovery': '復旧キーをつくり直す',
  'first-passphrase': '合い言葉を決める',
  'change-passphrase': '合い言葉を変える',
  'open-without': '合い言葉なしで開けるようにする',
  'first-user': '使う人を分ける',
  'add-user': '使う人を追加',
  'change-user': '使う人の名前・役割・合い言葉を変える',
  'remove-user': '使う人を外す',
  'own-passphrase': '自分の合い言葉を変える',
  'show-password': 'パスワードを画面に出す',
  'copy-password': 'パスワードをコピー',
  'forget-password': '保管しているパスワードを消す',
  'forget-token': '市の接続キーを消す',
  'forget-mail': 'メールの設定を消す',
  withdraw: '市に出した書類を取り下げる',
  'export-record': '操作の記録を書き出す',
  'export-office': '運営指導のフォルダーをつくる',
  'export-table': '表を書き出す',
  'drop-ways': '台帳が覚えていない開け方を外す',
  'stop-reviewing': '確認してから出すのをやめる',
  'take-pack': '置かれた市の様式を取り込む',
  'doubtful-pack': '発行元を確かめるべき様式を取り込む',
  'return-forms': 'バックアップの様式を戻す',
  'pack-source': '新しい様式を見に行くアドレスを決める',
  'accept-signer': '様式の発行元に名前を付ける',
  'backup-folder': '知らない場所にバックアップを置く',
  notify: 'お知らせを出す',
  update: '連携台帳を新しくする',
  'lost-paper': '復旧キーの紙が見つからず、つくり直しを待ち始める',
  'lost-paper-back': '復旧キーのつくり直しを待つのをやめる',
};

const answerWords: Readonly<Record<AskedAnswer, string>> = {
  yes: '「はい」と答えました',
  no: '「やめる」と答えました',
  unasked: 'お聞きせずに進めました',
  wrong: '合い言葉か復旧キーが違いました',
  gone: '答えの前に閉じました',
  'too-often': '続けて頼まれたため、断りました',
};

/** 表を書き出す（サンプル） */
export const askedWords = ({
  act,
  ledger,
  answer,
}: Pick<AskedLine, 'act' | 'ledger' | 'answer'>): { what: string; answer: string } => ({
  what: ledger === 'sample' ? `${actWords[act]}（サンプル）` : actWords[act],
  answer: answerWords[answer],
});
