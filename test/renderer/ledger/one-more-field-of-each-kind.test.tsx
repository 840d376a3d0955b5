import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import { Router } from 'wouter';
import { channels } from '@shared/channels/channels';
import { buildContext } from '@shared/forms/bindings/context';
import { evaluateForm } from '@shared/forms/bindings/evaluate-form';
import { fillPapers } from '@shared/forms/fill-papers';
import { verifyOwnForm } from '@shared/forms/own-places/open-own-form';
import { recordChange, type Change } from '@shared/ledger/change';
import { LedgerFile, Office, Staff, type Ledger } from '@shared/ledger/entities';
import type { LedgerEvent } from '@shared/ledger/event';
import { changeLabel, changeText, eventFromChanges, reportableChanges } from '@shared/ledger/event-from-changes';
import { doubtOf } from '@shared/ledger/fields/catalogue';
import type { LedgerField } from '@shared/ledger/fields/field';
import { field, later } from '@shared/ledger/fields/kinds';
import { recordTypes } from '@shared/ledger/fields/record-types';
import { unwrap } from '@shared/problems/problem';
import { newRun } from '@shared/procedures/kept-run';
import { plannedEdits } from '@shared/procedures/planned-edits';
import { unreported } from '@shared/procedures/unreported';
import { wizardGaps } from '@shared/procedures/wizard/gaps';
import { begunEvent, settledEvent } from '@shared/procedures/wizard/settled-event';
import { outTable } from '@shared/tables/export/out-view';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { importUpdates } from '@shared/tables/matching/import-updates';
import { usualReminders } from '@shared/rules/reminder-settings';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { emptyRecords } from '../../../renderer/data/records';
import { checkColumns, typedText } from '../../../renderer/features/import/check-columns';
import { MoreOfficeFields } from '../../../renderer/features/ledger/offices/more-office-fields';
import { offices } from '../../../renderer/features/ledger/offices/office-kind';
import { useAnswerSummaries } from '../../../renderer/features/procedures/wizard/answers-summary';
import { OfficeFactsPart } from '../../../renderer/features/procedures/wizard/office-facts-part';
import { WizardContext, type Wizard } from '../../../renderer/features/procedures/wizard/wizard-context';
import { columnsOf } from '../../../renderer/records/kind/record-kind';
import { readField } from '../../../renderer/records/list/field-fill';
import { FurtherFacts } from '../../../renderer/records/panel/further-fields';
import { recordEditSentence } from '../../../renderer/records/panel/record-sentences';
import { LedgerContext } from '../../../renderer/state/open-ledger';
import { SessionContext } from '../../../renderer/state/session';
import { aDocx, row, run } from '../../builders/docx';
import { aCorporation, anEnrolment, anOffice } from '../../builders/organization';
import { aPack } from '../../builders/pack';
import { aStaff } from '../../builders/staff';
import { letterFonts } from '../../support/letter-fonts';
import { made } from '../../support/own-form';
import { aBook, aSheet } from '../../support/sheet-book';
import { rows } from '../../support/word-text';
import { aView } from '../../shared/tables/matching/planning';
import { screenOf } from '../roles/screen-of';

/** A field of each kind that an office may have, and a day of a person, as somebody adds them to the catalogue; nothing else is said of them anywhere. */
vi.mock('@shared/ledger/fields/record-types', async (real) => {
  const { recordTypes: types } = await real<typeof import('@shared/ledger/fields/record-types')>();
  const kinds = await import('@shared/ledger/fields/kinds');
  const ofOffice = { changedBy: 'office-changed', reportable: true } as const;
  const more = {
    // No name of a day ends otherwise.
    ruleFiling: kinds.later(
      kinds.field.date('運営規程の届出日', { ...ofOffice, imported: { heads: '運営規程の届出日 規程届出日' } }),
    ),
    beds: kinds.later(kinds.field.count('ベッドの数', { ...ofOffice, imported: { heads: 'ベッドの数 ベッド数' } })),
    nightPhone: kinds.later(kinds.field.phone('夜間の電話', { ...ofOffice, imported: { heads: '夜間の電話' } })),
    size: kinds.later(
      kinds.field.choice('規模', { small: '小規模', large: '大規模' }, { ...ofOffice, imported: { heads: '規模' } }),
    ),
    takesCalls: kinds.later(kinds.field.flag('夜間の対応', { ...ofOffice, imported: { heads: '夜間の対応' } })),
  };
  const { people } = types;
  const trainedOnDay = kinds.later(
    kinds.field.date('研修を終えた日', { changedBy: 'manager-changed', reportable: true }),
  );
  return {
    recordTypes: {
      ...types,
      offices: { ...types.offices, fields: { ...types.offices.fields, ...more } },
      people: { ...people, fields: { ...people.fields, trainedOnDay } },
    },
  };
});

