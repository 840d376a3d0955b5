import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SourceTag } from '../../../renderer/features/documents/source-tag';

/** Beside 申請日 stood 今日の日付 also when the paper was dated on another day. */
test('the day of the paper is called so, whichever day it is', () => {
  expect(renderToStaticMarkup(<SourceTag source="today" />)).toContain('>書類の日付<');
});
