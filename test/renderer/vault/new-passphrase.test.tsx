import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NewPassphrase } from '../../../renderer/vault/new-passphrase';

test('how strong it is has its line before anything is typed: the field below doesn’t move away', () => {
  const html = renderToStaticMarkup(
    <MantineProvider>
      <NewPassphrase button="この合い言葉にする" onChosen={() => Promise.resolve(null)} />
    </MantineProvider>,
  );
  const line = html.indexOf('role="status"');
  expect(line).toBeGreaterThan(html.indexOf('新しい合い言葉'));
  expect(line).toBeLessThan(html.indexOf('もう一度'));
});
