import { byReading } from '../text/japanese-order';
import type { Office, Staff } from './entities';
import type { AlsoAt } from './fields/also-at';

type Placed = Pick<Staff, 'officeId' | 'note' | 'alsoAt'>;
type Named = Pick<Office, 'id' | 'name'>;

/** What somebody does in an office beside their own (兼務); null: nothing. As long as nobody has said where (兼務先), their memo says it. */
function postAt({ officeId, note, alsoAt }: Placed, { id, name }: Named): AlsoAt | null {
  if (officeId === id) return null;
  if (alsoAt) return alsoAt.find((one) => one.officeId === id) ?? null;
  if (name === '') return null;
  // 兼務：ケアプランセンターつむぎ（介護支援専門員）, as imports of two lists left it.
  for (const behind of note.split('兼務：').slice(1)) {
    const job = behind.startsWith(name) ? BEHIND_NAME.exec(behind.slice(name.length)) : null;
    if (job) return { officeId: id, jobType: job[1] ?? '', isSystemManager: false };
  }
  return null;
}

const BEHIND_NAME = /^(?:（([^）]*)）|(?=[（　\s、]|$))/;

/** Where they work beside their own office. */
export const otherPosts = (person: Placed, offices: Iterable<Named>): AlsoAt[] =>
  [...offices].flatMap((office) => postAt(person, office) ?? []);

/** Whether they work in the office: as their own, or beside it. */
export const worksAt = (person: Placed, office: Named): boolean =>
  person.officeId === office.id || postAt(person, office) !== null;

/** Their own office first, then the others in which they work. */
export function officesOf<O extends Named>(person: Placed, offices: ReadonlyMap<string, O>): O[] {
  const others = otherPosts(person, offices.values()).flatMap(({ officeId }) => offices.get(officeId) ?? []);
  const own = offices.get(person.officeId);
  return own ? [own, ...others] : others;
}

/** Somebody as an office has them: there, with their job there; null: they don't work in it. */
export function seenFrom<P extends Staff>(office: Named, person: P): P | null {
  if (person.officeId === office.id) return person;
  const post = postAt(person, office);
  if (post === null) return null;
  const { officeId, isSystemManager } = post;
  return { ...person, officeId, isSystemManager, jobType: post.jobType || person.jobType };
}

/** Who works in an office, as it has them. */
export const peopleAt = <P extends Staff>(office: Named | undefined, people: Iterable<P>): P[] =>
  office ? [...people].flatMap((person) => seenFrom(office, person) ?? []) : [];

/** … of them who are in use, by kana. */
export const registeredAt = (office: Named | undefined, people: Iterable<Staff>): Staff[] =>
  peopleAt(office, people)
    .filter(({ status }) => status === 'registered')
    .sort(byReading);

/** Somebody as an office has them; who doesn't work in it as they are. */
export const asAt = <P extends Staff>(office: Named | undefined, person: P): P =>
  (office && seenFrom(office, person)) ?? person;

/** Somebody with one more place of work, or with another one in its place. */
export const withPost = <P extends Placed>(person: P, post: AlsoAt, offices: Iterable<Named>): P => ({
  ...person,
  alsoAt: [...otherPosts(person, offices).filter(({ officeId }) => officeId !== post.officeId), post],
});

/** Somebody who works in an office no more. */
export const withoutPost = <P extends Placed>(person: P, at: string, offices: Iterable<Named>): P => ({
  ...person,
  alsoAt: otherPosts(person, offices).filter(({ officeId }) => officeId !== at),
});
