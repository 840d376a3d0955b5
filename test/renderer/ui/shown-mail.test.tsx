import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ShownMail } from '../../../renderer/ui/shown-mail';

test('an address breaks before its @, where it has to', () => {
  const markup = renderToStaticMarkup(<ShownMail address="kaigo@city.nagareyama.chiba.jp" />);
  expect(markup).toBe('kaigo<wbr/>@city.nagareyama.chiba.jp');
  expect(renderToStaticMarkup(<ShownMail address="アドレスは台帳にありません" />)).toBe('アドレスは台帳にありません');
});
