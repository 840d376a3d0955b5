import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import type { Device } from '@shared/ledger/entities';
import { anEvent } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { anAccount, aDevice, aStaff, staffOf } from '../../builders/staff';
import { evaluated, finding, said, shownValues, type Told } from '../../support/evaluate-official';
import { officialForm } from '../../support/official-forms';

const form = officialForm('nagareyama-tritrus-1-2');
const person = aStaff();
const pc = aDevice({ assetNumber: 'P-01' });
const tablet = (given: Partial<z.input<typeof Device>> = {}) =>
  aDevice({ kind: 'tablet', assetNumber: 'T-01', mail: 'mihon.t01@gmail.com', system: 'ios', ...given });
const own = (given: Partial<z.input<typeof Device>> = {}) =>
  tablet({ ownership: 'personal', holderId: person.id, mail: 'suzuki.mihon@yahoo.co.jp', ...given });
const ledgerOf = (...devices: Device[]) =>
  aLedger({ people: [person], devices, accounts: [anAccount({ holderId: person.id })] });
const starting = anEvent({ kind: 'network-start' });

const check = (devices: Device[], told: Partial<Told> = {}): Promise<Evaluation> =>
  evaluated(form, { ledger: ledgerOf(...devices), event: starting, ...told });
/** Without what is said just before sending. */
const told = async (devices: Device[], given: Partial<Told> = {}): Promise<string[]> =>
  said(await check(devices, given)).filter((one) => !one.startsWith('notice'));
const blocks = ({ sheets }: Evaluation): string[][][] =>
  sheets.map(({ rows }) => rows['personalDevices']!.map(({ fields }) => fields.map(({ shown }) => shown)));

describe('流山市 様式1-2', () => {
  test('counts the devices of the office, with the addresses of tablets and phones', async () => {
    const evaluation = await check([pc, aDevice(), tablet(), tablet({ kind: 'phone', mail: 's01@yahoo.co.jp' })]);
    expect(shownValues(evaluation)).toMatchObject({
      'officeDevices.elsewhere': '',
      'officeDevices.pc.count': '2',
      'officeDevices.tablet.count': '1',
      'officeDevices.tablet.mails': 'mihon.t01@gmail.com',
      'officeDevices.phone.count': '1',
      'officeDevices.phone.mails': 's01@yahoo.co.jp',
    });
    expect(blocks(evaluation)).toEqual([[]]);
    expect(said(evaluation)).toEqual(['notice pc-manual', 'notice mail-from-ios']);
    expect(finding(evaluation, 'mail-from-ios')!.message).toContain('T-01、T-01から');
  });

  test('leaves the place of a kind empty that there is none of', async () => {
    expect(shownValues(await check([pc]))).toMatchObject({ 'officeDevices.tablet.count': '' });
  });

  test('rings the kinds of each person’s own devices, and writes their addresses beside', async () => {
    const evaluation = await check([own(), own({ kind: 'pc', mail: '' })]);
    expect(blocks(evaluation)).toEqual([[['鈴木 花子', 'パソコン', 'タブレット', 'suzuki.mihon@yahoo.co.jp', '', '']]]);
    expect(await told([own()])).toEqual(['warning own-device-pledge']);
  });

  test('names the new devices alone when one is added, or takes an old one’s place', async () => {
    const added = tablet();
    for (const kind of ['device-added', 'device-replaced'] as const) {
      const evaluation = await check([pc, added], { event: anEvent({ kind, deviceIds: [added.id] }) });
      expect(shownValues(evaluation)).toMatchObject({
        'officeDevices.pc.count': '',
        'officeDevices.tablet.count': '1',
      });
    }
    const chosen = await check([pc, added], { event: { ...starting, deviceIds: [pc.id] } });
    expect(shownValues(chosen)).toMatchObject({ 'officeDevices.pc.count': '1', 'officeDevices.tablet.count': '' });
  });

  test('goes on with another front after five people, sorted by kana', async () => {
    const people = staffOf(6);
    const devices = people.map(({ id }) => own({ holderId: id }));
    const evaluation = await check([], {
      ledger: aLedger({ people: [...people].reverse(), devices: [pc, ...devices] }),
    });
    expect(blocks(evaluation).map((sheet) => sheet.map(([name]) => name))).toEqual([
      ['職員 1', '職員 2', '職員 3', '職員 4', '職員 5'],
      ['職員 6'],
    ]);
    expect(shownValues(evaluation)).toMatchObject({ 'officeDevices.pc.count': '1', 'document.sheet': '　1／2' });
    expect(shownValues(evaluation, 1)).toMatchObject({
      'officeDevices.elsewhere': '（1枚目に記載）',
      'officeDevices.pc.count': '',
      'corporation.name': '医療法人見本会',
    });
  });

  test('writes three addresses of a kind, and the others on a further sheet', async () => {
    const tablets = [1, 2, 3, 4].map((i) => tablet({ mail: `t${i}@gmail.com` }));
    const evaluation = await check(tablets);
    const mails = [0, 1].map((sheet) => shownValues(evaluation, sheet)['officeDevices.tablet.mails']);
    expect(mails).toEqual(['t1@gmail.com、t2@gmail.com、t3@gmail.com、ほか 1 台は別紙', 't4@gmail.com']);
    expect(said(evaluation).filter((one) => !one.startsWith('notice'))).toEqual([]);
  });
});

