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

test('what stands beside the title takes no line of its own', () => {
  const html = renderToStaticMarkup(
    <Router ssrPath="/">
      <Page title="退職" beside="退職の日 令和8年12月31日（木）">
        …
      </Page>
    </Router>,
  );
  const [, next] = /<\/h1>(<[^>]*>)/.exec(html) ?? [];
  expect(next).toMatch(/^<p/);
});
