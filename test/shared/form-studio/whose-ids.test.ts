import { describe, expect, test } from 'vitest';
import { trialContext } from '@shared/form-studio/decide/trial-context';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import type { Decision } from '@shared/form-studio/write/decision';
import { buildContext, type ExpressionContext, type FormChoice } from '@shared/forms/bindings/context';
import { evaluateForm } from '@shared/forms/bindings/evaluate-form';
import { verifyAnyForm } from '@shared/forms/form-template';
import { LedgerEvent } from '@shared/ledger/event';
import { unwrap } from '@shared/problems/problem';
import type { Form } from '@shared/packs/schema';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, row, run } from '../../builders/docx';
import { formOf, ledger } from '../../support/own-form';

/** Whose IDs, and whose people, stand on a paper: the office's that it is for, and of the network that the form is of. */

const TRITRUS = 'nagareyama-tritrus';
const LINE = 'line-works';
const DAY = '2026-11-20';
const offices = ledger.offices.map(({ id }) => id);
const own = (officeId: string, packId: string): string[] =>
  ledger.accounts
    .filter((one) => one.officeId === officeId && one.packId === packId && one.status === 'registered' && !one.endedOn)
    .map(({ loginName }) => loginName)
    .toSorted();

const table = aDocx({
  body: `<w:tbl>${row(run('番号'), run('甲'), run('乙'))}${['1', '2', '3', '4'].map((no) => row(run(no), '', '')).join('')}</w:tbl>`,
});
const lines = aDocx({ body: paragraph(run('甲：　　　　　　　　　　乙：　　　　　　　　　　')) });

/** The first place takes one, the second the other. */
function formWith(bytes: Uint8Array, items: readonly [string, string]): Form {
  const found = findCandidates(pageOf(unwrap(verifyAnyForm('own.docx', bytes, nodeCodec))));
  const decisions = found.candidates.slice(0, 2).map((candidate, i): Decision => {
    const item = items[i] ?? '';
    return { candidate, label: item, item, state: 'decided' };
  });
  return formOf('own.docx', { ...found, title: '利用者届' }, decisions);
}

async function rowsOn(form: Form, context: ExpressionContext): Promise<string[][]> {
  const { sheets } = unwrap(await evaluateForm({ form, context, overrides: {} }));
  return Object.values(sheets[0]?.rows ?? {})
    .flat()
    .map(({ fields }) => fields.map(({ shown }) => shown));
}

const contextOf = (officeId: string, more: Partial<FormChoice>): ExpressionContext =>
  buildContext(ledger, { packId: 'own-1', officeId, date: DAY, ...more });

const ofIds = formWith(table, ['account.loginName', 'staff.name']);
const ofPeople = formWith(table, ['staff.name', 'account.loginName']);

describe('a list of IDs', () => {
  test.each(offices)('holds those of the office %s in the form’s network, and no other', async (officeId) => {
    for (const networkId of [TRITRUS, LINE]) {
      const rows = await rowsOn(ofIds, contextOf(officeId, { networkId }));
      expect(rows.map(([id]) => id).toSorted()).toEqual(own(officeId, networkId));
    }
  });

  test('names whoever uses each of them', async () => {
    for (const [id, name] of await rowsOn(ofIds, contextOf(offices[0]!, { networkId: LINE }))) {
      const account = ledger.accounts.find(({ loginName, packId }) => loginName === id && packId === LINE);
      expect(name).toBe(ledger.people.find((one) => one.id === account?.holderId)?.name);
    }
  });

  test('leaves out what has ended, but where a column tells when', async () => {
    const ended = { ...ledger.accounts.find((one) => one.packId === TRITRUS)!, id: 'gone', endedOn: '2026-01-31' };
    const withEnded = { ...ledger, accounts: [{ ...ended, loginName: 'ng-0' }, ...ledger.accounts] };
    const context = buildContext(withEnded, { packId: TRITRUS, officeId: ended.officeId, date: DAY });
    const ids = async (form: Form): Promise<unknown[]> => (await rowsOn(form, context)).map(([id]) => id);
    expect(await ids(ofIds)).not.toContain('ng-0');
    expect(await ids(formWith(table, ['account.loginName', 'account.endedOn']))).toContain('ng-0');
  });
});

