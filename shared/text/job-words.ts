import { widenKana } from './kana';
import { toHalfWidth } from './width';

/** What lists of offices write short, by the word that papers have. Each is written as `keyOf` makes it. */
const SHORT: readonly (readonly [word: string, ...ways: string[]])[] = [
  ['介護支援専門員', 'ケアマネ', 'ケアマネージャー', 'ケアマネジャー', 'ケアマネージャ', 'ケアマネジャ', 'cm'],
  [
    '主任介護支援専門員',
    '主任ケアマネ',
    '主ケアマネ',
    '主任ケアマネージャー',
    '主任ケアマネジャー',
    '主マネ',
    '主任cm',
    '主cm',
  ],
  ['看護師', '看', '正看護師', '正看', '看護婦', '正看護婦', 'ナース', 'ns'],
  ['准看護師', '准', '准看', '准ns', '准看護婦', '準看護師', '準看'],
  ['保健師', '保健婦', 'phn'],
  ['理学療法士', 'pt'],
  ['作業療法士', 'ot'],
  ['言語聴覚士', 'st'],
  ['社会福祉士', '社福士', '社福', 'sw'],
  ['介護福祉士', '介福', '介福士', 'cw'],
  ['医療ソーシャルワーカー', 'msw'],
  ['精神保健福祉士', 'psw'],
  ['サービス提供責任者', 'サ責', 'サービス責任者'],
  ['介護職員', '介職', '介護', '介護職', 'ケアワーカー'],
  ['計画作成担当者', '計画作成', '計画作成担当', '計作'],
  ['生活相談員', '生相'],
  ['福祉用具専門相談員', '福祉用具相談員', '用具専門相談員', '専門相談員', '専相', '用具専相'],
  ['管理栄養士', '管栄'],
  ['歯科衛生士', 'dh'],
  ['医師', 'dr', 'ドクター'],
];
/** In a letter or two: alone in a cell, and not within another word. */
const LETTERS: typeof SHORT = [
  ['医師', '医'],
  ['介護職員', '介'],
  ['訪問介護員', 'ヘ'],
  ['サービス提供責任者', 'サ'],
  ['相談員', '相'],
  ['機能訓練指導員', '機'],
  ['事務員', '事'],
  ['運転手', '運', '運転'],
];
const wordOf = new Map([
  ...[...SHORT, ...LETTERS].flatMap(([word, ...ways]) => ways.map((way) => [way, word] as const)),
  // Nobody is one for being called 管理者代行: it stands alone.
  ['管', '管理者'] as const,
]);

const keyOf = (text: string): string =>
  toHalfWidth(widenKana(text))
    .toLowerCase()
    .replace(/[\s.・()]/g, '');

/** Two jobs in one cell, or a job and a post: 管理者兼Ns, PT/OT, 所長(Ns). Brackets and what parts them stay where they are. */
const BETWEEN = /(\s*(?:兼務?|[/／・、,，＋+＆&\n])\s*|[（(]|[）)])/;
/** 事務さん, ケアマネさん. */
const POLITE = /(?<=.)(?:さん|様)$/;

/** Ns主任, 主任PT: a job that is written short, with the post that somebody has in it. */
const POST = '(?:副?主任|(?:サブ)?リーダー|チーフ|師長|係長|室長|課長|部長|所長|管理者)';
const JOB_AND_POST = new RegExp(`^(?:(?<post>${POST})(?<job>.+)|(?<first>.+?)(?<behind>${POST}))$`);

/** How papers call one job, its post behind it in brackets; undefined: it isn't known. */
function properJob(part: string): string | undefined {
  const whole = wordOf.get(keyOf(part));
  // 所長(Ns) says by itself which is which.
  if (whole !== undefined || /[()（）]/.test(part)) return whole;
  const {
    post,
    job = '',
    first = '',
    behind,
  } = JOB_AND_POST.exec(widenKana(part).replace(/[\s　]/g, ''))?.groups ?? {};
  // 医師長 is no post of a 医.
  const proper = job + first === '医' && behind === '師長' ? undefined : wordOf.get(keyOf(job || first));
  return proper === undefined ? undefined : `${proper}（${post ?? behind ?? ''}）`;
}

/** Each part that is known as papers call it; what is said in brackets and is the same word says nothing more: ST(言語). */
function properParts(text: string): string {
  const parts = widenKana(text).trim().split(BETWEEN);
  const known = parts.map((part, at) => {
    if (at % 2 === 1) return part === '(' ? '（' : part === ')' ? '）' : part;
    const plain = part.trim().replace(POLITE, '');
    return properJob(plain) ?? plain;
  });
  return known
    .join('')
    .replace(/([^（）]+)（([^（）]+)）/g, (whole, job: string, more: string) => (job.includes(more) ? job : whole));
}

