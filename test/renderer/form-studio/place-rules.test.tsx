import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { withRule } from '@shared/form-studio/decide/say-rule';
import type { PlaceCandidate } from '@shared/form-studio/find/candidate';
import type { Decision } from '@shared/form-studio/write/decision';
import { PlaceRules } from '../../../renderer/features/form-studio/place-rules';
import { RuleMaker } from '../../../renderer/features/form-studio/rule-maker';
import { FillScreenContext } from '../../../renderer/features/documents/fill-context';
import { FieldLine } from '../../../renderer/features/documents/field-line';

const candidate: PlaceCandidate = {
  ...{ shape: 'blank', places: [], reach: { from: 0, to: 0 }, left: [], above: [], over: [], behind: '' },
  ...{ words: [], choices: null, named: '', side: null, rows: null, isLoose: false, board: 0, row: 1, column: 1 },
};
const typed = (label: string, own: Partial<PlaceCandidate> = {}): Decision => ({
  ...{ candidate: { ...candidate, ...own }, label, item: 'typed', state: 'decided' },
});
const all = [
  typed('区分', { shape: 'boxes', words: ['開始', '廃止'] }),
  typed('廃止の理由'),
  typed('開始日', { shape: 'date' }),
  typed('終了日', { shape: 'date' }),
];
const nothing = (): void => {};

const shown = (part: React.ReactNode): string =>
  renderToStaticMarkup(<MantineProvider>{part}</MantineProvider>)
    .replace(/<(style|svg)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const rulesOf = (decisions: readonly Decision[], place: number): string =>
  shown(<PlaceRules all={decisions} place={place} act={nothing} onBack={nothing} />);

test('a place without rules says so, and what can be said of it; of days that they have an order', () => {
  const [reason, end] = [rulesOf(all, 1), rulesOf(all, 3)];
  expect(reason).toContain('「廃止の理由」の決まり');
  expect(reason).toContain('決まりはまだありません。');
  expect(reason).toContain('ほかの欄しだいで、たずねる');
  expect(reason).not.toContain('ほかの日付より前にしない');
  expect(end).toContain('ほかの日付より前にしない');
});

test('each rule is a sentence that can be taken back, and isn’t offered again', () => {
  const said = withRule(all, { kind: 'only-when', place: 1, on: { place: 0, words: ['廃止'] } });
  const words = rulesOf(said, 1);
  expect(words).toContain('「区分」で「廃止」を選んだときだけ、たずねます。');
  expect(words).toContain('取り消す');
  expect(words).not.toContain('ほかの欄しだいで、たずねる');
  const gone = said.map((one, i): Decision => (i === 0 ? { ...one, item: null } : one));
  expect(rulesOf(gone, 1)).toContain('相手の欄がなくなったため、いまは働きません。');
});

test('what is chosen first is listed first, with its words; days alone are no earlier than a day', () => {
  const maker = (kind: 'only-when' | 'not-before'): string =>
    shown(<RuleMaker kind={kind} all={all} place={3} onMade={nothing} />);
  expect(maker('only-when')).toMatch(/区分 開始・廃止 廃止の理由 開始日/);
  expect(maker('not-before').trim()).toBe('開始日');
});

test('who fills the paper reads when a place is asked for, in the place of its box', () => {
  const field = { key: 'typed', label: '廃止の理由', type: 'text' } as never;
  const filled = { key: 'typed', path: 'typed', value: '', shown: '', unasked: '「区分」で「廃止」を選んだときだけ' };
  const words = shown(
    <FillScreenContext value={{ findings: [], form: { fields: [] } } as never}>
      <FieldLine field={field} filled={filled as never} date="2026-11-20" onDate={nothing} />
    </FillScreenContext>,
  );
  expect(words.trim()).toBe('廃止の理由 「区分」で「廃止」を選んだときだけ記入します');
});
