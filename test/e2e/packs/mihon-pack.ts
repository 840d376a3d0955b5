import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { aDocx, paragraph, run, textControl } from '../../builders/docx';
import { formInput, packInput } from '../../builders/pack';
import type { ZipRecord } from '../../builders/zip';
import { aForm, writtenPdf } from '../../support/written-pdf';

/**
 * The files of an invented city's pack: one Word form about the office.
 *
 * @param place content control of the office's name
 * @param records that the form's file holds beside its own
 */
export function mihonPack(
  version = '1.0.0',
  place = 'name',
  records: readonly ZipRecord[] = [],
): Record<string, Uint8Array> {
  const form = formInput({
    fidelity: 'official',
    outputs: ['docx', 'pdf'],
    fields: [{ key: 'name', label: '事業所名', type: 'text', value: 'office.name', required: true }],
  });
  const pack = packInput({ version, municipality: '見本市', forms: [form] });
  return {
    'pack.json': new TextEncoder().encode(JSON.stringify(pack)),
    'forms/1.docx': aDocx({
      body: paragraph(run('見本市 利用申込書')) + paragraph(run('事業所名：'), textControl(place)),
      records,
    }),
  };
}

/** Puts the pack into a folder, as a city hands it out. */
export function writeFolder(folder: string, files: Record<string, Uint8Array>): string {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

/** The same as a zip with a folder around it. */
export function writeZip(file: string, files: Record<string, Uint8Array>): string {
  writeFileSync(
    file,
    zipSync(Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`mihon/${path}`, bytes]))),
  );
  return file;
}

/** An invented city's pack whose form is a PDF: a field of the file's own, and places on its page. */
export function pdfPack(city: { id: string; municipality: string; title: string }): Record<string, Uint8Array> {
  const form = formInput({
    ...{ title: '見本申込書', shortTitle: '申込書', template: 'forms/1.pdf', fidelity: 'official', outputs: ['pdf'] },
    fields: [
      { key: 'name', label: '事業所名', type: 'text', value: 'office.name', required: true },
      { key: 'postal', label: '郵便番号', type: 'text', value: 'office.postalCode' },
      { key: 'agree', label: '同意', type: 'check', value: 'true' },
      { key: 'reason', label: '申請の理由', type: 'text', required: true },
    ],
    places: {
      name: { field: '法人名' },
      postal: { box: [320, 160, 140, 20], cells: 7 },
      reason: { box: [100, 540, 300, 20] },
    },
  });
  return {
    'pack.json': new TextEncoder().encode(JSON.stringify(packInput({ ...city, forms: [form] }))),
    'forms/1.pdf': writtenPdf(aForm()),
  };
}
