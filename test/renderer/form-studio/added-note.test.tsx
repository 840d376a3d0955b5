import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Router } from 'wouter';
import { channels } from '@shared/channels/channels';
import { AddedNote } from '../../../renderer/features/form-studio/added-note';
import { SessionContext } from '../../../renderer/state/session';
import { openPack } from '../../support/open-pack';

const own = { ...openPack('nagareyama-tritrus'), id: 'own-0a1b2c3d', title: '自分の様式' };
const [form] = own.forms;
const shown = (added: string, pack = own): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <SessionContext value={{ channels, packs: [pack], settings: {} } as never}>
        <Router ssrPath="/documents/take-in">
          <AddedNote added={added} />
        </Router>
      </SessionContext>
    </MantineProvider>,
  );

test('a form that was saved says where it stands, and leads to a paper of it', () => {
  const words = shown(`own-0a1b2c3d/${form?.id}`);
  expect(words).toContain(`「${form?.number} ${form?.shortTitle}」は、「書類」の「自分の様式」に入りました。`);
  expect(words).toContain(`href="/documents/new/own-0a1b2c3d/${form?.id}"`);
});

test('one that is used from a day to come says so, and one of today doesn’t', () => {
  const words = (effectiveFrom: string): string =>
    shown(`own-0a1b2c3d/${form?.id}`, { ...own, forms: [{ ...form!, effectiveFrom }] });
  expect(words('2999-04-01')).toContain('に入りました。令和981年4月1日から使います。ほかの様式も');
  expect(words('2020-04-01')).not.toContain('から使います');
});

test('nothing is said of a form that isn’t there', () => {
  expect(shown('own-0a1b2c3d/gone')).not.toContain('に入りました');
  expect(shown('')).not.toContain('に入りました');
});
