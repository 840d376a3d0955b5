import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evaluateForm } from '@shared/forms/bindings/evaluate-form';
import type { FilledEntry } from '@shared/forms/bindings/evaluation';
import type { ExpressionContext } from '@shared/forms/bindings/context';
import { unwrap } from '@shared/problems/problem';
import { problem } from '@shared/problems/problem';
import type { Form, FormField, FormRows } from '@shared/packs/schema';
import { rowsOf } from '@shared/packs/form-fields';
import { formatWareki, formatWarekiWeekday } from '@shared/text/wareki';
import { aFilledField } from '../../builders/evaluation';
import { openPack, packsFolder } from '../../support/open-pack';
import { FillScreenContext } from '../../../renderer/features/documents/fill-context';
import { ReviewContext } from '../../../renderer/features/documents/review/review-context';
import { RowTable } from '../../../renderer/features/documents/row-table';
import { screenOf } from '../roles/screen-of';

const DAY = '2026-11-20';
/** What the sentence of a date that isn't read gives as its example. */
const [, EXAMPLE = ''] = problem('field/date', { label: '', value: '' }).message.split('例：');
const SPELLINGS = [EXAMPLE, 'R8.11.20', '令和８年１１月２０日', 'r8/11/20', '2026/11/20', '20261120', '11/20', DAY];

const cells = readdirSync(packsFolder, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .flatMap(({ name }) => openPack(name).forms.map((form): [string, Form] => [name, form]))
  .flatMap(([pack, form]) => rowsOf(form).map((rows) => ({ pack, form, rows })))
  .flatMap(({ pack, form, rows }) =>
    rows.fields
      .filter(({ type }) => type === 'date-wareki')
      .map((field): [string, { form: Form; rows: FormRows; field: FormField }] => [
        `${pack} ${form.id} ${field.key}`,
        { form, rows, field },
      ]),
  );

test('the packs that come with the app have dates in their rows', () => {
  expect(cells.length).toBeGreaterThan(10);
});

test.each(cells)('%s: a date in a row is read as it is usually written', async (_, { form, rows, field }) => {
  const alone = { ...form, ...{ inputs: [], checks: [], callOuts: [], sheets: undefined } };
  const list = { ...rows, value: "[{'id': '1'}]", fields: [{ ...field, requiredWhen: undefined, value: undefined }] };
  const context: ExpressionContext = { document: { date: DAY } };
  for (const typed of SPELLINGS) {
    const evaluation = unwrap(
      await evaluateForm({
        form: { ...alone, fields: [list] } as Form,
        context,
        overrides: { [`${rows.key}[1].${field.key}`]: typed },
      }),
    );
    expect(evaluation.sheets[0]?.rows[rows.key]?.[0]?.fields[0]).toMatchObject({
      value: DAY,
      shown: formatWareki(DAY),
    });
    expect(evaluation.findings).toEqual([]);
  }
});

test.each(cells)('%s: a date in a row is typed into the box of a date, and stands there in wareki', (_, given) => {
  const { form, rows, field } = given;
  const filled = aFilledField({
    ...{ key: field.key, path: `${rows.key}[1].${field.key}`, value: DAY, shown: formatWareki(DAY) },
    ...{ source: 'input', overridden: true },
  });
  const html = table(form, { ...rows, fields: [field] }, [{ id: '1', fields: [filled] }]);
  expect(html).toContain(`value="${formatWarekiWeekday(DAY)}"`);
  expect(html).toContain(`${field.label}をカレンダーで選ぶ`);
});

/** Entries of a form, as the paper's screen draws them. */
function table(form: Form, rows: FormRows, entries: FilledEntry[]): string {
  const screen = {
    ...{ form, pack: { words: {} }, officeId: '', leaving: new Set(), findings: [], callOuts: [], asked: 'all' },
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
      <ReviewContext value={{ maySay: false, comments: [] } as never}>
        <RowTable rows={rows} entries={entries} />
      </ReviewContext>
    </FillScreenContext>,
    '/documents/d',
    'clerk',
  );
}
