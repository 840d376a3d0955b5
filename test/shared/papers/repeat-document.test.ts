import { describe, expect, test } from 'vitest';
import { PaperDocument } from '@shared/ledger/document';
import type { Ledger } from '@shared/ledger/entities';
import {
  canRepeat,
  finishedBefore,
  isAboutSame,
  repeatDocument,
  type RepeatedDocument,
} from '@shared/papers/repeat-document';
import { anEvent, anEventStaff } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { anEnrolment, anOffice, OFFICE_ID } from '../../builders/organization';
import { aField, aForm, aPack, formInput, someRows } from '../../builders/pack';
import { aDevice, aStaff } from '../../builders/staff';
import { unwrap } from '@shared/problems/problem';

const FORM = formInput({
  subject: { kind: 'people' },
  inputs: [
    { key: 'fee', label: '利用料', type: 'choice', options: [{ value: 'yes', label: '有' }] },
    { key: 'dueOn', label: '提出期限', type: 'date' },
    { key: 'author', label: '作成者', type: 'text', default: '高橋' },
  ],
  fields: [
    aField(),
    aField({ key: 'talk', label: '説明日', type: 'date-wareki' }),
    someRows({ fields: [aField({ key: 'users.job', label: '職種', value: 'row.jobType' })] }),
  ],
});
const pack = aPack({ id: 'nagareyama-tritrus', forms: [FORM] });
const form = pack.forms[0]!;
const [sato, tanaka] = [
  aStaff({ id: 'sato', name: '佐藤 健一', jobType: '介護福祉士' }),
  aStaff({ id: 'tanaka', name: '田中 美智子' }),
];

const paper = (given: object = {}): PaperDocument =>
  PaperDocument.parse({
    id: 'last',
    packId: 'nagareyama-tritrus',
    formId: '1',
    officeId: OFFICE_ID,
    createdAt: '2025-11-20T00:00:00.000Z',
    updatedAt: '2025-11-20T00:00:00.000Z',
    date: '2025-11-20',
    state: 'finished',
    savedAs: 'まえ.docx',
    event: anEvent({
      kind: 'yearly-report',
      date: '2025-11-20',
      staff: [sato, tanaka].map((one) => anEventStaff(one)),
    }),
    ...given,
  });

const order = { id: 'new', pack, form, date: '2026-11-20', now: '2026-11-20T00:00:00.000Z' } as const;
const ledgerOf = (given: Partial<Ledger> = {}): Ledger => aLedger({ people: [sato, tanaka], ...given });
const repeated = (given: object = {}, ledger = ledgerOf()): RepeatedDocument =>
  unwrap(repeatDocument(paper(given), order, ledger));
const namesOf = ({ document }: RepeatedDocument) => document.event?.staff.map(({ name }) => name);