/**
 * How papers call a job that a list writes short (PT) or in half-width kana (ﾍﾙﾊﾟｰ), which a form would show so; null: nothing better
 * is known than what stands there.
 */
export function properJobType(text: string): string | null {
  const proper = properJob(text) ?? properParts(text);
  // Of brackets alone that are of another width nobody is asked.
  return proper === '' || toHalfBrackets(proper) === toHalfBrackets(text) ? null : proper;
}

const toHalfBrackets = (text: string): string => text.replaceAll('（', '(').replaceAll('）', ')');

/** Who helps one, or is not one yet: 看護助手, ケアマネ候補. */
const NOT_ONE = /補助|助手|事務|候補|見習|実習|研修/;
/** Of an office: サービス管理責任者 is a job, 個人情報管理者 a task, 管理者代行 somebody else. */
const MANAGER = /^(?:(?:事業所|施設)の?)?管理者$/;
const CARE_MANAGER = '介護支援専門員';
/** Ways of writing a job that may stand inside longer words, the longest first: 准看護師 is no 看護師. */
const INSIDE: readonly (readonly [way: string, word: string])[] = [
  ...wordOf,
  ...SHORT.map(([word]) => [word, word] as const),
]
  .filter(([way]) => way.length > 2 && !/^[a-z]+$/.test(way))
  .sort((a, b) => b[0].length - a[0].length);

const jobsKept = new Map<string, readonly string[]>();

/**
 * The jobs that a 職種 or 役職 names, as papers call them, each once: 管理者・主任ケアマネ is 管理者, 主任介護支援専門員, and so 介護支援専門員 too. What
 * is no known job stands as it is written.
 */
export function jobsIn(text: string): readonly string[] {
  const known = jobsKept.get(text);
  if (known) return known;
  const jobs = new Set(
    toHalfWidth(widenKana(text))
      .split(/兼務?|[\s/・、,+&()]/)
      .filter(Boolean)
      .flatMap(jobsOfPart),
  );
  if (jobs.has(`主任${CARE_MANAGER}`)) jobs.add(CARE_MANAGER);
  jobsKept.set(text, [...jobs]);
  return [...jobs];
}

function jobsOfPart(written: string): string[] {
  const part = written.replace(POLITE, '');
  if (MANAGER.test(part)) return ['管理者'];
  const whole = wordOf.get(keyOf(part));
  if (whole !== undefined || NOT_ONE.test(part)) return [whole ?? part];
  const withPost = properJob(part);
  if (withPost !== undefined) return jobsIn(withPost).slice();
  let rest = keyOf(part);
  const inside = INSIDE.flatMap(([way, word]) => {
    if (!rest.includes(way)) return [];
    rest = rest.replaceAll(way, '\n');
    return [word];
  });
  if (inside.length > 0 && rest.includes('管理者')) inside.push('管理者');
  return inside.length > 0 ? inside : [part];
}

/** Whether a job or a post says that somebody is 管理者 of the office they work in. */
export const saysManager = (text: string): boolean => jobsIn(text).includes('管理者');

/** 施設長 of a 特養, 所長 of a 訪問介護, 院長 of a clinic: most likely its 管理者, where nobody is called so; 副施設長 and 施設長補佐 are somebody else. */
export const saysHead = (text: string): boolean => jobsIn(text).some((job) => HEAD.test(job));
const HEAD = /^(?:施設長|所長|院長|ホーム長|センター長)$/;

/** Whether a cell says what somebody does, under whatever heading: 薬剤師, 事務（パート）. How they are employed (正職員) is none. */
export function saysJob(text: string): boolean {
  const job = toHalfWidth(widenKana(text)).replace(/[(][^()]*[)]$|\s/g, '');
  return wordOf.has(keyOf(job)) || (IS_JOB.test(job) && !EMPLOYED.test(job));
}
const IS_JOB =
  /^(?!.*(?:[はがを。]|\d)).{0,12}(?:[士師員長]|責任者|管理者|ヘルパー|ケアマネ(?:ジャー)?|専務|看護|介護|相談|事務|経理|運転|送迎|配達|調理|厨房|清掃|訓練)$/u;
const EMPLOYED =
  /^(?:正規?|準|非?正規?|非?常勤|常用|契約|嘱託|臨時|派遣|パート|有期|無期|登録|再雇用|(?:会計年度|再)?任用|アルバイト|(?:フル|パート)タイム|短時間|専任|役)?の?(?:社員|職員|役員|員)$|員$(?<=(?:定|人|会|組合|全|欠)員)|委員長?$|^\p{Script=Han}{1,3}[課部係]長$/u;
