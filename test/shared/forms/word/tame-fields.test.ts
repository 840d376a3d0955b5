import { expect, test } from 'vitest';
import { tamePaper } from '@shared/forms/tame-paper';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aDocx, paragraph, run, storyPart } from '../../../builders/docx';
import { partsOf } from '../../../support/word-text';

const border = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const piece = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (...code: string[]): string =>
  paragraph(border('begin'), ...code.map(piece), border('separate'), run('前の値'), border('end'));
const simple = (code: string, quote = '"'): string =>
  `<w:p><w:fldSimple w:dirty="1" w:instr=${quote}${code}${quote}>${run('前の値')}</w:fldSimple></w:p>`;

function tamed(bytes: Uint8Array): Record<string, string> {
  const result = tamePaper(bytes, nodeCodec);
  if (!result.ok) throw new Error(result.code);
  return Object.fromEntries(
    Object.entries(partsOf(result.value)).map(([name, part]) => [name, new TextDecoder().decode(part)]),
  );
}
const body = (given: string): string | undefined => tamed(aDocx({ body: given }))['word/document.xml'];

test.each([
  [field(' FILENAME \\p '), field('')],
  [field(' FILE', 'name \\* Upper', ' \\p'), field('', '', '')],
  [field('INFO "FileName" \\p'), field('')],
  [field('TEMPLATE \\p'), field('')],
  [field('USERNAME'), field('')],
  [field('<![CDATA[USERADDRESS]]>'), field('')],
  [simple(' FILENAME  \\p '), simple('')],
  [simple(' FILENAME  \\p ', "'"), simple('', "'")],
])('a field that prints of the PC is left with what it showed last: %s', (given, rest) => {
  expect(body(given)).toContain(rest);
});

test('in a header, too, and also one whose name another field gives', () => {
  const header = storyPart('hdr', field('FILENAME \\p'));
  expect(tamed(aDocx({ parts: [header] }))[header.name]).toContain(field(''));
  const named =
    border('begin') + border('begin') + piece('QUOTE FILENAME') + border('end') + piece(' \\p') + border('end');
  expect(body(paragraph(named))).toContain(named.replace(piece(' \\p'), piece('')));
});

test('any other field stays, and the bytes of a file that has no such one', () => {
  const plain = aDocx({
    body:
      field('PAGE') +
      field('REF FILENAME') +
      simple('DATE') +
      field('DOCPROPERTY Company') +
      paragraph(run('FILENAME \\p')),
  });
  expect(tamePaper(plain, nodeCodec)).toEqual({ ok: true, value: plain });
});
