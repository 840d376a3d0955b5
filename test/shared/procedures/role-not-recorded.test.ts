import { expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { aContactPerson } from '../../builders/organization';
import { openPack } from '../../support/open-pack';
import { enrolment, person } from './house';
import { runCase, type CaseGiven } from './run-case';

/** Whom a ledger doesn't name may be whoever goes: nothing says that no paper is due before a person has said so. */
const runner = new ExpressionRunner();
const places = [
  {
    pack: 'nagareyama-tritrus',
    event: { office: 'kyotaku', staff: ['k2'] },
    given: person('k1', { isSystemManager: false }),
    key: 'isManager',
    form: '2',
    before: { systemManager: '鈴木 一郎' },
    asked: '鈴木 一郎さんは、システム利用管理担当者ですか（担当者が、まだ台帳に入っていません）',
  },
  {
    pack: 'fukui-mimamori',
    event: { office: 'fukui', staff: ['f2'] },
    given: enrolment('fukui', { administrator: aContactPerson({ name: '', kana: '' }) }),
    key: 'isAdministrator',
    form: '3',
    before: { administrator: '小林 大輔' },
    asked: '小林 大輔さんは、施設内管理者ですか（施設内管理者が、まだ台帳に入っていません）',
  },
];

test.each(
  places.flatMap((place) => [
    { ...place, kind: 'leave' as const, more: {} },
    { ...place, kind: 'transfer' as const, more: { scope: 'outside' as const } },
  ]),
)('$pack, $kind: who is in charge is asked where the ledger names nobody', async (place) => {
  const { pack, kind, event, more, given, key, form, before, asked } = place;
  const run = (answers: Record<string, string>) =>
    runCase(
      openPack(pack),
      { name: kind, event: { kind, date: '2026-12-01', ...event, ...more, answers }, given: [given] } as CaseGiven,
      runner,
    );
  const unknown = await run({});
  expect(unknown.answers.find((one) => one.key === key)).toMatchObject({ label: asked, value: 'unknown' });
  expect(unknown.notNeeded.map((one) => one.form)).not.toContain(form);
  expect(unknown.warnings.map(({ id }) => id).join()).toContain('-unsure');
  const yes = await run({ [key]: 'yes' });
  expect(yes.papers.find((one) => one.form === form)?.event.before).toEqual(before);
  expect(yes.warnings.some(({ id, level }) => id.startsWith('no-') && level === 'error')).toBe(true);
  const no = await run({ [key]: 'no' });
  expect(no.papers.map((one) => one.form)).not.toContain(form);
  expect(no.notNeeded.map((one) => one.form)).toContain(form);
});
