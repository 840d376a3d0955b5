import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { LedgerEvent } from '@shared/ledger/event';
import { unwrap } from '@shared/problems/problem';
import { lawProcedure, lawReminder } from '@shared/procedures/care-law';
import { newRun } from '@shared/procedures/kept-run';
import { proceduresFor } from '@shared/procedures/procedures-for';
import { aDevice } from '../../builders/staff';
import { openPack } from '../../support/open-pack';
import { himawari } from '../../support/sample-papers';
import { NetworkSection } from '../../../renderer/features/procedures/wizard/network-section';
import { Deadlines, OwnWork } from '../../../renderer/features/procedures/wizard/work-sections';
import { WhatIsKnown } from '../../../renderer/features/procedures/wizard/what-is-known';
import { PapersSheet } from '../../../renderer/features/procedures/wizard/papers-sheet';
import { WizardContext, type Wizard } from '../../../renderer/features/procedures/wizard/wizard-context';
import { screenOf } from '../roles/screen-of';

/** A sentence in one piece, whatever of it stays on one line. */
const unspanned = (html: string): string => html.replaceAll(/<\/?span[^>]*>/g, '');

test('what a メモ says of whoever goes stands beside the step on the screen, and not on the printed list', async () => {
  const note = '12/20付で退職。母の介護のため、タブレットを返してもらう';
  const [first] = himawari.people.filter(({ officeId }) => officeId === 'office-nagareyama');
  const seen = { ...himawari, devices: [], people: himawari.people.map((one) => (one.id === first?.id ? { ...one, note } : one)) }; // prettier-ignore
  const event = LedgerEvent.parse({
    ...{ kind: 'leave', date: '2026-12-20', officeId: 'office-nagareyama' },
    staff: [{ ...first, before: {}, after: {} }],
  });
  const packs = [openPack('nagareyama-tritrus')];
  const run = unwrap(await proceduresFor(event, seen, packs, '2026-11-20', new ExpressionRunner()));
  const draft = { ...newRun('r', '2026-11-20T01:00:00.000Z'), event };
  const wizard = { run: draft, ledger: seen, seen, shownGaps: [] };
  const shown = (part: ReactNode): string =>
    unspanned(screenOf(<WizardContext value={wizard as unknown as Wizard}>{part}</WizardContext>, '/procedures/r', 'clerk')); // prettier-ignore
  const step = `${first!.name}さんのメモにあること（返す物など）を済ませます`;
  const onScreen = shown(<OwnWork run={run} showsSources={false} />);
  expect(onScreen).toContain(step);
  expect(onScreen).toContain('母の介護のため');
  const printed = shown(<PapersSheet run={run} law={null} answers={[]} title="退職" />);
  expect(printed).toContain(step);
  expect(printed).not.toContain('母の介護');
});

test('what the app does to the ledger by itself is said once: nobody is told to do it, too', async () => {
  const [person] = himawari.people.filter(({ officeId }) => officeId === 'office-nagareyama');
  const event = LedgerEvent.parse({
    ...{ kind: 'leave', date: '2026-12-01', officeId: 'office-nagareyama' },
    staff: [{ ...person, before: {}, after: {} }],
  });
  const packs = [openPack('nagareyama-tritrus')];
  const run = unwrap(await proceduresFor(event, himawari, packs, '2026-11-20', new ExpressionRunner()));
  const draft = { ...newRun('r', '2026-11-20T01:00:00.000Z'), event };
  const wizard = { run: draft, ledger: himawari, seen: himawari, shownGaps: [] };
  const html = screenOf(
    <WizardContext value={wizard as unknown as Wizard}>
      <OwnWork run={run} showsSources={false} />
    </WizardContext>,
    '/procedures/r',
    'clerk',
  );
  const said = unspanned(html)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
  expect(said).not.toContain('退職した方を「退職」に');
  expect(said).toContain(`自動 台帳：${person!.name}さんを「退職」にする（名簿から外し、記録は残す）`);
});

test('a tablet shared with others is a device that the ledger has: nobody is told that there is none', async () => {
  const [first, second] = himawari.people.filter(({ officeId }) => officeId === 'office-nagareyama');
  const event = LedgerEvent.parse({
    ...{ kind: 'leave', date: '2026-12-20', officeId: 'office-nagareyama' },
    staff: [{ ...first, before: {}, after: {} }],
  });
  const known = (devices: (typeof himawari)['devices']): string =>
    screenOf(
      <WizardContext value={{ run: { event }, ledger: { ...himawari, devices } } as unknown as Wizard}>
        <WhatIsKnown />
      </WizardContext>,
      '/procedures/r',
      'clerk',
    );
  const tablet = aDevice({ holderId: second!.id, kind: 'tablet', assetNumber: '②', officeId: first!.officeId });
  expect(known([{ ...tablet, note: `共用：${first!.name}` }])).toContain(
    `<dt>端末</dt><dd>タブレット ②（${second!.name}さんと共用）</dd>`,
  );
});

