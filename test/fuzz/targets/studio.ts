import fc from 'fast-check';
import { read, utils } from 'xlsx';
import { proposeForm } from '@shared/form-studio/propose-form';
import { writeForm } from '@shared/form-studio/write/write-form';
import { verifyAnyForm } from '@shared/forms/form-template';
import { attempt } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { filled, formOf, taken } from '../../support/own-form';
import { paragraphs } from '../../support/word-text';
import { anyForm, formFile, type AnyForm } from '../any-form.ts';
import { changed, changes, type Change } from '../changed-bytes.ts';
import { quietly } from '../quietly.ts';
import { must, target } from '../target.ts';

interface StudioCase {
  form: AnyForm;
  changes: Change[];
}

const ABOUT = { id: 'own', number: '', title: '様式', shortTitle: '様式', template: '様式', channels: [] };

/**
 * A city's file that becomes a form of ours. Whatever comes is read or refused; of a sound one everything that is proposed can be taken, the form is one that
 * packs may hold, it is filled from the sample, and every word that the city printed stands there afterwards, in its order.
 */
export const studio = target<StudioCase>({
  cases: fc.record({ form: anyForm, changes }),
  limit: 10,
  async check({ form, changes }) {
    const { file, bytes } = formFile(form);
    const given = changed(bytes, changes);
    const opened = verifyAnyForm(file, given, nodeCodec);
    must(opened.ok || changes.length > 0, 'a sound form isn’t read', opened);
    if (!opened.ok) return;
    const proposed = attempt(() => proposeForm(opened.value));
    must(proposed.ok || changes.length > 0, 'a sound form isn’t proposed for', proposed);
    if (!proposed.ok || changes.length > 0 || proposed.value.proposals.every(({ item }) => item === null)) return;
    const { found, decisions } = taken(file, given);
    const decided = decisions.filter(({ state, item }) => state === 'decided' && item !== null);
    if (decided.length === 0) return;
    const { origins } = writeForm(ABOUT, found, decisions);
    const written = new Set(Object.values(origins).map((i) => decisions[i]));
    // Of a number over several places the first stands for all.
    const groups = new Set([...written].map((one) => one?.spread?.group).filter((group) => group !== undefined));
    const forgotten = decided.filter((one) => !written.has(one) && !groups.has(one.spread?.group ?? -1));
    must(forgotten.length === 0, 'what was decided is nowhere in the form', forgotten);
    const result = await quietly(() => filled(formOf(file, found, decisions), given));
    const lost = firstLost(wordsOf(cellsOf(form, given)), cellsOf(form, result).join('\n'));
    must(lost === '', 'a printed word is lost', lost);
  },
});

/** What can be read, cell by cell or line by line, by programs that share no code with ours. */
function cellsOf({ kind }: AnyForm, bytes: Uint8Array): string[] {
  if (kind === 'word') return paragraphs(bytes);
  const book = read(bytes, { type: 'array', cellText: true, cellNF: true });
  return book.SheetNames.flatMap((name) =>
    utils
      .sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1, raw: false, blankrows: false })
      .flatMap((cells) => cells.map((one) => (typeof one === 'string' ? one : ''))),
  );
}

/** Eras to choose from: the day that is written says its own. */
const ERAS = /^(?:[明大昭平令][治正和成]?[・･])+[明大昭平令][治正和成]?$/;

/** Between the parts of a number; one without parts has none. */
const DASH = /^[-－]$/;

/** Whatever isn't room to write in, nor a sign that is ticked. */
const wordsOf = (cells: readonly string[]): string[] =>
  cells.flatMap((one) => one.split(/[\s＿□☐☑]+/u)).filter((one) => one !== '' && !ERAS.test(one) && !DASH.test(one));

/** @returns the first word that doesn't stand behind the one before; '' where all do */
function firstLost(words: readonly string[], text: string): string {
  let from = 0;
  for (const one of words) {
    const at = text.indexOf(one, from);
    if (at === -1) return one;
    from = at + one.length;
  }
  return '';
}
