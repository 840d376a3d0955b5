import { expect, test } from 'vitest';
import { Procedure } from '@shared/packs/procedure-schema';
import { dueDate } from '@shared/procedures/due-date';
import {
  handInText,
  handInsOf,
  proceduresOf,
  withEvents,
  withinText,
  type FormByWays,
} from '@shared/form-studio/write/hand-ins';
import type { TimeAllowed } from '@shared/form-studio/write/time-allowed';

const to = { name: '緑ヶ原市', contact: 'addressee', source: 'この事業所で入れたこと' };
const aForm = (id: string, within: TimeAllowed | null, days: Partial<FormByWays> = {}): FormByWays => ({
  ...{ id, number: '様式1', title: '変更届', handIns: [{ event: 'leave', within }], ways: [] },
  ...days,
});
const written = (...forms: FormByWays[]) => [...proceduresOf(forms, to).values()].map((one) => Procedure.parse(one));

test.each<[TimeAllowed, string, string]>([
  [{ unit: 'days', count: 10 }, '2027-01-24', 'その日から10日以内'],
  [{ unit: 'working-days', count: 5 }, '2027-01-21', 'その日から5日以内（土日・祝日を数えない）'],
  [{ unit: 'month', count: 0 }, '2027-01-31', 'その月のうち'],
  [{ unit: 'next-month', count: 10 }, '2027-02-10', '翌月の10日まで'],
])('%j is the day %s, said and read back as it was', (within, day, words) => {
  const [procedure] = written(aForm('form-1', within));
  const due = procedure?.deadlines[0]?.due;
  const contact = { id: 'addressee', name: '緑ヶ原市', hours: [], closed: [], closedOnHolidays: false };
  expect(due && dueDate(due, { effective: '2027-01-14', today: '2026-11-20' }, [contact as never])).toBe(day);
  expect(withinText(within)).toBe(words);
  expect(procedure?.deadlines[0]?.text).toBe(`様式1「変更届」は、${words}に出します`);
  expect(handInsOf({ procedures: procedure ? [procedure] : [] }, 'form-1')).toEqual([{ event: 'leave', within }]);
});

test('what was said is read back as one sentence', () => {
  const read = (within: TimeAllowed | null) => handInText({ event: 'leave', within });
  expect(read({ unit: 'working-days', count: 5 })).toBe(
    '「退職」があったら、その日から5日以内（土日・祝日を数えない）に出します。',
  );
  expect(read({ unit: 'month', count: 0 })).toBe('「退職」があったら、その月のうちに出します。');
  expect(read(null)).toBe('「退職」があったら、出します。日は決まっていません。');
});

test('where nobody has said to whom, it is handed in to nobody by name', () => {
  const [only] = [...proceduresOf([aForm('form-1', null)], { ...to, name: '' }).values()];
  expect(Procedure.parse(only).steps[0]?.action).toBe('様式1「変更届」を書いて、出します');
});

test('the end of February is its own', () => {
  const [procedure] = written(aForm('form-1', { unit: 'next-month', count: 10 }));
  expect(dueDate(procedure!.deadlines[0]!.due!, { effective: '2028-01-31', today: '2028-01-31' }, [])).toBe(
    '2028-02-10',
  );
  const [inMonth] = written(aForm('form-1', { unit: 'month', count: 0 }));
  expect(dueDate(inMonth!.deadlines[0]!.due!, { effective: '2028-02-03', today: '2028-02-03' }, [])).toBe('2028-02-29');
});

test('without a day there is a paper and no deadline; of two years’ forms each has its days', () => {
  const [procedure] = written(
    aForm('form-1', null, { effectiveTo: '2027-03-31' }),
    aForm('form-2', { unit: 'days', count: 3 }, { effectiveFrom: '2027-04-01' }),
  );
  expect(procedure?.papers.map(({ when }) => when)).toEqual([
    "$present(event.date) ? (event.date <= '2027-03-31') : true",
    "$present(event.date) ? (event.date >= '2027-04-01') : true",
  ]);
  expect(procedure?.deadlines.map(({ id }) => id)).toEqual(['form-2']);
});

test('a step is done as the usual way is, and names all; where nobody has said one, it says so', () => {
  const [post, mail] = [{ name: '郵送', medium: 'paper' } as const, { name: 'メール', medium: 'mail' } as const];
  const stepBy = (...ways: FormByWays['ways']) => written(aForm('form-1', null, { ways }))[0]?.steps[0];
  const action = '様式1「変更届」を書いて、緑ヶ原市に出します';
  expect(stepBy(mail, post)).toMatchObject({ medium: 'mail', action: `${action}（メール・郵送）`, unsaid: [] });
  expect(stepBy()).toMatchObject({ medium: 'paper', action, unsaid: ['medium'] });
});

test('a name in braces is no name of a fact', () => {
  const [procedure] = written(aForm('form-1', null, { title: '届{name}' }));
  expect(procedure?.steps[0]?.action).toBe('様式1「届name」を書いて、緑ヶ原市に出します');
});

test('a form about people is made for what it is handed in upon, too; one about the office is about no event', () => {
  const events = [{ kind: 'join', label: '入職した人' }];
  const handIns = [
    { event: 'join', within: null },
    { event: 'leave', within: null },
  ] as const;
  expect(withEvents({ subject: { kind: 'people', events } }, handIns)).toEqual({
    subject: { kind: 'people', events: [{ kind: 'leave', label: '退職' }, ...events] },
  });
  expect(withEvents({ subject: { kind: 'office' } }, handIns)).toEqual({ subject: { kind: 'office' } });
});
