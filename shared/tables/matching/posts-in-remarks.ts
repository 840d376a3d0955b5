import type { AlsoAt } from '../../ledger/fields/also-at';
import type { MatchedRow } from './draft-row';
import type { LedgerView } from './ledger-view';
import { entryOf } from '../../text/by-word';
import { foldKey } from '../../text/fold-key';
import { SYSTEM_MANAGER } from '../export/out-names';
import { properJobType } from '../../text/job-words';
import type { ImportDecisions } from './import-decisions';
import { officeMeantBy } from './office-names';

/** 居宅と兼務（火木）, 居宅　兼務, 訪問介護の事務も兼務, 居宅の事務も兼ねる, 兼務：居宅. */
const BESIDE =
  /(?:([^\s。、，,;；（）()「」]{1,24}?)(との?|も|を|に|の)?[ 　]?)?兼(?:務先?|任先?|ねる|ねて(?!いた|いまし))(?:[:：][\s　]*([^\s　。、，,（）()]{1,24}))?/gu;
/** 兼務なし, 兼務していた, 兼務予定: not, or not now. */
const NOT = 'なし|無し|しない|不可|解除|終了|して(?:いた|ました)|まで|予定|希望';
const NOT_NOW = new RegExp(`^[^。、\\s]{0,6}?(?:${NOT})`);
const NOT_ANYWHERE = new RegExp(NOT);
/** What somebody does as well, and not where: ケアマネ兼務. ヘルパーと兼務 is with those who are. */
const JOB = /^(?:ケアマネ(?:ジャー)?|ヘルパー|ホームヘルプ|サ責|相談員)$/;

