import { describe, expect, test } from 'vitest';
import { canBeTypedOnce, choicesFor, choicesForAll, placesOfItems } from '@shared/form-studio/decide/choices';
import { cellOfPlace, nameOfPlace, wordsOfItem } from '@shared/form-studio/decide/place-words';
import {
  begun,
  chosenPlaces,
  counts,
  nextUndecided,
  replacedPlaces,
  studioAfter,
  type Studio,
  type StudioAct,
} from '@shared/form-studio/decide/studio';
import type { PlaceCandidate } from '@shared/form-studio/find/candidate';
import type { Decision, DecisionState } from '@shared/form-studio/write/decision';
import { isAskedFor } from '@shared/form-studio/write/required';
import { askedOfNetworks, subjectKindOf } from '@shared/form-studio/write/subject-kind';

const aCandidate = (own: Partial<PlaceCandidate> = {}): PlaceCandidate => ({
  ...{ shape: 'blank', places: [], reach: { from: 0, to: 0 }, left: [], above: [], over: [], behind: '', words: [] },
  ...{ choices: null, named: '', side: null, rows: null, isLoose: false, board: 0, row: 1, column: 1 },
  ...own,
});
const aDecision = (state: DecisionState, item: string | null): Decision => ({
  candidate: aCandidate(),
  label: '法人名',
  item,
  state,
});
const PLACES = [
  aDecision('decided', 'corporation.name'),
  aDecision('proposed', 'office.name'),
  aDecision('open', null),
  aDecision('proposed', 'office.phone'),
];

const after = (acts: readonly StudioAct[], from: Studio = begun(PLACES)): Studio => acts.reduce(studioAfter, from);
const states = ({ decisions }: Studio): string => decisions.map(({ state, item }) => `${state}:${item}`).join(' ');

