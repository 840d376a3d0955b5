import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { FormFinding } from '@shared/forms/bindings/evaluation';
import { GapBar } from '../../../renderer/features/documents/gap-bar';

const finding = (label: string): FormFinding =>
  ({ level: 'error', id: label, message: '', label, path: null, why: null, stage: 'fill' }) as never;

test('what lies between two gaps stands with the one before it: no line begins with 、', () => {
  const html = renderToStaticMarkup(
    <MantineProvider>
      <GapBar isAsked errors={['職種', 'ふりがな', '電話'].map(finding)} onJump={() => {}} />
    </MantineProvider>,
  );
  expect(html.match(/<\/button>、<\/span>/g)).toHaveLength(2);
  expect(html).not.toMatch(/<span[^>]*>、/);
});
