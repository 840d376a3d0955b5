import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Button } from '../../../renderer/ui/button';
import { Note } from '../../../renderer/ui/note';
import { wholePhrases } from '../../../renderer/ui/whole-phrases';

const keptWhole = (html: string): string[] =>
  [...html.matchAll(/<span class="nowrap">([^<]+)/g)].map(([, words = '']) => words);
const wholeIn = (sentence: string): string[] => keptWhole(renderToStaticMarkup(<p>{wholePhrases(sentence)}</p>));

test.each([
  ['伊藤 由美さんの退職', ['伊藤 由美さん']],
  ['ひまわりの里の伊藤　由美さん、佐々木 一郎さん', ['伊藤　由美さん', '佐々木 一郎さん']],
  ['グエン ティ・ランさん', ['グエン ティ・ランさん']],
  ['見本 ウメ様の同意書', ['見本 ウメ様']],
  ['伊藤由美さん', []],
  ['3人を 台帳に追加しました。たくさん', []],
  ['漏えいしないことを伝えます（様式４の２）。様式２と', ['様式４の２']],
  ['様式1-1（削除）', ['様式1-1']],
  ['〒270-0192 流山市平和台1-1-1 へお送りください', ['〒270-0192', '1-1-1']],
  ['長寿介護課か FiNE-LINK PLUS 事務局へ', ['FiNE-LINK']],
  ['合い言葉を、田中 恵さんに', ['合い言葉', '田中 恵さん']],
])('%s', (sentence, whole) => {
  expect(wholeIn(sentence)).toEqual(whole);
});

test('a note of words keeps names whole, however they were put together', () => {
  const name = '伊藤 由美';
  expect(keptWhole(renderToStaticMarkup(<Note>{name}さんを追加しました。</Note>))).toEqual(['伊藤 由美さん']);
});

test('a button lays out its words as one: a flex item for each part would part them, also for who hears its name', () => {
  const html = renderToStaticMarkup(<Button>この合い言葉にする</Button>);
  expect(html).toContain('><span>この<span class="nowrap">合い言葉</span>にする</span></button>');
});