describe('a list of devices with the IDs of who uses them', () => {
  const ofDevices = formWith(table, ['device.assetNumber', 'account.loginName']);

  test.each(offices)(
    'has in %s, beside each device, the ID that its user has in the form’s network',
    async (officeId) => {
      for (const networkId of [TRITRUS, LINE]) {
        const rows = await rowsOn(ofDevices, contextOf(officeId, { networkId }));
        expect(rows.some(([, id]) => id !== '')).toBe(own(officeId, networkId).length > 0);
        for (const [assetNumber, id] of rows) {
          const device = ledger.devices.find((one) => one.officeId === officeId && one.assetNumber === assetNumber);
          const theirs = ledger.accounts.filter(
            (one) => device?.holderId && one.holderId === device.holderId && one.packId === networkId && !one.endedOn,
          );
          expect(theirs.length === 0 ? [''] : theirs.map(({ loginName }) => loginName)).toContain(id);
        }
      }
    },
  );

  test('has none beside one that nobody uses, though there be IDs that nobody uses', async () => {
    const [officeId = ''] = offices;
    const unused = <T extends object>(all: readonly T[]): T[] => all.map((one) => ({ ...one, holderId: null }));
    const nobodys = { ...ledger, devices: unused(ledger.devices), accounts: unused(ledger.accounts) } as typeof ledger;
    const context = buildContext(nobodys, { packId: 'own-1', networkId: TRITRUS, officeId, date: DAY });
    const rows = await rowsOn(ofDevices, context);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(([, id]) => id).filter(Boolean)).toEqual([]);
    const devicesOfIds = formWith(table, ['account.loginName', 'device.model']);
    expect((await rowsOn(devicesOfIds, context)).map(([, model]) => model).filter(Boolean)).toEqual([]);
  });

  test('and the other way round', async () => {
    const [officeId = ''] = offices;
    const rows = await rowsOn(
      formWith(table, ['account.loginName', 'device.assetNumber']),
      contextOf(officeId, { networkId: TRITRUS }),
    );
    expect(rows.some(([, device]) => device !== '')).toBe(true);
    for (const [id, shown = ''] of rows) {
      const { holderId } = ledger.accounts.find((one) => one.loginName === id && one.packId === TRITRUS) ?? {};
      const theirs = ledger.devices.filter(
        (one) => holderId && one.holderId === holderId && one.status === 'registered',
      );
      expect(shown.split('、').filter(Boolean).toSorted()).toEqual(
        theirs
          .map((one) => one.assetNumber)
          .filter(Boolean)
          .toSorted(),
      );
    }
  });

  test('of no network asks of which', () => {
    expect(ofDevices.inputs).toMatchObject([{ key: 'idNetwork', type: 'network', required: true }]);
  });
});

describe('a list of people with their IDs', () => {
  test.each(offices)('has the people of %s once each, with the ID of the form’s network or none', async (officeId) => {
    for (const networkId of [TRITRUS, LINE]) {
      const rows = await rowsOn(ofPeople, contextOf(officeId, { networkId }));
      const here = ledger.people.filter((one) => one.officeId === officeId && one.status === 'registered');
      expect(rows.map(([name]) => name).toSorted()).toEqual(here.map(({ name }) => name).toSorted());
      const shown = rows.map(([, id]) => id).filter((id) => id !== '');
      expect(shown.toSorted()).toEqual(own(officeId, networkId));
    }
  });

  test('of a form of the network’s own pack are of that network', async () => {
    const rows = await rowsOn(ofPeople, buildContext(ledger, { packId: TRITRUS, officeId: offices[0]!, date: DAY }));
    expect(
      rows
        .map(([, id]) => id)
        .filter(Boolean)
        .toSorted(),
    ).toEqual(own(offices[0]!, TRITRUS));
  });
});

