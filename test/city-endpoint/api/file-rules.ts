import type { ProblemDocument, SubmittedFile } from '@shared/submission/wire';
import { endingsOf } from '@shared/submission/known-kinds';
import { isFileName } from '@shared/text/file-name';

/**
 * What the contract says of files beside their size: a name that every system takes and that reads as it is, of a kind that
 * papers come in, with the ending of that kind. Officers open them.
 */
export const fileFaults = (files: readonly SubmittedFile[]): ProblemDocument['errors'] =>
  files.flatMap(({ name, mediaType }, index) => {
    const fault = (field: string, detail: string) => ({ field: `files.${index}.${field}`, detail });
    if (!isFileName(name)) return [fault('name', 'ファイルの名前に使えない文字か、使えない名前です')];
    const endings = endingsOf(mediaType);
    if (!endings) return [fault('mediaType', '受け付けていない種類のファイルです')];
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    return endings.includes(ending)
      ? []
      : [fault('name', `名前の終わりを ${endings.map((one) => `.${one}`).join('、')} にしてください`)];
  });
