import { expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import { copiesOf, markedCopies, usualCopies, withCopies } from '@shared/form-studio/write/copies';
import { aboutForm } from '@shared/form-studio/write/own-pack';
import { readPack } from '@shared/packs/read-pack';
import { unwrap } from '@shared/problems/problem';
import { aPack, formInput } from '../../../builders/pack';

/** 甲 and 乙 of a form of one's own. */

const pack = (form: object) => {
  const { forms: _, ...rest } = aPack();
  const manifest = { ...rest, schema: 2, forms: ['own'] };
  const beside = { forms: [{ path: 'own/form.json', text: JSON.stringify(form) }] };
  return unwrap(readPack(JSON.stringify(manifest), channels, beside));
};
const written = { ...(formInput({}) as object), id: 'own' };

test('are read back from the form as they were said', () => {
  const said = markedCopies(usualCopies, true);
  expect(said).toEqual([
    { label: '甲', mark: '甲' },
    { label: '乙', mark: '乙' },
  ]);
  const read = pack(withCopies(written, said));
  expect(aboutForm(read, read.forms[0]!).copies).toEqual(said);
});

test('without a word in the corner only their names differ, and the form is printed twice', () => {
  const read = pack(withCopies(written, markedCopies(markedCopies(usualCopies, true), false)));
  expect(read.forms[0]?.copies.map(({ label, mark }) => [label, mark])).toEqual([
    ['甲', ''],
    ['乙', ''],
  ]);
});

test('a form that nobody wants twice says nothing of it', () => {
  expect(withCopies(written)).toEqual(written);
  expect(copiesOf(pack(written).forms[0]!)).toEqual({});
});
