import { problem } from '../../problems/problem';
import { sharedBy, sharersNamed } from '../../ledger/device-sharers';
import { CALLED } from '../../ledger/device-memo';
import { foldKey } from '../../text/fold-key';
import { saysDeviceKind } from '../import/read-choice';
import type { DraftRow, MatchedRow, SeveralUsers } from './draft-row';
import type { LedgerView } from './ledger-view';
import type { RowRemark } from './planned';
import type { ResolvedWord } from './planned';
import { saysKept, saysOnlyNobody, saysShared, saysSpare, spareWord } from './nobody-words';

/** 佐々木・中村, 佐々木さんと中村さん; what stands in brackets is said of one. */
const AND = /(?:[・･、，,／/＆&＋+\n]|(?<=[一-龠々ヶ]|さん|様|氏)と(?=[一-龠々]))(?![^(（]*[)）])/u;
const BEFORE = /^(?:[(（【［[](?:共[用有]|兼用)[)）】］\]][\s　・:：]*|(?:共[用有]|兼用)[\s　・:：]+)/;
/** （共用）, （みんなで）, で共有, ほか2名. */
const BEHIND =
  /[\s　・、]*(?:[(（](?:[^()（）]*(?:共[用有]|兼用|(?:みんな|皆|全員)で?)|(?:他|ほか).*)[)）]|で?(?:共[用有]|兼用)|(?<=\S)(?:他|ほか)[\s　]*(?:[\d０-９一二三四五]*[名人]|数[名人])?|(?<=[\s　、・])(?:等|など))$/u;

/** 共用（池田・土田）, 共有タブ（小野寺・難波・石川）, 事務所携帯（佐藤・五十嵐の2人）: they themselves, behind what the device is called. */
const INSIDE = /^([^（()）]{1,12}?)[\s　]*[（(]([^（()）]+?)(?:の?[\s　]*[\d０-９一二三四五六七八九]+[人名])?[)）]$/u;

/** Of whom nobody knows which of several they are: that has to be asked. */
const IS_ASKED = /-(?:several|surname|near)$/;

/**
 * Of a cell that as a whole is nobody's name. What is asked is one of the names: the others stay as they are found.
 * Null: it names no one whom the ledger knows.
 */
export function severalUsers(
  word: string,
  look: (name: string) => ResolvedWord,
  people: LedgerView['people'],
): SeveralUsers | { problem: NonNullable<ResolvedWord['problem']> } | null {
  const inside = sharersInside(word, look);
  const bare = inside?.names ?? word.trim().replace(BEFORE, '').replace(BEHIND, '').trim();
  const names = namesIn(bare, look).flatMap((name) => withBracketed(name, look));
  if (names.length === 0 || (names.length === 1 && bare === word.trim())) return null;
  const found = names.map((name) => ({ name, ...look(name) }));
  const asked = found.find((one) => one.problem && IS_ASKED.test(one.problem.code));
  if (asked?.problem && names.length > 1) return { problem: asked.problem };
  const users = found.map(({ id = null, name }) => ({
    id,
    name: people.find((one) => one.id === id)?.name ?? name,
  }));
  const first = users.find(({ id }) => id !== null);
  if (!first || first.id === null) return null;
  const others = users.filter((one) => one !== first && one.id !== first.id);
  return { id: first.id, name: first.name, others, ...(inside?.said && { said: inside.said }) };
}

/** 坪田・前川が使用, 佐藤さん・土田さんの2人で使う beside 共用. */
const TOLD =
  /^([^。\n]{2,40}?)(?:の?[\d０-９一二三四五六七八九]+[人名])?[がで](?:共[用有]|兼用|使用|利用|使う|使って)(?:中|する|します|(?:して)?い(?:る|ます))?。?$/m;

/** Of a device that is 共用, who has it as its remark says, where all of them are known. */
export function usersInRemark(
  holder: string,
  note: DraftRow['row']['values'][string],
  look: (name: string) => ResolvedWord,
  people: LedgerView['people'],
): SeveralUsers | null {
  if (typeof note !== 'string') return null;
  const [, names = ''] = (saysShared(holder) && saysOnlyNobody(holder) && TOLD.exec(note)) || [];
  const found = names === '' ? null : severalUsers(names, look, people);
  if (!found || !('id' in found)) return null;
  return found.others.length > 0 && found.others.every(({ id }) => id !== null) ? found : null;
}

/** 訪看, 1F and whoever isn't in the ledger stand there, too: then the words are kept as they are. */
function sharersInside(word: string, look: (name: string) => ResolvedWord): { names: string; said: string } | null {
  const [, called = '', inside = ''] = INSIDE.exec(word.trim()) ?? [];
  const isThing = saysDeviceKind(called);
  if (!isThing && !saysShared(called)) return null;
  const names = namesIn(inside, look);
  if (names.length < 2 || names.some((name) => typeof look(name).id !== 'string')) return null;
  return { names: inside, said: saysOnlyNobody(called) ? '' : `${isThing ? CALLED : '使う人：'}${called}` };
}