describe('deciding what goes into each place', () => {
  test('begins at the first place that isn’t decided', () => {
    expect(begun(PLACES).at).toBe(1);
    expect(begun([]).at).toBe(0);
    expect(counts(PLACES)).toEqual({ decided: 1, proposed: 2, open: 1 });
  });

  test('other words than those that were found stand for them: one place, not two, until they are taken away again', () => {
    const anew = after([{ kind: 'add', decision: aDecision('open', 'typed'), instead: 1 }]);
    expect([...replacedPlaces(anew.decisions)]).toEqual([1]);
    // On to what is left behind it.
    expect(anew.at).toBe(2);
    expect(states(anew)).toBe('decided:corporation.name decided:null open:null proposed:office.phone decided:typed');
    const taken = after([{ kind: 'remove', place: 4 }], anew);
    expect([...replacedPlaces(taken.decisions)]).toEqual([]);
    expect(taken.decisions[1]).toMatchObject({ state: 'open', item: null });
  });

  test('moves within the form, and on to what is left, round again at the end', () => {
    expect(after([{ kind: 'move', by: -5, among: [0, 1, 2, 3] }]).at).toBe(0);
    expect(after([{ kind: 'move', by: 9, among: [0, 1, 2, 3] }]).at).toBe(3);
    expect(
      after([
        { kind: 'at', place: 3 },
        { kind: 'next', among: [0, 1, 2, 3] },
      ]).at,
    ).toBe(1);
    // Of next year's form only what has changed is listed.
    expect(after([{ kind: 'move', by: 1, among: [0, 3] }]).at).toBe(0);
    expect(after([{ kind: 'next', among: [0, 2] }]).at).toBe(2);
    expect(begun(PLACES, [2]).at).toBe(2);
    expect(nextUndecided([aDecision('decided', 'typed')], 0)).toBe(-1);
  });

  test('goes on from what is decided to what is left; where nothing is, to the next', () => {
    const among = [0, 1, 2, 3];
    const decided = PLACES.map((_, place) => ({ kind: 'decide', place, item: 'typed' }) as const);
    const allButLast = [...decided.slice(0, 3), { kind: 'at', place: 0 }, { kind: 'go-on', among }] as const;
    expect(after([...allButLast]).at).toBe(3);
    expect(after([...decided, { kind: 'at', place: 0 }, { kind: 'go-on', among }]).at).toBe(1);
  });

  test('takes all proposals at once, and leaves what nobody could tell', () => {
    expect(states(after([{ kind: 'take-proposed' }]))).toBe(
      'decided:corporation.name decided:office.name open:null decided:office.phone',
    );
  });

  test('what is left can be typed each time, all of it at once, and taken back at once', () => {
    const typed = after([{ kind: 'type-open' }]);
    expect(states(typed)).toBe('decided:corporation.name proposed:office.name decided:typed proposed:office.phone');
    expect(after([{ kind: 'undo' }], typed).decisions).toBe(PLACES);
  });

  test('what is left can be thrown away, all of it at once, and taken back at once: proposals stay', () => {
    const left = after([{ kind: 'leave-open' }]);
    expect(states(left)).toBe('decided:corporation.name proposed:office.name decided:null proposed:office.phone');
    expect(after([{ kind: 'undo' }], left).decisions).toBe(PLACES);
  });

  test('nothing is written where somebody says so: the place is decided', () => {
    expect(after([{ kind: 'decide', place: 2, item: null }]).decisions[2]).toMatchObject({
      state: 'decided',
      item: null,
    });
  });

  test('takes back and does again, step by step, and goes to where it happened', () => {
    const done = after([
      { kind: 'decide', place: 2, item: 'typed' },
      { kind: 'take-proposed' },
      { kind: 'name', place: 0, label: '申請者' },
    ]);
    const once = after([{ kind: 'undo' }, { kind: 'undo' }], done);
    expect(states(once)).toBe('decided:corporation.name proposed:office.name decided:typed proposed:office.phone');
    expect(once.at).toBe(1);
    expect(after([{ kind: 'undo' }, { kind: 'undo' }], once).decisions).toBe(PLACES);
    expect(states(after([{ kind: 'redo' }], once))).toBe(states(done));
    // Something new after taking back: what was taken back is gone.
    expect(after([{ kind: 'decide', place: 0, item: 'city' }, { kind: 'redo' }], once).decisions[0]?.item).toBe('city');
  });

  test('the same once more is nothing to take back', () => {
    const decided = after([{ kind: 'decide', place: 0, item: 'corporation.name' }]);
    expect(decided.past).toEqual([]);
    expect(after([{ kind: 'take-proposed' }, { kind: 'take-proposed' }]).past).toHaveLength(1);
  });

  test('a place can be given back to its proposal, its name kept', () => {
    const proposal = {
      candidate: aCandidate(),
      item: 'office.name',
      certainty: 'sure',
      reason: '',
      label: '名称',
      owner: null,
      rule: 'whole label, label',
      suggestion: null,
    } as const;
    const decided = after([
      { kind: 'decide', place: 1, item: 'city' },
      { kind: 'reopen', place: 1, proposal },
    ]);
    expect(decided.decisions[1]).toMatchObject({ state: 'proposed', item: 'office.name', label: '法人名' });
  });
});

describe('a form that only looks as if it wrote 変更前 and 変更後', () => {
  const proposals = [null, 'before', 'after'].map((side) => ({
    ...{ candidate: aCandidate({ side: side as PlaceCandidate['side'] }), item: 'office.phone', suggestion: null },
    ...{ certainty: 'sure' as const, reason: '', label: '電話番号', owner: null, rule: '' },
  }));
  const decided = proposals.map(({ candidate }) => ({ ...aDecision('decided', 'office.phone'), candidate }));
  const sides = ({ decisions }: Studio) => decisions.map(({ candidate }) => candidate.side);

  test('writes none after somebody has said so: what was decided stays, and the paper is the office’s', () => {
    expect(subjectKindOf(begun(decided).decisions)).toBe('changes');
    const none = after([{ kind: 'sides', isWritten: false, proposals }], begun(decided));
    expect(sides(none)).toEqual([null, null, null]);
    expect(states(none)).toBe('decided:office.phone decided:office.phone decided:office.phone');
    expect(subjectKindOf(none.decisions)).toBe('office');
  });

  test('has them again where it was said by mistake, by 元に戻す too', () => {
    const none = after([{ kind: 'sides', isWritten: false, proposals }], begun(decided));
    expect(sides(after([{ kind: 'sides', isWritten: true, proposals }], none))).toEqual([null, 'before', 'after']);
    expect(sides(after([{ kind: 'undo' }], none))).toEqual([null, 'before', 'after']);
  });
});

