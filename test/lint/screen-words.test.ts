import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder, isCode } from '../../electron/dev/checking/source-tree.mjs';
import { japaneseIn, type Said } from './japanese-strings';
import { packSentences } from './pack-sentences';
import { complaintsOf, screenWords } from './screen-words';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const words = screenWords(read('docs/glossary.md'));

/** What nobody sees in the app: for who develops it, or makes a pack. */
const NOT_SHOWN = /^(electron\/(dev|cli)|renderer\/ui\/gallery|shared\/(packs|pack-check))(\/|$)/;
/** Others' words, which we only have to understand (what people type, headings of tables, formats of Excel), and parts of sentences. */
const HEARD =
  /^shared\/(text\/|vault\/(common-phrases|passphrase-words)|tables\/import\/|tables\/matching\/|forms\/|form-studio\/(find|page|propose\/(label-words|label-rest|propose)|write\/on-paper)|tables\/(export\/excel-parts|named-organization)|ledger\/fields\/|procedures\/wizard\/(event-words|matter-words|parsed-sentence))|^renderer\/(papers\/form-key|features\/find\/(acts|fixed-targets|contact-targets|spoken-places)|addresses\/settings-sections)\.ts$/;

const wrong = (said: readonly Said[]): string[] =>
  said.flatMap(({ file, line, text }) => complaintsOf(text, words).map((what) => `${file}:${line} ${what}`));

describe('the screens speak with one voice', () => {
  const files = ['renderer', 'shared', 'electron'].flatMap((house) =>
    filesUnder(root, house, (path) => NOT_SHOWN.test(path)).filter((path) => isCode(path) && !HEARD.test(path)),
  );

  test('in all that the program says: one word for one thing, です・ます, short', () => {
    expect(wrong(files.flatMap((file) => japaneseIn(file, read(file))))).toEqual([]);
  });

  test('in what the packs say in our words; 削除, 登録 and 修正 are what the cities call theirs', () => {
    expect(wrong(packSentences(root)).filter((what) => !/ 「(?:削除|登録する|修正)」→/.test(what))).toEqual([]);
  });
});

describe('what is said otherwise is seen', () => {
  const list = screenWords(
    '## Words of the screens\n\n| say | never | but |\n|---|---|---|\n| フォルダー | フォルダ | |\n| 追加 | 足し | 不足 |\n\n## Other\n| 語 | 別 |',
  );

  test('the list is read from the glossary, and nothing else of it', () => {
    expect(list).toEqual([
      { say: 'フォルダー', not: ['フォルダ'], but: [] },
      { say: '追加', not: ['足し'], but: ['不足'] },
    ]);
    expect(words.length).toBeGreaterThan(20);
  });

  test.each([
    ['フォルダを選びます。', ['「フォルダ」→「フォルダー」']],
    ['フォルダーが不足しています。', []],
    ['事業所を足してください。', ['「足し」→「追加」']],
    ['様式にて申請書の作成を行う。', ['です・ます：様式にて申請書の作成を行う。']],
    ['10桁。指定の通知書にあります', []],
    ['どの端末を、いつなくしましたか？', ['問いは「か」で終える（題の「何がありましたか？」のほか）']],
    ['何がありましたか？', []],
    ['書き込んでいます...', ['…']],
    ['職員（◇）', []],
    ['職員(◇)', ['（ ）']],
    ['先に選ばないと、始められません。', ['「ない」を重ねない']],
    ['「保存します。」と出ます。', []],
    ['これはとてもとても'.repeat(6) + 'です。', ['57字の文：これはとてもとてもこれはとてもとてもこれ…']],
  ])('%s', (text, complaints) => {
    expect(complaintsOf(text, list)).toEqual(complaints);
  });

  test('in literals, templates and between tags, with what is put in; not in comments, types and patterns', () => {
    const code = [
      '/** 作る */ type A = "作る";',
      'const a = /作る/, b = "つくる", c = `${a}を${b}件`;',
      'const d = <p title="題">書類を{b}件、{"出し"}ました<b>。終</b></p>;',
    ].join('\n');
    expect(japaneseIn('a.tsx', code).map(({ line, text }) => `${line} ${text}`)).toEqual([
      '2 つくる',
      '2 ◇を◇件',
      '3 書類を◇件、出しました',
      '3 題',
      '3 出し',
      '3 。終',
    ]);
  });
});
