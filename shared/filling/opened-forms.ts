import { verifyAnyForm, type AnyTemplate } from '../forms/form-template';
import { verifyOwnForm } from '../forms/own-places/open-own-form';
import type { Codec } from '../forms/zip/codec';
import type { Form } from '../packs/schema';
import { success, type Result } from '../problems/problem';
import { areSameBytes } from '../text/same-bytes';

/** Forms that are kept open. An office fills the same few again and again, at every key typed beside the preview. */
const MOST = 8;
/** Bytes of all their parts, unpacked: what is read of them takes several times as much. Larger files are opened each time. */
const ROOM = 64 * 1024 * 1024;

const unpacked = (form: AnyTemplate): number =>
  form.kind === 'pdf' ? form.bytes.length : form.directory.entries.reduce((sum, { size }) => sum + size, 0);

/**
 * Forms, each checked whole when it comes for the first time and kept open for its next papers: a fill then reads only
 * what its values ask for.
 */
export class OpenedForms {
  /** The one that was asked for last stands last. */
  private kept: { file: string; bytes: Uint8Array; form: AnyTemplate }[] = [];

  /** @param most bytes of all their parts together */
  constructor(
    private readonly codec: Codec,
    private readonly most = ROOM,
  ) {}

  /**
   * @param file its name, as the pack has it
   * @param form where it places anchors into the file: placed otherwise it is another form
   */
  open(file: string, bytes: Uint8Array, form: Form | null = null): Result<AnyTemplate> {
    const key = form?.places ? `${file} ${JSON.stringify([form.places, form.fields])}` : file;
    const known = this.kept.find((one) => one.file === key && areSameBytes(one.bytes, bytes))?.form;
    const opened = known
      ? success(known)
      : form
        ? verifyOwnForm(form, bytes, this.codec)
        : verifyAnyForm(file, bytes, this.codec);
    if (opened.ok) this.keep(key, bytes, opened.value);
    return opened;
  }

  private keep(file: string, bytes: Uint8Array, form: AnyTemplate): void {
    const kept = [...this.kept.filter((one) => one.form !== form), { file, bytes, form }].slice(-MOST);
    let room = this.most;
    // The oldest go first.
    const first = kept.findLastIndex((one) => (room -= unpacked(one.form)) < 0) + 1;
    this.kept = kept.slice(first);
  }
}
