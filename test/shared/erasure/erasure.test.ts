import { describe, expect, test } from 'vitest';
import { entitySchemas, entityTables, type EntityTable } from '@shared/ledger/entities';
import { recordType } from '@shared/ledger/fields/catalogue';
import {
  erasurePlan,
  naming,
  personNamesOf,
  withoutErased,
  type ErasurePlan,
  type RecordsById,
} from '@shared/erasure/erasure';
import { PaperDocument } from '@shared/ledger/document';
import { PaperReview } from '@shared/ledger/review';
import { references } from '@shared/ledger/references';
import { sampleLedger } from '@shared/ledger/sample';
import type { Submission } from '@shared/submission/submission';
import { aLetter } from '../../builders/order';
import { aSubmission } from '../../builders/submission';
import himawari from '../../../resources/samples/himawari.json';

const ledger = sampleLedger(himawari, '2026-11-20');
const rowsOf = (table: EntityTable): { id: string }[] =>
  table === 'corporations' ? [ledger.corporation] : ledger[table];
const records = Object.fromEntries(
  entityTables.map((table) => [table, new Map(rowsOf(table).map((row) => [row.id, row]))]),
) as unknown as RecordsById;

const paper = (given: Partial<PaperDocument>): PaperDocument =>
  PaperDocument.parse({
    id: 'paper',
    packId: 'nagareyama-tritrus',
    formId: 'form-2',
    officeId: 'office-nagareyama',
    createdAt: '2026-11-20T00:00:00.000Z',
    updatedAt: '2026-11-20T00:00:00.000Z',
    date: '2026-11-20',
    ...given,
  });

const planOf = (
  table: ErasurePlan['subject']['table'],
  id: string,
  papers: PaperDocument[] = [],
  submissions: Submission[] = [],
): ErasurePlan => erasurePlan(records, papers, submissions, [], { table, id });
const called = (table: 'people' | 'patients', name: string): string =>
  [...records[table].values()].find((row) => row.name === name)?.id ?? '';

test('every field that ends in Id is a reference, or an id of something outside of the ledger', () => {
  const outside = ['packId', 'vpnId'];
  for (const table of entityTables) {
    const fields = Object.keys(entitySchemas[table].shape).filter(
      (field) => field.endsWith('Id') && !outside.includes(field),
    );
    expect(references[table].map(({ field }) => field).sort(), table).toEqual(fields.sort());
  }
});

test('whoever is counted as 人 is looked for by name in all that stays', () => {
  const counted = entityTables.filter((table) => recordType(table).list?.counter === '人');
  expect(counted).toEqual(['people', 'patients']);
  for (const table of counted) expect(personNamesOf(table, { name: '見本 太郎' })).toEqual(['見本 太郎']);
  expect(personNamesOf('teams', { name: '見本チーム' })).toEqual([]);
});

describe('erasing', () => {
  test('a person takes along the accounts, pledges and places in teams, and empties the device', () => {
    const id = called('people', '佐藤 健一');
    const plan = planOf('people', id);
    const tables = plan.erased.map(({ table }) => table);
    expect(plan.erased[0]).toEqual({ table: 'people', id });
    expect(new Set(tables)).toEqual(new Set(['people', 'accounts', 'memberships', 'pledges']));
    expect(tables.filter((table) => table === 'memberships')).toHaveLength(4);
    expect(plan.cleared.map(({ table, field }) => `${table} ${field}`)).toEqual([
      'devices holderId',
      'devices holderId',
    ]);
    expect(plan.names).toEqual(['佐藤 健一']);
    expect(new Set(plan.left.map(({ table, field }) => `${table} ${field}`))).toContain('consents explainedBy');
  });

  test('a patient takes along the team with its members, and the consent', () => {
    const plan = planOf('patients', 'patient-01');
    expect(new Set(plan.erased.map(({ table }) => table))).toEqual(
      new Set(['patients', 'teams', 'memberships', 'consents']),
    );
    expect(plan.cleared).toEqual([]);
  });

  test('is refused while the record or a part of it is in use', () => {
    expect(planOf('people', called('people', '村上 玲子')).inUse).toEqual([]);
    expect(planOf('people', called('people', '佐藤 健一')).inUse.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['people', 'accounts']),
    );
  });

  test('takes the papers about the person along, and tells of papers in which the name was typed', () => {
    const id = called('people', '村上 玲子');
    const plan = planOf('people', id, [
      paper({ id: 'about', staffId: id }),
      paper({ id: 'typed', input: { reason: '村上玲子の退職にともない' } }),
      paper({ id: 'other' }),
    ]);
    expect(plan.papers).toEqual(['about']);
    expect(plan.leftInPapers).toEqual(['typed']);
  });
});

