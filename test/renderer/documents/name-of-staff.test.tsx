import { beforeEach, expect, test, vi } from 'vitest';
import type { FilledField } from '@shared/forms/bindings/evaluation';
import { plainFields } from '@shared/packs/form-fields';
import { aFilledField } from '../../builders/evaluation';
import { aStaff } from '../../builders/staff';
import { openPack } from '../../support/open-pack';
import { CalledBy, EditableValue, saidBeforehand } from '../../../renderer/features/documents/editable-value';
import { FillScreenContext } from '../../../renderer/features/documents/fill-context';
import { ReviewContext } from '../../../renderer/features/documents/review/review-context';
import { screenOf } from '../roles/screen-of';

interface Box {
  suggestions: string[];
  readings: Map<string, string>;
  hint?: string;
  onCommit: (typed: string) => void;
}
const box = vi.hoisted(() => ({ shown: null as unknown }));
vi.mock('../../../renderer/ui/suggest-field', () => ({
  SuggestField: (props: unknown) => {
    box.shown = props;
    return null;
  },
}));
beforeEach(() => void (box.shown = null));

const pack = openPack('fukui-mimamori');
const form = pack.forms.find(({ id }) => id === 'ledger')!;
const field = plainFields(form).find(({ key }) => key === 'administrator.name')!;
const place = { entity: 'enrolment', id: 'e', fields: ['administrator.name'] };
const people = [
  aStaff({ name: '林 千鶴', kana: 'はやし ちづる' }),
  aStaff({ name: '南部 一郎', kana: 'なんぶ いちろう' }),
];

const missing = { level: 'error', id: 'field/required', label: field.label, path: field.key, why: null, message: '' };

/** The box of a name as the screen draws it, and what came of what is typed into it. */
function typing(value = ''): { box: Box | null; filledIn: ReturnType<typeof vi.fn> } {
  const filled: FilledField = aFilledField({ key: field.key, path: field.key, value, shown: value, ledger: place, overridden: value !== '' }); // prettier-ignore
  const filledIn = vi.fn();
  const screen = {
    ...{
      form,
      pack,
      officeId: '',
      leaving: new Set(),
      findings: [missing],
      callOuts: [],
      asked: new Set(),
      taken: new Set(),
    },
    ...{
      wouldFill: () => true,
      goesTo: () => 'ledger',
      proposals: new Map(),
      townRemarks: new Map(),
      wordsOf: () => [],
    },
    ...{ offersFor: () => [], peopleFor: () => people },
    fillLedger: (_: unknown, typed: string) => void filledIn(typed),
  };
  screenOf(
    <FillScreenContext value={screen as never}>
      <ReviewContext value={{ maySay: false, comments: [] } as never}>
        <EditableValue field={field} filled={filled} />
      </ReviewContext>
    </FillScreenContext>,
    '/documents/d',
    'clerk',
  );
  return { box: box.shown as Box | null, filledIn };
}

test('the box of a name offers who works in the office, by kana, too, and says who is asked for', () => {
  const shown = typing().box;
  expect(shown?.suggestions).toEqual(['林 千鶴', '南部 一郎']);
  expect(shown?.readings.get('林 千鶴')).toBe('はやし ちづる');
  expect(shown?.hint).toBe('利用者の追加・削除、証明書と VPN の発行、患者さんとの紐づけをする方です。台帳にも入ります');
});

test('a surname that one alone has goes in as the whole name; shortened on purpose it stays so', () => {
  const first = typing();
  first.box?.onCommit('林');
  expect(first.filledIn).toHaveBeenCalledWith('林 千鶴');
  const again = typing('林 千鶴');
  again.box?.onCommit('林');
  expect(again.filledIn).toHaveBeenCalledWith('林');
});

test('whose address a network asks for is said beside its box, and of no other part of who is named', () => {
  const said = (...fields: string[]): string | undefined =>
    saidBeforehand(
      { wouldFill: () => false, goesTo: () => 'paper', pack },
      aFilledField({ ledger: { ...place, fields } }),
    ).hint;
  expect(said('administratorMail')).toContain('施設内管理者が、管理画面に入るときに使うアドレスです');
  expect(said('administrator.kana')).toBeUndefined();
  expect(saidBeforehand({ wouldFill: () => false, goesTo: () => 'paper', pack }, aFilledField({}))).toEqual({});
});

test('whose name a surname became is said as long as that name stands there', () => {
  const said = (now: string): string =>
    screenOf(<CalledBy surname="林" whole="林 千鶴" now={now} />, '/documents/d', 'clerk').replaceAll(
      /<style[\s\S]*?<\/style>|<[^>]*>/g,
      '',
    );
  expect(said('林 千鶴')).toBe('「林」を、林 千鶴さんとして入れました');
  expect(said('南部 一郎')).toBe('');
});
