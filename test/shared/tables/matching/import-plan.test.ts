import { describe, expect, it } from 'vitest';
import { aStaff } from '../../../builders/staff';
import { OFFICE_ID } from '../../../builders/organization';
import { aPlan, aView, rowAt, written } from './planning';

const YAMADA = { name: '山田 花子', kana: 'やまだ はなこ', jobType: '看護師' };

describe('A table beside the ledger', () => {
  it('brings somebody new, into the only office that there is', () => {
    const plan = aPlan([YAMADA]);
    expect(plan.counts).toEqual({ fix: 0, changed: 0, new: 1, same: 0, left: 0 });
    expect(written(plan, aView()).people).toMatchObject([{ ...YAMADA, officeId: OFFICE_ID, status: 'registered' }]);
  });

  it('shows what changes in somebody who is there, before and after', () => {
    const ledger = aView({ people: [aStaff({ id: 'a', ...YAMADA, employeeNumber: '' })] });
    const plan = aPlan([{ ...YAMADA, jobType: '准看護師' }], ledger);
    expect(rowAt(plan, 2)).toMatchObject({ verdict: 'changed', recordId: 'a' });
    expect(rowAt(plan, 2).cells['jobType']).toMatchObject({ before: '看護師', after: '准看護師', isChanged: true });
    expect(written(plan, ledger).people).toMatchObject([{ id: 'a', jobType: '准看護師' }]);
  });

  it('changes nothing the second time', () => {
    const once = written(aPlan([YAMADA]), aView());
    expect(aPlan([YAMADA], once).counts.same).toBe(1);
  });

  it('asks about two rows that are one person', () => {
    const plan = aPlan([YAMADA, YAMADA]);
    expect(plan.counts.fix).toBe(2);
    expect(rowAt(plan, 2).question).toMatchObject({ code: 'match/same-row', lines: [3] });
    expect(aPlan([YAMADA, YAMADA], aView(), { leave: [3] }).counts).toMatchObject({ new: 1, left: 1 });
  });
});
