import { foldKey } from '../../text/fold-key';
import { serviceAndName, servicesOfGroup } from '../../text/service-words';

type Named = { name: string; serviceKind?: string };

/**
 * The one office that a list means by a short name: 訪看, 訪看せせらぎ, 訪問看護ST せせらぎ. It has to say the service: what is only a part of
 * a name may be anybody's. 訪問 is the only one that goes to people's homes. Null where two of them may be meant, or none.
 */
export function officeMeantBy<T extends Named>(word: string, offices: readonly T[]): T | null {
  const group = NURSES.test(word.trim()) ? nursing(offices) : servicesOfGroup(word);
  if (group.length > 0) {
    const [only, ...others] = offices.filter((office) => group.some((one) => servicesOf(office).has(one)));
    return only && others.length === 0 ? only : null;
  }
  const said = serviceAndName(word);
  if (said.services.length === 0) return null;
  const meant = offices.filter((office) => {
    const services = servicesOf(office);
    return said.services.every((one) => services.has(one)) && serviceAndName(office.name).own.includes(said.own);
  });
  if (meant.length < 2) return meant[0] ?? null;
  const exact = meant.filter(({ name }) => serviceAndName(name).own === said.own);
  return exact.length === 1 ? (exact[0] ?? null) : null;
}

const NURSES = /^(?:看護|ナース)$/;
const HOME_NURSING = '訪問看護';
/** Where nobody is nursed. */
const WITHOUT_NURSES = new Set([
  '訪問介護',
  '居宅介護支援',
  '福祉用具貸与・特定福祉用具販売',
  '地域包括支援センター',
  '薬局',
]);

/** 看護 is 訪問看護 where no other office has nurses, as デイ and 特養 have. */
const nursing = (offices: readonly Named[]): readonly string[] =>
  offices.every((office) => [...servicesOf(office)].every((one) => one === HOME_NURSING || WITHOUT_NURSES.has(one)))
    ? [HOME_NURSING]
    : [];

/** デイの事務所 is デイ. */
const ROOM = /[\s　]*の?事務[所室](?:内|の中)?$/;

/**
 * The one office that the words for a place mean: its own name, or デイ, 居宅事務所; of 訪看　充電棚 what stands first. Null of 相談室, デイの車 and
 * ヘルパーが持ち歩き, as of any other place.
 */
export function officeOfPlace<T extends Named>(word: string, offices: readonly T[]): T | null {
  const bare = word.trim().replace(ROOM, '');
  const named = offices.filter(({ name }) => [word, bare].some((one) => foldKey(one) === foldKey(name)));
  const meant = named.length === 1 ? (named[0] ?? null) : officeMeantBy(bare, offices);
  const [head = ''] = bare.split(WITHIN);
  return meant ?? (head === '' || head === bare ? null : officeOfPlace(head, offices));
}
/** What stands behind the office: a shelf, a room of it. */
const WITHIN = /[\s　：:（(]+/u;

/** Whether a word says no more than which office it is, by its name or its service: 訪看, せせらぎ（訪問看護）; 訪看 詰所 and 本部 金庫 do. */
export function isOnlyOffice(word: string, office: Named & { number?: string }, further: readonly string[]): boolean {
  const key = foldKey([office.name, office.serviceKind, office.number, ...further].join('\n'));
  const services = servicesOf(office);
  const isIt = (part: string): boolean => {
    const { services: said, own } = serviceAndName(part);
    const isNamed = said.length > 0 && said.every((one) => services.has(one)) && key.includes(own);
    return key.includes(foldKey(part)) || isNamed || servicesOfGroup(part).some((one) => services.has(one));
  };
  return isIt(word) || word.split(/[\s　()（）]+/u).every(isIt);
}

const servicesOf = ({ name, serviceKind = '' }: Named): ReadonlySet<string> =>
  new Set([...serviceAndName(name).services, ...serviceAndName(serviceKind).services]);

/** Whether two names are the same but for what is written short. */
export const isSameOffice = (one: string, other: string): boolean => {
  const [a, b] = [serviceAndName(one), serviceAndName(other)];
  if (a.services.length === 0) return foldKey(one) === foldKey(other);
  return a.own !== '' && a.own === b.own && a.services.join() === b.services.join();
};
