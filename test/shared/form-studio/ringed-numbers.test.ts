import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { counts } from '@shared/form-studio/decide/studio';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import { LedgerEvent } from '@shared/ledger/event';
import { verifyAnyForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import type { Form } from '@shared/packs/schema';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, row, run } from '../../builders/docx';
import { evaluated, filled, ledger, made } from '../../support/own-form';
import { partOf } from '../../support/word-text';

/** 変更届: rows with numbers, of which those are ringed that have changed. */

const line = (...texts: string[]): string => row(...texts.map((text) => (text === '' ? '' : run(text))));
const ITEMS = [
  line('番号', '変更した事項', '変更前', '変更後'),
  line('１', '事業所の名称', '', ''),
  line('２', '電話番号', '', ''),
  line('３', '法人の名称', '', ''),
  line('４', 'その他（　　　　　　　　）', '', ''),
].join('');
const withNote = (note: string): Uint8Array =>
  aDocx({ body: [paragraph(run('登録事項変更届')), `<w:tbl>${ITEMS}</w:tbl>`, paragraph(run(note))].join('') });
const NOTE = '変更した事項の番号を○で囲み、変更前及び変更後の欄に記入してください。';
const ringsIn = (bytes: Uint8Array) =>
  findCandidates(pageOf(unwrap(verifyAnyForm('様式.docx', bytes, nodeCodec)))).candidates.filter(
    ({ shape, side }) => shape === 'ring' && side === 'tick',
  );
const ringed = async (form: Form, ...given: [overrides?: Record<string, string>, event?: LedgerEvent]) => {
  const [sheet] = (await evaluated(form, given[0], {}, given[1] ?? null)).sheets;
  return (sheet?.fields ?? [])
    .filter(({ key, value }) => key.startsWith('changes.number') && value)
    .map(({ value }) => value);
};

describe('the number of what has changed is ringed, where the paper says so', () => {
  const bytes = withNote(NOTE);
  const { form, decisions } = made('様式.docx', bytes);

  test('each number of the rows is a place, and nothing that anybody is asked for', () => {
    expect(ringsIn(bytes).map(({ words }) => words)).toEqual([['１'], ['２'], ['３'], ['４']]);
    expect(counts(decisions).open).toBe(0);
    expect(ringsIn(withNote('変更前及び変更後の欄に記入してください。'))).toEqual([]);
  });

  test('what an event has changed', async () => {
    const [office] = ledger.offices;
    const changed = { before: { phone: '04-0000-0001' }, after: { phone: '04-0000-0002' } };
    const event = LedgerEvent.parse({ kind: 'office-changed', officeId: office?.id, ...changed });
    expect(await ringed(form, {}, event)).toEqual(['２']);
    expect(await ringed(form)).toEqual([]);
  });

  test('what somebody types as 変更後, also of what no event tells', async () => {
    const after = form.fields.filter(({ key, label }) => /変更後/.test(label) || /after$/.test(key));
    expect(after).toHaveLength(4);
    const keys = after.map(({ key }) => key);
    expect(await ringed(form, { [keys[0]!]: 'ひまわりの里', [keys[2]!]: '社会福祉法人ひまわり' })).toEqual([
      '１',
      '３',
    ]);
    const file = await filled(form, bytes, { [keys[3]!]: '営業時間' });
    expect(partOf(file, 'word/document.xml').match(/<wps:wsp>|v:oval|ellipse/g)?.length).toBeGreaterThan(0);
  });

  test('on a paper that a city could have drawn, and with the number in front of the label in its cell', () => {
    const drawn = join(import.meta.dirname, '../../fixtures/gallery/seventeenth/tobishima-henko.docx');
    expect(ringsIn(readFileSync(drawn))).toHaveLength(9);
    const inCell = aDocx({
      body: [
        paragraph(run('変更届（変更があった番号に○）')),
        `<w:tbl>${line('変更事項', '変更前', '変更後')}${line('1　事業所の名称', '', '')}${line('2　電話番号', '', '')}</w:tbl>`,
      ].join(''),
    });
    expect(ringsIn(inCell).map(({ words, reach }) => [words[0], reach])).toEqual([
      ['1', { from: 0, to: 1 }],
      ['2', { from: 0, to: 1 }],
    ]);
  });

  test('so is its box ticked, also of what no event tells, and what was before comes out of the ledger', async () => {
    const boxes = aDocx({
      body: `<w:tbl>${line('', '変更した事項', '変更前', '変更後')}${line('□', '事業所の電話番号', '', '')}${line('□', '法人の名称', '', '')}</w:tbl>`,
    });
    const { form: own } = made('様式.docx', boxes);
    const ticks = own.fields.filter(({ type }) => type === 'check').map(({ key }) => key);
    const after = own.fields.filter(({ label }) => /変更後/.test(label)).map(({ key }) => key);
    const [sheet] = (await evaluated(own, { [after[0]!]: '04-0000-0009', [after[1]!]: '社会福祉法人ひまわり' })).sheets;
    const valueOf = (key: string): unknown => sheet?.fields.find((one) => one.key === key)?.value;
    expect(ticks.map(valueOf)).toEqual([true, true]);
    expect(valueOf('changes.phone.before')).toBe(ledger.offices[0]?.phone);
    const [blank] = (await evaluated(own)).sheets;
    expect(blank?.fields.filter(({ key }) => ticks.includes(key)).map(({ value }) => value)).toEqual([false, false]);
  });
});