/** デイの機能訓練も（火・木）, ケアプランも, 訪看にも週2: they work there, too, in other words. デイの利用者も is no work of theirs. */
const AS_WELL =
  /(?<![^\s。、，,;；（）()「」])(?<where>[^\s。、，,;；（）()「」の]{2,16}?)(?:の(?!利用者|患者|方|家族|人|職員|みな|皆|ご)(?<work>[^\s。、，,;；（）()「」]{1,10}?))?[にで]?も(?=$|[\s。、，,（(]|週|月|担当|手伝|応援|お?願)/gu;
/** 訪看からの応援, デイへ応援（月・木） */
const HELPS =
  /(?<where>[^\s。、，,;；（）()「」]{2,16}?)(?:から|より|へ|に|で)の?(?:応援|手伝い|お手伝い|ヘルプ)(?!要請|なし|不要|予定|終了)/gu;

const AS_WHAT = '(CM|ケアマネ(?:ジャー)?|介護支援専門員|Ns|ナース|看護師|ヘルパー|サ責|相談員|管理者|PT|OT|ST)';
/** 居宅CM兼務, デイの看護師を兼務: where, and as what. */
const PLACE_AND_JOB = new RegExp(`^(.{2,}?)の?${AS_WHAT}$`, 'iu');
/** 訪問介護(サ責)兼務: the job there stands in brackets. */
const JOB_ASIDE = new RegExp(`([^\\s。、，,;；（）()「」]{2,24})[（(]${AS_WHAT}[)）][ 　]?兼`, 'giu');

/**
 * A remark that says where else somebody of the list works (居宅と兼務) is a 兼務先, where exactly one office of the ledger is called so; the preview
 * says it at the row, and the remark stays in the memo.
 */
export function withRemarkedPosts(
  said: MatchedRow,
  { offices }: Pick<LedgerView, 'offices'>,
  decisions: Pick<ImportDecisions, 'offices'>,
): MatchedRow {
  const { row, ids, alsoAt = [] } = said;
  const { note, postsAt } = row.values;
  if (!ids.office) return said;
  const registered = offices.filter(({ status }) => status === 'registered');
  const known = new Set([ids.office, ...alsoAt.map(({ officeId }) => officeId)]);
  const named = typeof postsAt === 'string' ? (postsNamed(postsAt, offices) ?? []) : [];
  const more = named.filter(({ officeId }) => !known.has(officeId) && registered.some(({ id }) => id === officeId));
  for (const { officeId } of more) known.add(officeId);
  const remarked = typeof note === 'string' && /兼|も|応援|手伝|ヘルプ/.test(note) ? note : '';
  const listed = typeof postsAt === 'string' && named.length === 0 ? postsListed(postsAt) : [];
  const remarks = [...placesIn(remarked), ...placesAsWell(remarked)].map((one) => ({ ...one, isSystemManager: false }));
  for (const { word, job, isSystemManager } of [...listed, ...remarks]) {
    const decided = entryOf(decisions.offices, word);
    const exact = registered.find(({ id, name }) => id === decided || foldKey(name) === foldKey(word));
    const office = exact ?? officeMeantBy(word, registered);
    if (!office || known.has(office.id)) continue;
    known.add(office.id);
    more.push({ officeId: office.id, jobType: properJobType(job) ?? job, isSystemManager });
  }
  return more.length === 0 ? said : { ...said, alsoAt: [...alsoAt, ...more] };
}

/** Behind the name of an office, the job there. */
const JOB_BEHIND = /^(?:（([^）]*)）)?(?:、|$)/u;

/** 兼務先 as our own lists have them: みほん居宅（介護支援専門員）、みほん訪看. Null: something else stands there, too, or nothing. */
export function postsNamed(text: string, offices: LedgerView['offices']): AlsoAt[] | null {
  const posts: AlsoAt[] = [];
  // The longest first: みほん訪看 begins みほん訪看 南.
  const named = offices.filter(({ name }) => name !== '').sort((a, b) => b.name.length - a.name.length);
  for (let rest = text.trim(); rest !== '';) {
    const [found] = named.flatMap(({ id, name }) => {
      const behind = rest.startsWith(name) ? JOB_BEHIND.exec(rest.slice(name.length)) : null;
      return behind ? [{ id, job: behind[1] ?? '', length: name.length + behind[0].length }] : [];
    });
    if (!found) return null;
    posts.push({ officeId: found.id, ...asPost(found.job) });
    rest = rest.slice(found.length);
  }
  return posts.length === 0 ? null : posts;
}

/** 居宅（介護支援専門員）、訪看: each of what a column of 兼務先 says in an office's own words. 居宅（予定） isn't one now. */
const postsListed = (text: string): { word: string; job: string; isSystemManager: boolean }[] =>
  text.split(/[、，,\s　]+/).flatMap((part) => {
    const [, word = part, aside = ''] = /^(.+?)[（(]([^（）()]*)[)）]$/u.exec(part) ?? [];
    // 小規模 ケアマネ: what they do there is no second place.
    if (JOB.test(word) || NOT_ANYWHERE.test(aside)) return [];
    const { jobType, isSystemManager } = asPost(aside);
    return [{ word, job: CALLED_JOB.test(jobType) ? jobType : '', isSystemManager }];
  });
/** 火・木 and 0.5 are no jobs. */
const CALLED_JOB = /(?:[士師員者長]|ヘルパー|ケアマネ|サ責|事務|[A-Za-z]{2,3})$/u;

/** What stands behind an office in our own lists: the job there, and whether they answer for its network. */
function asPost(aside: string): Pick<AlsoAt, 'jobType' | 'isSystemManager'> {
  const words = aside.split('・');
  const jobs = words.filter((word) => word !== SYSTEM_MANAGER);
  return { jobType: jobs.join('・'), isSystemManager: jobs.length < words.length };
}

const placesAsWell = (note: string): { word: string; job: string }[] =>
  [...note.matchAll(AS_WELL), ...note.matchAll(HELPS)].flatMap(({ groups: { where = '', work } = {} }) =>
    JOB.test(where) && work === undefined ? [] : [{ word: where, job: '' }],
  );

/** The words that may be the name of an office, as they stand beside 兼務. */
const placesIn = (said: string): { word: string; job: string }[] => {
  const note = said.replaceAll(JOB_ASIDE, '$1の$2兼');
  return [...note.matchAll(BESIDE)].flatMap(({ 0: whole, 1: before = '', 2: between = '', 3: behind = '', index }) => {
    if (NOT_NOW.test(note.slice(index + whole.length))) return [];
    const words = [before, behind].flatMap((text) => [
      text,
      ...text.split(/[・･／/と＆&]/),
      text.replace(/の.*$/u, ''),
      text.replace(/事務員?$/u, ''),
    ]);
    const named = words.filter((word) => word !== '' && (between.startsWith('と') || !JOB.test(word)));
    const withJobs = [before, behind].flatMap((text) => {
      const [, word = '', job = ''] = PLACE_AND_JOB.exec(text) ?? [];
      return word === '' ? [] : [{ word, job }];
    });
    return [...withJobs, ...named.map((word) => ({ word, job: '' }))];
  });
};
