import type { ContactPerson } from './fields/contacts';
import type { Office, Staff } from './entities';
import { worksAt } from './places-of-work';
import { foldKey } from '../text/fold-key';
import { toHiragana } from '../text/kana';

const folded = (text: string): string => text.replace(/[\s　]+/gu, '');
const reading = (kana: string): string => folded(toHiragana(kana));

/**
 * Somebody who is named in a record (連絡先の担当者, 施設内管理者), with what the ledger knows of the person of that name and the record doesn't say:
 * reading, job, mail. Of namesakes who works in the office is meant; of two of them nobody. The phone is another matter: a person's own may be the one at home.
 */
export function withKnownPerson<P extends ContactPerson>(
  named: P,
  people: readonly Staff[],
  office: Office | undefined,
): P {
  if (named.name === '' || (named.kana !== '' && named.title !== '' && named.mail !== '')) return named;
  const wanted = folded(named.name);
  const fitting = people.filter(
    ({ name, kana }) =>
      // Of thousands nearly all differ in their first letter.
      name[0] === wanted[0] &&
      folded(name) === wanted &&
      (named.kana === '' || kana === '' || reading(kana) === reading(named.kana)),
  );
  const here = office ? fitting.filter((one) => worksAt(one, office)) : [];
  const [person, ...others] = here.length > 0 ? here : fitting;
  if (!person || others.length > 0) return named;
  return {
    ...named,
    kana: named.kana || person.kana,
    title: named.title || person.title || person.jobType,
    mail: named.mail || person.mail,
  };
}

/**
 * 林 of 林 千鶴, where one alone of these people is called so: the whole name, also of 髙橋 美里 who was typed as 高橋. Else what was typed; of a
 * name that nobody parted it isn't known where the surname ends.
 */
export function wholeNameOf(typed: string, people: readonly Pick<Staff, 'name'>[]): string {
  const wanted = folded(typed.trim().replace(/(?<=\S)[\s　]*(?:さん|様|氏)$/u, ''));
  if (wanted === '' || people.some(({ name }) => folded(name) === wanted)) return typed;
  // Whoever is written just so is meant before those who are as well found by it.
  for (const key of [folded, foldKey]) {
    const [one, ...others] = people.filter(({ name }) => isCalled(name, wanted, key));
    if (!one) continue;
    const isWhole = key(one.name) === key(wanted) || /\S[\s　]+\S/u.test(one.name);
    return others.length === 0 && isWhole ? one.name : typed;
  }
  return typed;
}

function isCalled(name: string, wanted: string, key: (text: string) => string): boolean {
  const [family = '', ...given] = name.trim().split(/[\s　]+/u);
  const sought = key(wanted);
  if (sought === '' || key(name) === sought) return sought !== '';
  return given.length > 0 ? key(family) === sought : key(family).startsWith(sought);
}
