import { expect, test } from 'vitest';
import type { FormFinding } from '@shared/forms/bindings/evaluation';
import { rowsOf } from '@shared/packs/form-fields';
import { newRun } from '@shared/procedures/kept-run';
import { nothingAsked, type ProcedureRun, type RunWarning } from '@shared/procedures/result';
import { anEvent } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { openPack } from '../../support/open-pack';
import { FillScreenContext, type FillScreenParts } from '../../../renderer/features/documents/fill-context';
import { RowTable } from '../../../renderer/features/documents/row-table';
import { Warnings } from '../../../renderer/features/procedures/wizard/next-person';
import { WizardContext, type Wizard } from '../../../renderer/features/procedures/wizard/wizard-context';
import { explainedIn } from '../../../renderer/papers/explained-words';
import { controlsOf, screenOf } from '../roles/screen-of';

const pack = openPack('nagareyama-tritrus');
const form = pack.forms.find(({ id }) => id === '1-1')!;
const [users] = rowsOf(form);
const lacking = (asks: FormFinding['asks']): FormFinding => ({
  ...{
    level: 'error',
    id: 'no-system-manager-yet',
    label: 'システム利用者',
    path: users!.key,
    why: null,
    stage: 'fill',
  },
  message: 'システム利用管理担当者が、まだ台帳にありません。',
  asks,
});
const paper = (finding: FormFinding, role: 'clerk' | 'reader'): string => {
  const screen = {
    form,
    pack,
    officeId: 'office-nagareyama',
    leaving: new Set(),
    findings: [finding],
    callOuts: [],
    asked: 'all',
  };
  const part = (
    <FillScreenContext value={screen as unknown as FillScreenParts}>
      <RowTable rows={users!} entries={[]} />
    </FillScreenContext>
  );
  return screenOf(part, '/documents/d', role);
};
const buttonsOf = (html: string): string[] => controlsOf(html).map(({ kind, name }) => `${kind} ${name}`);

test('a paper that lacks a system manager offers to choose one right there, to who may work', () => {
  const html = paper(lacking('system-manager'), 'clerk');
  expect(html).toContain('まだ台帳にありません');
  expect(buttonsOf(html)).toEqual(['button 担当者を選ぶ']);
  expect(buttonsOf(paper(lacking('system-manager'), 'reader'))).toEqual([]);
  expect(buttonsOf(paper(lacking(undefined), 'clerk'))).toEqual([]);
});

test('a roster of whom nobody has typed an ID lets tick who uses the network, at once', () => {
  const yearly = pack.forms.find(({ id }) => id === '5')!;
  const [roster] = rowsOf(yearly);
  const screen = {
    ...{ form: yearly, pack, officeId: 'office-nagareyama', callOuts: [], asked: new Set() },
    findings: [{ ...lacking(undefined), id: 'rows/required', path: roster!.key, message: roster!.requiredMessage! }],
  };
  const html = (role: 'clerk' | 'reader'): string =>
    screenOf(
      <FillScreenContext value={screen as unknown as FillScreenParts}>
        <RowTable rows={roster!} entries={[]} />
      </FillScreenContext>,
      '/documents/d',
      role,
    );
  expect(buttonsOf(html('clerk'))).toEqual(['button 使っている職員を選ぶ']);
  expect(buttonsOf(html('reader'))).toEqual([]);
});

test('so does the wizard, for each office by itself', () => {
  const warning: RunWarning = {
    ...{ id: 'manager-unknown', level: 'warning', text: '担当者が、まだ台帳にありません', asks: 'system-manager' },
    ...{ source: null, inferred: true, unsaid: [] },
  };
  const told = { id: 'late', level: 'warning', text: '日がすぎています', source: null, inferred: true, unsaid: [] };
  const networks = ['a', 'b'].map((officeId) => ({
    ...{ packId: 'nagareyama-tritrus', network: 'TRITRUS', officeId, officeName: officeId, kind: 'leave' as const },
    ...{ isCovered: true, problem: null, ...nothingAsked(), warnings: [warning, told as RunWarning] },
  }));
  const run = { ...newRun('r', '2026-11-20T01:00:00.000Z'), event: anEvent() };
  const wizard = { run, ledger: aLedger(), seen: aLedger(), shownGaps: [] };
  const html = screenOf(
    <WizardContext value={wizard as unknown as Wizard}>
      <Warnings run={{ networks } as unknown as ProcedureRun} showsSources={false} />
    </WizardContext>,
    '/procedures/r',
    'clerk',
  );
  expect(buttonsOf(html)).toEqual(['button 担当者を選ぶ', 'button 担当者を選ぶ']);
  expect(html.split('日がすぎています')).toHaveLength(2);
});

test('a word of the forms that a newcomer may not know is explained where it stands', () => {
  expect(paper(lacking(undefined), 'clerk')).toContain('異動区分：届けの種類です');
  expect(explainedIn(pack, ['様式1-1 利用申請書（異動区分：削除）']).map(([word]) => word)).toEqual(['異動区分']);
  expect(explainedIn(pack, ['様式2 変更申請書'])).toEqual([]);
  expect(explainedIn(null, ['異動区分'])).toEqual([]);
});
