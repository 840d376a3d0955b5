import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordsOfItem } from '@shared/form-studio/decide/place-words';
import { SampleValues } from '@shared/form-studio/decide/sample-values';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import { propose } from '@shared/form-studio/propose/propose';
import { undecided, type Decision } from '@shared/form-studio/write/decision';
import { buildContext } from '@shared/forms/bindings/context';
import { evaluateForm } from '@shared/forms/bindings/evaluate-form';
import { openForm } from '@shared/forms/form-template';
import { LedgerEvent } from '@shared/ledger/event';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aDocx, row, run } from '../../../builders/docx';
import { evaluated, formOf, ledger, made } from '../../../support/own-form';

const GALLERY = join(import.meta.dirname, '../../../fixtures/gallery');
const [office] = ledger.offices;
const line = (...cells: string[]): string => row(...cells.map((text) => (text === '' ? '' : run(text))));

/** Item of the line, and which of its two sides are written. */
function formWith(item: string, sides: readonly string[]) {
  const bytes = aDocx({ body: `<w:tbl>${line('事項', '変更前', '変更後')}${line('名称', '', '')}</w:tbl>` });
  const found = findCandidates(pageOf(unwrap(openForm('様式.docx', bytes, nodeCodec))));
  const decisions = propose(found)
    .map(undecided)
    .map((one): Decision => ({
      ...one,
      item: sides.includes(one.candidate.side ?? '') ? item : null,
      state: 'decided',
    }));
  return formOf('様式.docx', found, decisions);
}

test('what no event tells of is asked on both sides of a change: it is neither what was before nor has it changed', async () => {
  const form = formWith('corporation.name', ['before', 'after']);
  const { sheets } = await evaluated(form);
  expect(sheets[0]?.fields.map(({ shown }) => shown)).toEqual(['', '']);
  expect(form.fields.map(({ value }) => value)).toEqual([undefined, undefined]);
});

test('one side alone of what an event tells is what it says, and empty without one', async () => {
  for (const side of ['before', 'after'] as const) {
    const form = formWith('office.name', [side]);
    const changed = { before: { name: '旧ひまわりの里' }, after: { name: '新ひまわりの里' } };
    const event = LedgerEvent.parse({ kind: 'office-changed', officeId: office?.id, ...changed });
    const choice = { packId: 'own-forms', officeId: office?.id ?? '', date: '2026-11-20', event, input: {} };
    const { sheets } = unwrap(await evaluateForm({ form, context: buildContext(ledger, choice), overrides: {} }));
    expect(sheets[0]?.fields[0]?.shown).toBe(changed[side].name);
    expect((await evaluated(form)).sheets[0]?.fields[0]?.shown).toBe('');
  }
});

test('where the ledger has the new value already, what was before is asked, and the new one isn’t let through as the old', async () => {
  const bytes = aDocx({
    body: `<w:tbl>${line('', '事項', '変更前', '変更後')}${line('□', '事業所の名称', '', '')}</w:tbl>`,
  });
  const { form } = made('様式.docx', bytes);
  const ticked = { 'changes.name.checked': true, 'changes.name.after': office?.name ?? '' };
  const { findings } = await evaluated(form, ticked);
  expect(findings.map(({ level, message }) => [level, message])).toEqual([
    [
      'error',
      '「事業所の名称」の変更前と変更後が同じです。台帳がもう新しい内容のときは、変更前に、前の内容を入れてください。',
    ],
  ]);
  expect((await evaluated(form, { ...ticked, 'changes.name.before': '旧ひまわりの里' })).findings).toEqual([]);
});

test.each(['seventh/yukinoiri-change.xlsx', 'ninth/okinami-henko.xlsx'])(
  'one box for all that changed is typed, and takes nothing of the ledger: %s',
  (file) => {
    const { decisions } = made(file.split('/')[1] ?? '', readFileSync(join(GALLERY, file)));
    const sides = decisions.filter(({ label }) => /^変更[前後]$/.test(label));
    expect(sides.map(({ label, item }) => [label, item])).toEqual([
      ['変更前', 'typed'],
      ['変更後', 'typed'],
    ]);
  },
);

describe('変更前 and 変更後 without a box that says which changed', () => {
  const rows = ['事業所の電話番号', '法人の名称', 'その他（　　　　　　）'].map((one) => line(one, '', '')).join('');
  const bytes = aDocx({ body: `<w:tbl>${line('事項', '変更前', '変更後')}${rows}</w:tbl>` });
  const { form, decisions } = made('様式.docx', bytes);
  const choice = { packId: 'own-forms', officeId: office?.id ?? '', date: '2026-11-20', input: {} };
  const shown = async (overrides = {}) =>
    Object.fromEntries((await evaluated(form, overrides)).sheets[0]?.fields.map((one) => [one.key, one.shown]) ?? []);

  test('are called by their side, whatever stands there', () => {
    expect(form.fields.map(({ label }) => label)).toEqual([
      ...['事業所の電話番号（変更前）', '事業所の電話番号（変更後）', '法人の名称（変更前）', '法人の名称（変更後）'],
      ...['その他', 'その他（変更前）', 'その他（変更後）'],
    ]);
  });

  test('of what the ledger has, 変更前 comes from there as soon as somebody types 変更後', async () => {
    expect(await shown()).toMatchObject({ 'changes.phone.before': '', 'changes.phone.after': '' });
    const typed = { 'changes.phone.after': '04-0000-9999' };
    expect(await shown(typed)).toMatchObject({
      'changes.phone.before': office?.phone,
      'changes.phone.after': '04-0000-9999',
    });
    expect(await shown({ ...typed, 'changes.phone.before': '04-0000-1111' })).toMatchObject({
      'changes.phone.before': '04-0000-1111',
    });
  });

  test('are told apart while the form is made, and what is reported has no example', () => {
    const values = new SampleValues(buildContext(ledger, { ...choice, event: null }));
    expect(decisions.map((one) => [wordsOfItem(one.item, one.candidate), values.at(one)])).toEqual([
      ['事業所の電話（変更前）', office?.phone],
      ['事業所の電話（変更後）', '（届け出る内容）'],
      ['法人名（変更前。書類をつくるときに入れます）', ''],
      ['法人名（変更後。書類をつくるときに入れます）', '（届け出る内容）'],
      ...Array.from({ length: 3 }, () => ['毎回手で入力する', '']),
    ]);
  });

  test('may not be the same', async () => {
    const { findings } = await evaluated(form, { 'changes.phone.after': office?.phone ?? '' });
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('「事業所の電話番号」の変更前と変更後が同じです'),
    ]);
  });
});
