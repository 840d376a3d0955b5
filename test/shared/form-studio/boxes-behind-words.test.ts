import { describe, expect, test } from 'vitest';
import { boxesBehindWords } from '@shared/form-studio/find/boxes-behind-words';
import { lineGaps } from '@shared/form-studio/find/line-gaps';
import { proposeForm } from '@shared/form-studio/propose-form';
import { undecided } from '@shared/form-studio/write/decision';
import { wordOfBox } from '@shared/form-studio/write/printed-choice';
import { verifyAnyForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, run } from '../../builders/docx';

/** Each box with its words, in the order of the line. */
const boxes = (text: string): string[] =>
  lineGaps(text, true).flatMap(({ shape, words }) => (shape === 'boxes' ? words : []));

describe('a box', () => {
  test.each([
    ['上記を確認しました　□　　電子証明書の有効期限　　　　年　　月　　日', ['上記を確認しました']],
    ['規約に同意します。□', ['規約に同意します。']],
    ['研修を受講済み　□', ['研修を受講済み']],
    ['届出区分：新規 □　変更 □　廃止 □', ['新規', '変更', '廃止']],
    ['有□　無□', ['有', '無']],
    // Most stand in front of their words.
    ['□ 新規　□ 変更', ['新規', '変更']],
    ['確認しました　□ はい　□ いいえ', ['はい', 'いいえ']],
    ['同意します □期間満了', ['期間満了']],
    ['該当する□にチェックしてください', []],
  ])('of %j is for %j', (text, words) => {
    expect(boxes(text)).toEqual(words);
  });

  test('is no box of a row of them that takes a number', () => {
    expect(boxesBehindWords('事業所番号 □□□□□□□□□□')).toEqual([]);
  });

  test('behind its sentence is asked by that, the day behind it by its own words', () => {
    const bytes = aDocx({
      body:
        paragraph(run('端末届')) + paragraph(run('上記を確認しました　□　　証明書の有効期限　　　　年　　月　　日')),
    });
    const { proposals } = proposeForm(unwrap(verifyAnyForm('様式.docx', bytes, nodeCodec)));
    expect(proposals.map(({ candidate, label }) => [candidate.shape, label])).toEqual([
      ['boxes', '上記を確認しました'],
      ['date', '証明書の有効期限'],
    ]);
    expect(wordOfBox(undecided(proposals[0]!))).toBe('上記を確認しました');
  });

  test('of a series behind its words is asked by what stands in front of all of them', () => {
    const bytes = aDocx({ body: paragraph(run('端末届')) + paragraph(run('届出区分：新規 □　変更 □　廃止 □')) });
    const { proposals } = proposeForm(unwrap(verifyAnyForm('様式.docx', bytes, nodeCodec)));
    expect(proposals.map(({ candidate, label }) => [candidate.words, label])).toEqual([
      [['新規', '変更', '廃止'], '届出区分'],
    ]);
  });
});
