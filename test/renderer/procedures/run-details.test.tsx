import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checklistOf } from '@shared/procedures/checklist';
import { RunDetails } from '../../../renderer/features/procedures/checklist/run-details';
import type { StepActs } from '../../../renderer/features/procedures/checklist/use-step-acts';
import { begun } from '../../shared/procedures/begun';
import { TODAY } from '../../shared/procedures/house';
import { screenOf } from '../roles/screen-of';

beforeAll(() => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('location', { pathname: '/', search: '' });
});
afterAll(() => void vi.unstubAllGlobals());

test('by when is said of the network whose steps stand above it, and not of another, whose steps have other days', async () => {
  const { run, documents } = await begun('nagareyama-tritrus', { kind: 'yearly-report', officeId: 'kyotaku' });
  const [network] = run.networks;
  if (!network) throw new Error('no network');
  const deadline = { id: 'd', text: '', date: '2026-12-10', isPast: false, source: null, inferred: true };
  const networks = [
    { ...network, deadlines: [deadline] },
    { ...network, packId: 'another', deadlines: [] },
  ];
  const checklist = checklistOf({ ...run, networks }, { documents, submissions: new Map(), today: TODAY });
  const saidOf = checklist.networks.map((one) =>
    screenOf(
      <RunDetails {...{ checklist, network: one, today: TODAY, acts: {} as StepActs }} />,
      '/procedures/1',
      'admin',
    ).includes('期限 12/10'),
  );
  expect(saidOf).toEqual([true, false]);
});

test('of a procedure that was taken back nothing is said to be recorded on a day, nor to be called off', async () => {
  const leave = { kind: 'leave' as const, officeId: 'fukui', staff: ['f2'], date: '2026-12-31' };
  const { run, documents } = await begun('fukui-mimamori', leave);
  const shown = (state: 'running' | 'taken-back') => {
    const checklist = checklistOf({ ...run, state }, { documents, submissions: new Map(), today: TODAY });
    const [network] = checklist.networks;
    return screenOf(
      <RunDetails {...{ checklist, network: network!, today: TODAY, acts: {} as StepActs }} />,
      '/procedures/1',
      'admin',
    );
  };
  expect(shown('running')).toContain('その日に記録します');
  expect(shown('taken-back')).not.toMatch(/その日に記録します|取りやめる/);
});

test('on the tab of what the law asks for stand its last day, with the weekday, and whom it goes to', async () => {
  const leave = { kind: 'leave' as const, officeId: 'tsuru', staff: ['t1'], date: '2026-12-31' };
  const { run, documents } = await begun('tsuruoka-finelink', leave);
  const checklist = checklistOf(run, { documents, submissions: new Map(), today: TODAY });
  const network = checklist.networks.at(-1)!;
  const html = screenOf(
    <RunDetails {...{ checklist, network, today: TODAY, acts: {} as StepActs }} />,
    '/procedures/1',
    'admin',
  );
  expect(html).toContain('令和9年1月10日（日）');
  expect(html).toMatch(/連絡先<\/h3><span>鶴岡市<\/span>/);
  expect(html).toContain('担当の課と電話は、鶴岡市のホームページか');
});
