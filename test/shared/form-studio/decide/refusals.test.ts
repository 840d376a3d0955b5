import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import { studioRefusals } from '@shared/form-studio/decide/refusals';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import { asFound } from '@shared/form-studio/propose/proposal';
import { propose } from '@shared/form-studio/propose/propose';
import type { StudioRefusal } from '@shared/form-studio/write/about-own-form';
import { decideAll, undecided, type Decision } from '@shared/form-studio/write/decision';
import { writeForm } from '@shared/form-studio/write/write-form';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { verifyAnyForm } from '@shared/forms/form-template';
import { checkPack } from '@shared/pack-check/check-pack';
import { readManifest } from '@shared/packs/read-pack';
import { problem, unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { letterFonts } from '../../../support/letter-fonts';
import { ledger } from '../../../support/own-form';

const GALLERY = join(import.meta.dirname, '../../../fixtures/gallery');

/** A city's form with what is proposed, but for some, and what keeps it from being saved. */
async function refusalsOf(
  file: string,
  said: (one: Decision, i: number) => Decision,
): Promise<{ all: StudioRefusal[]; decisions: Decision[] }> {
  const bytes = readFileSync(join(GALLERY, file));
  const found = findCandidates(pageOf(unwrap(verifyAnyForm(file, bytes, nodeCodec))));
  const decisions = decideAll(propose(found).map(asFound).map(undecided)).map(said);
  const about = { id: 'own', number: '様式1', title: '様式', shortTitle: '様式', template: file.split('/')[1]! };
  const written = writeForm({ ...about, channels: ['counter'] }, found, decisions);
  const pack = {
    ...{ schema: 3, id: 'own-forms', version: '1.0.0', title: '自分の様式', issuer: '事業所', sources: ['市'] },
    ...{ channels: [{ id: 'counter', kind: 'counter', label: '窓口に出す' }], forms: ['own'] },
  };
  const text = JSON.stringify(written.form);
  const read = readManifest(JSON.stringify(pack), channels, { forms: [{ path: 'own/form.json', text }] });
  if ('problems' in read) return { all: studioRefusals(read.problems, written, decisions), decisions };
  const aids = { sample: ledger, fonts: letterFonts() };
  const findings = await checkPack(read.pack, { own: bytes }, nodeCodec, new ExpressionRunner(), aids);
  const errors = findings.filter(({ level }) => level === 'error').map((one) => ({ ...one, ...read.written(one.at) }));
  return { all: studioRefusals(errors, written, decisions), decisions };
}

test('a name that is too long leads to its place, also in a row of a list', async () => {
  const name = 'あ'.repeat(201);
  for (const file of ['open/midorigahara-use.docx', 'open/mihamaura-members.xlsx']) {
    const { all } = await refusalsOf(file, (one, i) => (i % 3 === 1 ? { ...one, label: name + i } : one));
    expect(all.length).toBeGreaterThan(1);
    for (const { message, place, about } of all) {
      expect(message).toContain('画面での呼び名：200 文字までです');
      expect(place! % 3).toBe(1);
      expect(about).toBeNull();
      expect(message).not.toMatch(/[a-z]/);
    }
  }
});

test('a value that no list of the city’s file has keeps no paper back: its place stays empty, and whoever fills the paper is asked', async () => {
  const { all } = await refusalsOf('open/aomine-change.pdf', (one) =>
    one.label === 'サービスの種類' ? { ...one, item: 'office.phone' } : one,
  );
  expect(all).toEqual([]);
});

test('a workbook of several sheets that can’t be made for each person leads to what asks for that', async () => {
  const { all, decisions } = await refusalsOf('open/tsukimino-inspection.xlsx', (one) =>
    one.label === '情報連携システムの利用者' ? { ...one, item: 'staff.name' } : one,
  );
  expect(all).toHaveLength(1);
  expect(decisions[all[0]?.place ?? -1]?.item).toMatch(/^(?:staff|account)\./);
});

test('one sheet with words to ring is made for each person', async () => {
  const { all, decisions } = await refusalsOf('thirtieth/tachibanada-kanri.xlsx', (one) => one);
  expect(decisions.filter(({ item }) => item?.startsWith('staff.')).length).toBeGreaterThan(0);
  expect(all).toEqual([]);
});

test('why a sheet can’t be made for each person is said as it is', () => {
  const of = (reason: string) =>
    studioRefusals(
      [problem('excel/sheet-copy', { sheet: '様式', reason })],
      { form: {}, origins: {} } as never,
      [],
    ).map(({ message }) => message);
  expect(of('様式が複数のシートにわたります')[0]).toContain('シートが2枚以上ある Excel では、つくれません。');
  const [attached] = of('図・コメント・テーブルなどがあります');
  expect(attached).toContain('（シートに、図・コメント・テーブルなどがあります）');
  expect(attached).not.toContain('2枚以上');
});

test('a form without a field leads to the first place; what is wrong beside it to its box in 様式のこと', async () => {
  const { all } = await refusalsOf('open/midorigahara-use.docx', (one) => ({ ...one, item: null }));
  expect(all).toEqual([expect.objectContaining({ place: 0 })]);
  expect(all[0]?.message).toContain('まだ1つもありません');
  const written = { form: {}, origins: {} };
  const at = (file: string, path: string) => {
    const details = { path: `${file} ${path}`, reason: '空です', file, where: '', line: 1, column: 1 };
    return studioRefusals([{ ...problem('pack/invalid', details), file, at: path }], written, [])[0];
  };
  expect(at('own/form.json', '/title')).toMatchObject({ about: 'title', message: '様式の名前：空です。' });
  expect(at('pack.json', '/contacts/0/mail')).toMatchObject({ about: 'receiver' });
  expect(at('pack.json', '/title')).toMatchObject({ about: 'collection' });
  expect(at('procedures/join.json', '/papers/0')).toMatchObject({ about: 'hand-ins' });
  expect(at('pack.json', '/version')).toMatchObject({ about: null, place: null });
});
