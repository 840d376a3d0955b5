import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import { asFound } from '@shared/form-studio/propose/proposal';
import { propose } from '@shared/form-studio/propose/propose';
import { decideAll, undecided } from '@shared/form-studio/write/decision';
import { verifyAnyForm } from '@shared/forms/form-template';
import type { Evaluation, FilledSheet } from '@shared/forms/bindings/evaluation';
import { plainFields } from '@shared/packs/form-fields';
import type { Form } from '@shared/packs/schema';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { evaluated, formOf } from '../../support/own-form';
import { aField, aForm, someRows } from '../../builders/pack';
import { FieldLine } from '../../../renderer/features/documents/field-line';
import { FillScreenContext } from '../../../renderer/features/documents/fill-context';
import { screenOf } from '../roles/screen-of';

/** A city's 端末登録（変更）届: 届出区分 of three boxes in a cell, 変更前 and 変更後 without a box to tick. */
const FILE = 'ashihara-devices.xlsx';
const bytes = readFileSync(join(import.meta.dirname, '../../fixtures/own-forms', FILE));

/** As 様式づくり makes it: these labels typed each time, everything else as it is proposed. */
function ownForm(typed: readonly string[]): Form {
  const found = findCandidates(pageOf(unwrap(verifyAnyForm(FILE, bytes, nodeCodec))));
  const decisions = decideAll(propose(found).map(asFound).map(undecided));
  const said = decisions.map((one) =>
    typed.includes(one.label) ? ({ ...one, item: 'typed', state: 'decided' } as const) : one,
  );
  return formOf(FILE, found, said);
}

/** What the paper's screen has at the place with this name. */
function lineOf(
  form: Form,
  { fields }: Pick<FilledSheet, 'fields'>,
  label: string,
  findings: Evaluation['findings'] = [],
): string {
  const field = plainFields(form).find((one) => one.label === label);
  if (!field)
    throw new Error(
      `${label}: ${plainFields(form)
        .map((one) => one.label)
        .join(' ')}`,
    );
  const screen = {
    ...{ form, pack: { words: {} }, officeId: '', leaving: new Set(), findings, callOuts: [], asked: new Set() },
    ...{
      taken: new Set(),
      wordsOf: () => [],
      peopleFor: () => [],
      wouldFill: () => false,
      proposals: new Map(),
      townRemarks: new Map(),
    },
  };
  return screenOf(
    <FillScreenContext value={screen as never}>
      <FieldLine
        field={field}
        filled={fields.find(({ key }) => key === field.key)}
        date="2026-11-20"
        onDate={() => {}}
      />
    </FillScreenContext>,
    '/documents/d',
    'clerk',
  );
}

test.each(['開設年月日', '法人名'])('%s, decided to be typed each time, has its box at once', async (label) => {
  const form = ownForm(['開設年月日', '法人名', '届出区分']);
  const [sheet] = (await evaluated(form)).sheets;
  expect(lineOf(form, sheet!, label)).toMatch(/<input[^>]*type="text"/);
});

test('one of several boxes in a cell is chosen from what is printed there', async () => {
  const form = ownForm(['届出区分']);
  const { sheets, findings } = await evaluated(form);
  const line = lineOf(form, sheets[0]!, '届出区分', findings);
  expect(line).toContain('role="radiogroup"');
  for (const word of ['新規登録', '変更', '廃止']) expect(line).toContain(`/>${word}</label>`);
});

test('what the app counts, or asks for only in some cases, has no box', async () => {
  const form = aForm({
    fields: [
      ...['file.number', 'other'].map((key) => {
        const { value: _, ...field } = aField({ key, label: key });
        return key === 'other' ? { ...field, requiredWhen: 'false' } : field;
      }),
      someRows({ overflow: 'further-files', capacity: 2, files: { number: 'file.number', count: 'file.number' } }),
    ],
  });
  const [sheet] = (await evaluated(form)).sheets;
  for (const label of ['file.number', 'other']) expect(lineOf(form, sheet!, label)).not.toContain('<input');
});

test('変更前 and 変更後 without a box to tick have theirs, of a change that is in no record', async () => {
  const form = ownForm([]);
  const [sheet] = (await evaluated(form)).sheets;
  for (const label of ['事業所名', '所在地', '管理者氏名'])
    for (const side of ['変更前', '変更後'])
      expect(lineOf(form, sheet!, `${label}（${side}）`), side).toMatch(/<input[^>]*type="text"/);
});
