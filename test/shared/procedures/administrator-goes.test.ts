import { expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { aContactPerson } from '../../builders/organization';
import { openPack } from '../../support/open-pack';
import { enrolment } from './house';
import { runCase, type CaseGiven } from './run-case';

/** Who alone can release users on the screen goes: until the next one has an ID nobody here can, and each step says whom to ask. */
const runner = new ExpressionRunner();
const kinds = [
  { kind: 'leave' as const, more: {}, day: '退職する日まで' },
  { kind: 'transfer' as const, more: { scope: 'outside' as const }, day: '移る日の前の日まで' },
];
const steps = async (pack: string, event: object, given: CaseGiven['given'] = []) =>
  (await runCase(openPack(pack), { name: pack, event, given } as CaseGiven, runner)).steps;

test.each(kinds)('$kind, ふくい: the steps on the screen say who does them meanwhile', async ({ kind, more, day }) => {
  const notes = async (who: string, after?: object) =>
    (
      await steps('fukui-mimamori', { kind, date: '2026-12-01', office: 'fukui', staff: [who], ...more, after })
    ).flatMap(({ id, note, contact }) => (['release', 'certificate'].includes(id) ? [{ note, contact }] : []));
  const named = await notes('f1', { administrator: '小林 大輔', administratorId: 'f2' });
  const open = await notes('f1');
  expect([named.length, open.length]).toEqual([2, 2]);
  for (const { note, contact } of [...named, ...open]) {
    expect(note).toContain(`${day}に、ご本人が`);
    expect(note).toContain('事務局から ID・パスワードが届いてから');
    expect(note).toContain('事務局に電話して');
    expect(contact).toBe('jimukyoku');
  }
  expect(named.every(({ note }) => note.includes('次の施設内管理者（小林 大輔さん）が'))).toBe(true);
  expect(open.every(({ note }) => note.includes('次の施設内管理者が'))).toBe(true);
  for (const { note } of await notes('f2')) expect(note).toMatch(/^施設内管理者が、?管理画面/);
});

test.each(kinds)('$kind, LINE WORKS: somebody else is made 管理者 first', async ({ kind, more }) => {
  const first = async (name: string) =>
    (
      await steps('line-works', { kind, date: '2026-12-01', office: 'works', staff: ['w1'], ...more }, [
        enrolment('works', { administrator: aContactPerson({ name, kana: '' }) }),
      ])
    )[0]?.id;
  expect(await first('木下 由香')).toBe('next-administrator');
  expect(await first('原 修')).toBe('close-account');
});