const was = { ruleFiling: '2023-04-01', beds: 20, nightPhone: '04-7150-6532', size: 'small', takesCalls: false };
const is = { ruleFiling: '2026-11-20', beds: 30, nightPhone: '04-7150-6533', size: 'large', takesCalls: true };
/** The same as an event carries them, and as people read them. */
const facts = { ruleFiling: '2026-11-20', beds: '30', nightPhone: '04-7150-6533', size: 'large', takesCalls: 'true' };
const saidBefore = ['令和5年4月1日', '20', '04-7150-6532', '小規模', 'いいえ'];
const saidAfter = ['令和8年11月20日', '30', '04-7150-6533', '大規模', 'はい'];
const labels = ['運営規程の届出日', 'ベッドの数', '夜間の電話', '規模', '夜間の対応'];

const plain = anOffice();
const before = Office.parse({ ...plain, ...was });
const after = Office.parse({ ...plain, ...is });
const ledger: Ledger = LedgerFile.parse({
  corporation: aCorporation(),
  offices: [before],
  enrolments: [anEnrolment({ officeId: plain.id, status: 'active', packId: 'own-forms' })],
});
const event = (given: Record<string, string>): LedgerEvent => ({
  ...begunEvent('office-changed', null),
  ...{ officeId: plain.id, date: '2026-11-20', after: given },
});

const session = { ...{ channels, packs: [], info: {}, listings: [] }, settings: { reminders: usualReminders } };
const shown = (part: ReactNode): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <Router ssrPath="/">
        <SessionContext value={session as never}>
          <LedgerContext value={{} as never}>{part}</LedgerContext>
        </SessionContext>
      </Router>
    </MantineProvider>,
  );
