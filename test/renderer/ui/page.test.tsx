import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';
import { expect, test } from 'vitest';
import { Page } from '../../../renderer/ui/page';

test('who is led to a screen by the keyboard hears which one it is', () => {
  const html = renderToStaticMarkup(
    <Router ssrPath="/">
      <Page title="今日やること">…</Page>
    </Router>,
  );
  const [, described] = /<main[^>]* aria-describedby="([^"]+)"/.exec(html) ?? [];
  const [, heading] = /<h1[^>]* id="([^"]+)"[^>]*>今日やること/.exec(html) ?? [];
  expect(described).toBeDefined();
  expect(described).toBe(heading);
});