describe('several places at once', () => {
  const ALL = [0, 1, 2, 3];
  const chosen = (...acts: readonly StudioAct[]): number[] => chosenPlaces(after(acts));

  test('are chosen one by one, or up to one, as in any list', () => {
    expect(chosen({ kind: 'toggle', place: 3 })).toEqual([1, 3]);
    expect(chosen({ kind: 'toggle', place: 3 }, { kind: 'toggle', place: 3 })).toEqual([1]);
    expect(chosen({ kind: 'toggle', place: 1 })).toEqual([1]);
    expect(chosen({ kind: 'stretch', place: 3, among: ALL })).toEqual([1, 2, 3]);
    // Both ways from where it began, and of next year's form only those that are listed.
    expect(chosen({ kind: 'stretch', place: 3, among: ALL }, { kind: 'stretch', place: 0, among: ALL })).toEqual([
      0, 1,
    ]);
    expect(chosen({ kind: 'stretch', place: 3, among: [1, 3] })).toEqual([1, 3]);
    const down = { kind: 'move', by: 1, among: ALL, isStretch: true } as const;
    expect(chosen(down, down)).toEqual([1, 2, 3]);
    expect(chosen(down, { ...down, by: -1 }, { ...down, by: -1 })).toEqual([0, 1]);
  });

  test('whoever goes on alone leaves the others', () => {
    const stretch = { kind: 'stretch', place: 3, among: ALL } as const;
    expect(chosen(stretch, { kind: 'at', place: 2 })).toEqual([2]);
    expect(chosen(stretch, { kind: 'move', by: -1, among: ALL })).toEqual([2]);
    expect(chosen(stretch, { kind: 'next', among: ALL })).toEqual([1]);
  });

  test('are decided and taken back in one step', () => {
    const decided = after([
      { kind: 'stretch', place: 3, among: ALL },
      { kind: 'decide-chosen', item: 'office.name' },
    ]);
    expect(states(decided)).toBe(
      'decided:corporation.name decided:office.name decided:office.name decided:office.name',
    );
    expect(placesOfItems(decided.decisions).get('office.name')).toBe(3);
    expect(after([{ kind: 'undo' }], decided).decisions).toBe(PLACES);
  });

  test('typed once they have a number of their own, until one of them gets something else', () => {
    const typed = after([
      { kind: 'toggle', place: 2 },
      { kind: 'decide-chosen', item: 'typed', once: true },
      { kind: 'at', place: 0 },
      { kind: 'toggle', place: 3 },
      { kind: 'decide-chosen', item: 'typed', once: true },
    ]);
    expect(typed.decisions.map(({ once }) => once)).toEqual([2, 1, 1, 2]);
    const other = after(
      [
        { kind: 'at', place: 1 },
        { kind: 'decide-chosen', item: 'typed' },
      ],
      typed,
    );
    expect(other.decisions.map(({ once }) => once)).toEqual([2, undefined, 1, 2]);
  });

  test('what has to be there is said of one place, and taken back', () => {
    const required = after([{ kind: 'say', place: 0, facts: { isRequired: true } }]);
    expect(required.decisions.map(({ isRequired }) => isRequired)).toEqual([true, undefined, undefined, undefined]);
    expect(after([{ kind: 'undo' }], required).decisions).toBe(PLACES);
    const not = after([{ kind: 'say', place: 0, facts: { isRequired: false } }], required);
    expect(not.decisions[0]?.isRequired).toBe(false);
  });

  test('what is typed each time may stay empty, however it was decided, unless the paper or somebody says otherwise', () => {
    const open: Decision = { ...aDecision('open', null), label: '届出の理由' };
    const marked: Decision = { ...open, candidate: aCandidate({ isMust: true }) };
    const ring: Decision = { ...open, candidate: aCandidate({ shape: 'ring', words: ['有', '無'] }) };
    const asked = (act: StudioAct, one: Decision): boolean[] =>
      after([act], begun([one])).decisions.map((of) => isAskedFor(of));
    const acts: StudioAct[] = [
      { kind: 'type-open' },
      { kind: 'decide', place: 0, item: 'typed' },
      { kind: 'decide-chosen', item: 'typed' },
    ];
    for (const act of acts) {
      expect(asked(act, open)).toEqual([false]);
      expect(asked(act, marked)).toEqual([true]);
      // 有・無 is a question, whoever decides it.
      expect(asked(act, ring)).toEqual([true]);
    }
    const proposed: Decision = { ...open, state: 'proposed', item: 'typed' };
    expect(asked({ kind: 'take-proposed' }, proposed)).toEqual([false]);
    expect(asked({ kind: 'add', decision: proposed, instead: 0 }, open).at(-1)).toBe(false);
    expect(asked({ kind: 'say', place: 0, facts: { isRequired: true } }, { ...open, item: 'typed' })).toEqual([true]);
    // What was made before goes on as it was, also where it is said once more.
    const made: Decision = { ...open, state: 'decided', item: 'typed' };
    expect(asked({ kind: 'decide', place: 0, item: 'typed' }, made)).toEqual([true]);
    // Where a rule asks for it, it is asked for.
    const [free] = after([{ kind: 'type-open' }], begun([open])).decisions;
    expect(free && isAskedFor(free, true)).toBe(true);
  });

  test('what can stand in all of them, and what of it is one word or one day', () => {
    const [plain, row, day, ring] = [{}, { rows: 0 }, { shape: 'date' }, { shape: 'ring' }] as const;
    const ids = (...own: Partial<PlaceCandidate>[]): string[] => choicesForAll(own.map(aCandidate)).map(({ id }) => id);
    expect(ids(plain, row)).toContain('staff.name');
    expect(ids(plain, row)).not.toContain('office.name');
    expect(ids(row, plain)).not.toContain('device.kind');
    const once = (...own: Partial<PlaceCandidate>[]): boolean => canBeTypedOnce(own.map(aCandidate));
    expect([once(plain, plain), once(day, day)]).toEqual([true, true]);
    expect([once(plain), once(plain, day), once(plain, row), once(plain, ring)]).toEqual([false, false, false, false]);
  });

  test('a change’s two sides are one place, and what is typed is none', () => {
    const side = (of: 'before' | 'after'): Decision => ({
      ...aDecision('decided', 'office.phone'),
      candidate: aCandidate({ side: of }),
    });
    const found = placesOfItems([
      side('before'),
      side('after'),
      aDecision('decided', 'typed'),
      aDecision('open', null),
    ]);
    expect([...found]).toEqual([['office.phone', 1]]);
  });
});

