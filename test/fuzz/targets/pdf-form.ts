import fc from 'fast-check';
import { checkPdf } from '@shared/forms/finished/check-pdf';
import { fillPdf } from '@shared/forms/pdf/fill/fill-pdf';
import type { PdfFill, PdfSlot } from '@shared/forms/pdf/fill/pdf-fill';
import { describePdf } from '@shared/forms/pdf/look/describe-pdf';
import { openPdfTemplate } from '@shared/forms/pdf/pdf-template';
import { fflateCodec } from '@shared/forms/zip/fflate-codec';
import { letterFonts } from '../../support/letter-fonts';
import { aForm, aPage, writtenPdf } from '../../support/written-pdf';
import { changed, changes, type Change } from '../changed-bytes.ts';
import { quietly } from '../quietly.ts';
import { must, target } from '../target.ts';

interface FormCase {
  kind: 'fields' | 'flat' | 'turned';
  name: string;
  notes: string;
  /** Words of the file that stand where others stood, as a slip of a program would leave them. */
  exchanged: { from: string; to: string }[];
  changes: Change[];
}

const WORDS = [
  '20 0 R',
  '24 0 R',
  '3 0 R',
  '2 0 R',
  '/Kids',
  '/Parent',
  '/Tx',
  '/Btn',
  '/Length',
  '595',
  '/Rect',
  '/AP',
  '[',
  ']',
  '<<',
  '>>',
  '0',
  '-1',
  '99999999',
  '/Fields',
];

const cases: fc.Arbitrary<FormCase> = fc.record({
  kind: fc.constantFrom('fields', 'flat', 'turned'),
  name: fc.string({ maxLength: 30, unit: fc.constantFrom(...'神崎髙渡邊齋アイウ12-　 ()\\<>/') }),
  notes: fc.string({ maxLength: 60, unit: fc.constantFrom(...'あいう。、\n（）Aa1') }),
  exchanged: fc.array(fc.record({ from: fc.constantFrom(...WORDS), to: fc.constantFrom(...WORDS) }), { maxLength: 3 }),
  changes,
});

const files = { fields: writtenPdf(aForm()), flat: writtenPdf(aPage()), turned: writtenPdf(aPage('/Rotate 90')) };

/** A PDF form: one that is sound takes what was given, and is found sound; whatever else comes is refused or filled, and nothing hangs. */
export const pdfForm = target<FormCase>({
  cases,
  async check({ kind, name, notes, exchanged, changes }) {
    const bytes = changed(exchanged.reduce(withExchanged, files[kind]), changes);
    const isSound = exchanged.every(({ from, to }) => from === to) && changes.length === 0;
    const described = describePdf(bytes);
    must(described.ok || !isSound, 'a sound form isn’t read', described);
    const template = openPdfTemplate(bytes);
    if (!template.ok) return;
    const fill = fillOf(kind, name, notes);
    const filled = fillPdf(template.value, fill, letterFonts(), fflateCodec);
    must(filled.ok || !isSound, 'a sound form isn’t filled', filled);
    if (!filled.ok) return;
    const checked = await quietly(() => checkPdf(template.value, fill, filled.value.bytes));
    must(checked.ok || !isSound, 'a filled form isn’t found sound', { checked, name, notes });
    if (!isSound || kind !== 'fields') return;
    const again = describePdf(filled.value.bytes);
    const value = again.ok ? again.value.fields.find((field) => field.name === '法人名')?.value : null;
    must(value === name, 'a value reads otherwise than it was given', { value, name });
  },
});

function fillOf(kind: FormCase['kind'], name: string, notes: string): PdfFill {
  const slot = (place: PdfSlot['place'], text: string, lines: number): PdfSlot => ({
    ...{ tag: '欄', label: '欄', place, page: 1, lines, mark: undefined },
    value: { kind: 'text', text, scale: 1, isGap: false },
  });
  const slots =
    kind === 'fields'
      ? [slot({ field: '法人名' }, name, 1), slot({ field: 'notes' }, notes, 9)]
      : [slot({ box: [100, 200, 200, 18] }, name, 1), slot({ box: [100, 300, 200, 90] }, notes, 9)];
  return { sheets: [slots], isPreview: false };
}

function withExchanged(bytes: Uint8Array, { from, to }: FormCase['exchanged'][number]): Uint8Array {
  if (from === to) return bytes;
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return Uint8Array.from(text.replace(from, to), (one) => one.charCodeAt(0));
}
