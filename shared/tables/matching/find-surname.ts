import type { Staff } from '../../ledger/entities';
import { problem } from '../../problems/problem';
import { isEmployed } from '../../rules/staff-rules';
import type { CalendarDate } from '../../text/calendar-date';
import { foldKey } from '../../text/fold-key';
import { jobsIn } from '../../text/job-words';
import { isKana } from '../../text/kana';
import type { RowRemark } from './planned';

/** 佐藤さん is called 佐藤, 田中先生 田中. */
export const withoutSan = (word: string): string => word.trim().replace(/(?<=\S)\s*(?:さん|様|氏|先生)$/, '');

/** 鈴木（美）, 鈴木（みさき）: in brackets stands how the given name begins. */
const BEGINS = /^(.+?)\s*[（(〔［[【]\s*([^（）()〔〕［］[\]【】]+?)\s*[)）〕］\]】]$/u;

/** 事務 阿部: a job before the surname says the same as one in brackets. */
const AFTER_JOB =
  /^(事務(?:職?員)?|看護師?|介護(?:職員?|福祉士)?|ヘルパー|ケアマネ(?:ジャー)?|CM|Ns|PT|OT|ST|サ責|管理者|所長|主任|リーダー|(?:生活)?相談員|運転手?|調理(?:員|師)?)[\s　]+(\S{1,4})$/iu;

/** What somebody is called by, and what stands behind it in brackets, or what they do before it; '' for nothing. */
export function calledIn(word: string): { name: string; begins: string } {
  const said = withoutSan(word);
  const [, job = '', surname] = AFTER_JOB.exec(said) ?? [];
  if (surname !== undefined) return { name: surname, begins: job };
  const [, name = said, begins = ''] = BEGINS.exec(said) ?? [];
  return { name: withoutSan(name), begins };
}

/** 鈴木 of 鈴木 美咲; null where nobody parted the name. */
export function familyNameOf(name: string): string | null {
  const [family = '', ...given] = name.trim().split(/\s+/);
  return given.length === 0 ? null : foldKey(family);
}

/** As it is written: 渡邉 is no 渡辺. */
export const writtenFamilyName = (name: string): string => name.trim().split(/\s+/)[0] ?? '';

/** 野口 of somebody whose memo says 旧姓 野口, with 遥 of her own name behind it where that is parted; folded. */
export function formerNamesOf({ name, note = '' }: { name: string; note?: string }): string[] {
  const given = name.trim().split(/\s+/).slice(1).join('');
  const former = [...note.matchAll(/旧姓[\s　:：・は]*([一-龠々ヶぁ-んァ-ヶー]{1,6})/gu)].map(([, said = '']) => said);
  return given === '' ? [] : former.map((family) => foldKey(family + given));
}

/** 美咲 and みさき. */
const givenOf = ({ name, kana }: Pick<Staff, 'name' | 'kana'>): string[] =>
  [name, kana].flatMap((text) => {
    const [, ...given] = text.trim().split(/\s+/);
    return given.length === 0 ? [] : [foldKey(given.join(''))];
  });

interface Meant {
  id: string;
  told: RowRemark;
}

interface Working {
  id: string;
  officeId: string;
  name: string;
  /** As it is written. */
  surname: string;
  family: string | null;
  given: readonly string[];
  jobType: string;
  title: string;
}

/** 院長, 代表: a post that one alone has, and nobody's name. */
export const POST =
  /^(?:院長|副院長|社長|専務|常務|代表(?:取締役|理事)?|理事長|会長|所長|副所長|施設長|園長|薬局長|店長|室長|事務長|看護部長|師長|管理者|管理責任者)$/;

/** 院長 of 院長・医師; 管理者 is no サービス管理責任者. */
export const isPost = (post: string, said: string): boolean =>
  said.split(/[・、。,，/／()（）兼\s　]+/u).some((one) => one === post || (post === '社長' && one === '代表取締役'));

/** Nobody knows how the given name of 長谷川彩 is read. */
const mayBegin = ({ name, family, given }: Working, key: string, begins: string): boolean =>
  family === null
    ? isKana(begins) || name.slice(key.length).startsWith(begins)
    : given.some((one) => one.startsWith(begins));

