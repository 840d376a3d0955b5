import { describe, expect, test } from 'vitest';
import { isSameOffice, officeMeantBy } from '@shared/tables/matching/office-names';
import { serviceKindOfName } from '@shared/text/service-words';
import { openPack } from '../../../support/open-pack';
import { anOffice } from '../../../builders/organization';
import { aPlan, aView } from './planning';

const offices = [
  { id: 'kango', name: 'みほん訪問看護ステーション' },
  { id: 'kyotaku', name: 'みほん居宅介護支援事業所' },
  { id: 'day', name: 'デイサービスセンターみほんの里' },
  { id: 'gh', name: 'グループホームみほん' },
];
const meant = (word: string, among = offices) => officeMeantBy(word, among)?.id ?? null;

describe('an office that a list calls by its service', () => {
  test.each([
    ['訪看', 'kango'],
    ['訪問看護', 'kango'],
    ['訪問看護ST', 'kango'],
    ['みほん訪看', 'kango'],
    ['居宅', 'kyotaku'],
    ['ケアプラン', 'kyotaku'],
    ['みほんの居宅', null],
    ['デイ', 'day'],
    ['デイサービス みほんの里', 'day'],
    ['GH', 'gh'],
    ['デイケア', null],
    ['通リハ', null],
    ['ショート', null],
    ['訪問', 'kango'],
    ['通所', 'day'],
    ['入所', null],
    ['みほん', null],
    ['ひので訪看', null],
    ['本部', null],
  ])('%s', (word, id) => expect(meant(word)).toBe(id));

  test('is nobody’s where two have that service, but for the one that is called so', () => {
    const two = [...offices, { id: 'second', name: 'ひので訪問看護ステーション' }];
    expect(meant('訪看', two)).toBeNull();
    expect(meant('ひので訪看', two)).toBe('second');
    expect(meant('訪問', two)).toBeNull();
    expect(meant('訪問', [...offices, { id: 'helper', name: 'みほんヘルパーステーション' }])).toBeNull();
  });

  test('看護 is 訪問看護, where no other office has nurses', () => {
    const [kango, kyotaku] = offices;
    const helper = { id: 'helper', name: 'みほんヘルパーステーション' };
    expect(meant('看護', [kango!, kyotaku!, helper])).toBe('kango');
    expect(meant('看護')).toBeNull();
    expect(meant('看護', [kyotaku!, helper])).toBeNull();
    expect(meant('看護', [kango!, { id: 'second', name: 'ひので訪問看護' }])).toBeNull();
  });

  test('is proposed for its rows, to be pressed with the others', () => {
    const ledger = aView({ offices: offices.map(({ id, name }) => anOffice({ id, name, serviceKind: '' })) });
    const plan = aPlan([{ name: '見本 一郎', kana: 'みほん いちろう', office: '訪看' }], ledger);
    expect(plan.words).toMatchObject([{ of: 'office', word: '訪看', proposal: 'kango' }]);
  });
});

test('two spellings of one office', () => {
  expect(isSameOffice('訪問看護ST せせらぎ', '訪問看護ステーション せせらぎ')).toBe(true);
  expect(isSameOffice('訪看せせらぎ', '訪問看護ステーション せせらぎ')).toBe(true);
  expect(isSameOffice('せせらぎデイ', '訪問看護ステーション せせらぎ')).toBe(false);
  expect(isSameOffice('訪看', '訪問看護ステーション せせらぎ')).toBe(false);
});

describe('サービス分類 by the office’s name', () => {
  const known = openPack('nagareyama-tritrus').codeLists['serviceKinds'] ?? [];
  test.each([
    ['訪問看護ステーション せせらぎ', '訪問看護'],
    ['せせらぎケアプランセンター', '居宅介護支援'],
    ['みほん居宅介護支援事業所', '居宅介護支援'],
    ['ヘルパーステーションみほん', '訪問介護'],
    ['みほん訪問入浴センター', '訪問入浴介護'],
    ['デイサービスみほん', '通所介護'],
    ['デイケアみほん', '通所リハ'],
    ['訪問リハビリみほん', '訪問リハ'],
    ['ショートステイみほん', '短期入所生活介護'],
    ['特別養護老人ホーム みほん苑', '介護老人福祉施設'],
    ['介護老人保健施設みほん', '介護老人保健施設'],
    ['老健みほん', '介護老人保健施設'],
    ['グループホームみほん', '認知症対応型共同生活介護'],
    ['小規模多機能みほん', '小規模多機能居宅介護'],
    ['有料老人ホームみほん', '特定施設入居者生活介護'],
    ['定期巡回みほん', '定期巡回・随時対応型訪問介護看護'],
    ['夜間対応型訪問介護みほん', '夜間対応型訪問介護'],
    ['みほん福祉用具', '福祉用具貸与・特定福祉用具販売'],
    ['みほん地域包括支援センター', '地域包括支援センター'],
    ['みほんクリニック', '診療所'],
    ['みほん歯科クリニック', '歯科医院'],
    ['みほん調剤薬局', '薬局'],
    ['みほん総合病院', '病院'],
    ['みほんの里', ''],
    ['ひのでいちご園', ''],
    ['みほん訪問看護・居宅介護支援事業所', ''],
  ])('%s: %s', (name, kind) => expect(serviceKindOfName(name, known)).toBe(kind));
});