describe('a form of no network', () => {
  const [officeId = ''] = offices;
  const finding = async (context: ExpressionContext): Promise<unknown[]> =>
    unwrap(await evaluateForm({ form: ofPeople, context, overrides: {} })).findings.map(({ path }) => path);

  test('asks of which network its IDs are, and has none as long as nobody said so', async () => {
    expect(ofPeople.inputs).toMatchObject([{ key: 'idNetwork', type: 'network', required: true }]);
    const context = contextOf(officeId, {});
    expect((await rowsOn(ofPeople, context)).map(([, id]) => id).filter(Boolean)).toEqual([]);
    expect(await rowsOn(ofIds, context)).toEqual([]);
    expect(await finding(context)).toContain('input.idNetwork');
  });

  test('takes those of the network that somebody chose', async () => {
    const context = contextOf(officeId, { input: { idNetwork: LINE } });
    expect((await rowsOn(ofIds, context)).map(([id]) => id).toSorted()).toEqual(own(officeId, LINE));
    expect(await finding(context)).not.toContain('input.idNetwork');
  });

  test('leaves them to be typed where it is none of those, or the office has no IDs', async () => {
    const none = contextOf(officeId, { input: { idNetwork: 'none' } });
    const empty = buildContext({ ...ledger, accounts: [] }, { packId: 'own-1', officeId, date: DAY });
    for (const context of [none, empty]) {
      expect((await rowsOn(ofPeople, context)).map(([, id]) => id).filter(Boolean)).toEqual([]);
      expect(await finding(context)).not.toContain('input.idNetwork');
    }
  });

  test('that has no IDs on it doesn’t ask', () => {
    expect(formWith(table, ['staff.name', 'staff.kana']).inputs).toEqual([]);
  });
});

test('the network of a form is not asked for, whatever somebody has said', async () => {
  const [officeId = ''] = offices;
  const context = contextOf(officeId, { networkId: TRITRUS, input: { idNetwork: LINE } });
  expect((await rowsOn(ofIds, context)).map(([id]) => id).toSorted()).toEqual(own(officeId, TRITRUS));
});

test('a paper about one person has their ID of that network, also when it has ended', async () => {
  const form = formWith(lines, ['staff.name', 'account.loginName']);
  const person = ledger.people.find(({ id }) => ledger.accounts.filter(({ holderId }) => holderId === id).length > 1)!;
  const event = LedgerEvent.parse({
    ...{ kind: 'leave', date: DAY, officeId: person.officeId },
    staff: [{ ...person, action: 'delete' }],
  });
  for (const one of ledger.accounts.filter(({ holderId }) => holderId === person.id)) {
    const accounts = ledger.accounts.map((each) => (each.id === one.id ? { ...each, endedOn: DAY } : each));
    for (const given of [ledger, { ...ledger, accounts }]) {
      const choice = { packId: 'own-1', networkId: one.packId, officeId: person.officeId, date: DAY, event };
      const { sheets } = unwrap(await evaluateForm({ form, context: buildContext(given, choice), overrides: {} }));
      expect(sheets[0]?.fields.map(({ shown }) => shown)).toEqual([person.name, one.loginName]);
    }
  }
});

describe('the trial fill', () => {
  test.each(offices)('shows of %s what a paper would', async (officeId) => {
    for (const networkId of [TRITRUS, LINE])
      for (const form of [ofIds, ofPeople])
        expect(await rowsOn(form, trialContext(ledger, officeId, DAY, networkId))).toEqual(
          await rowsOn(form, contextOf(officeId, { networkId })),
        );
    expect(await rowsOn(ofIds, trialContext(ledger, officeId, DAY, ''))).toEqual([]);
  });
});
