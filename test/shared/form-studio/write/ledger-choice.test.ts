import { describe, expect, test } from 'vitest';
import { choicesFor } from '@shared/form-studio/decide/choices';
import { wordsOfItem } from '@shared/form-studio/decide/place-words';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import type { Decision } from '@shared/form-studio/write/decision';
import { verifyAnyForm } from '@shared/forms/form-template';
import { rowsOf } from '@shared/packs/form-fields';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aDocx, paragraph, row, run } from '../../../builders/docx';
import { evaluated, filled, formOf, ledger } from '../../../support/own-form';
import { rows as linesOf } from '../../../support/word-text';

/** Words that a city prints to choose among, of which the ledger says one. */

const of = (bytes: Uint8Array) => findCandidates(pageOf(unwrap(verifyAnyForm('own.docx', bytes, nodeCodec))));
function formWith(bytes: Uint8Array, items: Readonly<Record<string, string>>) {
  const found = of(bytes);
  const decisions = found.candidates.flatMap((candidate): Decision[] => {
    const label = [...candidate.left, ...candidate.above].find((one) => items[one] !== undefined) ?? '';
    return label === '' ? [] : [{ candidate, label, item: items[label] ?? '', state: 'decided' }];
  });
  return { form: formOf('own.docx', { ...found, title: '届' }, decisions), decisions };
}
const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => row(...cells.map((text) => (text === '' ? '' : run(text))))).join('')}</w:tbl>${paragraph()}`;

const ownDevices = ledger.devices.filter(
  ({ officeId, status }) => officeId === ledger.offices[0]?.id && status === 'registered',
);

describe('of the printed words', () => {
  test('each device of a list has its own ringed, and nobody is asked', async () => {
    const words = 'PC・タブレット・スマホ';
    const bytes = aDocx({
      body: table(['番号', '管理番号', '端末の種類'], ...ownDevices.map((_, i) => [String(i + 1), '', words])),
    });
    const { form } = formWith(bytes, { 管理番号: 'device.assetNumber', 端末の種類: 'device.kind' });
    const [{ key = '' } = {}] = rowsOf(form);
    const evaluation = await evaluated(form);
    const shown = evaluation.sheets[0]?.rows[key]?.map(({ fields }) => fields.map((one) => one.shown));
    const called = { pc: 'PC', tablet: 'タブレット', phone: 'スマホ' };
    expect(new Set(ownDevices.map(({ kind }) => kind)).size).toBe(3);
    expect(shown).toEqual(ownDevices.map(({ assetNumber, kind }) => [assetNumber, called[kind]]));
    expect(evaluation.findings).toEqual([]);
  });

  test('the box of the office’s service is ticked; of another one none, and it is asked', async () => {
    const [office] = ledger.offices;
    const own = office?.serviceKind ?? '';
    const ticked = async (...kinds: string[]): Promise<unknown> => {
      const bytes = aDocx({ body: table(['サービスの種類', kinds.map((kind) => `□${kind}`).join('　')]) });
      const { form } = formWith(bytes, { サービスの種類: 'office.serviceKind' });
      const { findings } = await evaluated(form);
      return [linesOf(await filled(form, bytes))[0]?.[1], findings.length];
    };
    expect(await ticked('訪問入浴介護', own, '通所リハ')).toEqual([`□訪問入浴介護　☑${own}　□通所リハ`, 0]);
    expect(await ticked('訪問入浴介護', '通所リハ', '福祉用具')).toEqual([
      '□訪問入浴介護　□通所リハ　□福祉用具',
      // Of three boxes several may be ticked, or none.
      0,
    ]);
  });

  test('a service that is printed short, or with others of its kind, is the ledger’s all the same', async () => {
    const ticked = async (text: string): Promise<string> => {
      const bytes = aDocx({ body: table(['サービスの種類', text]) });
      const { form } = formWith(bytes, { サービスの種類: 'office.serviceKind' });
      return linesOf(await filled(form, bytes))[0]?.[1] ?? '';
    };
    expect(ledger.offices[0]?.serviceKind).toBe('居宅介護支援');
    expect(await ticked('□医科　□薬局　□訪看　□居宅　□通所　□地域包括')).toBe(
      '□医科　□薬局　□訪看　☑居宅　□通所　□地域包括',
    );
    expect(await ticked('□訪問看護　□居宅介護支援事業所　□その他')).toBe('□訪問看護　☑居宅介護支援事業所　□その他');
    // The very words come first.
    expect(await ticked('□居宅　□居宅介護支援　□訪問看護')).toBe('□居宅　☑居宅介護支援　□訪問看護');
  });

  test('a value that could be two of them is chosen by whoever fills the paper', () => {
    const bytes = aDocx({ body: table(['端末', '□ノートPC　□デスクトップPC　□タブレット']) });
    const { form } = formWith(bytes, { 端末: 'device.kind' });
    expect(JSON.stringify(form.fields)).not.toContain('"pc"');
  });
});

test('the ledger’s own are offered where they can choose, and the screen says so', () => {
  const list = ['1', '2', '3'].map((no) => [no, '', 'PC・タブレット']);
  const devices = of(aDocx({ body: table(['番号', '管理番号', '端末'], ...list) })).candidates.at(-1);
  const [answer] = of(aDocx({ body: table(['誓約書の有無', '有・無']) })).candidates;
  if (!devices || !answer) throw new Error('nothing found');
  expect(choicesFor(devices).map(({ id }) => id)).toContain('device.kind');
  expect(choicesFor(answer).map(({ id }) => id)).toEqual(
    expect.not.arrayContaining(['office.serviceKind', 'staff.jobType']),
  );
  expect(wordsOfItem('device.kind', devices)).toBe('台帳の「端末の種類」で選ぶ');
  expect(wordsOfItem('typed', devices)).toBe('書類をつくるときに選ぶ');
});
