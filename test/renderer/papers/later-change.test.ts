import { beforeAll, describe, expect, test } from 'vitest';
import { evaluateForm } from '@shared/forms/bindings/evaluate-form';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { PaperDocument } from '@shared/ledger/document';
import { entityTables } from '@shared/ledger/entities';
import { LedgerEvent } from '@shared/ledger/event';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import { proceduresFor } from '@shared/procedures/procedures-for';
import { startedRun } from '@shared/procedures/start-run';
import { unwrap } from '@shared/problems/problem';
import { fillRequest } from '../../../renderer/papers/fill-request';
import { laterChange, ledgerOfPaper } from '../../../renderer/papers/later-change';
import type { Records } from '../../../renderer/data/records';
import { openPack } from '../../support/open-pack';
import { himawari } from '../../support/sample-papers';

const TODAY = '2026-11-27';
const OFFICE = 'office-nagareyama';
const pack = openPack('nagareyama-tritrus');
const form = pack.forms.find(({ id }) => id === '5')!;
const here = himawari.people.filter(({ officeId, status }) => officeId === OFFICE && status === 'registered');
const manager = here.find(({ isSystemManager }) => isSystemManager)!;
const next = here.find(({ isSystemManager, leftOn }) => !isSystemManager && leftOn === null)!;

const { corporation, ...lists } = himawari;
const recordsWith = (changed: Partial<typeof lists> = {}): Records =>
  Object.fromEntries(
    entityTables.map((table) => [
      table,
      new Map((table === 'corporations' ? [corporation] : { ...lists, ...changed }[table]).map((one) => [one.id, one])),
    ]),
  ) as unknown as Records;

/** 様式5 of today, which the city wants by a day. */
const yearly = (changed: Partial<PaperDocument> = {}): PaperDocument =>
  PaperDocument.parse({
    ...{ id: 'd', packId: pack.id, formId: '5', officeId: OFFICE, date: TODAY, state: 'draft', about: '' },
    ...{ createdAt: `${TODAY}T01:00:00.000Z`, updatedAt: `${TODAY}T01:00:00.000Z`, overrides: {} },
    ...{ event: LedgerEvent.parse({ kind: 'yearly-report', date: TODAY, officeId: OFFICE }) },
    input: { dueOn: '2026-12-18' },
    ...changed,
  });

const told = async (document: PaperDocument, runs: readonly KeptRun[], records = recordsWith()) =>
  laterChange({
    ...{ document, form, today: TODAY },
    known: { records, runs: new Map(runs.map((one) => [one.id, one])) },
    evaluate: ({ context, overrides }) => evaluateForm({ form, context, overrides }),
  });

/** 退職 of the only one in charge on the 30th, begun today, with who follows. */
let leaving: KeptRun;
beforeAll(async () => {
  const event = LedgerEvent.parse({
    ...{ kind: 'leave', date: '2026-11-30', officeId: OFFICE },
    staff: [{ ...manager, before: {}, after: {} }],
    nextOnes: [{ officeId: OFFICE, role: 'systemManager', staffId: next.id, name: next.name }],
  });
  const now = `${TODAY}T01:00:00.000Z`;
  const asked = unwrap(await proceduresFor(event, himawari, [pack], TODAY, new ExpressionRunner()));
  let made = 0;
  const draft = { ...newRun('leaving', now), event };
  leaving = startedRun({
    ...{ draft, asked, ledger: himawari, packs: [pack], today: TODAY, now },
    newId: () => `new-${++made}`,
  }).run;
});

describe('a paper that names who is in charge, while it is known that somebody else will be', () => {
  test('says from which day it reads otherwise, and why', async () => {
    const later = await told(yearly(), [leaving]);
    expect(later).toMatchObject({ day: '2026-12-01', because: [`${manager.name}さんの退職`] });
    expect(later?.changes).toContainEqual({ label: '情報共有システム利用登録者名簿', before: manager.name, after: '' });
    expect(later?.changes).toContainEqual(
      expect.objectContaining({ label: expect.stringContaining(next.name) as unknown, before: '', after: '☑' }),
    );
  });

  test('says nothing where the city has it before that, nor where nobody has planned anything', async () => {
    expect(await told(yearly({ input: { dueOn: '2026-11-30' } }), [leaving])).toBeNull();
    expect(await told(yearly(), [])).toBeNull();
    expect(await told(yearly(), [{ ...leaving, state: 'taken-back' }])).toBeNull();
  });

  test('without a day on which it is wanted, what comes within a month is said', async () => {
    expect((await told(yearly({ input: {} }), [leaving]))?.day).toBe('2026-12-01');
  });

  test('dated on that day it has what holds then, and there is no more to say', async () => {
    const paper = yearly({ date: '2026-12-01' });
    expect(await told(paper, [leaving])).toBeNull();
    const ledger = ledgerOfPaper({ records: recordsWith(), runs: new Map([['leaving', leaving]]) }, paper, TODAY)!;
    const { context, overrides } = fillRequest(paper, ledger, []);
    const { sheets } = unwrap(await evaluateForm({ form, context, overrides }));
    const rows = sheets.flatMap((sheet) => sheet.rows['users'] ?? []);
    const inCharge = rows.filter(({ fields }) =>
      fields.some(({ key, value }) => key === 'users.isSystemManager' && value === true),
    );
    expect(inCharge.map(({ id }) => id)).toEqual([next.id]);
  });

  test('the papers of that very procedure tell of it, and are as they were', async () => {
    expect(await told(yearly({ run: 'leaving' }), [leaving])).toBeNull();
  });

  test('a last day that stands in the ledger alone is said, too', async () => {
    const people = himawari.people.map((one) => (one.id === manager.id ? { ...one, leftOn: '2026-12-10' } : one));
    const later = await told(yearly(), [], recordsWith({ people }));
    expect(later).toMatchObject({ day: '2026-12-11', because: [`${manager.name}さんの退職`], changes: [] });
    expect(later?.remarks).toContainEqual(expect.stringContaining(`${manager.name}さんは、退職したか`));
  });
});
