import { momentWords } from '../text/moment';
import type { Change } from '../ledger/change';
import type { EntityTable } from '../ledger/entities';
import { knownLabel, tableNames, valueText } from '../ledger/labels';
import type { AuditKind, AuditLink } from './chain';
import {
  Deed,
  type OpeningChange,
  type UserChange,
  type PaperFacts,
  type ProcedureDeedStep,
  type ReviewStep,
  type SecretChange,
  type SubmissionStep,
} from './deed';
import { retentionFacts } from '../retention/retention-kinds';
import { holdReasonWords } from '../retention/retention-settings';
import { spaced } from '../text/spaced';
import { roleNames } from '../vault/role';
import { ERASED } from './part';

/** What a link tells: a change, a deed as it was written down, or null when it was erased. */
export type AuditContent = { change: Change } | { deed: Record<string, unknown> } | null;

/** One entry of 操作の記録, in the words that people read. */
export interface AuditEntry {
  sequence: number;
  /** ISO instant */
  at: string;
  kind: AuditKind;
  what: string;
  /** Empty when nobody's name was set. */
  who: string;
  edits: AuditEdit[];
}

export interface AuditEdit {
  /** 職員：職種 */
  item: string;
  before: string;
  after: string;
}

/** What each kind is called, and under which choice of the screen's filter it comes. */
export const recordKinds: Record<AuditKind, { name: string; group: RecordGroup }> = {
  change: { name: '台帳の変更', group: 'ledger' },
  erased: { name: '完全消去', group: 'ledger' },
  'attachment-added': { name: '添付', group: 'ledger' },
  'attachment-removed': { name: '添付を外す', group: 'ledger' },
  'keys-changed': { name: '鍵', group: 'keys' },
  'secret-shown': { name: '秘密の表示', group: 'keys' },
  'secret-copied': { name: '秘密のコピー', group: 'keys' },
  'secret-changed': { name: 'パスワード', group: 'keys' },
  'backed-up': { name: 'バックアップ', group: 'keys' },
  restored: { name: 'バックアップから戻す', group: 'keys' },
  imported: { name: '取り込み', group: 'ledger' },
  exported: { name: '書き出し', group: 'out' },
  printed: { name: '印刷', group: 'out' },
  submitted: { name: '提出', group: 'out' },
  procedure: { name: '手続き', group: 'ledger' },
  list: { name: '台帳の照合', group: 'keys' },
  reviewed: { name: '書類の確認', group: 'out' },
  moving: { name: '引っ越し', group: 'keys' },
  retention: { name: '保存', group: 'ledger' },
};
export type RecordGroup = 'ledger' | 'keys' | 'out';

/** Who did what the app does by itself. */
const BY_ITSELF = 'アプリ（自動）';

/** @param names turns ids into names */
export function auditEntryOf(link: AuditLink, told: AuditContent, names: (id: string) => string | null): AuditEntry {
  const { sequence, at, kind } = link;
  const facts = { sequence, at, kind };
  if (!told) return { ...facts, what: ERASED, who: '', edits: [] };
  if ('change' in told) {
    const { sentence, actor, records } = told.change;
    const edits = records.flatMap((record) => record.edits.flatMap((edit) => editLine(record.table, edit, names)));
    return { ...facts, what: sentence, who: actor, edits };
  }
  const { actor, ...content } = told.deed;
  const deed = Deed.safeParse({ kind, content });
  // Of a later version, or of a kind that has no sentence yet.
  if (!deed.success) return { ...facts, what: recordKinds[kind].name, who: String(actor ?? ''), edits: [] };
  return {
    ...facts,
    what: deedSentence(deed.data),
    who: whoDid(deed.data, String(actor ?? '')),
    edits: [],
  };
}

/** 事務 山田 花子, where it matters what somebody may. */
function whoDid(deed: Deed, actor: string): string {
  if (isByItself(deed)) return BY_ITSELF;
  return deed.kind === 'reviewed' && actor !== '' ? `${roleNames[deed.content.role]} ${actor}` : actor;
}

const isByItself = (deed: Deed): boolean =>
  (deed.kind === 'backed-up' && deed.content.reason === 'automatic') ||
  (deed.kind === 'list' && deed.content.what === 'begun');

