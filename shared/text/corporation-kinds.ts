import { byWord } from './by-word';

/**
 * Kinds of corporations, each in full and as people write them short, in brackets or as one character (㈱, ㈲, ㈳):
 * the abbreviations of banks' transfers and of 法人番号公表サイト.
 */
const KINDS: readonly (readonly [full: string, ...short: string[]])[] = [
  ['株式会社', '株'],
  ['有限会社', '有'],
  ['合同会社', '同', '合'],
  ['合名会社', '名'],
  ['合資会社', '資'],
  ['社会福祉法人', '福', '社福'],
  ['医療法人社団', '医社'],
  ['医療法人財団', '医財'],
  ['医療法人', '医'],
  ['特定非営利活動法人', '特非', '特', 'NPO'],
  ['NPO法人', 'NPO'],
  ['一般社団法人', '一社', '社'],
  ['一般財団法人', '一財', '財'],
  ['公益社団法人', '公社'],
  ['公益財団法人', '公財'],
  ['社団法人', '社'],
  ['財団法人', '財'],
  ['学校法人', '学'],
  ['宗教法人', '宗'],
  ['独立行政法人', '独'],
  ['農事組合法人', '農'],
  ['協同組合', '協'],
];

/** In full, the longest of those that begin alike first. */
export const corporationKinds: readonly string[] = KINDS.map(([full]) => full);

const HAS_KIND = /会社|法人|組合|[（(㈠-㉃㍿]/;
const FULL = new RegExp(KINDS.map(([full]) => full).join('|'), 'g');
const SHORT = /\(([株有同合名資福社医財特非N-P一公学宗独農協]{1,3})\)/g;
/** Two names for one kind. */
const SAME_KIND: Record<string, string> = byWord({ NPO法人: '特定非営利活動法人', 特定非営利活動法人: 'NPO法人' });

/** ㈱ and （株） are (株). */
const plainly = (name: string): string => name.normalize('NFKC').replaceAll('（', '(').replaceAll('）', ')');

/**
 * A name with its kind of corporation written another way: for ㈱見本 株式会社見本, for 株式会社見本 株見本.
 *
 * @returns nothing for a name without a kind
 */
export function withOtherKinds(text: string): string[] {
  if (!HAS_KIND.test(text)) return [];
  const plain = plainly(text);
  const others = new Set<string>();
  const [, short = ''] = new RegExp(SHORT.source).exec(plain) ?? [];
  for (const [full, ...shorts] of KINDS) if (shorts.includes(short)) others.add(plain.replace(`(${short})`, full));
  const [full = ''] = plain.match(FULL) ?? [];
  for (const one of KINDS.find(([name]) => name === full)?.slice(1) ?? []) others.add(plain.replace(full, one));
  const same = SAME_KIND[full];
  if (same) others.add(plain.replace(full, same));
  others.delete(plain);
  return [...others];
}

/** As papers have it: 株式会社みほん of ㈱みほん, 特定非営利活動法人みほん of NPO法人みほん; null: it is in full, or two kinds may be meant. */
export function corporationInFull(name: string): string | null {
  if (/^(?:NPO|ＮＰＯ)法人/i.test(name)) return name.replace(/^(?:NPO|ＮＰＯ)法人/i, '特定非営利活動法人');
  const plain = plainly(name);
  const [written, short = ''] = new RegExp(SHORT.source).exec(plain) ?? [];
  if (written === undefined) return null;
  const [only, ...others] = KINDS.filter(([, ...shorts]) => shorts.includes(short));
  return only && others.length === 0 ? plain.replace(written, only[0]) : null;
}
