import { expect, test } from 'vitest';
import { failure, success } from '@shared/problems/problem';
import { outputOf } from '../../../electron/documents/write-papers';
import { evaluate } from '../../builders/evaluation';
import { aField, aForm } from '../../builders/pack';

const given = { fields: [aField({ required: true })] };
const file = (text: string) => ({ bytes: new TextEncoder().encode(text), edits: [] });

test('one of many papers whose PDF shows another character is not made; all of its files are looked at first', async () => {
  const evaluation = await evaluate(given, { corporation: { name: '\u{fa19}崎会' } });
  const paper = { evaluation, files: [file('1'), file('2')] };
  const looked: unknown[] = [];
  const made = (isRight: boolean, output: 'pdf' | 'docx') =>
    outputOf(
      output,
      aForm(given),
      paper,
      (bytes) => Promise.resolve(success(bytes)),
      (pdfs, values) => {
        looked.push([pdfs.length, values]);
        return Promise.resolve(isRight ? success(null) : failure('pdf/lost-characters', { lost: '' }));
      },
    );
  expect(await made(false, 'pdf')).toMatchObject({ ok: false, code: 'pdf/lost-characters' });
  expect(await made(true, 'pdf')).toMatchObject({ ok: true, value: { papers: paper.files.map(({ bytes }) => bytes) } });
  expect(looked).toEqual(Array(2).fill([2, [{ label: '名称', shown: '\u{fa19}崎会' }]]));
  expect((await made(false, 'docx')).ok).toBe(true);
});
