import { CIRCLES, MARKS_BUT_CIRCLES } from './list-signs';

/** A name that says 様 or 殿 to the person: 神谷 剛　様. 殿 also ends names of families (鵜殿), so only behind a space. */
const HONORIFIC = /(?<=\S.*)(?:\s*様|\s+殿)$/u;

/** The name without 様, which forms print by themselves; the same where it has none. */
export const withoutHonorific = (name: string): string => name.replace(HONORIFIC, '');

/** （旧）, 【元】, (兼), (新) and （再掲） around a name say something of whoever it is; 旧姓 has a surname in it. */
const AGAIN = '(?:再掲?|再載|再出|前掲|上掲|重複|2回目)';
const STANDING = `(?:[(（〔［[【](?:旧|元|新|兼務?|${AGAIN})[)）〕］\\]】]|(?<=\\p{L}[\\s　])(?:再掲|重複))`;
/** Marks of a list, before or behind a name. ○久保 may be 大久保, made unreadable: such a one is asked. */
const CROSSES = '×✕✖☓';
const MARKS = `${MARKS_BUT_CIRCLES}→⇒${CROSSES}`;
const MARK = `(?:[${MARKS}]|${STANDING})+`;
const MARKED = new RegExp(`^(${MARK})?\\s*([^\\s${CIRCLES}${MARKS}][^${CIRCLES}${MARKS}]*?)\\s*(${MARK})?$`, 'u');

/** (野口 保): brackets around a whole name; what is said in them of a place where nobody is has other words. */
const AROUND = /^([(（〔［[【])\s*(\p{L}{1,6}\s+\p{L}{1,10})\s*([)）〕］\]】])$/u;
/** 舘岡(木島) 澪: another surname of theirs, of which the list doesn't say more. (大) tells one of two from the other. */
const BETWEEN = /^(\p{L}{1,5})\s*([(（]\p{Script=Han}{2,4}[)）])(\s+\p{L}+)$/u;
const NO_NAME = /[予未欠休退兼派嘱准務職任用備共他旧元現新]|端末|名簿|募集|常勤|[師士員係部課長]/u;

function withoutBrackets(name: string): [name: string, mark: string] | null {
  const [, open = '', whole, close = ''] = AROUND.exec(name) ?? [];
  if (whole !== undefined) return NO_NAME.test(whole) ? null : [whole, open + close];
  const [, family = '', other = '', given = ''] = BETWEEN.exec(name) ?? [];
  return family === '' || NO_NAME.test(other) ? null : [family + given, other];
}

/** The name without ◎ and its like, whatever the list means by them; the same where it has none. */
export const withoutMarks = (name: string): string =>
  (withoutBrackets(name.trim()) ?? [MARKED.exec(name.trim())?.[2] ?? name])[0];

/** 石井 美智子（居宅兼務）: where else somebody works stands behind their name. */
const POST_BEHIND =
  /^(\p{L}[\p{L}\s・]*?)\s*[(（〔［[【][^()（）〔〕［］[\]【】]*兼[^()（）〔〕［］[\]【】]*[)）〕］\]】]$/u;

/** The name without what stands behind it of another post; the same where nothing does. */
export const withoutPostBehind = (name: string): string => POST_BEHIND.exec(name.trim())?.[1] ?? name;

/** × 水谷 豪, 水谷 豪×: whoever is crossed off has left, most likely. */
export const isCrossedOff = (name: string): boolean => CROSSED.test(name);
const CROSSED = new RegExp(`^[${CROSSES}]\\s*\\p{L}|\\p{L}\\s*[${CROSSES}]$`, 'u');

/** ◎ of ◎石井 美智子, as a memo keeps it; null where it has none. */
export function marksOfName(name: string): string | null {
  const [, before = '', , behind = ''] = MARKED.exec(name.trim()) ?? [];
  return withoutBrackets(name.trim())?.[1] ?? (before + behind || null);
}

const SIGNS = `[${MARKS}${CIRCLES}]`;
const MARKED_WORD = new RegExp(`^${SIGNS}*\\s*(\\p{L}.*?)\\s*${SIGNS}*$`, 'u');

