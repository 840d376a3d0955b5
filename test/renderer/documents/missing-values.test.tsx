import { expect, test } from 'vitest';
import type { FilledField, FormFinding } from '@shared/forms/bindings/evaluation';
import { plainFields } from '@shared/packs/form-fields';
import type { FormField } from '@shared/packs/schema';
import { aFilledField } from '../../builders/evaluation';
import { openPack } from '../../support/open-pack';
import { FieldLine } from '../../../renderer/features/documents/field-line';
import { FillScreenContext, fieldError, type Asked } from '../../../renderer/features/documents/fill-context';
import { GapBar } from '../../../renderer/features/documents/gap-bar';
import { InputsAhead, InputsContext } from '../../../renderer/features/documents/inputs-beside';
import { ReviewContext } from '../../../renderer/features/documents/review/review-context';
import { screenOf } from '../roles/screen-of';

const form = openPack('nagareyama-tritrus').forms.find(({ id }) => id === '1-1')!;
const field = plainFields(form).find(({ key }) => key === 'office.phone')!;
const filled = (value: string): FilledField =>
  aFilledField({ key: field.key, path: field.key, value, shown: value, required: true });
const finding = (message: string): FormFinding => ({
  ...{ level: 'error', id: 'field/required', label: field.label, path: field.key, why: null, stage: 'fill', message },
});
const MISSING = '電話番号が空です';

/** The line of a field, as the paper's screen draws it. */
function line(value: string, message: string, asked: Asked, proposal?: string): string {
  return drawn(field, filled(value), finding(message), asked, proposal);
}

function drawn(field: FormField, value: FilledField, said: FormFinding, asked: Asked, proposal?: string): string {
  const screen = {
    ...{
      form,
      pack: { words: {} },
      officeId: '',
      leaving: new Set(),
      findings: [said],
      callOuts: [],
      asked,
    },
    ...{
      taken: new Set(),
      wordsOf: () => [],
      peopleFor: () => [],
      wouldFill: () => false,
      townRemarks: new Map(),
      proposals: new Map(proposal ? [[field.key, proposal]] : []),
    },
  };
  return screenOf(
    <FillScreenContext value={screen as never}>
      <ReviewContext value={{ maySay: false, comments: [] } as never}>
        <FieldLine field={field} filled={value} date="2026-11-20" onDate={() => {}} />
      </ReviewContext>
    </FillScreenContext>,
    '/documents/d',
    'clerk',
  );
}

test('what is only still empty is marked, and called wrong once it was left, or somebody pressed on', () => {
  const begun = line('', MISSING, new Set());
  expect(begun).toContain('まだ');
  expect(begun).not.toContain(MISSING);
  expect(begun).not.toContain('aria-invalid');
  for (const asked of [new Set([field.key]), 'all'] as const) {
    const later = line('', MISSING, asked);
    expect(later).toContain('未入力');
    expect(later).toContain(MISSING);
    expect(later).toContain('aria-invalid');
  }
});

test('what may be asked at the desk is an open box that lacks nothing, and says so', () => {
  const asked = plainFields(form).find(({ key }) => key === 'kanamicInUse')!;
  const empty = aFilledField({ key: asked.key, path: asked.key, value: null, shown: '' });
  const open = { ...finding(''), level: 'notice', id: 'field/left-open', path: asked.key } as const;
  const shown = drawn(asked, empty, open, 'all');
  expect(shown).toContain('<select');
  expect(shown).toContain('わからないときは、空けたまま出して、窓口で聞いてから書きます');
  for (const wrong of ['未入力', 'まだ', '台帳から', 'aria-invalid']) expect(shown).not.toContain(wrong);
});

test('what a 〒 has begun stands in the box that is still to be filled in, and is nothing of the paper yet', () => {
  const begun = line('', MISSING, 'all', '千葉県流山市平和台');
  expect(begun).toContain('value="千葉県流山市平和台"');
  expect(begun).toContain('番地を続けて入れてください');
  expect(begun).not.toContain(MISSING);
  expect(line('千葉県柏市1-1', '', 'all', '千葉県流山市平和台')).not.toContain('平和台');
});

test('what is wrong says so at once', () => {
  expect(line('04-0', '桁が合いません', new Set())).toContain('桁が合いません');
});

test.each([
  ['', true, true],
  [null, true, true],
  [false, true, true],
  ['x', false, false],
] as const)('a value %j that must be mended is a gap: %s', (value, isGap, isYet) => {
  const at = { path: field.key, value };
  expect(fieldError({ findings: [finding(MISSING)], asked: new Set() }, at)).toMatchObject({ isGap, isYet });
  expect(fieldError({ findings: [], asked: new Set() }, at)).toBeNull();
});

test('one place says how many are missing, calmly until somebody pressed on', () => {
  const bar = (isAsked: boolean): string =>
    screenOf(<GapBar errors={[finding(MISSING)]} isAsked={isAsked} onJump={() => {}} />, '/documents/d', 'clerk');
  expect(bar(false)).toContain('あと 1か所で完成です');
  expect(bar(false)).not.toBe(bar(true));
});

test('what is asked ahead of all fields stands there with its box, and is led to while it has no answer', () => {
  const inputs = [{ key: 'answer1', label: '届出の理由', type: 'text', required: true, default: '' }] as const;
  const path = 'input.answer1';
  const lacks = { ...finding('「届出の理由」が空です'), path };
  const shown = (values: Record<string, string>, asked: Asked): string =>
    screenOf(
      <FillScreenContext value={{ form, findings: values['answer1'] ? [] : [lacks], asked } as never}>
        <InputsContext value={{ inputs, values, unasked: {}, change: () => {} }}>
          <InputsAhead />
        </InputsContext>
      </FillScreenContext>,
      '/documents/d',
      'clerk',
    );
  expect(shown({}, new Set())).toContain(`data-field-path="${path}"`);
  expect(shown({}, new Set())).not.toContain('が空です');
  expect(shown({}, 'all')).toContain('「届出の理由」が空です');
  expect(shown({ answer1: '転居' }, 'all')).toContain('value="転居"');
});
