import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { eventKinds, eventNames } from '@shared/ledger/event';
import type { HandInRule } from '@shared/form-studio/write/hand-ins';
import type { SubjectKind } from '@shared/form-studio/write/subject-kind';
import { HandInFields } from '../../../renderer/features/form-studio/hand-in-fields';

const shown = (handIns: readonly HandInRule[], subject: SubjectKind = 'people'): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <HandInFields subject={subject} handIns={handIns} onChange={() => {}} />
    </MantineProvider>,
  )
    .replace(/<(style|svg)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

test('what may happen to whom the form is about is offered; a day is asked only for what was chosen', () => {
  expect(shown([])).toContain('入職 退職 異動 氏名の変更');
  expect(shown([])).not.toContain('いつまでに');
  const words = shown([
    { event: 'leave', within: { unit: 'next-month', count: 10 } },
    { event: 'join', within: null },
  ]);
  expect(words).toContain('「退職」があったら、翌月の10日までに出します。');
  expect(words).toContain('「入職」があったら、出します。日は決まっていません。');
  expect(words.indexOf('入職：いつまでに')).toBeLessThan(words.indexOf('退職：いつまでに'));
  // What was said before the form was about people.
  expect(shown([{ event: 'yearly-report', within: null }])).toContain('現況届：いつまでに');
});

test('to an office may happen all that has a name', () => {
  const all = eventKinds.filter((kind) => kind !== 'other').map((kind) => eventNames[kind]);
  expect(shown([], 'office').trim().split(' ').slice(-all.length)).toEqual(all);
});