/** 林（看）, 石川（PT）: what they do tells them apart. */
const worksAs = ({ jobType }: Working, begins: string): boolean =>
  jobType.includes(begins) || jobsIn(begins).some((job) => jobsIn(jobType).includes(job));

/**
 * 佐藤弘 of 佐藤 弘樹: a surname, and behind it one character of the given name (in kana any number), as lists tell two of one name apart. More of it
 * may be a whole name, and what somebody parted is one; 佐藤ひろき is how 弘樹 is read.
 */
function isBegunBy({ name, family, given }: Pick<Working, 'name' | 'family' | 'given'>, called: string): boolean {
  const key = foldKey(called);
  if (/\s/.test(called.trim())) return false;
  if (family === null) return name.startsWith(key) && name !== key;
  const rest = key.startsWith(family) ? key.slice(family.length) : '';
  const isShort = Array.from(rest).length === 1 || isKana(rest);
  return rest !== '' && isShort && given.some((one) => one.startsWith(rest) && (one !== rest || isKana(rest)));
}

/**
 * Who is meant by a surname: whoever has it alone of all who work in an office (or anywhere, for null), or alone of those whose given name
 * begins as it says in brackets or right behind it, in kanji or in kana, or who work as it says. Of a name that nobody parted it isn't known where the surname
 * ends (長谷川彩): such a namesake only keeps others from being meant.
 */
export function surnameFinder(
  people: readonly Staff[],
  today: CalendarDate,
): (word: string, office: string | null) => Meant | null {
  let working: Working[] | null = null;
  return (word, office) => {
    const { name: said, begins } = calledIn(word);
    const key = foldKey(said);
    if (key === '') return null;
    working ??= people
      .filter((one) => isEmployed(one, today))
      .map((one) => ({
        ...{ id: one.id, officeId: one.officeId, name: foldKey(one.name), surname: writtenFamilyName(one.name) },
        ...{ family: familyNameOf(one.name), given: givenOf(one), jobType: one.jobType },
        title: one.title,
      }));
    const here = office === null ? working : working.filter(({ officeId }) => officeId === office);
    if (POST.test(said)) return inPost(word, said, [working, here]);
    const called = here.filter((one) => (one.family ?? one.name.slice(0, key.length)) === key);
    const fitting = begins === '' ? called : called.filter((one) => mayBegin(one, key, foldKey(begins)));
    const isJob = fitting.length === 0;
    const [meant, ...others] = isJob ? called.filter((one) => worksAs(one, begins)) : fitting;
    if (!meant && begins === '' && !working.some(({ family }) => family === key)) return begun(word, said, here);
    if (!meant || others.length > 0 || meant.family === null) return null;
    // 渡邉 is rather who is written so elsewhere than 渡辺, who is the only one here.
    const isWrittenSo = ({ surname }: Working): boolean => surname === said.trim();
    if (begins === '' && !isWrittenSo(meant) && working.some(isWrittenSo)) return null;
    const { code, message } =
      begins === ''
        ? problem('plan/by-surname', { word })
        : problem(isJob ? 'plan/by-job' : 'plan/by-beginning', { word, begins, name: said });
    return { id: meant.id, told: { code: code as RowRemark['code'], message } };
  };

  /** Whoever has the post alone, of all or of those here. */
  function inPost(word: string, post: string, of: readonly (readonly Working[])[]): Meant | null {
    const found = of.map((list) => list.filter(({ jobType, title }) => isPost(post, jobType) || isPost(post, title)));
    const [only] = found.find(({ length }) => length === 1) ?? [];
    return only ? { id: only.id, told: problem('plan/by-post', { word }) as RowRemark } : null;
  }

  /** Not where somebody is called so as a whole, though they have left. */
  function begun(word: string, called: string, here: readonly Working[]): Meant | null {
    const [one, ...others] = here.filter((each) => isBegunBy(each, called));
    if (!one?.family || others.length > 0 || people.some(({ name }) => foldKey(name) === foldKey(called))) return null;
    const name = called.slice(0, one.family.length);
    const said = { word, begins: called.slice(one.family.length), name };
    return { id: one.id, told: problem('plan/by-beginning', said) as RowRemark };
  }
}
