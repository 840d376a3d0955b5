import { renderToStaticMarkup } from 'react-dom/server';
import { MantineProvider } from '@mantine/core';
import { expect, test } from 'vitest';
import type { FormFinding } from '@shared/forms/bindings/evaluation';
import { LEFT_OPEN, WRITTEN_LATER } from '@shared/forms/bindings/left-open';
import { PaperStatus } from '../../../renderer/features/documents/paper-status';
import { openPack } from '../../support/open-pack';

const pack = openPack('nagareyama-tritrus');
const form = pack.forms.find(({ id }) => id === '1-1')!;
const open: FormFinding = {
  ...{ id: LEFT_OPEN, level: 'notice', message: '', label: 'カナミックの利用（有・無）', path: 'kanamicInUse' },
  ...{ why: null, stage: 'fill' },
};
const said = (given: { isComplete?: boolean; open?: FormFinding[]; doubts?: FormFinding[] }): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <PaperStatus
        {...{ pack, form, savedAt: '10:00', isComplete: true, open: [], doubts: [], onJump: () => {}, ...given }}
      />
    </MantineProvider>,
  ).replace(/<style[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>|<[^>]*>/g, '');

test('a paper that lacks nothing says beside it what it leaves open, before どう出しますか asks about it', () => {
  expect(said({ open: [open] })).toMatch(/足りない項目はありません.*空けたまま出せるところ 1か所/);
  const later = { ...open, id: WRITTEN_LATER, label: '証明書登録日' };
  expect(said({ open: [later] })).toMatch(/足りない項目はありません.*空いているところ（わかったら書きます） 1か所/);
  expect(said({})).not.toContain('空けたまま');
  // What is needed comes first.
  expect(said({ isComplete: false, open: [open] })).not.toContain('空けたまま');
});

test('… and what is doubtful at a field, which may be out of sight', () => {
  const doubt: FormFinding = { ...open, id: 'field/doubt', level: 'warning', label: '郵便番号' };
  expect(said({ doubts: [doubt, doubt] })).toMatch(/足りない項目はありません.*確かめるところ 2か所/);
  expect(said({})).not.toContain('確かめるところ');
  expect(said({ isComplete: false, doubts: [doubt] })).not.toContain('確かめるところ');
});