describe('流山市 様式1-2 is not finished while', () => {
  test('there is no device on it', async () => {
    expect(await told([])).toEqual(['error no-device']);
    expect(await told([pc], { event: anEvent({ kind: 'device-added', deviceIds: [] }) })).toEqual(['error no-device']);
  });

  test('a tablet or phone has no address', async () => {
    expect(await told([tablet({ mail: '' })])).toEqual(['error field/required タブレットのメールアドレス']);
    expect(await told([own({ kind: 'phone', mail: '' })])).toContain(
      'error field/required 鈴木 花子のスマートフォンのアドレス',
    );
  });

  test('an address is of another provider', async () => {
    expect(await told([tablet({ mail: 't01@mihon.example' })])).toEqual(['error mail-provider-tablet']);
    expect(await told([tablet({ kind: 'phone', mail: 'x@yahoo.com' })])).toEqual(['error mail-provider-phone']);
    expect(await told([own({ mail: 'x@gmail.com.example' })])).toContain('error own-mail-provider-tablet');
  });

  test('nobody is named, or no kind is ringed', async () => {
    expect(await told([own({ holderId: null })])).toContain('error field/required 1行目の個人名');
    const overrides = { [`personalDevices[${person.id}].personalDevices.tablet`]: null };
    expect(await told([own()], { overrides })).toContain('error kind-missing');
  });
});

describe('流山市 様式1-2 warns when', () => {
  test('there are fewer addresses than tablets', async () => {
    expect(await told([tablet(), tablet({ mail: '' })])).toEqual(['warning fewer-mails-tablet']);
  });

  test('two devices have the same address', async () => {
    const evaluation = await check([tablet(), tablet({ assetNumber: 'T-02' })]);
    expect(said(evaluation)).toContain('warning same-mail');
    expect(finding(evaluation, 'same-mail')!.message).toContain('T-01、T-02のアドレス');
  });

  test('whoever brings a device of their own has no account yet', async () => {
    const evaluation = await check([], { ledger: aLedger({ people: [person], devices: [own()] }) });
    expect(finding(evaluation, 'not-a-user')!.message).toContain('鈴木 花子さんの');
  });

  test('the device that was replaced still holds its data', async () => {
    const old = tablet({ assetNumber: 'T-00', holderId: person.id, mail: 'old@gmail.com' });
    const next = tablet({ holderId: person.id });
    const event = anEvent({ kind: 'device-replaced', deviceIds: [next.id] });
    expect(finding(await check([old, next], { event }), 'not-wiped')!.message).toContain('（T-00）');
    expect(await told([{ ...old, wipedOn: '2026-11-20' }, next], { event })).toEqual([]);
    expect(await told([old, next], { event: { ...event, kind: 'device-added' } })).toEqual([]);
  });
});
