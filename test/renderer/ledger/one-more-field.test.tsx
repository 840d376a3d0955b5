import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { Router } from 'wouter';
import { channels } from '@shared/channels/channels';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import { itemOf, items } from '@shared/form-studio/propose/items';
import { propose } from '@shared/form-studio/propose/propose';
import { itemValue } from '@shared/form-studio/write/item-value';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { verifyAnyForm } from '@shared/forms/form-template';
import { Office } from '@shared/ledger/entities';
import { fieldEdits } from '@shared/ledger/change';
import { doubtOf, normalField } from '@shared/ledger/fields/catalogue';
import { fieldLabel } from '@shared/ledger/labels';
import { wordFindings } from '@shared/pack-check/word-findings';
import { unwrap } from '@shared/problems/problem';
import { officeFactFields } from '@shared/procedures/wizard/office-facts';
import { usualReminders } from '@shared/rules/reminder-settings';
import { outTable } from '@shared/tables/export/out-view';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { importUpdates } from '@shared/tables/matching/import-updates';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { emptyRecords } from '../../../renderer/data/records';
import { MoreOfficeFields } from '../../../renderer/features/ledger/offices/more-office-fields';
import { offices } from '../../../renderer/features/ledger/offices/office-kind';
import { papersAfterOfficeChange } from '../../../renderer/features/ledger/offices/papers-after-change';
import { columnsOf } from '../../../renderer/records/kind/record-kind';
import { FurtherFacts } from '../../../renderer/records/panel/further-fields';
import { LedgerContext } from '../../../renderer/state/open-ledger';
import { SessionContext } from '../../../renderer/state/session';
import { aDocx, row, run } from '../../builders/docx';
import { anOffice } from '../../builders/organization';
import { aField, aPack, formInput, formsOf } from '../../builders/pack';
import { aBook, aSheet } from '../../support/sheet-book';
import { aView } from '../../shared/tables/matching/planning';

/** The one entry that somebody adds to shared/ledger/fields/offices.ts; nothing else is said of it anywhere. */
vi.mock('@shared/ledger/fields/record-types', async (real) => {
  const { recordTypes } = await real<typeof import('@shared/ledger/fields/record-types')>();
  const { field, later } = await import('@shared/ledger/fields/kinds');
  const nightPhone = later(
    field.phone('夜間の電話', {
      ...{ changedBy: 'office-changed', reportable: true },
      imported: { heads: '夜間の電話 夜間連絡先' },
    }),
  );
  const { fields } = recordTypes.offices;
  return { recordTypes: { ...recordTypes, offices: { ...recordTypes.offices, fields: { ...fields, nightPhone } } } };
});

const NIGHT = '04-7150-6532';
const before = anOffice();
const after = { ...before, nightPhone: NIGHT } as unknown as Office;

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

test('a field that is one entry more is kept by the ledger, in its normal form and under its name', () => {
  expect(Office.parse(after)).toMatchObject({ nightPhone: NIGHT });
  expect(Office.parse(before)).not.toHaveProperty('nightPhone');
  expect(normalField('offices', 'nightPhone', '０４７１５０６５３２')).toBe('04-7150-6532');
  expect(doubtOf('offices', 'nightPhone', '04-71')).not.toBeNull();
  expect(fieldEdits(before, after).map(({ field }) => fieldLabel('offices', field))).toEqual(['夜間の電話']);
});

test('… is in the list, for who asks for it, in the panel, and in the form, with a phone’s keyboard', () => {
  const around = { records: emptyRecords(), packs: [], reminders: usualReminders, today: '2026-11-20' };
  const about = offices.about.of({ ...around, now: emptyRecords });
  const column = columnsOf(offices, about, async () => null).find(({ title }) => title === '夜間の電話');
  expect([column?.isExtra, column?.text(after)]).toEqual([true, NIGHT]);
  expect(shown(<FurtherFacts table="offices" record={after} />)).toContain(NIGHT);
  const form = shown(<MoreOfficeFields office={after} onChange={() => {}} />);
  expect(form).toMatch(/夜間の電話/);
  expect(form).toMatch(new RegExp(`<input[^>]*inputMode="tel"[^>]*value="${NIGHT}"`, 'i'));
});

test('… goes out under its name, and comes in from under any of its headings', () => {
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
  const at = out.columns.findIndex(({ label }) => label === '夜間の電話');
  expect(out.rows[0]?.[at]).toBe(NIGHT);
  for (const heading of ['夜間の電話', '夜間連絡先']) {
    const sheet = aSheet('一覧', [
      ['事業所名', heading],
      [before.name, '０４-７１５０-６５３２'],
    ]);
    const reading = unwrap(readTable(aBook(sheet), { kind: 'office', today: '2026-11-20' }));
    const view = aView({ offices: [before] });
    const plan = planImport(reading, view, noDecisions, '2026-11-20');
    expect(importUpdates(plan, view, '一覧.xlsx', () => 'x').updates).toMatchObject([{ after: { nightPhone: NIGHT } }]);
    // The office takes part in a network: what changed may have to be reported.
    expect(plan.events).toMatchObject([{ kind: 'office-changed', field: 'nightPhone' }]);
  }
});

test('… is asked for by 事業所の変更, reported by a 変更届, and known to packs', () => {
  expect(officeFactFields).toContain('nightPhone');
  const subject = { kind: 'changes' as const, events: [{ kind: 'office-changed' as const, label: '事業所の変更' }] };
  const values = ['office.nightPhone', 'event.before.nightPhone', 'event.after.nightPhone'];
  const fields = values.map((value, i) => aField({ key: `night${i}`, value }));
  const pack = aPack({ forms: [formInput({ subject, fields })] });
  expect(papersAfterOfficeChange(['nightPhone'], formsOf(pack)).map(({ form }) => form.id)).toEqual([
    pack.forms[0]!.id,
  ]);
  expect(papersAfterOfficeChange(['city'], formsOf(pack))).toEqual([]);
  expect(wordFindings(pack, pack.forms[0]!, new ExpressionRunner()).map(({ message }) => message)).toEqual([]);
});

test('… can stand in a city’s own file: it is among what can be chosen, and proposed by its label', () => {
  expect(items.map(({ id }) => id)).toContain('office.nightPhone');
  const item = itemOf('office.nightPhone');
  expect(item).toMatchObject({ label: '夜間の電話', group: '事業所', type: 'tel' });
  expect(itemValue('office.nightPhone', null)).toBe('office.nightPhone');
  const proposed = (...labels: string[]) => {
    const body = `<w:tbl>${labels.map((label) => row(run(label), '')).join('')}</w:tbl>`;
    const page = pageOf(unwrap(verifyAnyForm('様式.docx', aDocx({ body }), nodeCodec)));
    return propose(findCandidates(page)).at(-1);
  };
  // Nobody else has one: it is the office's, whoever was named before it.
  for (const labels of [['夜間の電話'], ['法人名', '夜間の電話'], ['事業所の夜間の電話']])
    expect(proposed(...labels)).toMatchObject({ item: 'office.nightPhone', certainty: 'sure' });
  expect(proposed('事業所名', '夜間連絡先')).toMatchObject({ suggestion: 'office.nightPhone' });
});
