import { describe, expect, test } from 'vitest';
import { papersAfterOfficeChange } from '../../../renderer/features/ledger/offices/papers-after-change';
import { settingsEditSentence } from '../../../renderer/features/settings/use-edit';
import { formsOf } from '../../builders/pack';
import { openPack } from '../../support/open-pack';

const packs = [openPack('nagareyama-tritrus'), openPack('tsuruoka-finelink')];
const forms = (fields: string[], networks = packs): string[] =>
  papersAfterOfficeChange(fields, formsOf(...networks)).map(({ pack, form }) => `${pack.municipality} ${form.number}`);

describe('what history says of an edit', () => {
  test.each([
    [{ phone: '04-0000-8888' }, 'みほんの電話を「04-0000-8888」に変えました'],
    [{ fax: '' }, 'みほんのFAXを空にしました'],
    [{ address: '流山市1-2', city: '流山市' }, 'みほんの所在地・市町村を変えました'],
  ])('%j', (change, sentence) => {
    expect(settingsEditSentence('みほん', 'offices', change)).toBe(sentence);
  });

  test('dates are said in wareki, answers as はい and いいえ', () => {
    expect(settingsEditSentence('みほん', 'enrolments', { startedOn: '2026-04-01' })).toContain('「令和8年4月1日」');
    expect(settingsEditSentence('みほん', 'enrolments', { kanamicInUse: false })).toBe(
      'みほんのカナミックの利用を「いいえ」に変えました',
    );
  });
});

describe('who has to hear of a change', () => {
  test('a new phone number or manager of an office in TRITRUS goes to 流山市 with 様式2', () => {
    expect(forms(['phone'])).toEqual(['流山市 様式2']);
    expect(forms(['managerName'])).toEqual(['流山市 様式2']);
  });

  test('each form tells of what it has a place for: FAX, 郵便番号 and 施設長 go to ふくい with 様式３, its manager alone does not', () => {
    const fukui = [openPack('fukui-mimamori')];
    for (const field of ['fax', 'postalCode', 'headTitle', 'headName', 'phone', 'name'])
      expect(forms([field], fukui)).toEqual([`${fukui[0]?.municipality} 様式３`]);
    expect(forms(['managerName', 'mail', 'kana'], fukui)).toEqual([]);
    expect(forms(['postalCode'])).toEqual(['流山市 様式2']);
  });

  test('furigana and fax concern nobody, and neither does an office outside of the network', () => {
    expect(forms(['kana', 'fax'])).toEqual([]);
    expect(forms(['phone'], packs.slice(1))).toEqual([]);
  });
});
