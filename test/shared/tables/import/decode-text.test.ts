import { describe, expect, test } from 'vitest';
import { decodeTableText } from '@shared/tables/import/decode-text';
import { utf16 } from '../../../support/table-sheet.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a zero byte', () => {
  test.each([
    ['fills a field', 'メール,事業所\r\n佐藤 恵,\0'],
    ['fills a field, with other line ends', 'メール,事業所\n佐藤 恵,\0'],
  ])('that %s makes no UTF-16 of a list', (_what, text) => {
    expect(decodeTableText(utf8(text))).toEqual({ text, encoding: 'utf-8', mixed: false });
  });

  test('in a list of CP932 neither', () => {
    const bytes = Uint8Array.of(0x8e, 0x81, 0x96, 0xbc, 0x0d, 0x0a, 0x61, 0x2c, 0x00);
    expect(decodeTableText(bytes)).toMatchObject({ text: '氏名\r\na,\0', encoding: 'cp932' });
  });

  test.each(['氏名,上,不,ABC\r\n佐藤,1,2,3\r\n', 'name,note\nSatoh,a\n', '氏名,備考\r\n김,é\r\n'])(
    'beside each letter does: %j',
    (text) => {
      expect(decodeTableText(utf16(text, 'le'))).toMatchObject({ text, encoding: 'utf-16le' });
      expect(decodeTableText(utf16(text, 'be'))).toMatchObject({ text, encoding: 'utf-16be' });
    },
  );
});