describe('前回と同じ内容でつくる', () => {
  test('takes what was chosen and typed, and today’s dates', () => {
    const made = repeated({ input: { fee: 'yes', author: '山田' }, overrides: { 'users[sato].users.job': '施設長' } });
    expect(namesOf(made)).toEqual(['佐藤 健一', '田中 美智子']);
    expect(made.leftOut).toEqual([]);
    expect(made.document).toMatchObject({
      id: 'new',
      previous: 'last',
      state: 'draft',
      savedAs: '',
      date: '2026-11-20',
      event: { date: '2026-11-20' },
      input: { fee: 'yes', author: '山田', dueOn: '' },
      overrides: { 'users[sato].users.job': '施設長' },
    });
    expect(PaperDocument.parse(made.document)).toEqual(made.document);
  });

  test('leaves out who has left or was struck off, by name, with what was typed about them', () => {
    const people = [{ ...sato, leftOn: '2026-03-31' }, { ...tanaka, status: 'struck-off' as const }, aStaff()];
    const [left, third] = [anEventStaff(people[0]), anEventStaff(people[2])];
    const made = repeated(
      {
        event: anEvent({ kind: 'yearly-report', staff: [left, anEventStaff(people[1]), third] }),
        overrides: { 'users[sato].users.job': '施設長', name: '別の名' },
      },
      ledgerOf({ people }),
    );
    expect(namesOf(made)).toEqual(['鈴木 花子']);
    expect(made.leftOut).toEqual([
      { what: '佐藤 健一さん', why: '退職しています' },
      { what: '田中 美智子さん', why: '抹消されています' },
    ]);
    expect(made.document.overrides).toEqual({ name: '別の名' });
    expect(made.document.about).toBe('鈴木 花子');
  });

  test('keeps who is to be taken off a list although they have left: that is what the paper is for', () => {
    const gone = { ...sato, leftOn: '2026-03-31' };
    const event = anEvent({ staff: [anEventStaff({ ...gone, action: 'delete' })] });
    expect(namesOf(repeated({ event }, ledgerOf({ people: [gone] })))).toEqual(['佐藤 健一']);
  });

  test('asks anew for dates that were typed last time, and says which', () => {
    const made = repeated({ input: { dueOn: '2025-12-01' }, overrides: { talk: '2025-10-01' } });
    expect(made.document.input['dueOn']).toBe('');
    expect(made.document.overrides).toEqual({});
    expect(made.leftOut.map(({ what, why }) => `${what} ${why}`)).toEqual([
      '提出期限 前回は令和7年12月1日。今回の日を入れてください',
      '説明日 前回は令和7年10月1日。今回の日を入れてください',
    ]);
  });

  test('drops an answer that the form doesn’t offer any more, and a value of a field that it hasn’t got', () => {
    const { document } = repeated({ input: { fee: 'half', nothing: 'x' }, overrides: { 'old.field': 'x' } });
    expect(document.input).toEqual({ fee: '', dueOn: '', author: '高橋' });
    expect(document.overrides).toEqual({});
  });

  test('leaves out devices that were struck off', () => {
    const [kept, wiped] = [aDevice({ id: 'd1' }), aDevice({ id: 'd2', assetNumber: 'T-09', status: 'struck-off' })];
    const event = anEvent({ kind: 'device-added', deviceIds: ['d1', 'd2'] });
    const made = repeated({ event }, ledgerOf({ devices: [kept, wiped] }));
    expect(made.document.event?.deviceIds).toEqual(['d1']);
    expect(made.leftOut).toMatchObject([{ why: '抹消されています' }]);
    expect(made.leftOut[0]?.what).toContain('T-09');
  });

  test('says so when nobody is left, or the office doesn’t take part any more', () => {
    const nobody = repeatDocument(paper(), order, ledgerOf({ people: [] }));
    expect(nobody).toMatchObject({ ok: false, code: 'document/nothing-left' });
    expect(nobody.ok ? '' : nobody.message).toContain('佐藤 健一さん（台帳にもうありません）');
    const ended = ledgerOf({ enrolments: [anEnrolment({ status: 'ended' })] });
    expect(repeatDocument(paper(), order, ended)).toMatchObject({ ok: false });
    const closed = ledgerOf({ offices: [anOffice({ status: 'struck-off' })] });
    expect(repeatDocument(paper(), order, closed)).toMatchObject({ ok: false });
    expect(repeatDocument(paper({ patientId: 'gone' }), order, ledgerOf())).toMatchObject({ ok: false });
  });

  test('is not for what reports changes', () => {
    expect(canRepeat(form)).toBe(true);
    expect(canRepeat(aForm({ subject: { kind: 'changes' } }))).toBe(false);
  });
});

test('papers of before are those finished of the same form and office, the newest first', () => {
  const papers = [
    paper({ id: 'old' }),
    paper({ id: 'newer', updatedAt: '2026-01-01T00:00:00.000Z' }),
    paper({ id: 'draft', state: 'draft' }),
    paper({ id: 'elsewhere', officeId: 'other' }),
    paper({ id: 'another', formId: '2' }),
  ];
  expect(finishedBefore(papers, paper()).map(({ id }) => id)).toEqual(['newer', 'old']);
});

test('two papers are about the same when they share a person, or have neither people nor patient', () => {
  const about = (...staff: string[]) => paper({ event: anEvent({ staff: staff.map((id) => anEventStaff({ id })) }) });
  expect(isAboutSame(about('a', 'b'), about('b'))).toBe(true);
  expect(isAboutSame(about('a'), about('b'))).toBe(false);
  expect(isAboutSame(about(), paper({ event: null }))).toBe(true);
  expect(isAboutSame(paper({ patientId: 'p' }), paper({ patientId: 'q' }))).toBe(false);
});
