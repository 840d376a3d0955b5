import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { csvPapers } from '@shared/forms/csv-form';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import type { ValueToFind } from '@shared/forms/pdf/look-at-pdf';
import { valuesToFind } from '@shared/forms/pdf/values-to-find';
import type { FilledFile } from '@shared/forms/filled-file';
import { ownOutput, type OutputKind } from '@shared/packs/own-output';
import type { Form } from '@shared/packs/schema';
import { failure, success, type Result } from '@shared/problems/problem';
import { writeFailure, writeFileAtomically } from '../storage/atomic-file';
import { sha256 as digestOf } from '../storage/sha256';

export interface WrittenPaper {
  file: string;
  /** In hex. */
  sha256: string;
  bytes: number;
}

/** One kind of output of a paper: as many files as the paper comes to. */
export interface PaperOutput {
  output: OutputKind;
  papers: readonly Uint8Array[];
}

/**
 * A filled form as the files that it leaves as. Problems: of `toPdf`, of `look`.
 *
 * @param look sees all PDFs of the paper with what must stand in them, before they are handed out
 */
export async function outputOf(
  output: OutputKind,
  form: Form,
  { evaluation, files }: { evaluation: Evaluation; files: readonly FilledFile[] },
  toPdf: (bytes: Uint8Array) => Promise<Result<Uint8Array>>,
  look: (pdfs: readonly Uint8Array[], values: readonly ValueToFind[]) => Promise<Result<unknown>>,
): Promise<Result<PaperOutput>> {
  if (output === 'csv') {
    const papers = csvPapers(form, evaluation);
    return papers.ok ? success({ output, papers: papers.value }) : papers;
  }
  // A form that is a PDF was looked at when it was filled.
  if (output !== 'pdf' || ownOutput(form.template) === 'pdf')
    return success({ output, papers: files.map(({ bytes }) => bytes) });
  const papers: Uint8Array[] = [];
  for (const { bytes } of files) {
    const pdf = await toPdf(bytes);
    if (!pdf.ok) return pdf;
    papers.push(pdf.value);
  }
  const looked = await look(papers, valuesToFind(form, evaluation));
  if (!looked.ok) return looked;
  return success({ output, papers });
}

/**
 * Writes a paper into a folder, which is made when it isn't there. Several files are numbered: name_1, name_2 …
 * Problems: `file/…`.
 *
 * @param instead whether a file of that name is replaced; else the paper takes a name that is free: name（2）
 */
export async function writePapers(
  folder: string,
  name: string,
  outputs: readonly PaperOutput[],
  { instead }: { instead: boolean },
): Promise<Result<WrittenPaper[]>> {
  const made = await makeFolder(folder);
  if (!made.ok) return made;
  const endings = outputs.flatMap(({ output, papers }) =>
    papers.map((bytes, i) => ({ ending: `${papers.length > 1 ? `_${i + 1}` : ''}.${output}`, bytes })),
  );
  const stem = instead
    ? name
    : freeStem(
        folder,
        name,
        endings.map(({ ending }) => ending),
      );
  const written: WrittenPaper[] = [];
  for (const { ending, bytes } of endings) {
    const placed = await writeFileAtomically(join(folder, `${stem}${ending}`), bytes);
    if (!placed.ok) return placed;
    const sha256 = digestOf(bytes);
    written.push({ file: placed.value.file, sha256, bytes: bytes.length });
  }
  return success(written);
}

/** The name, or the first with a number behind that no file of the folder has. Two people may have one name. */
function freeStem(folder: string, name: string, endings: readonly string[]): string {
  for (let number = 1; ; number++) {
    const stem = number === 1 ? name : `${name}（${number}）`;
    if (endings.every((ending) => !existsSync(join(folder, `${stem}${ending}`)))) return stem;
  }
}

async function makeFolder(folder: string): Promise<Result<null>> {
  try {
    await mkdir(folder, { recursive: true });
    return success(null);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOTDIR') return failure('file/not-a-folder', { file: folder });
    return writeFailure(error as NodeJS.ErrnoException, folder);
  }
}
