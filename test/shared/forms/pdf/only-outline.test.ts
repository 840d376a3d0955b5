import { expect, test } from 'vitest';
import { isOnlyOutline } from '@shared/forms/pdf/fill/only-outline';
import { fillPdf } from '@shared/forms/pdf/fill/fill-pdf';
import { openPdfTemplate } from '@shared/forms/pdf/pdf-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { letterFonts } from '../../../support/letter-fonts';
import { aForm, hexText, writtenPdf } from '../../../support/written-pdf';

const BOX = [0, 0, 10, 10] as const;
const RING =
  'q 0.8 w 5.1 10 m 7.8 10 10 7.8 10 5.1 c 10 2.4 7.8 0.2 5.1 0.2 c 2.4 0.2 0.2 2.4 0.2 5.1 c 0.2 7.8 2.4 10 5.1 10 c S Q';

test.each([
  ['a ring', RING, true],
  ['a frame', '0 0 10 10 re S', true],
  ['a frame of four lines', '0 0 m 10 0 l 10 10 l 0 10 l s', true],
  ['a ring with a dot in it', `${RING} 5 5 m 6 6 4 4 5 5 c f`, false],
  ['a tick', '1 5 m 4 1 l 9 9 l S', false],
  ['a cross from corner to corner', '0 0 m 10 10 l 0 10 m 10 0 l S', false],
  ['a letter', 'BT /ZaDb 8 Tf (l) Tj ET', false],
  ['what another stream draws', '/Fm0 Do', false],
  ['nothing', '', false],
])('of a chosen field’s own look it is told whether nothing but an outline is drawn: %s', (_, ops, isIt) => {
  expect(isOnlyOutline(ops, BOX)).toBe(isIt);
});

/** A form whose radios are chosen by a ring alone. */
const stream = (ops: string): string =>
  `<< /Type /XObject /Subtype /Form /BBox [0 0 12 12] /Length ${ops.length} >>\nstream\n${ops}\nendstream`;
const onLook = (mk: string, ops: string): Uint8Array => {
  const form = aForm('', {
    26: `<< /Type /Annot /Subtype /Widget /P 3 0 R /Rect [150 470 162 482] /F 4 /Parent 24 0 R ${mk} /AP << /N << /1 30 0 R /Off 31 0 R >> >> /AS /Off >>`,
    30: stream(ops),
  });
  const template = unwrap(openPdfTemplate(writtenPdf(form)));
  const value = { kind: 'text', text: '変更', scale: 1, isGap: false } as const;
  const slot = { tag: 'kind', label: '区分', place: { field: 'kind' }, value };
  const fill = { sheets: [[slot]], isPreview: false } as unknown as Parameters<typeof fillPdf>[1];
  const { bytes } = unwrap(fillPdf(template, fill, letterFonts(), nodeCodec));
  return bytes.subarray(template.bytes.length);
};
/** The dictionary of the chosen one's place, as it was written behind the file. */
const placeOf = (bytes: Uint8Array): string =>
  /\n26 0 obj([\s\S]*?)endobj/.exec(new TextDecoder('latin1').decode(bytes))?.[1] ?? '';

test('a radio that is chosen by the ring which the page prints, too, gets a mark in it; one that is clear stays', () => {
  expect(hexText('変更')).not.toBe('');
  const clear = placeOf(onLook('', '1 6 m 5 1 l 11 11 l S'));
  expect(clear).toContain('/1 30 0 R');
  const marked = placeOf(onLook('/MK << /CA (l) >>', '0.5 0.5 11 11 re S'));
  expect(marked).toContain('/AS /1');
  expect(marked).toContain('/Off 31 0 R');
  expect(marked).not.toContain('/1 30 0 R');
});
