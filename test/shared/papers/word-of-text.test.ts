import { expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import { wordOfText } from '@shared/papers/word-of-text';
import { lookedAtCopies } from '../../../electron/documents/looked-at-copies';
import { jobsHere } from '../../support/jobs-here';

const text = [
  '個人データの漏えい等についての報告（下書き）',
  '作成日　令和8年11月26日',
  '',
  '1 概要',
  '　起きたこと：<誤送信> & \u000b紛失',
  '　くわしく：【いつ、どこで、何が起きたか】のこと',
].join('\n');
const parts = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(wordOfText(text))).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
const paragraphs = (): string[] => parts()['word/document.xml']?.match(/<w:p>.*?<\/w:p>/g) ?? [];
const wordsOf = (xml: string): string => xml.replace(/<[^>]+>/g, '');

test('each line is a paragraph with its words as they were typed, but for what XML can’t hold', () => {
  expect(paragraphs().map(wordsOf)).toEqual([
    '個人データの漏えい等についての報告（下書き）',
    '作成日　令和8年11月26日',
    '',
    '1 概要',
    '起きたこと：&lt;誤送信&gt; &amp; 紛失',
    'くわしく：【いつ、どこで、何が起きたか】のこと',
  ]);
});

test('the title and the headings look like that, lines under them stand in, and what is still to be written is marked', () => {
  const [title = '', date = '', , heading = '', line = '', open = ''] = paragraphs();
  expect(title).toContain('w:val="Title"');
  expect(heading).toContain('<w:pStyle w:val="1"/>');
  expect(date).not.toContain('<w:pPr>');
  expect(line).toContain('<w:ind w:left="210"/>');
  expect(open.match(/<w:r>.*?<\/w:r>/g)?.map((run) => [run.includes('w:highlight'), wordsOf(run)])).toEqual([
    [false, 'くわしく：'],
    [true, '【いつ、どこで、何が起きたか】'],
    [false, 'のこと'],
  ]);
});

test('it is a Word file as any that leaves the app, and names nobody as its author', async () => {
  const looked = await lookedAtCopies(jobsHere as never, [{ name: '報告', bytes: wordOfText(text) }]);
  expect(looked).toMatchObject({ ok: true, value: [{ extension: 'docx' }] });
  expect(parts()['docProps/core.xml']).toContain('<dc:creator>連携台帳</dc:creator>');
});
