import { expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import type { Decision } from '@shared/form-studio/write/decision';
import { verifyAnyForm } from '@shared/forms/form-template';
import { isTypedWhereEmpty, plainFields, rowsOf } from '@shared/packs/form-fields';
import type { Form } from '@shared/packs/schema';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aDocx, paragraph, row, run } from '../../../builders/docx';
import { evaluated, filled, formOf, ledger } from '../../../support/own-form';

/** A form of one's own has no place that can’t be filled: it is the ledger's, or it is typed on the screen where the paper is made. */

const line = (label: string, value: string): string => row(run(label), value === '' ? '' : run(value));
const bytes = aDocx({
  body: `<w:tbl>${line('加入年月日', '　　年　　月　　日')}${line('VPN申請数', '')}${line('異動日', '')}</w:tbl>${paragraph()}
    <w:tbl>${row(run('氏名'), run('貸与端末'))}${Array.from({ length: 40 }, () => row('', '')).join('')}</w:tbl>`,
});
const ITEMS: Record<string, string> = {
  加入年月日: 'enrolment.startedOn',
  VPN申請数: 'enrolment.vpnCount',
  氏名: 'staff.name',
  貸与端末: 'device.assetNumber',
  職種: 'staff.jobType',
  端末: 'device.kind',
};

function formWith(more: Partial<Decision> = {}, city = bytes): Form {
  const found = findCandidates(pageOf(unwrap(verifyAnyForm('own.docx', city, nodeCodec))));
  const decisions = found.candidates.flatMap((candidate): Decision[] => {
    const label = [...candidate.left, ...candidate.above].find((one) => ITEMS[one]) ?? '';
    const item = ITEMS[label];
    return item === undefined ? [] : [{ candidate, label, item, state: 'decided', ...more }];
  });
  return formOf('own.docx', { ...found, title: '脱退届' }, decisions);
}

test('what the ledger lacks is typed: the day it began, a count that no network knows', async () => {
  const form = formWith();
  const empty = (await evaluated(form)).sheets[0]?.fields.filter(({ shown }) => shown === '') ?? [];
  expect(empty.length).toBeGreaterThan(1);
  for (const { key } of empty) {
    const field = plainFields(form).find((one) => one.key === key)!;
    expect(isTypedWhereEmpty(form, field), key).toBe(true);
  }
});

test('… and is lacking where it must not stay empty', async () => {
  const { findings } = await evaluated(formWith({ isRequired: true }));
  const said = findings.filter(({ level }) => level === 'error').map(({ label }) => label);
  expect(said.join()).toContain('加入年月日');
  expect(said.join()).toContain('VPN申請数');
});

test('beside somebody stands what they have from work, by its number', async () => {
  const form = formWith();
  const [rows] = rowsOf(form);
  const entries = (await evaluated(form)).sheets[0]?.rows[rows?.key ?? ''] ?? [];
  const shown = new Map(entries.map(({ fields }) => [fields[0]?.shown, fields[1]?.shown]));
  const [office] = ledger.offices;
  const here = ledger.people.filter(({ officeId, leftOn }) => officeId === office?.id && leftOn === null);
  const numbers = (id: string): string[] =>
    ledger.devices.flatMap((one) =>
      one.holderId === id && one.officeId === office?.id && one.status === 'registered' ? one.assetNumber : [],
    );
  expect(here.some(({ id }) => numbers(id).length > 0)).toBe(true);
  for (const { id, name } of here) expect(shown.get(name) ?? '', name).toBe(numbers(id).join('、'));
  expect((await filled(form, bytes)).length).toBeGreaterThan(0);
});

test('… and of which kinds that is, each of them once', async () => {
  const city = aDocx({
    body: `<w:tbl>${row(run('氏名'), run('職種'), run('端末'))}${Array.from({ length: 40 }, () => row('', '', '')).join('')}</w:tbl>`,
  });
  const form = formWith({}, city);
  const [rows] = rowsOf(form);
  const entries = (await evaluated(form)).sheets[0]?.rows[rows?.key ?? ''] ?? [];
  const shown = new Map(entries.map(({ fields }) => [fields[0]?.shown, fields[2]?.shown]));
  const CALLED = { pc: 'パソコン', tablet: 'タブレット', phone: 'スマートフォン' } as const;
  const [office] = ledger.offices;
  const here = ledger.people.filter(({ officeId, leftOn }) => officeId === office?.id && leftOn === null);
  const kinds = (id: string): string =>
    Object.entries(CALLED)
      .filter(([kind]) =>
        ledger.devices.some((one) => one.holderId === id && one.status === 'registered' && one.kind === kind),
      )
      .map(([, called]) => called)
      .join('、');
  expect(here.some(({ id }) => kinds(id).includes('、'))).toBe(true);
  for (const { id, name } of here) expect(shown.get(name) ?? '', name).toBe(kinds(id));
});