/** 管理者 of ◎管理者, as lists mark words of theirs; the same where it has no mark. 〇〇係 is a word that nobody may read. */
export const withoutMarksOfWord = (word: string): string =>
  /[○〇◯]{2}/.test(word) ? word : (MARKED_WORD.exec(word.trim())?.[1] ?? word);

/** Asked first: most names have none of these. */
const MAYBE_REMARK = /[()（）〔〕［］[\]【】※＊*★☆●◎○■□◆→⇒㈱㈲\d０-９①-⑳㉑-㊿旧産育休退異兼派嘱故逝死欠ん生氏君]/u;
const REMARK =
  /[(（〔［[【].+?[)）〕］\]】]|[(（〔［[【].+|[※＊*★☆●◎○■□◆→⇒].*|[㈱㈲]|[\d０-９①-⑳㉑-㊿]+|さん$|ちゃん$|くん$|先生$|\s(?:氏|君)$|旧姓.*|産前?休.*|育休.*|休職.*|休業.*|退職.*|異動.*|兼務.*|派遣.*|嘱託.*|故人|逝去|死亡|欠番/u;

/** What stands in a name's cell and is most likely no part of the name: （旧姓 髙橋）, ※, 産休. Null where nothing does. */
export function remarkInName(name: string): string | null {
  if (!MAYBE_REMARK.test(name)) return null;
  return REMARK.exec(name)?.[0].trim() ?? null;
}

/** 髙橋（旧姓 林） 真由美, 佐々木 ゆき 旧姓髙橋: the name is what stands around it. （旧） alone has no name in it. */
const FORMER_NAME =
  /\s*(?:[(（〔［[【]\s*旧(?!姓?[\s　:：・]*[)）〕］\]】])[^)）〕］\]】]*[)）〕］\]】]|(?<=\s)旧姓.*$)(\s*)/u;

/** 林（現：髙橋） 真由美: whoever was called 林 is 髙橋 真由美 now. */
const NAME_NOW = /^(\p{L}{1,5})\s*[(（]\s*現(?:姓|在)?\s*[:：・]?\s*(\p{L}{1,5})\s*[)）]([\s　]+\p{L}.*)$/u;

/** The name without 旧姓; the same where nothing of that stands there, or nothing else. */
export function withoutFormerName(name: string): string {
  const [, , now = '', given = ''] = NAME_NOW.exec(name.trim()) ?? [];
  if (now !== '') return now + given;
  if (!name.includes('旧')) return name;
  const rest = name.replace(FORMER_NAME, (_, space: string) => space || ' ').trim();
  return rest === '' ? name : rest;
}

/** 「旧姓 森」 of 山﨑（旧姓 森） 千恵, as a memo keeps it; null where it says none. */
export function formerNameIn(name: string): string | null {
  const [, before] = NAME_NOW.exec(name.trim()) ?? [];
  if (before !== undefined) return `旧姓 ${before}`;
  const said = FORMER_NAME.exec(name)?.[0].replace(/[()（）〔〕［］[\]【】]|旧姓?|^[\s：:]+/g, ' ') ?? '';
  const former = said.replace(/^[\s：:・]+|\s+$/g, '');
  return former === '' || withoutFormerName(name) === name ? null : `旧姓 ${former}`;
}

/** Of ways to tell something. */
const NOTE_WORDS = /連絡|電話|至急|緊急|問い?合わ?せ|注意事項/u;
/** What only a sentence has: a particle between words; より子 is somebody. */
const GRAMMAR =
  /ください|下さい|お願い|について|の場合|以外は|.さん(?:は|が|に|も|と)|[一-龠々a-z\d)）](?:は|を|へ|から|まで|より|には|では|への)(?![子代美江枝恵世絵])(?:[一-龠々\d]|[ァ-ヶ]{2})|[\d)）一-龠々](?:から|まで|です|ます)[。！!]?$/iu;

/** Whether what stands where names do is a sentence: 市への連絡は04-0000-0000から. Names of people say none of it. */
export const isSentence = (text: string): boolean => NOTE_WORDS.test(text.replace(/\s/g, '')) || isClause(text);

/** … where things stand, of which 連絡用携帯電話 is one. */
export const isClause = (text: string): boolean => GRAMMAR.test(text.replace(/\s/g, ''));
