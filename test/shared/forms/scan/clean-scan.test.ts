import { PDFArray, PDFDocument, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { OpenedForms } from '@shared/filling/opened-forms';
import { runFillJob } from '@shared/filling/run-fill-job';
import type { CleanScan } from '@shared/forms/scan/scan-trace';
import type { Result } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aFax, aPhoto, aPicture, aScannedPdf } from '../../../support/scan-files';

const NO_WATCH = { start: () => {}, rest: () => {} };
const means = { codec: nodeCodec, forms: new OpenedForms(nodeCodec) };
const cleaned = (scan: Uint8Array): Promise<Result<CleanScan>> =>
  runFillJob({ kind: 'clean-scan', scan }, NO_WATCH, means) as Promise<Result<CleanScan>>;
async function made(scan: Uint8Array): Promise<CleanScan> {
  const result = await cleaned(scan);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
const codeOf = async (scan: Uint8Array): Promise<string> => {
  const result = await cleaned(scan);
  return result.ok ? 'ok' : result.code;
};

describe.each([
  ['a photo', aPhoto],
  ['a picture', aPicture],
])('%s', (_, make) => {
  test.each([1, 6])(
    'keeps its pixels byte for byte and how it is turned (%d), and nothing that the camera wrote',
    async (turn) => {
      const { bytes, clean } = make(turn);
      const { bytes: out, removed } = await made(new Uint8Array(bytes));
      expect(Buffer.from(out).toString('hex')).toBe(clean.toString('hex'));
      expect(removed).toEqual(['facts']);
      // What is clean stays so.
      expect(await made(out)).toEqual({ bytes: out, removed: [] });
    },
  );

  test('that is cut off or damaged anywhere is refused or cleaned, but never an accident', async () => {
    const { bytes } = make(6);
    for (let at = 9; at < bytes.length; at += 3) {
      expect(await codeOf(new Uint8Array(bytes.subarray(0, at)))).toMatch(/^(?:ok|scan\/unreadable)$/);
      const damaged = new Uint8Array(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      expect(await codeOf(damaged)).toMatch(/^(?:ok|scan\/unreadable)$/);
    }
  });
});

describe('a fax of several pages', () => {
  test.each([true, false])('keeps its strips and loses the rest (little ends first: %s)', async (little) => {
    const { bytes, strips, facts } = aFax(little);
    const out = Buffer.from((await made(new Uint8Array(bytes))).bytes).toString('latin1');
    for (const strip of strips) expect(out).toContain(strip);
    for (const fact of facts) expect(out).not.toContain(fact);
    expect(Buffer.from((await made(Buffer.from(out, 'latin1'))).bytes).toString('latin1')).toBe(out);
  });

  test('that goes round in a circle, or lies outside of itself, is refused', async () => {
    const { bytes } = aFax(true);
    for (let at = 4; at < bytes.length; at++) {
      const damaged = new Uint8Array(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0x41;
      expect(await codeOf(damaged)).toMatch(/^(?:ok|scan\/unreadable)$/);
    }
  });
});

describe('a PDF', () => {
  const jpeg = new Uint8Array(aPhoto(1).bytes);
  const text = (bytes: Uint8Array): Promise<string> =>
    PDFDocument.load(bytes, { updateMetadata: false }).then((pdf) =>
      pdf.context
        .enumerateIndirectObjects()
        .map(([, object]) => String(object))
        .join('\n'),
    );

  test('keeps its pages and their pictures, and loses what it does, where it leads, what is in it and who made it', async () => {
    const given = await aScannedPdf(jpeg, async (pdf, page) => {
      pdf.setAuthor('AUTHOR');
      pdf.addJavaScript('main', 'app.alert(1)');
      await pdf.attach(new Uint8Array([1, 2, 3]), 'ATTACHED.txt');
      const { context } = pdf;
      pdf.catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(2)') }));
      pdf.catalog.set(PDFName.of('Metadata'), context.register(context.stream('<x:xmpmeta>XMP</x:xmpmeta>')));
      page.node.set(PDFName.of('AA'), context.obj({ O: { S: 'Launch', F: PDFString.of('calc.exe') } }));
      const link = {
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 9, 9],
        A: { S: 'URI', URI: PDFString.of('http://x/') },
      };
      const stamp = {
        Type: 'Annot',
        Subtype: 'Stamp',
        Rect: [0, 0, 9, 9],
        T: PDFString.of('PERSON'),
        A: { S: 'URI', URI: PDFString.of('http://y/') },
      };
      page.node.set(PDFName.of('Annots'), context.obj([link, stamp]));
      context.register(PDFRawStream.of(context.obj({}), new TextEncoder().encode('UNREACHED')));
    });
    const { bytes, removed } = await made(given);
    expect([...removed].sort()).toEqual(['attachments', 'facts', 'links', 'scripts']);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const all = (await text(bytes)) + String(pdf.context.trailerInfo.Info ?? '');
    expect(all).not.toMatch(/AUTHOR|JavaScript|app\.alert|ATTACHED|XMP|Launch|http:|PERSON|UNREACHED|\/Link/);
    expect(pdf.getPageCount()).toBe(1);
    const notes = pdf.getPage(0).node.lookup(PDFName.of('Annots'), PDFArray);
    expect(String(notes)).toContain('/Stamp');
    const [picture] = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFRawStream && String(object.dict).includes('/Image') ? [object] : [],
      );
    expect(Buffer.from(picture?.contents ?? []).toString('hex')).toBe(aPhoto(1).clean.toString('hex'));
  });

  test('with what it was before it was changed loses that', async () => {
    const first = await aScannedPdf(new Uint8Array([1, 2, 3]));
    expect(Buffer.from((await made(first)).bytes).includes('Producer')).toBe(false);
  });

  test('that is locked, damaged or empty is refused', async () => {
    expect(await codeOf(new TextEncoder().encode('%PDF-1.7\n%%EOF'))).toBe('scan/unreadable');
    const locked = await aScannedPdf(jpeg, (pdf) => {
      pdf.context.trailerInfo.Encrypt = pdf.context.register(pdf.context.obj({ Filter: 'Standard' }));
    });
    expect(await codeOf(locked)).toBe('scan/locked');
    expect(await codeOf(new TextEncoder().encode('MZ'))).toBe('scan/unreadable');
  });

  test('that was signed electronically stays byte for byte, and may do nothing', async () => {
    const signed = (script: boolean) =>
      aScannedPdf(jpeg, (pdf) => {
        const signature = pdf.context.register(pdf.context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3] }));
        const field = pdf.context.register(pdf.context.obj({ FT: 'Sig', V: signature }));
        pdf.catalog.set(PDFName.of('AcroForm'), pdf.context.obj({ SigFlags: 3, Fields: [field] }));
        if (script) pdf.addJavaScript('main', 'app.alert(1)');
      });
    const given = await signed(false);
    expect(await made(given)).toEqual({ bytes: given, removed: [] });
    expect(await codeOf(await signed(true))).toBe('scan/signed');
  });
});
