import { describe, expect, test } from 'vitest';
import { begun, replacedPlaces, studioAfter } from '@shared/form-studio/decide/studio';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { carryAll } from '@shared/form-studio/next-year/carry-added';
import { pageOf, proposeForm } from '@shared/form-studio/propose-form';
import { proposeList } from '@shared/form-studio/propose-list';
import { decideAll, undecided, type Decision } from '@shared/form-studio/write/decision';
import { verifyAnyForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, row, run } from '../../builders/docx';
import { filled, formOf, ledger } from '../../support/own-form';
import { rows as linesOf } from '../../support/word-text';

const HEADS = row(run('区分'), run('氏名'), run('職種'));
const entry = (word: string): string => row(run(word), run(''), run(''));
/** The first line says 主任, the others nothing: what is found are the others. */
const formWith = (...words: string[]): Uint8Array =>
  aDocx({
    body: [
      paragraph(run('参加者名簿')),
      `<w:tbl>${row(run('事業所名'), run(''), run(''))}${HEADS}${words.map(entry).join('')}</w:tbl>`,
    ].join(''),
  });
const templateOf = (bytes: Uint8Array) => unwrap(verifyAnyForm('名簿.docx', bytes, nodeCodec));
const decisionsOf = (bytes: Uint8Array): Decision[] => proposeForm(templateOf(bytes)).proposals.map(undecided);
const BOARD = 1;
const names = new Set(ledger.people.map(({ name }) => name));

describe('somebody says that rows are a list, where none was found or another', () => {
  const bytes = formWith('主任', 'ほか', 'ほか');
  const before = decisionsOf(bytes);
  const list = proposeList(templateOf(bytes), { board: BOARD, row: 3 });

  test('from the line on where it begins: as many entries as are drawn alike, and no other place in them', () => {
    expect(before.some(({ candidate }) => candidate.row === 3 && candidate.rows === null)).toBe(true);
    expect(list).toMatchObject({ group: { row: 3, height: 1, count: 2, isAll: true }, most: 3 });
    const whole = proposeList(templateOf(bytes), { board: BOARD, row: 3, count: 3 });
    expect(whole?.group).toMatchObject({ count: 3, isAll: false });
    expect(whole?.columns.map(({ item }) => item)).toEqual(['staff.name', 'staff.jobType']);
  });

  test('a paper is made with everybody below each other, and one more for whom no row is printed', async () => {
    const whole = proposeList(templateOf(bytes), { board: BOARD, row: 3, count: 3 })!;
    const { decisions } = studioAfter(begun(before), { kind: 'list', list: whole });
    const form = formOf('名簿.docx', findCandidates(pageOf(templateOf(bytes))), decideAll(decisions));
    expect(form.fields.find(({ type }) => type === 'rows')).toMatchObject({ printed: 3 });
    const lines = linesOf(await filled(form, bytes));
    const listed = lines.slice(2).map(([, name]) => name ?? '');
    expect(listed.length).toBeGreaterThan(3);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.every((name) => names.has(name))).toBe(true);
    expect(lines.slice(2, 5).map(([word]) => word)).toEqual(['主任', 'ほか', 'ほか']);
  });

  test('is one step: taken back, or away again, each place is as it was', () => {
    const said = studioAfter(begun(before), { kind: 'list', list: list! });
    const covered = [...replacedPlaces(said.decisions)];
    expect(covered.length).toBeGreaterThan(1);
    expect(studioAfter(said, { kind: 'undo' }).decisions).toEqual(before);
    const gone = studioAfter(said, { kind: 'remove', place: said.decisions.length - 1 });
    expect(gone.decisions).toHaveLength(before.length);
    expect([...replacedPlaces(gone.decisions)]).toEqual([]);
    expect(covered.every((i) => gone.decisions[i]?.state === 'open')).toBe(true);
  });

  test('what was decided of its first line holds for all of them', () => {
    const at = before.findIndex(({ candidate }) => candidate.row === 3 && candidate.column === 2);
    const decided = studioAfter(begun(before), { kind: 'decide', place: at, item: 'typed' });
    const { decisions } = studioAfter(decided, { kind: 'list', list: list! });
    expect(decisions.slice(before.length)[0]).toMatchObject({ item: 'typed', state: 'decided' });
  });

  test('is there again when the form is opened again, and next year, further down and with more rows', () => {
    const said = studioAfter(begun(before), { kind: 'list', list: list! }).decisions;
    const own = decideAll(said);
    const again = carryAll(own, proposeForm(templateOf(bytes)));
    expect(again.decisions.map(({ item }) => item)).toEqual(own.map(({ item }) => item));
    expect(again.decisions.at(-1)?.list).toEqual(list?.group);
    const next = aDocx({
      body: [
        paragraph(run('参加者名簿')),
        `<w:tbl>${row(run('事業所名'), run(''), run(''))}${row(run('電話'), run(''), run(''))}${HEADS}${['主任', '主任', '主任', 'ほか', 'ほか'].map(entry).join('')}</w:tbl>`,
      ].join(''),
    });
    const carried = carryAll(own, proposeForm(templateOf(next)));
    expect(carried.decisions.at(-1)).toMatchObject({ item: 'staff.jobType', list: { row: 4, count: 3 } });
  });
});

test('where nothing below is drawn like it, there is no list', () => {
  const bytes = formWith('主任');
  expect(proposeList(templateOf(bytes), { board: BOARD, row: 3 })).toBeNull();
});
