import { expect, test } from 'vitest';
import type { ProcedureRun } from '@shared/procedures/result';
import { newRun } from '@shared/procedures/kept-run';
import { PackQuestions } from '../../../renderer/features/procedures/wizard/pack-questions';
import { WizardContext, type Wizard } from '../../../renderer/features/procedures/wizard/wizard-context';
import { anEvent } from '../../builders/event';
import { screenOf } from '../roles/screen-of';

const options = [
  { value: 'no', label: 'ない' },
  { value: 'yes', label: 'ある' },
];
const asked = {
  networks: [{ answers: [{ key: 'malicious', label: 'わざとされたおそれは', options, value: 'no' }] }],
} as unknown as ProcedureRun;
const chosen = (given: Parameters<typeof anEvent>[0]): number => {
  const wizard = { run: { ...newRun('r', '2026-11-24T01:00:00.000Z'), event: anEvent(given) }, change: () => {} };
  const html = screenOf(
    <WizardContext value={wizard as unknown as Wizard}>
      <PackQuestions run={asked} />
    </WizardContext>,
    '/procedures/start',
    'clerk',
  );
  return html.match(/ checked=""/g)?.length ?? 0;
};

test('in an emergency no answer stands chosen that nobody gave, as the report has none', () => {
  expect(chosen({ kind: 'device-lost' })).toBe(0);
  expect(chosen({ kind: 'device-lost', answers: { malicious: 'no' } })).toBe(1);
  expect(chosen({ kind: 'leave' })).toBe(1);
});
