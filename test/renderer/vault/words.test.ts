import { describe, expect, test } from 'vitest';
import { besideRecords } from '@shared/backup/compare';
import { entityTables } from '@shared/ledger/entities';
import { whenWords } from '../../../renderer/words/when-words';
import { besideLedger, restoredSentence, restoreSentences } from '../../../renderer/vault/restore-sentences';

describe('when a backup was made', () => {
  const now = new Date('2026-11-20T15:00:00+09:00');
  test.each([
    ['2026-11-20T09:02:00+09:00', '今朝 9:02'],
    ['2026-11-20T14:30:00+09:00', '今日 14:30'],
    ['2026-11-19T23:59:00+09:00', 'きのう 23:59'],
    ['2026-11-18T09:03:00+09:00', '11月18日 9:03'],
    ['2025-12-31T09:03:00+09:00', '令和7年12月31日 9:03'],
    // The clock was ahead: it is said as it is.
    ['2026-11-21T08:00:00+09:00', '11月21日 8:00'],
  ])('%s is said as %s', (instant, words) => expect(whenWords(instant, now)).toBe(words));
});

describe('what a restore changes', () => {
  test('forms are said to come back where the backup has some, and not else', () => {
    expect(besideLedger(true)).toMatch(/^取り込んだ様式・つくった様式も戻せます/);
    expect(besideLedger(false)).not.toContain('様式');
  });
  const person = (name: string) => ({ table: 'people' as const, id: name, name, effect: 'changed' as const });
  test('names people, counts the rest, and calls tables by their names', () => {
    const names = ['佐藤 健一', '鈴木 花子', '髙橋 正', '田中 一', '渡邉 二', '﨑山 三', '神田 四'];
    expect(
      restoreSentences({
        counts: {
          people: { added: 0, changed: 7, removed: 0 },
          documents: { added: 2, changed: 0, removed: 1 },
        },
        people: names.map(person),
      }),
    ).toEqual([
      '職員 7人が前の内容になります：佐藤 健一、鈴木 花子、髙橋 正、田中 一、渡邉 二 ほか2人',
      '書類 2件が戻ってきます',
      '書類 1件が消えます（バックアップのあとに追加したものです）',
    ]);
  });

  test('is called by Japanese words, whatever a ledger holds', () => {
    const tables = [...entityTables, ...besideRecords];
    const one = { added: 0, changed: 0, removed: 1 };
    const said = restoreSentences({ counts: Object.fromEntries(tables.map((table) => [table, one])), people: [] });
    expect(said).toHaveLength(tables.length);
    expect(said.filter((sentence) => /^[^ぁ-ん一-龠ァ-ヶ]/.test(sentence))).toEqual([]);
    expect(said).toContain('手続き 1件が消えます（バックアップのあとに追加したものです）');
  });

  test('is said once it is done, with the way back, and why a passphrase is asked for where there is one', () => {
    const what = { when: '今朝 5:57', staff: 12 };
    const said = restoredSentence({ ...what, hasPassphrase: true });
    expect(said).toContain('今朝 5:57 の状態に戻しました（職員 12人）');
    expect(said).toContain('「戻す前」');
    expect(said).toContain('合い言葉');
    expect(restoredSentence({ ...what, hasPassphrase: false })).not.toContain('合い言葉');
  });

  test('is nothing when nothing changes', () => {
    expect(restoreSentences({ counts: {}, people: [] })).toEqual([]);
  });
});