describe('what can stand in a place', () => {
  const ids = (own: Partial<PlaceCandidate>): string[] => choicesFor(aCandidate(own)).map(({ id }) => id);

  test('in a table: what its entries have, and never what the office has', () => {
    expect(ids({ rows: 0 })).toContain('device.assetNumber');
    expect(ids({ rows: 0 })).not.toContain('office.phone');
    expect(ids({})).not.toContain('device.assetNumber');
  });

  test('printed words are chosen among each time; a change is the office’s', () => {
    expect(ids({ shape: 'ring' })).toEqual(['typed', 'signature', 'city']);
    expect(ids({ side: 'before' }).every((id) => /^(?:office\.|typed|signature|city)/.test(id))).toBe(true);
  });

  test('each has its words', () => {
    expect(wordsOfItem('office.phone', aCandidate())).toBe('事業所の電話');
    expect(wordsOfItem('office.phone+office.fax', aCandidate())).toBe('事業所の電話と事業所のFAX');
    expect(wordsOfItem(null, aCandidate())).toBe('何も書き込まない');
    expect(wordsOfItem('office.serviceKind', aCandidate({ shape: 'ring' }))).toBe('書類をつくるときに選ぶ');
  });

  test('a place has a name, and is found in the file', () => {
    expect(
      nameOfPlace({ ...aDecision('open', null), label: '電話', candidate: aCandidate({ side: 'after' }) }, []),
    ).toBe('電話（変更後）');
    expect(nameOfPlace({ ...aDecision('open', 'typed'), label: '', candidate: aCandidate({ rows: 0 }) }, [])).toBe(
      '見出しのない欄（一覧の1行ごと）',
    );
    expect(nameOfPlace({ ...aDecision('proposed', 'document.date'), label: '' }, [])).toBe('書類の日付');
    const cell = { paragraph: null, sheet: '様式', cell: 'B6', from: 0, to: 0, printed: '' };
    expect(cellOfPlace(aCandidate({ places: [cell] }))).toBe('B6');
    expect(cellOfPlace(aCandidate({ places: [{ ...cell, paragraph: 4, cell: '' }] }))).toBe('');
  });
});

test('of what the ledger has only in a network the form of none is told', () => {
  const all = ['office.name', 'team.name', 'member.name', 'delegate.title+delegate.name'];
  expect(askedOfNetworks(all.map((item) => aDecision('decided', item)))).toEqual(['受任者']);
  expect(askedOfNetworks([aDecision('decided', 'office.name'), aDecision('proposed', 'team.name')])).toEqual([]);
});
