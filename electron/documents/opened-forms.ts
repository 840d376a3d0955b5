import { verifyForm, type FormTemplate } from '@shared/forms/form-template';
import { success, type Result } from '@shared/problems/problem';
import { nodeCodec } from './node-codec';

/** Forms that are kept open. An office fills the same few again and again, at every key typed beside the preview. */
const MOST = 8;
/** Larger files are opened each time: what is read of them takes several times their size. */
const LARGEST = 8 * 1024 * 1024;

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/**
 * Forms, each checked whole when it comes for the first time and kept open for its next papers: a fill then reads only
 * what its values ask for.
 */
export class OpenedForms {
  /** The one that was asked for last stands last. */
  private kept: { file: string; form: FormTemplate }[] = [];

  /** @param file its name, as the pack has it */
  open(file: string, bytes: Uint8Array): Result<FormTemplate> {
    const known = this.kept.find((one) => one.file === file && isSame(one.form.directory.bytes, bytes))?.form;
    const opened = known ? success(known) : verifyForm(file, bytes, nodeCodec);
    if (opened.ok && bytes.length <= LARGEST) this.keep(file, opened.value);
    return opened;
  }

  private keep(file: string, form: FormTemplate): void {
    this.kept = [...this.kept.filter((one) => one.form !== form), { file, form }].slice(-MOST);
  }
}
