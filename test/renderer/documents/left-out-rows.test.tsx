import { expect, test } from 'vitest';
import type { FilledEntry } from '@shared/forms/bindings/evaluation';
import type { FormRows } from '@shared/packs/schema';
import { aFilledField } from '../../builders/evaluation';
import { FillScreenContext } from '../../../renderer/features/documents/fill-context';
import { isOfOthers, RowTable } from '../../../renderer/features/documents/row-table';
import { screenOf } from '../roles/screen-of';

const field = (key: string) => ({ key, label: key, type: 'text' });
const listOf = (columns: number, mayLeaveOut: boolean): FormRows =>
  ({
    ...{ key: 'rows', label: '名簿', type: 'rows', value: '[]', printed: 9, overflow: 'insert-rows', mayLeaveOut },
    fields: Array.from({ length: columns }, (_, i) => field(`rows.c${i}`)),
  }) as never;
const entriesOf = ({ fields }: FormRows): FilledEntry[] =>
  ['小山田 学', '神田 望'].map((name, at) => ({
    id: `p${at}`,
    fields: fields.map(({ key }, i) =>
      aFilledField({ key, path: `rows[p${at}].${key}`, value: i === 0 ? name : '', shown: i === 0 ? name : '' }),
    ),
  }));

/** @param written into how many of them something was typed */
const blankRows = ({ fields }: FormRows, count: number, written: number): FilledEntry[] =>
  Array.from({ length: count }, (_, at) => ({
    id: String(at + 1),
    fields: fields.map(({ key }) => {
      const text = at < written ? 'あ' : '';
      return aFilledField({ key, path: `rows[${at + 1}].${key}`, value: text, shown: text, overridden: at < written });
    }),
  }));

function drawn(rows: FormRows, leftOut: { id: string; shown: string }[] = [], entries = entriesOf(rows)): string {
  const screen = {
    ...{ form: {}, pack: { words: {} }, officeId: '', leaving: new Set(), findings: [], callOuts: [], asked: 'all' },
    ...{
      taken: new Set(),
      wordsOf: () => [],
      peopleFor: () => [],
      wouldFill: () => false,
      proposals: new Map(),
      townRemarks: new Map(),
      offersFor: () => [],
    },
  };
  return screenOf(
    <FillScreenContext value={screen as never}>
      <RowTable rows={rows} entries={entries} leftOut={leftOut} />
    </FillScreenContext>,
    '/documents/d',
    'clerk',
  );
}

test.each([2, 5])('each entry of %s columns can be left out, where the form allows it', (columns) => {
  expect(drawn(listOf(columns, true))).toMatch(/小山田 学をのせない[\s\S]*神田 望をのせない/);
  expect(drawn(listOf(columns, false))).not.toContain('のせない');
});

test('whoever is left out can be put back', () => {
  const html = drawn(listOf(2, true), [{ id: 'p9', shown: '佐藤 実' }]);
  expect(html).toContain('佐藤 実：この書類にのせません');
  expect(html).toContain('aria-label="佐藤 実を戻す"');
});

test.each([2, 5])(
  'rows of %s columns that are typed have their boxes at once, and a few more than are written',
  (columns) => {
    const rows = { ...listOf(columns, false), value: undefined };
    const html = drawn(rows, [], blankRows(rows, 9, 2));
    expect(html).toContain('9行まで書けます');
    for (const line of ['1行目', '5行目']) expect(html).toContain(line);
    expect(html).not.toContain('6行目');
    expect(html.match(/<input|<textarea/g)).toHaveLength(5 * columns);
  },
);

test('a list that other offices are asked for isn’t shown; any other that is empty says so', () => {
  const rows = listOf(2, false);
  const others = { ...rows, requiredWhen: 'false' };
  const empty = { entries: [], leftOut: 0, findings: [] };
  expect(isOfOthers(others, empty)).toBe(true);
  expect(isOfOthers(others, { ...empty, entries: entriesOf(rows) })).toBe(false);
  expect(isOfOthers(others, { ...empty, leftOut: 1 })).toBe(false);
  expect(isOfOthers(others, { ...empty, findings: [{ path: 'rows' } as never] })).toBe(false);
  expect(isOfOthers(rows, empty)).toBe(false);
  expect(drawn(rows, [], [])).toContain('ありません');
});