/** None for a field that was empty before and after: new records have many; nor for a record's own id. */
function editLine(
  table: EntityTable,
  { field, before, after }: { field: string; before?: unknown; after?: unknown },
  names: (id: string) => string | null,
): AuditEdit[] {
  const words = (value: unknown): string => (isEmpty(value) ? '' : valueText(field, value, names));
  const label = knownLabel(table, field);
  const item = `${tableNames[table]}：${label ?? ''}`;
  return label === null || (isEmpty(before) && isEmpty(after))
    ? []
    : [{ item, before: words(before), after: words(after) }];
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const keySentences: Record<OpeningChange, string> = {
  'passphrase-set': '合い言葉を決めました',
  'passphrase-changed': '合い言葉を変えました',
  'unlock-passphrase': '台帳を、合い言葉を入れて開けるようにしました',
  'unlock-keychain': '台帳を、このパソコンではそのまま開けるようにしました',
  'unlock-users': '台帳を、使う人ごとの合い言葉で開けるようにしました',
  'recovery-renewed': '復旧キーを新しくつくり直しました',
  'recovery-confirmed': '復旧キーが紙にあることを確かめました',
  mended: '台帳の開け方の設定が外で書き換えられていたため、元になかったものを外しました',
};

/** 使う人に山田 花子さん（事務）を追加しました */
function userSentence({ what, name, role }: UserChange): string {
  const who = `${name}さん（${roleNames[role]}）`;
  switch (what) {
    case 'user-added':
      return `使う人に${who}を追加しました`;
    case 'user-changed':
      return `使う人を${who}に変えました`;
    case 'user-passphrase':
      return `${who}の合い言葉を新しくしました`;
    case 'user-removed':
      return `使う人から${who}を外しました`;
  }
}

const secretSentences: Record<SecretChange, string> = {
  kept: 'パスワードを保管しました',
  begun: '新しいパスワードを用意しました',
  changed: 'パスワードを新しいものに替えました',
  'given-up': '用意した新しいパスワードをやめました',
  'put-back': 'パスワードを前のものに戻しました',
  'let-go': '取っておいた前のパスワードを消しました',
  forgotten: '保管したパスワードを消しました',
};

const procedureSentences: Record<ProcedureDeedStep, string> = {
  started: '始めました',
  finished: '終えました',
  resumed: 'また始めました',
  'taken-back': '元に戻しました',
};

const movingSentences: Record<Extract<Deed, { kind: 'moving' }>['content']['what'], string> = {
  begun: '新しいパソコンへの引っ越しを始めました',
  finished: '新しいパソコンへの引っ越しを終えました',
  'given-up': '新しいパソコンへの引っ越しをやめました',
};

function deedSentence(deed: Deed): string {
  switch (deed.kind) {
    case 'keys-changed':
      return 'role' in deed.content ? userSentence(deed.content) : keySentences[deed.content.what];
    case 'secret-shown':
      return deed.content.what === 'password'
        ? `${deed.content.name}のパスワードを画面に出しました`
        : '復旧キーを画面に出しました';
    case 'secret-copied':
      return `${deed.content.name}のパスワードをコピーしました`;
    case 'secret-changed':
      return `${deed.content.name}の${secretSentences[deed.content.what]}`;
    case 'backed-up':
      return backupSentence(deed.content);
    case 'exported':
      return exportSentence(deed.content);
    case 'imported':
      return importSentence(deed.content);
    case 'printed':
      return printSentence(deed.content);
    case 'submitted':
      return submissionSentence(deed.content);
    case 'reviewed':
      return reviewSentence(deed.content);
    case 'procedure':
      return `${deed.content.title}の手続きを${procedureSentences[deed.content.what]}`;
    case 'restored':
      return `${momentWords(deed.content.backup)} のバックアップの状態に戻しました`;
    case 'attachment-added':
      return `「${deed.content.name}」を添付しました`;
    case 'attachment-removed':
      return `添付の「${deed.content.name}」を外しました`;
    case 'list':
      return listSentence(deed.content);
    case 'moving':
      return movingSentences[deed.content.what];
    case 'retention':
      return retentionSentence(deed.content);
    case 'erased':
      return `${tableNames[deed.content.table]}の記録を完全に消しました`;
  }
}

function retentionSentence(content: Extract<Deed, { kind: 'retention' }>['content']): string {
  if (content.what === 'period') {
    const { name } = retentionFacts[content.of];
    return content.years === 0
      ? `「${name}」の保存の期間を、決めていないことにしました`
      : `「${name}」の保存の期間を ${content.years}年にしました`;
  }
  const { what, table, name, reason, note } = content;
  const why = [holdReasonWords[reason], note].filter((words) => words !== '').join('：');
  const whose = `${tableNames[table]}「${name}」`;
  return what === 'held'
    ? `${whose}を、消さずに残すことにしました（${why}）`
    : `${whose}を消さずに残すのをやめました（${why}）`;
}

function backupSentence({ reason, places }: Extract<Deed, { kind: 'backed-up' }>['content']): string {
  const where = `（${places.join('・')}）`;
  if (reason === 'automatic') return `自動でバックアップをつくりました${where}`;
  if (reason === 'before-import') return `取り込む前の状態をバックアップしました${where}`;
  if (reason === 'before-migration') return `新しい版に合わせる前の状態をバックアップしました${where}`;
  return reason === 'before-restore'
    ? `戻す前の状態をバックアップしました${where}`
    : `バックアップをつくりました${where}`;
}

function listSentence(content: Extract<Deed, { kind: 'list' }>['content']): string {
  if (content.what === 'begun')
    return '台帳に何があるかの一覧をつくりました。これより後に記録が抜かれたり、前の状態に戻されたりすると、開くときにわかります';
  if (content.what === 'earlier')
    return `${momentWords(content.backup)} のバックアップのほうが新しい状態だと知ったうえで、いまの台帳を使い続けました`;
  const { missing, other, added, damaged } = content;
  const counts = `なくなった記録 ${missing}件、前の状態の記録 ${other}件、一覧にない記録 ${added}件、壊れた記録 ${damaged}件`;
  return `前に閉じたときと合わないところがあるのを知ったうえで、台帳を開きました（${counts}）`;
}

/** 職員名簿R8.xlsx から取り込みました（新しい 12、変わる 5、同じ 20、取り込んでいない 3） */
function importSentence({ file, rows }: Extract<Deed, { kind: 'imported' }>['content']): string {
  const left = rows.fix + rows.left;
  return `${file} から取り込みました（新しい ${rows.new}、変わる ${rows.changed}、同じ ${rows.same}、取り込んでいない ${left}）`;
}

function reviewSentence(content: Extract<Deed, { kind: 'reviewed' }>['content']): string {
  if (!('document' in content))
    return content.what === 'switched-on'
      ? '書類を、管理者が確認してから出すようにしました'
      : '書類を、確認なしで出せるように戻しました';
  const { what, title, about, label, text, isOwn } = content;
  const paper = about ? `${title}（${about}）` : title;
  const place = label ? `の「${label}」` : '';
  const words = text ? `：${text}` : '';
  const sentences: Record<ReviewStep['what'], string> = {
    asked: `${paper}を確認に出しました`,
    withdrawn: `${paper}を確認から取り戻しました`,
    returned: `${paper}を、直してもらうために戻しました${words}`,
    approved: isOwn ? `${paper}を確定しました（自分で用意した書類）` : `${paper}を確定しました`,
    said: `${paper}${place}に、直してほしいことを書きました${words}`,
    answered: `${paper}${place}に書かれたことへ返事をしました${words}`,
    ended: `${paper}${place}に書かれたことを済みにしました${words}`,
  };
  return sentences[what];
}

function submissionSentence(step: SubmissionStep): string {
  const { what, title, about, recipient, receipt, approvedBy, done, sentence, answers } = step;
  const paper = about ? `${title}（${about}）` : title;
  const act = done ?? '手渡しました';
  const handedOver = sentence
    ? sentence.replaceAll(/\{(paper|recipient)\}/g, (_, name) => (name === 'paper' ? paper : recipient))
    : spaced(`${paper}を${recipient}に`, act);
  const number = receipt ? `（受付番号 ${receipt}）` : '';
  const sentences: Record<SubmissionStep['what'], string> = {
    finalized: approvedBy
      ? `${paper}を、管理者 ${approvedBy}さんが確定したとおりに出す用意をしました（${recipient}あて）`
      : `${paper}を確定しました（${recipient}あて）`,
    received: `${paper}が${recipient}に受け付けられました${number}`,
    returned: `${paper}が${recipient}から差し戻されました${number}`,
    accepted: `${paper}が${recipient}に受理されました${number}`,
    'handed-over': `${handedOver}${answers ? `（${answers}）` : ''}`,
    posted: `${paper}を${recipient}あてに投函しました`,
    sent: `${paper}を${recipient}にメールで送りました`,
    mailed: `${paper}を${recipient}にメールソフトで送ったと記録しました`,
    unsure: `${paper}のメールが${recipient}に届いたか、わからなくなりました`,
    arrived: `${paper}のメールが${recipient}に届いていたことを確かめました`,
    'not-arrived': `${paper}のメールが${recipient}に届いていなかったことを確かめました`,
    'taken-back': `${paper}の、${done ?? '手渡した・投函した・届いたなどの'}記録を取り消しました`,
    withdrawn: `${paper}を取り下げました${number}`,
  };
  return sentences[what];
}

const WAYS = {
  docx: 'Word',
  xlsx: 'Excel',
  csv: 'CSV',
  pdf: 'PDF',
  jpg: 'JPEG',
  png: 'PNG',
  tif: 'TIFF',
  eml: 'メールの下書き',
} as const;

function exportSentence(content: Extract<Deed, { kind: 'exported' }>['content']): string {
  if (content.what === 'record')
    return `操作の記録 ${content.links.toLocaleString('ja-JP')}件をファイルに書き出しました（${content.files[0] ?? ''}）`;
  if (content.what === 'office') {
    const { office, period, folder, ended } = content;
    return `${office}の書類と記録（${period}）${folderWords[ended ?? 'done']}（${folder}）`;
  }
  const way = WAYS[content.output];
  if (content.what === 'table')
    return `${viewName(content)}${outWords(way)[content.ended ?? 'done']}（${content.office}　${content.file}）`;
  if (content.what === 'text') return `「${content.title}」を ${way} で保存しました（${content.file}）`;
  return `${paperName(content)}を ${way} で保存しました（${aboutWords(content)}）`;
}

function printSentence(content: Extract<Deed, { kind: 'printed' }>['content']): string {
  if (!('what' in content)) return `${paperName(content)}をプリンターへ送りました（${aboutWords(content)}）`;
  // The system's own dialog says nothing of how it ended: no printer, cancelled or printed.
  if (content.what === 'screen') return `「${content.title}」の画面を、印刷の画面に出しました`;
  if (content.what === 'table') return `${viewName(content)}を、印刷の画面に出しました（${content.office}）`;
  const { office, period, pages, ended } = content;
  return `${office}の書類と記録（${period}）${togetherWords[ended ?? 'done']}（${pages.toLocaleString('ja-JP')}ページ）`;
}

const togetherWords = {
  done: 'を目次をつけてプリンターへ送りました',
  cancelled: 'の印刷を、印刷の画面でやめました',
  failed: 'を印刷できませんでした',
};

const folderWords = {
  done: 'を運営指導のフォルダーに書き出しました',
  cancelled: 'の運営指導のフォルダーへの書き出しをやめました。フォルダーは残っていません',
  failed: 'を運営指導のフォルダーに書き出せませんでした。フォルダーは残っていません',
};

const outWords = (way: string) => ({
  done: `を ${way} で書き出しました`,
  cancelled: `の ${way} での書き出しをやめました。ファイルはできていません`,
  failed: `を ${way} で書き出せませんでした。ファイルはできていません`,
});

const viewName = ({ title, count }: { title: string; count: number }): string =>
  `「${title}」${count.toLocaleString('ja-JP')}件`;

type Paper = Pick<PaperFacts, 'form' | 'isDraft' | 'office' | 'about'>;

const paperName = ({ form, isDraft }: Paper): string => (isDraft ? `${form}の下書き` : form);

const aboutWords = ({ office, about }: Paper): string =>
  [...new Set([office, about])].filter((words) => words !== '').join('・');
