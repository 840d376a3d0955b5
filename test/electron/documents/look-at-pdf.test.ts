import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { afterAll, expect, test } from 'vitest';
import { readCmap } from '@shared/forms/pdf/font-cmap';
import { failure, unwrap } from '@shared/problems/problem';
import { kindOfFile } from '../../../electron/documents/kind-of-file';
import { PdfLook } from '../../../electron/documents/look-at-pdf';
import { finishPdf } from '../../../electron/documents/routes/finish-pdf';
import type { FillQueue } from '../../../electron/filling/fill-queue';
import { glyphsOf } from '../../support/glyph-pictures';
import { jobsHere } from '../../support/jobs-here';

// As the app is built: the fonts lie in one folder.
const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
symlinkSync(
  resolve('node_modules/@expo-google-fonts/biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf'),
  join(folder, 'BIZUDMincho_400Regular.ttf'),
);
symlinkSync(resolve('renderer/fonts/ipamjm.ttf'), join(folder, 'ipamjm.ttf'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const look = new PdfLook(folder, jobsHere);
const notBundled = async (shown: string): Promise<string[]> =>
  (await look.notBundled([{ label: '氏名', shown }])).map(({ character }) => character);

test('names that the bundled fonts have are no reason to warn beside the preview', async () => {
  for (const name of [
    '山田 太郎',
    '神\u{fa19}谷 﨑 髙 𠮷 塚\u{fa10}',
    '葛\u{e0100}城 葛\u{e0101}飾 邉\u{e0110} 辻\u{e0100}',
    '𠀋 𪚥 㐂 㑨 靍 栁 𤋮\u{fa6c}',
    '（株）ひまわり会　①②③ ㈱ Ⅲ 〒990-0001',
  ])
    expect(await notBundled(name)).toEqual([]);
});

test('what no bundled font has is told: pictures, kanji that a PC made for itself, other countries’ letters', async () => {
  expect(await notBundled('山田😀')).toEqual(['😀']);
  expect(await notBundled('们川')).toEqual(['们']);
  expect(await notBundled('\u{e000}川')).toEqual(['\u{e000}']);
  expect(await notBundled('김철수 \u{2f800}')).toEqual(['김', '철', '수', '\u{2f800}']);
  expect(await notBundled('渡\u{e0105}')).toEqual(['渡\u{e0105}']);
});

test('a font that can’t be read keeps no preview away, is no excuse for a paper, and is read as soon as it can be', async () => {
  const away = join(folder, 'away');
  const held = new PdfLook(away, jobsHere);
  const value = { label: '氏名', shown: '葛\u{e0100}城 们' };
  expect(await held.notBundled([value])).toEqual([]);
  const looked = await held.lost([], [value]);
  expect(looked).toMatchObject({ ok: false, code: 'pdf/unread', details: { reason: 'ENOENT' } });
  symlinkSync(folder, away);
  expect(await held.notBundled([value])).toEqual([{ label: '氏名', character: '们' }]);
  expect(await held.lost([], [value])).toMatchObject({ ok: true });
});

test('a form of a kanji that its font draws by the usual glyph is as it should be; in a font without that form it is lost', async () => {
  const font = new Uint8Array(readFileSync('renderer/fonts/ipamjm.ttf'));
  const cmap = readCmap(font)!;
  const usual = cmap.glyphs.get(0x908a)!;
  const draws = async (words: string): Promise<unknown> => {
    const pdf = await glyphsOf([{ font, fontName: 'AAAAAA+IPAmjMincho', glyph: usual, words }], 16);
    const lost = await look.lost([pdf], [{ label: '氏名', shown: words }]);
    return lost.ok && lost.value.map(({ character }) => character);
  };
  expect(await draws('邊\u{e0108}')).toEqual([]);
  expect(await draws('邊\u{e0109}')).toEqual(['邊\u{e0109}']);
});

test('a PDF that can’t be read is told, not taken for right', async () => {
  expect(await look.lost([new TextEncoder().encode('no PDF')], [])).toMatchObject({ ok: false, code: 'pdf/unread' });
});

const answering = (told: unknown) =>
  new PdfLook(folder, { run: () => Promise.resolve(told) } as Pick<FillQueue, 'run'>);
const ofHana = [{ label: '氏名', shown: '花' }];

test('nor is one taken for right whose look was ended, or answers what is no answer', async () => {
  for (const told of [
    failure('form/too-heavy', { seconds: 30 }),
    failure('form/too-much-memory', { megabytes: 1_280 }),
    ...[null, 'right', [{ character: 1, label: '' }], [null]].map((value) => ({ ok: true, value })),
  ])
    expect(await answering(told).lost([new Uint8Array(1)], ofHana)).toMatchObject({ ok: false, code: 'pdf/unread' });
  const lost = [{ character: '花', label: '氏名', isCut: true }];
  expect(await answering({ ok: true, value: lost }).lost([new Uint8Array(1)], ofHana)).toEqual({
    ok: true,
    value: lost,
  });
});

test('another program’s PDF gets the form’s title and its language; what comes back is a PDF or nothing', async () => {
  const made = await PDFDocument.create();
  made.addPage();
  const finished = unwrap(await finishPdf(jobsHere, await made.save(), '様式第1号'));
  const { Title, Lang } = await pdfInfo(finished);
  expect([Title, Lang]).toEqual(['様式第1号', 'ja-JP']);
  expect(await finishPdf(jobsHere, new Uint8Array([1, 2]), 'x')).toMatchObject({ ok: false, code: 'pdf/unread' });
  for (const value of [null, 'x', new TextEncoder().encode('#!/bin/sh')]) {
    const jobs = { run: () => Promise.resolve({ ok: true, value }) } as unknown as Pick<FillQueue, 'run'>;
    expect(await finishPdf(jobs, new Uint8Array(), 'x')).toMatchObject({ ok: false, code: 'pdf/unread' });
  }
});

test('what a file is, is told by a word that is known; any other one is no kind of file', async () => {
  const kindOf = (value: unknown) =>
    kindOfFile(
      { run: () => Promise.resolve({ ok: true, value }) } as unknown as Pick<FillQueue, 'run'>,
      new Uint8Array(),
    );
  expect(await kindOf('docx')).toMatchObject({ ok: true, value: { words: 'Word' } });
  for (const told of ['exe', '../x', null, 7, {}]) expect(await kindOf(told)).toEqual({ ok: true, value: null });
  expect(await kindOfFile(jobsHere, new TextEncoder().encode('%PDF-1.7'))).toMatchObject({
    value: { extension: 'pdf' },
  });
});

async function pdfInfo(bytes: Uint8Array): Promise<{ Title: string; Lang: string }> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const lang = document.catalog.lookupMaybe(PDFName.of('Lang'), PDFString, PDFHexString)?.decodeText();
  return { Title: document.getTitle() ?? '', Lang: lang ?? '' };
}
