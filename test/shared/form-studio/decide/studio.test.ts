import { describe, expect, test } from 'vitest';
import { choicesFor } from '@shared/form-studio/decide/choices';
import { cellOfPlace, nameOfPlace, wordsOfItem } from '@shared/form-studio/decide/place-words';
import {
  begun,
  counts,
  nextUndecided,
  studioAfter,
  type Studio,
  type StudioAct,
} from '@shared/form-studio/decide/studio';
import type { PlaceCandidate } from '@shared/form-studio/find/candidate';
import type { Decision, DecisionState } from '@shared/form-studio/write/decision';

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

  test('takes all proposals at once, and leaves what nobody could tell', () => {
    expect(states(after([{ kind: 'take-proposed' }]))).toBe(
      'decided:corporation.name decided:office.name open:null decided:office.phone',
    );
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
    expect(nameOfPlace({ ...aDecision('open', null), label: '電話', candidate: aCandidate({ side: 'after' }) })).toBe(
      '電話（変更後）',
    );
    expect(nameOfPlace({ ...aDecision('open', 'typed'), label: '', candidate: aCandidate({ rows: 0 }) })).toBe(
      '見出しのない欄（一覧の1行ごと）',
    );
    expect(nameOfPlace({ ...aDecision('proposed', 'document.date'), label: '' })).toBe('書類の日付');
    const cell = { paragraph: null, sheet: '様式', cell: 'B6', from: 0, to: 0, printed: '' };
    expect(cellOfPlace(aCandidate({ places: [cell] }))).toBe('B6');
    expect(cellOfPlace(aCandidate({ places: [{ ...cell, paragraph: 4, cell: '' }] }))).toBe('');
  });
});