const words = (html: string): string =>
  html
    .replace(/<(style|svg)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

test('a field that comes later may be missing, whatever it holds', () => {
  const every: LedgerField[] = [
    ...[field.text, field.name, field.kana, field.phone, field.mail, field.postalCode, field.digits, field.code].map(
      (of) => later(of('a')),
    ),
    ...[later(field.date('a')), later(field.count('a')), later(field.flag('a')), later(field.choice('a', { b: 'c' }))],
    later(field.requiredName('a')),
  ];
  for (const { kind, schema } of every)
    expect([kind, schema.parse(undefined), schema.parse(null)]).toEqual([kind, undefined, null]);
  expect(later(field.date('a')).schema.safeParse('2026-02-30').success).toBe(false);
  expect(later(field.count('a')).schema.safeParse(-1).success).toBe(false);
  expect(Object.keys(recordTypes.offices.fields)).toContain('ruleFiling');
  expect([Office.parse(plain), before]).toMatchObject([plain, was]);
});

test('each is drawn in its form as what it holds, and shown in words', () => {
  const form = shown(<MoreOfficeFields office={before} onChange={() => {}} />);
  expect(form).toMatch(/運営規程の届出日をカレンダーで選ぶ/);
  expect(form).toMatch(/value="令和5年4月1日（土）"/);
  expect(form).toMatch(/<input[^>]*inputMode="numeric"[^>]*value="20"/i);
  expect(form).toMatch(/<option value="small" selected="">小規模/);
  expect(words(shown(<FurtherFacts table="offices" record={after} />))).toBe(
    ` ${labels.map((label, i) => `${label} ${saidAfter[i]}`).join(' ')} `,
  );
  const sentence = recordEditSentence('offices', '見本', plain, { ...plain, ruleFiling: '2023-04-01' }, () => null);
  expect(sentence).toContain('の運営規程の届出日を令和5年4月1日に変えました');
});

test('事業所の変更 asks for each as its form does, and shows what it was', () => {
  const asked = (given: Record<string, string>) => {
    const run_ = { ...newRun('r', '2026-11-24T01:00:00.000Z'), event: event(given) };
    const wizard = { run: run_, ledger, seen: ledger, shownGaps: [], change: () => {} };
    return screenOf(
      <WizardContext value={wizard as unknown as Wizard}>
        <OfficeFactsPart />
      </WizardContext>,
      '/procedures/start',
      'clerk',
    );
  };
  const empty = asked(Object.fromEntries(Object.keys(facts).map((name) => [name, ''])));
  for (const said of saidBefore) expect(words(empty)).toContain(said);
  expect(empty).toMatch(/変更後の運営規程の届出日をカレンダーで選ぶ/);
  // A tick would say no before anybody has answered.
  expect(empty).toMatch(/<option value="" selected="">選んでください<\/option><option value="true">はい/);
  const filled = asked(facts);
  expect(filled).toMatch(/value="令和8年11月20日（金）"/);
  expect(filled).toMatch(/inputMode="numeric"[^>]*value="30"/i);
  expect(filled).toMatch(/<option value="large" selected="">/);
  expect(filled).toMatch(/<option value="true" selected="">はい/);
});

test('… what is the same is no change, however it is written, and what is empty is asked for', () => {
  const gaps = (given: Record<string, string>) =>
    wizardGaps({ ...newRun('r', ''), event: event(given) }, ledger).map(({ sentence }) => sentence);
  expect(gaps(facts)).toEqual([]);
  expect(gaps({ ruleFiling: '', beds: '' })).toEqual(['新しい運営規程の届出日が空です', '新しいベッドの数が空です']);
  expect(gaps({ ruleFiling: '2023-04-01', nightPhone: '0471506532', takesCalls: 'false' })).toEqual([
    '運営規程の届出日が変更前と同じです',
    '夜間の電話が変更前と同じです',
    '夜間の対応が変更前と同じです',
  ]);
  expect(settledEvent(event({ ...facts, nightPhone: '0471506532' }), ledger)).toMatchObject({
    before: { ruleFiling: '2023-04-01', beds: '20', size: 'small', takesCalls: 'false' },
    after: { ruleFiling: '2026-11-20', beds: '30', size: 'large', takesCalls: 'true' },
  });
  expect(settledEvent(event({ nightPhone: '0471506532' }), ledger).after).toEqual({});
});

test('… the summary says it in words', () => {
  const Summary = () =>
    useAnswerSummaries()
      .flatMap(({ term, lines }) => [term, ...lines])
      .join('｜');
  const run_ = { ...newRun('r', '2026-11-24T01:00:00.000Z'), event: event(facts) };
  const wizard = { run: run_, ledger, seen: ledger, shownGaps: [], change: () => {} };
  const said = screenOf(
    <WizardContext value={wizard as unknown as Wizard}>
      <Summary />
    </WizardContext>,
    '/procedures/start',
    'clerk',
  );
  labels.forEach((label, i) => expect(said).toContain(`${label}｜${saidAfter[i]}｜変更前：${saidBefore[i]}`));
});

test('… the ledger gets it on its day, as it keeps it, and nothing that it can’t hold', () => {
  const planned = (given: Record<string, string>) =>
    plannedEdits['office-changed']?.({
      ...{ event: settledEvent(event(given), ledger), ledger, date: '2026-12-01', today: '2026-11-20', packs: [] },
      newId: () => 'x',
    });
  expect(planned(facts)).toEqual([{ on: '2026-12-01', table: 'offices', id: plain.id, edits: is }]);
  expect(planned({ ruleFiling: 'きのう', beds: '三十', size: '中', takesCalls: 'たぶん' })).toEqual([]);
});

let sequence = 0;
const edited = (one: object, other: object, table: 'offices' | 'people' = 'offices'): Change => ({
  ...{ id: `c${++sequence}`, sequence, at: '2026-11-18T05:02:00.000Z', actor: '', sentence: '', undoes: null },
  records: [recordChange(table, one as never, other as never)!],
});
beforeEach(() => {
  sequence = 0;
});

test('what was changed in the ledger is offered in words, and the event has it as the wizard would', () => {
  const changes = [edited(before, after)];
  const now = { ...ledger, offices: [after] };
  const reports = reportableChanges(changes, now);
  expect(reports.map((one) => `${changeLabel(one)} ${changeText(one)}`)).toEqual(
    labels.map((label, i) => `${label} ${saidBefore[i]} → ${saidAfter[i]}`),
  );
  expect(eventFromChanges(reports, changes, now)).toMatchObject({ after: facts });
  // Nothing was there before.
  expect(changeText(reportableChanges([edited(plain, after)], now)[0]!)).toBe('なし → 令和8年11月20日');
});

test('… of a person, too', () => {
  const one = Staff.parse({ ...aStaff(), trainedOnDay: '2023-04-01' });
  const other = { ...one, trainedOnDay: '2026-11-20' };
  const [report] = reportableChanges([edited(one, other, 'people')], { ...ledger, people: [other] });
  expect(changeText(report!)).toBe('令和5年4月1日 → 令和8年11月20日');
});

const heading = ['変更する事項', '変更前', '変更後'];
const table = (lines: readonly (readonly string[])[]): string =>
  `<w:tbl>${lines.map((cells) => row(...cells.map((text) => (text === '' ? '' : run(text))))).join('')}</w:tbl>`;
const city = aDocx({ body: table([heading, ...labels.map((label) => [label, '', ''])]) });
const withTicks = aDocx({
  body: table([['', ...heading], ...labels.map((label) => ['□', label, '', ''])]),
});

async function paperOf(bytes: Uint8Array, given: LedgerEvent): Promise<string[][]> {
  const { form } = made('変更届.docx', bytes);
  const choice = { packId: 'own-forms', officeId: plain.id, date: '2026-11-20', event: given, input: {} };
  const evaluation = unwrap(await evaluateForm({ form, context: buildContext(ledger, choice), overrides: {} }));
  const template = unwrap(verifyOwnForm(form, bytes, nodeCodec));
  const input = { form, evaluation: { ...evaluation, findings: [] }, mode: 'finished' as const };
  const [file] = unwrap(await fillPapers(template, input, nodeCodec, letterFonts()));
  return rows(file?.bytes ?? new Uint8Array()).map((cells) => [...cells]);
}

test('a city’s own 変更届 has 変更前 and 変更後 of each in words', async () => {
  expect(await paperOf(city, settledEvent(event(facts), ledger))).toEqual([
    heading,
    ...labels.map((label, i) => [label, saidBefore[i], saidAfter[i]]),
  ]);
  // What didn’t change stays empty.
  expect((await paperOf(city, settledEvent(event({ beds: '30' }), ledger))).flat().join('')).toBe(
    [...heading, labels[0], labels[1], '20', '30', ...labels.slice(2)].join(''),
  );
});

test('… with a box before each, which is ticked where it changed', async () => {
  const ticked = await paperOf(withTicks, settledEvent(event({ ruleFiling: '2026-11-20', size: 'large' }), ledger));
  expect(ticked.slice(1)).toEqual(
    labels.map((label, i) => (i === 0 || i === 3 ? ['☑', label, saidBefore[i], saidAfter[i]] : ['□', label, '', ''])),
  );
});

test('… a day whose year, month and day have a gap each is parted, with a box and without', async () => {
  const day = '令和　　年　　月　　日';
  const lines = [heading, [labels[0]!, day, day], ['事業所の電話番号', '', '']];
  const changed = settledEvent(event({ ruleFiling: '2026-11-20' }), ledger);
  const then = { ...changed, before: { ruleFiling: '2020-04-01' } };
  const said = ['令和2年4月1日', '令和8年11月20日'];
  const shut = (cells: readonly string[] = []) => cells.map((text) => text.replaceAll(/\s/g, ''));
  const papers = [await paperOf(aDocx({ body: table(lines) }), then)];
  const boxed = lines.map((cells, i) => [i === 0 ? '' : '□', ...cells]);
  papers.push(await paperOf(aDocx({ body: table(boxed) }), then));
  expect(papers.map((paper) => shut(paper[1]))).toEqual([
    [labels[0], ...said],
    ['☑', labels[0], ...said],
  ]);
});

test('… and the home screen asks for it until a paper says it', () => {
  const { form } = made('変更届.docx', city);
  const pack = { ...aPack({ id: 'own-forms' }), forms: [form] };
  const open = (...changes: Change[]) =>
    unreported({
      ...{ ledger: { ...ledger, offices: [after] }, packs: [pack], documents: [], runs: [] },
      ...{ left: new Set<string>(), today: '2026-11-20', changes },
    }).flatMap((one) => one.changes.map((change) => changeText(change)));
  expect(open(edited(before, after))).toEqual(saidBefore.map((said, i) => `${said} → ${saidAfter[i]}`));
  expect(open(edited(before, after), edited(after, before))).toEqual([]);
  // Hyphens are no news to a city.
  expect(open(edited({ ...before, nightPhone: '0471506532' }, before))).toEqual([]);
});

test('each goes out, comes in again, and a day is typed anew as a day whatever its name', () => {
  const names = {
    office: () => '',
    person: () => '',
    nobody: {},
    state: () => '',
    networksOf: () => '',
    otherPosts: () => '',
    networksUsedBy: () => '',
  } as never;
  const out = outTable({ kind: 'office', office: '', date: '2026-11-20', records: [after], fields: null }, names);
  const at = labels.map((label) => out.columns.findIndex((column) => column.label === label));
  const cells = at.map((i) => out.rows[0]?.[i]);
  expect(cells).toEqual(['2026-11-20', '30', '04-7150-6533', '大規模', '○']);
  expect(out.columns[at[0]!]?.type).toBe('date');
  const read = (values: readonly string[], decisions = noDecisions) => {
    const sheet = aSheet('一覧', [
      ['事業所名', ...labels],
      [before.name, ...values],
    ]);
    const reading = unwrap(readTable(aBook(sheet), { kind: 'office', today: '2026-11-20' }));
    const view = aView({ offices: [before] });
    const plan = planImport(reading, view, decisions, '2026-11-20');
    return { reading, plan, updates: importUpdates(plan, view, '一覧.xlsx', () => 'x').updates };
  };
  const { reading, plan, updates } = read(['R8.11.20', '３０床', '04-7150-6533', '大規模', '○']);
  expect(updates).toMatchObject([{ after: is }]);
  const columns = checkColumns(reading, plan);
  expect(columns.find(({ label }) => label === '規模')?.words?.map(({ text }) => text)).toEqual(['小規模', '大規模']);
  const { type } = columns.find(({ label }) => label === '運営規程の届出日')!;
  expect(typedText(type, '2026-11-20')).toBe('令和8年11月20日');
  // As it is: nothing changes. What is none is told, never taken.
  expect(read(['令和5年4月1日', '20', '0471506532', '小規模', '×']).plan.rows[0]?.verdict).toBe('same');
  const wrong = read(['なな', 'たくさん', '04-7150-6533', '中くらい', '○']).plan.rows[0];
  expect(Object.values(wrong?.cells ?? {}).flatMap(({ problem }) => problem?.code ?? [])).toEqual([
    'cell/date',
    'cell/count',
    'cell/word',
  ]);
  const cleared = read(['', '', '', '', ''], { ...noDecisions, empties: 'clear' }).updates;
  expect(cleared).toMatchObject([
    { after: { ruleFiling: null, beds: null, nightPhone: '', size: null, takesCalls: false } },
  ]);
});

test('each has a column in the list, and its cells take what an import takes', () => {
  const around = { records: emptyRecords(), packs: [], reminders: usualReminders, today: '2026-11-20' };
  const about = offices.about.of({ ...around, now: emptyRecords });
  const columns = columnsOf(offices, about, async () => null);
  const mine = labels.map((label) => columns.find(({ title }) => title === label)!);
  expect(mine.map((column) => column.text(after))).toEqual(saidAfter);
  const filled = ['R8.11.20', '30床', '04-7150-6533', '大規模', '○'].map((typed, i) =>
    readField('office', Object.keys(is)[i]!, typed),
  );
  expect(filled).toEqual(Object.values(is).map((value) => ({ value })));
  expect(readField('office', 'beds', 'たくさん')).toEqual({ refusal: '数として読めません。例：12' });
});

test('a day that programs write for none, or far ahead, is asked about and not refused', () => {
  const doubt = (day: string) => doubtOf('offices', 'ruleFiling', day);
  expect([doubt('1900-01-01'), doubt('2199-01-01')]).toEqual([
    '西暦1900年になっています。年を確かめてください',
    '西暦2199年になっています。年を確かめてください',
  ]);
  expect(['', '1912-04-01', '2026-11-20', '2060-03-31'].map(doubt)).toEqual([null, null, null, null]);
  const odd = shown(
    <MoreOfficeFields office={{ ...before, ruleFiling: '1900-01-01' } as Office} onChange={() => {}} />,
  );
  expect(words(odd)).toContain('西暦1900年になっています');
});
