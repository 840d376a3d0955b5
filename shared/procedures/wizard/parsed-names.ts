import { Patient, Staff, type Ledger } from '../../ledger/entities';
import type { LedgerEvent } from '../../ledger/event';
import { properJobType } from '../../text/job-words';
import { searchKey } from '../../text/search-key';
import type { Additions, KeptRun } from '../kept-run';
import { chosenPerson } from './settled-event';

/** Somebody who is named in a sentence: 看護師の吉田 悠さん. */
export interface ParsedName {
  name: string;
  /** As the ledger calls it; empty: it wasn't said. */
  jobType: string;
}

/** Jobs that are said in front of a name. */
const JOBS = [
  ...['准看護師', '看護師', '保健師', '理学療法士', '作業療法士', '言語聴覚士', '介護福祉士', '社会福祉士'],
  ...['訪問介護員', '介護職員', '看護補助者', '生活相談員', '福祉用具専門相談員', '管理栄養士', '歯科衛生士'],
  ...['薬剤師', '主任介護支援専門員', '介護支援専門員', '事務職員', 'サービス提供責任者'],
  ...['ヘルパー', 'ケアマネジャー', 'ケアマネ', '事務員', '事務', 'サ責', '介護職'],
];
/** … that papers call otherwise, and that no list writes so short that it is asked about. */
const SPOKEN = new Map([
  ['ヘルパー', '訪問介護員'],
  ['事務員', '事務職員'],
  ['事務', '事務職員'],
  ['介護職', '介護職員'],
]);

const CALL = '(?:さん|様|さま|氏|くん|君|ちゃん)';
const KANJI = String.raw`\p{Script=Han}々ヶ`;
const KATAKANA = String.raw`\p{Script=Katakana}ー`;
const NAME = [
  // 吉田 悠, 山口 キヨ, 前田 まゆみ; without a space no hiragana, which may be の and が.
  String.raw`[${KANJI}]{1,4}(?:[ 　][${KANJI}${KATAKANA}\p{Script=Hiragana}]{1,5}|[${KANJI}${KATAKANA}]{1,5})?`,
  // グエン ティ ラン
  `[${KATAKANA}]{2,}(?:[ 　・][${KATAKANA}]+)*`,
].join('|');
const CALLED = new RegExp(`(${NAME})(?=${CALL})`, 'gu');
/** 坂井から前田さんに, 管理者が前田さんへ. */
const FOLLOWS = new RegExp(`(${NAME})${CALL}?(?:に|へ)(?=.*(?:変|替|代|交|引き継))`, 'u');

/** 利用者さん, 奥さん, パートさん: who it is, and nobody's name. */
const NOBODY =
  /(?:者|師|員|士|医|族)$|^(?:患者|利用者|新人|職員|奥|娘|息子|主人|母|父|皆|客|業者|市|町|大家|院長|所長|社長|理事長|主任)$|^(?:パート|ヘルパー|スタッフ|ケアマネ|ケアマネジャー|アルバイト|バイト|ドクター|ナース)$/u;

/** The names in a sentence, in their order; who is called more than once, by the whole name. */
export function parsedNames(sentence: string, people: readonly Pick<Staff, 'jobType'>[] = []): ParsedName[] {
  const heard: ParsedName[] = [];
  for (const { 1: found = '', index } of sentence.matchAll(CALLED)) {
    const isKnown = heard.some((one) => surnameOf(one.name) === surnameOf(found));
    if (isKnown || NOBODY.test(surnameOf(found))) continue;
    heard.push({ name: found, jobType: jobBefore(sentence.slice(0, index), people) });
  }
  return heard;
}

const surnameOf = (name: string): string => name.split(/[ 　]/)[0] ?? '';

/** 看護師の｜吉田さん. What the ledger says already, it says again. */
function jobBefore(before: string, people: readonly Pick<Staff, 'jobType'>[]): string {
  const said = JOBS.filter((word) => before.endsWith(`${word}の`)).reduce(
    (longest, word) => (word.length > longest.length ? word : longest),
    '',
  );
  if (people.some(({ jobType }) => jobType === said)) return said;
  return SPOKEN.get(said) ?? properJobType(said) ?? said;
}

/** Who follows in a role: 前田 of 「管理者が坂井から前田さんに変わります」; the whole name where one of them alone has it. */
export function parsedSuccessor<P extends Pick<Staff, 'name'>>(
  sentence: string,
  people: readonly P[],
): { name: string; person: P | undefined } | null {
  const name = FOLLOWS.exec(sentence)?.[1]?.trim();
  if (name === undefined || NOBODY.test(name)) return null;
  const key = searchKey(name);
  const meant = people.filter((one) => [one.name, surnameOf(one.name)].some((own) => searchKey(own) === key));
  const person = meant.length === 1 ? meant[0] : undefined;
  return { name: person?.name ?? name, person };
}

/** Events that somebody new to the ledger may begin with. */
const NEW_ONES: ReadonlySet<LedgerEvent['kind']> = new Set(['join', 'patient-joins']);
/** Whether more of a sentence counts than which event it is: it names somebody new, or who follows. */
export const namesCount = (kind: LedgerEvent['kind'], sentence: string): boolean =>
  (NEW_ONES.has(kind) && parsedNames(sentence).length > 0) ||
  (kind === 'manager-changed' && parsedSuccessor(sentence, []) !== null);

interface Around {
  ledger: Pick<Ledger, 'people' | 'patients'>;
  officeId: string | null;
  newId: () => string;
}

/** Who is named stands where they are asked for: as somebody new, or as the ledger has them by their whole name. */
export function withParsedNames(run: KeptRun, sentence: string, around: Around): KeptRun {
  const { event } = run;
  if (!event) return run;
  const heard = parsedNames(sentence, around.ledger.people);
  if (event.kind === 'join' && event.staff.length === 0) return withNewcomers({ ...run, event }, heard, around);
  const [first] = heard;
  if (event.kind === 'patient-joins' && event.patientId === undefined && first)
    return withPatient({ ...run, event }, first.name, around);
  return run;
}

type Begun = KeptRun & { event: LedgerEvent };
const isNamed = (name: string) => (one: { name: string; status: string }) =>
  one.status === 'registered' && searchKey(one.name) === searchKey(name);

function withNewcomers(run: Begun, heard: readonly ParsedName[], { ledger, officeId, newId }: Around): KeptRun {
  const known = heard.flatMap(({ name }) => ledger.people.find(isNamed(name)) ?? []);
  const added = heard
    .filter(({ name }) => !ledger.people.some(isNamed(name)))
    .map(({ name, jobType }) => ({
      ...Staff.parse({ id: newId(), officeId: officeId ?? 'none', name, jobType }),
      officeId: officeId ?? '',
    }));
  if (known.length + added.length === 0) return run;
  const isKnown = added.length === 0;
  return {
    ...run,
    additions: added.length > 0 ? { ...run.additions, people: added } : run.additions,
    typed: { ...run.typed, ...(isKnown && { newcomer: 'known' }) },
    event: { ...run.event, staff: (isKnown ? known : added).map(chosenPerson) },
  };
}

function withPatient(run: Begun, name: string, { ledger, officeId, newId }: Around): KeptRun {
  const known = ledger.patients.find(isNamed(name));
  if (known) return { ...run, event: { ...run.event, patientId: known.id } };
  const id = newId();
  const patient = { ...Patient.parse({ id, officeId: officeId ?? 'none', name }), officeId: officeId ?? '' };
  const additions: Additions = { ...run.additions, patients: [patient] };
  return { ...run, additions, event: { ...run.event, patientId: id } };
}