/** By what stands between them; by spaces alone only where each of the words is somebody. */
function namesIn(text: string, look: (name: string) => ResolvedWord): string[] {
  const names = text.split(AND).flatMap((name) => name.trim() || []);
  const words = text.split(/[\s　]+/);
  // 1011 島田 of whom the number isn't: that is asked.
  if (names.length > 1 || words.length < 2 || /\d$/.test(words[0] ?? '')) return names;
  const areAll = typeof look(text).id !== 'string' && words.every((one) => typeof look(one).id === 'string');
  return areAll ? words : names;
}

/** 竹内（山岸） of two who are both somebody: who stands in brackets has it, too. */
function withBracketed(text: string, look: (name: string) => ResolvedWord): string[] {
  const [, user = '', other = ''] = /^([^（(]+)[（(]([^（()）]+)[)）]$/.exec(text) ?? [];
  const areBoth = typeof look(text).id !== 'string' && [user, other].every((one) => typeof look(one).id === 'string');
  return user !== '' && areBoth ? [user.trim(), other.trim()] : [text];
}

/** What is said of a cell in which others are named, too. */
export const remarkOfSeveral = (word: string, { others }: SeveralUsers): RowRemark => {
  const names = others.map(({ id, name }) => (id === null ? `「${name}」` : `${name}さん`)).join('、');
  return problem('plan/several-users', { word, names }) as RowRemark;
};

/**
 * Whoever has a device beside its user is named in its memo, as the ledger keeps them. Nobody whom a cell names goes unsaid: of who isn't taken for
 * its user the memo has the cell.
 */
export function withSharers(draft: DraftRow): DraftRow {
  const { users, row, ids, match } = draft;
  const record = match.record && 'assetNumber' in match.record ? match.record : null;
  const own = row.values['note'];
  const memo = typeof own === 'string' && own !== '' ? own : (record?.note ?? '');
  const withMemo = (more: string): DraftRow['row'] => ({
    ...row,
    values: { ...row.values, note: [withoutBareShared(memo, more), more].filter((one) => one !== '').join('\n') },
  });
  if (!users) {
    const spare = ids.holder === null ? spareWord(String(row.values['holder'] ?? '')) : '';
    const lines = [...memo.split('\n'), ...(draft.memo ?? []).map(({ text }) => text)];
    // 状態：予備 and 予備として置く say it; 予備バッテリーあり doesn't.
    const isSaid = lines.some((line) => line.includes('予備') && saysSpare('', line.replace(/^[^：]*：/, '')));
    if (spare !== '') return isSaid ? draft : { ...draft, row: withMemo(spare) };
    const text = unsaidIn(draft);
    return text === '' || memo.includes(text) ? draft : { ...draft, row: withMemo(`使う人：${text}`) };
  }
  const all = [users, ...users.others];
  const known = new Set(sharersNamed(memo).map(foldKey));
  // As the ledger has it already, whoever of them stands first there.
  const holder = all.find(({ id }) => id !== null && id === record?.holderId) ?? all[0];
  const others = all.filter((one) => one !== holder && !known.has(foldKey(one.name)));
  const named = draft.own && typeof ids.holder === 'string' && ids.holder !== holder?.id ? ids.holder : undefined;
  const rest = { ...draft, ids: { ...ids, holder: holder?.id ?? null }, ...(named && { ownHolderId: named }) };
  const { said } = users;
  const lines = [
    ...(said !== undefined && !memo.includes(said) ? [said] : []),
    ...(others.length > 0 ? [`共用：${others.map(({ name }) => name).join('、')}`] : []),
  ];
  return lines.length === 0 ? rest : { ...rest, row: withMemo(lines.join('\n')) };
}

/** 共用 of a device that somebody has by the ledger: they are among those who share it. */
export function withFormerUser(draft: DraftRow, people: LedgerView['people']): DraftRow {
  const { row, ids, match, users } = draft;
  const record = match.record && 'assetNumber' in match.record ? match.record : null;
  const former = people.find(({ id }) => id === record?.holderId);
  const isShared = !users && ids.holder === null && saysShared(String(row.values['holder'] ?? ''));
  if (!record || !former || !isShared) return draft;
  const own = row.values['note'];
  const memo = typeof own === 'string' && own !== '' ? own : record.note;
  const others = sharersNamed(memo).filter((name) => foldKey(name) !== foldKey(former.name));
  const note = sharedBy(memo, [former.name, ...others]);
  return { ...draft, row: { ...row, values: { ...row.values, note } } };
}

/** 共用 alone says no more than 共用：山田 花子 below it. */
const withoutBareShared = (memo: string, more: string): string =>
  /共[用有][：:]/.test(more) ? memo.replaceAll(/^共[用有]$\n?/gm, '').trim() : memo;

const SAYS_MORE = /[（(].*[)）]$|\S[・･、，,／/＆&]\S/u;
/** A cell with which nobody of the ledger was meant, as somebody has decided. */
function unsaidIn({ row, ids, wordProblems, wordsTold }: MatchedRow): string {
  const said = row.values['holder'];
  if (typeof said !== 'string' || said.trim() === '' || wordProblems.holder) return '';
  // 秋葉（ときどき石井） of which 秋葉 was chosen: the others stand nowhere else.
  if (ids.holder && wordsTold.holder?.code === 'plan/as-decided' && SAYS_MORE.test(said.trim())) return said.trim();
  return ((ids.holder ?? null) === null ? !saysOnlyNobody(said) : saysKept(said)) ? said.trim() : '';
}