test('that nothing is in the ledger yet is only said where it has nothing of the office', async () => {
  const [first] = himawari.people.filter(({ officeId }) => officeId === 'office-nagareyama');
  const event = LedgerEvent.parse({
    ...{ kind: 'leave', date: '2026-12-20', officeId: 'office-nagareyama' },
    staff: [{ ...first, before: {}, after: {} }],
  });
  const known = (given: Partial<typeof himawari>): string =>
    screenOf(
      <WizardContext
        value={{ run: { event }, ledger: { ...himawari, memberships: [], ...given } } as unknown as Wizard}
      >
        <WhatIsKnown />
      </WizardContext>,
      '/procedures/r',
      'clerk',
    );
  const UNKNOWN = 'まだ台帳に入っていません';
  const NONE = 'この方の端末は、台帳にありません';
  const tablet = aDevice({ kind: 'tablet', assetNumber: 'TB-02', officeId: first!.officeId });
  const spare = { ...tablet, id: 'spare', isSpare: true };
  const elsewhere = { ...tablet, id: 'elsewhere', officeId: 'office-tsuruoka' };
  const gone = { ...tablet, id: 'gone', status: 'struck-off' as const };
  const named = { ...tablet, id: 'named', note: '共用：見本 太郎' };
  const device = (devices: (typeof himawari)['devices']): string =>
    /<dt>端末<\/dt><dd>(.*?)<\/dd>/.exec(known({ devices }))?.[1] ?? '';
  expect(device([])).toBe(UNKNOWN);
  expect(device([elsewhere, gone])).toBe(UNKNOWN);
  expect(device([spare, named])).toBe(NONE);
  expect(device([elsewhere, tablet, spare])).toBe(`${NONE}（事業所の共用：タブレット TB-02）`);
  const third = { ...tablet, id: 'third', assetNumber: 'TB-03' };
  expect(device([third, tablet])).toBe(`${NONE}（事業所の共用：タブレット TB-02 ほか1台）`);

  const team = (teams: (typeof himawari)['teams']): string =>
    /<dt>チーム<\/dt><dd>(.*?)<\/dd>/.exec(known({ teams }))?.[1] ?? '';
  const teamOf = (officeId: string): (typeof himawari)['teams'][number] => ({ ...himawari.teams[0]!, officeId });
  expect(team([teamOf('office-tsuruoka')])).toBe(UNKNOWN);
  expect(team([teamOf(first!.officeId)])).toBe('この方のチームは、台帳にありません');
});

test('printed, the list has what its page has: what the law asks for, last days, numbers and hours', async () => {
  const [first] = himawari.people.filter(({ officeId }) => officeId === 'office-tsuruoka');
  const office = himawari.offices.find(({ id }) => id === 'office-tsuruoka');
  const event = LedgerEvent.parse({
    ...{ kind: 'leave', date: '2026-12-31', officeId: 'office-tsuruoka' },
    staff: [{ ...first, jobType: '介護支援専門員', before: {}, after: {} }],
  });
  const packs = [openPack('tsuruoka-finelink')];
  const run = unwrap(await proceduresFor(event, himawari, packs, '2026-11-20', new ExpressionRunner()));
  const printed = screenOf(
    <PapersSheet run={run} law={lawReminder(event, [office!])} cautions={['管理者です']} answers={[]} title="退職" />,
    '/procedures/r',
    'clerk',
  );
  expect(printed).toContain('<td>変更届を、指定をした鶴岡市に出します</td>');
  expect(printed).toContain('期限：令和9年1月10日（日）　変更届を、指定をした鶴岡市に出します');
  expect(printed).toContain('期限：登録抹消の申告は、速やかに');
  const warned = run.networks.flatMap(({ warnings }) => warnings.map(({ text }) => text));
  for (const text of ['管理者です', ...warned]) expect(printed).toContain(`注意：${text}`);
  expect(printed).toMatch(/連絡先：FiNE-LINK PLUS 事務局　0120-373-338　受付 月〜金/);
});

test('beside what the law asks for, no network’s “no paper” is said of all, and its last day stands among the others', async () => {
  const [first] = himawari.people.filter(({ officeId }) => officeId === 'office-tsuruoka');
  const event = LedgerEvent.parse({
    ...{ kind: 'leave', date: '2026-12-31', officeId: 'office-tsuruoka' },
    staff: [{ ...first, jobType: '介護支援専門員', before: {}, after: {} }],
  });
  const packs = [openPack('tsuruoka-finelink')];
  const run = unwrap(await proceduresFor(event, himawari, packs, '2026-11-20', new ExpressionRunner()));
  const network = run.networks.find(({ packId }) => packId === 'tsuruoka-finelink')!;
  const wizard = { run: { event, chosen: {} }, ledger: himawari, seen: himawari, event } as unknown as Wizard;
  const shown = (part: ReactNode): string =>
    screenOf(<WizardContext value={wizard}>{part}</WizardContext>, '/procedures/r', 'clerk').replaceAll(/<[^>]*>/g, '');
  const section = (law: ReturnType<typeof lawReminder>): string =>
    shown(<NetworkSection {...{ network, law, fills: new Map(), showsOffice: false, showsSources: false }} />);
  expect(section(null)).toMatch(/FiNE-LINK PLUS出す書類はありません。/);
  const beside = section(lawReminder(event, himawari.offices));
  expect(beside).toContain('FiNE-LINK PLUS では、出す書類はありません。');
  expect(beside).toMatch(/要りません（.*）。変更届（指定の届け出）は、これとは別に出します。$/);
  const owed = lawProcedure(event, himawari.offices, '2026-11-20')!;
  const days = shown(<Deadlines run={{ ...run, networks: [...run.networks, owed] }} showsSources={false} />);
  expect(days).toContain('令和9年1月10日（日）変更届を、指定をした鶴岡市に出します');
});
