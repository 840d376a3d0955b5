import { describe, expect, test } from 'vitest';
import { returnedSentences } from '../../../renderer/vault/after-forms';

const nothing = { brought: [], kept: [], damaged: [], drafts: 0, isDeclined: false };

describe('what became of the forms in a backup', () => {
  test('each kind of outcome has its sentence', () => {
    const returned = {
      ...{ brought: ['緑ヶ原市の様式（1.0.2 版）', '市の様式.docx'], drafts: 2, damaged: ['鶴岡市の様式'] },
      kept: [
        { title: '見本市の様式', here: '1.0.3', inBackup: '1.0.2' },
        { title: '流山市の様式', here: '1.0.0', inBackup: '1.0.0' },
      ],
      isDeclined: false,
    };
    expect(returnedSentences(returned)).toEqual([
      '戻しました：緑ヶ原市の様式（1.0.2 版）、市の様式.docx',
      'つくりかけの様式を 2件戻しました',
      '「見本市の様式」は、このパソコンの 1.0.3 版が新しいので、そのまま使います。バックアップの 1.0.2 版は「前の版」にあります',
      '「流山市の様式」は、このパソコンの 1.0.0 版をそのまま使います。バックアップの 1.0.0 版は「前の版」にあります',
      '壊れているか書き込めないため、戻していません：鶴岡市の様式',
    ]);
  });

  test('who said no reads that it can be done later', () => {
    expect(returnedSentences({ ...nothing, isDeclined: true })).toEqual([
      '「やめる」を選んだので、様式は戻していません。同じバックアップから、あとで戻せます',
    ]);
  });
});
