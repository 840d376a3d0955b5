import { describe, expect, test } from 'vitest';
import {
  officesOf,
  otherPosts,
  peopleAt,
  seenFrom,
  withoutPost,
  withPost,
  worksAt,
} from '@shared/ledger/places-of-work';
import { anOffice } from '../../builders/organization';
import { aStaff } from '../../builders/staff';

const kango = anOffice({ id: 'kango', name: 'みほん訪問看護ステーション' });
const kyotaku = anOffice({ id: 'kyotaku', name: 'みほん居宅介護支援事業所' });
const offices = [kango, kyotaku];
const nurse = aStaff({ officeId: 'kango', jobType: '看護師', isSystemManager: true });
const post = { officeId: 'kyotaku', jobType: '介護支援専門員', isSystemManager: false };
const both = { ...nurse, alsoAt: [post] };

describe('somebody who works in two offices', () => {
  test('is of both, in each with the job there and with who they are there', () => {
    expect(offices.map((office) => worksAt(both, office))).toEqual([true, true]);
    expect(seenFrom(kango, both)).toBe(both);
    expect(seenFrom(kyotaku, both)).toMatchObject({ id: nurse.id, ...post });
    expect(peopleAt(kyotaku, [nurse, both])).toHaveLength(1);
    expect(peopleAt(undefined, [nurse, both])).toEqual([]);
    expect(officesOf(both, new Map(offices.map((one) => [one.id, one])))).toEqual(offices);
  });

  test('has the same job there where nobody has said another', () => {
    expect(seenFrom(kyotaku, { ...nurse, alsoAt: [{ ...post, jobType: '' }] })?.jobType).toBe('看護師');
  });

  test('is known by the memo of an earlier import, until somebody has said it otherwise', () => {
    const noted = { ...nurse, note: '訪看と兼務　兼務：みほん居宅介護支援事業所（介護支援専門員）　ID:m01' };
    expect(otherPosts(noted, offices)).toEqual([post]);
    expect(otherPosts({ ...noted, note: '兼務：みほん居宅介護支援事業所' }, offices)).toMatchObject([{ jobType: '' }]);
    expect(otherPosts({ ...noted, note: '兼務：みほん居宅介護支援事業所第二' }, offices)).toEqual([]);
    expect(otherPosts({ ...noted, note: 'みほん居宅介護支援事業所に電話' }, offices)).toEqual([]);
    expect(otherPosts(withoutPost(noted, 'kyotaku', offices), offices)).toEqual([]);
    expect(withPost(noted, { ...post, isSystemManager: true }, offices).alsoAt).toEqual([
      { ...post, isSystemManager: true },
    ]);
  });
});