test('copies of what was handed in go with their paper, once it is through; others that name the person are told of', () => {
  const id = called('people', '村上 玲子');
  const papers = [paper({ id: 'about', staffId: id }), paper({ id: 'roster' })];
  const copy = (given: Partial<Submission>) => ({
    ...aSubmission({ state: 'accepted' }),
    documentId: 'about',
    ...given,
  });
  const plan = planOf('people', id, papers, [
    copy({ id: 'through' }),
    copy({ id: 'waiting', state: 'waiting', title: '様式1-1' }),
    copy({ id: 'of-others', documentId: 'roster', about: '流山　村上 玲子さん、佐藤 健一さん' }),
    copy({ id: 'elsewhere', documentId: 'roster', about: '流山' }),
  ]);
  expect(plan.submissions).toEqual(['through', 'waiting']);
  expect(plan.underWay).toEqual(['様式1-1']);
  expect(plan.leftInCopies).toEqual(['of-others']);
});

test('a letter with papers of others, too, stays for those; one that names the person in its words is told of', () => {
  const id = called('people', '村上 玲子');
  const papers = [paper({ id: 'about', staffId: id }), paper({ id: 'roster' })];
  const of = (given: Partial<Submission>): Submission => ({ ...aSubmission({ documentId: 'roster' }), ...given });
  const together = [{ documentId: 'about', formId: '2', title: '様式２' }];
  const plan = planOf('people', id, papers, [
    of({ id: 'with-others', together }),
    of({ id: 'on-its-way', title: '様式１', state: 'sending', together }),
    of({ id: 'alone', documentId: 'about' }),
    of({ id: 'in-its-words', about: '', letter: aLetter({ text: '村上 玲子さんの件です。' }) }),
    of({ id: 'of-others', about: '', letter: aLetter() }),
  ]);
  expect(plan.submissions).toEqual(['alone']);
  expect(plan.changedSubmissions).toEqual(['with-others', 'on-its-way']);
  expect(plan.underWay).toContain('様式１');
  expect(plan.leftInCopies).toEqual(['in-its-words']);
});

test.each([
  ['村上 玲子さんを抹消しました', true],
  ['村上　玲子さんを抹消しました', true],
  ['村上玲子', true],
  ['髙橋から村上 玲󠄀子へ', true],
  ['村上さんの職種', false],
  ['', false],
])('「%s」 names 村上 玲子: %s', (text, expected) => {
  expect(naming(['村上 玲子', ''])(text)).toBe(expected);
});

test('what was said on another’s paper about the person goes, the rest of it stays', () => {
  const id = called('people', '村上 玲子');
  const said = (name: string, text: string, answer: string) => ({
    ...{ id: name, path: 'a', label: '氏名', text, by: '村上 玲子', at: '2026-11-20T00:00:00.000Z', ended: null },
    answers: [{ text: answer, by: '山田 花子', at: '2026-11-20T00:00:00.000Z' }],
  });
  const comments = [
    said('of', '村上玲子さんの分が古いです', ''),
    said('by', '見てください', '村上　玲子さんですか'),
    said('other', '日付', 'はい'),
  ];
  const review = PaperReview.parse({ state: 'waiting', comments });
  const roster = paper({ id: 'roster', review });
  const plan = planOf('people', id, [roster, paper({ id: 'other', review: PaperReview.parse({ state: 'waiting' }) })]);
  expect(plan).toMatchObject({ papers: [], changedPapers: ['roster'], leftInPapers: [] });
  const erased = { ids: new Set([id]), namesOne: naming(['村上 玲子']) };
  const [without] = withoutErased({ papers: [roster], runs: [] }, erased, ['村上 玲子']).papers;
  // Who said something is what the record says; that stays.
  expect(without?.review?.comments.map((one) => one.id)).toEqual(['other']);
});
