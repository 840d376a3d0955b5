import { describe, expect, test } from 'vitest';
import { fileKindOf } from '@shared/submission/file-kind';
import { aDocx } from '../../builders/docx';
import { anXlsx } from '../../builders/xlsx';
import { aZip } from '../../builders/zip';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('a file is what its first bytes say', () => {
  // Types as registered with IANA: the city's side reads them.
  test.each([
    ['PDF', 'pdf', 'application/pdf', text('%PDF-1.7 …')],
    ['JPEG', 'jpg', 'image/jpeg', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['PNG', 'png', 'image/png', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)],
    ['TIFF', 'tif', 'image/tiff', text('II*\0…')],
    ['TIFF', 'tif', 'image/tiff', text('MM\0*…')],
  ])('%s, from a scanner', (words, extension, mediaType, file) => {
    expect(fileKindOf(file)).toEqual({ extension, mediaType, words, isScan: true });
  });

  test('a Word file and an Excel file are papers, and no scans', () => {
    const office = 'application/vnd.openxmlformats-officedocument';
    expect(fileKindOf(aDocx())).toMatchObject({
      ...{ extension: 'docx', words: 'Word' },
      mediaType: `${office}.wordprocessingml.document`,
      isScan: false,
    });
    expect(fileKindOf(anXlsx())).toMatchObject({
      ...{ extension: 'xlsx', words: 'Excel' },
      mediaType: `${office}.spreadsheetml.sheet`,
      isScan: false,
    });
  });

  test.each([
    ['a program that calls itself a PDF', text('MZ\x90\0')],
    ['a text', text('印影')],
    ['a web page', text('<html>%PDF-')],
    ['half a beginning', bytes(0xff, 0xd8)],
    ['nothing', bytes()],
    ['a container of neither Word nor Excel', aZip([{ name: 'ppt/presentation.xml', content: '' }])],
    ['a Word file that breaks off', aDocx().subarray(0, 200)],
  ])('%s is none of them', (_what, file) => {
    expect(fileKindOf(file)).toBeNull();
  });
});
