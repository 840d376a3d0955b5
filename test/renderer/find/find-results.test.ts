import { describe, expect, test } from 'vitest';
import { searchIndexKey } from '@shared/text/search-key';
import { PaperDocument } from '@shared/ledger/document';
import type { Staff } from '@shared/ledger/entities';
import { openPack } from '../../support/open-pack';
import type { FindPlace } from '../../../renderer/features/find/find-entry';
import { keyOf } from '../../../renderer/papers/form-key';
import { findResults, type FindSources } from '../../../renderer/features/find/find-results';
import { appActsFor } from '../../../renderer/features/find/acts';
import { contactTargets } from '../../../renderer/features/find/contact-targets';
import {
  documentTargets,
  formTargets,
  guideTargets,
  screenTargetsFor,
} from '../../../renderer/features/find/fixed-targets';
import { aStaff } from '../../builders/staff';

const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'line-works'].map(openPack);
const personEntry = ({ id, name }: Staff): FindPlace => ({
  id: `person/${id}`,
  icon: 'people',
  title: name,
  detail: '',
  address: `/ledger/people/${id}`,
});
const entryOf = (person: Staff) => ({
  record: person,
  key: `${searchIndexKey(person.name)}\n${searchIndexKey(person.kana)}`,
});
const draft = PaperDocument.parse({
  id: 'paper-1',
  packId: 'nagareyama-tritrus',
  formId: '2',
  officeId: 'o',
  createdAt: '2026-11-18T05:02:00.000Z',
  updatedAt: '2026-11-18T05:02:00.000Z',
  date: '2026-11-18',
  about: '佐藤 恵',
});
const sources = (given: Partial<FindSources> = {}): FindSources => ({
  people: [],
  personEntry,
  records: [],
  documents: documentTargets([draft], { packs, today: '2026-11-20', lookOf: () => 'つくりかけ' }),
  forms: formTargets(packs, '2026-11-20'),
  screens: screenTargetsFor(true),
  guides: guideTargets,
  contacts: contactTargets(packs),
  acts: appActsFor(true),
  underWay: [],
  otherRuns: [],
  toBegin: { offices: [], devices: [] },
  aheadOf: () => '',
  today: '2026-11-20',
  recent: [],
  ...given,
});
const titles = (typed: string, given?: Partial<FindSources>): Record<string, string[]> =>
  Object.fromEntries(
    findResults(typed, sources(given)).map(({ group, entries }) => [group, entries.map(({ title }) => title)]),
  );

describe('Ctrl+K', () => {
  test('shows what was used and all screens before anything is typed', () => {
    const used = personEntry(aStaff({ name: '佐藤 健一' }));
    const found = titles('', { recent: [used] });
    expect(Object.keys(found)).toEqual(['recent', 'screens']);
    expect(found['recent']).toEqual(['佐藤 健一']);
    expect(found['screens']).toContain('書類');
  });

  test('who has no furigana isn’t passed over in silence', () => {
    const people = [
      aStaff({ id: 'a', name: '佐藤 健一', kana: 'さとう けんいち' }),
      aStaff({ id: 'b', name: '佐藤 花子', kana: '' }),
    ].map(entryOf);
    expect(titles('さとう', { people })['people']).toEqual(['佐藤 健一', 'ふりがなのない職員を見る']);
    expect(titles('佐藤', { people })['people']).toEqual(['佐藤 健一', '佐藤 花子']);
    // Nothing else is found: she may be meant.
    const found = findResults('さとうはなこ', sources({ people }));
    expect(found.flatMap(({ entries }) => entries)).toMatchObject([
      {
        id: 'people-unread',
        peopleQuery: 'さとうはなこ',
        showsMissed: true,
        detail: '1人。ふりがなでは見つかりません',
      },
    ]);
    // A screen was looked for.
    expect(titles('せってい', { people })['people']).toBeUndefined();
  });

  test('finds a form by what happened, in kana too', () => {
    expect(titles('退職')['forms']).toEqual(['流山市 様式1-1']);
    expect(titles('たいしょく')['forms']).toEqual(['流山市 様式1-1']);
    expect(titles('流山 様式2')['forms']).toEqual(['流山市 様式2']);
    expect(titles('finelink')['forms']).toEqual(['鶴岡市 様式１', '鶴岡市 様式２']);
  });

  test('a number finds the form that has it, before those that speak of it', () => {
    const form = (title: string, ...more: string[]) => ({
      ...{ entry: { id: title, icon: 'document' as const, title, detail: '', address: '/' } },
      key: keyOf(title, ...more),
    });
    const one = [
      form('福井 様式１', '様式２と一緒に出す'),
      form('福井 様式２'),
      form('流山 様式2-1'),
      form('流山 様式2'),
    ];
    const filler = ['３', '４', '５', '６'].map((number) => form(`福井 様式${number}`, '様式1 と出す'));
    const forms = [...filler, ...one];
    expect(titles('様式2', { forms })['forms']).toEqual(['福井 様式２', '流山 様式2', '流山 様式2-1', '福井 様式１']);
    expect(titles('様式１', { forms })['forms']?.[0]).toBe('福井 様式１');
    expect(titles('流山 様式２', { forms })['forms']?.[0]).toBe('流山 様式2');
  });

  test('finds what happens by words of an office that no form has', () => {
    for (const typed of ['年次報告', '実績報告', '定期報告を出したい', '更新届', '名簿提出'])
      expect(titles(typed)['acts'], typed).toEqual(['現況届の手続きを始める']);
    expect(titles('年次報告')['forms']).toContain('流山市 様式5');
    expect(titles('変更届')['acts']).toEqual(['事業所の変更の手続きを始める']);
    expect(titles('新しいタブレット')['acts']).toEqual(['端末の追加の手続きを始める']);
    expect(titles('電子証明書')['forms']).toEqual(['流山市 様式1-2']);
    expect(titles('水没')['acts']).toEqual(['機種変更の手続きを始める']);
    expect(titles('なりすまし')['acts']).toEqual(['漏えい・誤送信の手続きを始める']);
    for (const typed of ['利用者死亡', '看取り'])
      expect(titles(typed)['acts']?.[0], typed).toBe('その他・わからない：聞く先を調べる');
    expect(titles('料金')['guides']).toEqual(['LINE WORKS の費用と始めかた']);
  });

  test('finds a form by words that it doesn’t use, and by how its title is read', () => {
    expect(titles('スマホ')['forms']).toEqual(['流山市 様式1-2']);
    expect(titles('せいやくしょ')['forms']).toEqual(['鶴岡市 様式１']);
    expect(titles('ｼｭｳｾｲ')['forms']).toEqual(['流山市 様式2']);
  });

  test('a form that is for another kind of office says whose it is', () => {
    const [pack] = packs.map((one) => ({
      ...one,
      forms: one.forms.slice(0, 1).map((form) => ({ ...form, serviceKinds: ['訪問介護'] })),
    }));
    const detailFor = (...kinds: string[]): string | undefined => {
      const offices = kinds.map((serviceKind) => ({ serviceKind }));
      return formTargets([pack!], '2026-11-20', offices)[0]?.entry.detail;
    };
    expect(detailFor('訪問看護')).toBe(`${pack!.forms[0]!.shortTitle}　訪問介護の事業所だけの様式です。`);
    expect(detailFor('訪問看護', '訪問介護')).toBe(pack!.forms[0]!.shortTitle);
  });

  test('finds a screen by its reading', () => {
    expect(titles('せってい')['screens']).toEqual([
      '設定',
      ...['設定 › ネットワーク', '設定 › 市の様式', '設定 › 提出先・メール', '設定 › バックアップと安全'],
    ]);
  });

  test('leads to the screen of that name before a form that has it somewhere in its own', () => {
    const found = titles('せってい');
    expect(Object.keys(found)).toEqual(['screens', 'forms']);
    expect(found['forms']).toEqual(['LINE WORKS 申請フォーム']);
  });

  test('finds a paper by the person it is about, beside the person', () => {
    const person = aStaff({ name: '佐藤 恵', kana: 'さとう めぐみ' });
    expect(titles('佐藤', { people: [entryOf(person)] })).toEqual({
      people: ['佐藤 恵'],
      documents: ['流山市 様式2　佐藤 恵'],
    });
  });

  test('puts names that begin with the word first and leads to the whole list when there are many', () => {
    const people = ['阿佐 一', '佐藤 二', '佐野 三', '遊佐 四', '佐々木 五', '佐久間 六', '佐伯 七'].map((name) =>
      entryOf(aStaff({ name, kana: '' })),
    );
    const found = findResults('佐', sources({ people }))[0]?.entries ?? [];
    expect(found.map(({ title }) => title)).toEqual([
      ...['佐藤 二', '佐野 三', '佐々木 五', '佐久間 六', '佐伯 七'],
      '「佐」の職員をすべて見る',
    ]);
    expect(found.at(-1)).toMatchObject({ address: '/ledger/people', peopleQuery: '佐', detail: '7人' });
  });

  test('finds the page of はじめに for what somebody wants to do, behind what does it, and none before anything is typed', () => {
    expect(titles('')['guides']).toBeUndefined();
    const found = titles('退職');
    expect(found['guides']).toEqual(['退職の書類を出す']);
    expect(Object.keys(found).at(-1)).toBe('guides');
    expect(titles('ばっくあっぷと')['guides']).toEqual(['バックアップと復旧キー・引っ越し']);
    expect(titles('りょうきん')['guides']).toEqual(['LINE WORKS の費用と始めかた']);
    expect(titles('もれた')['guides']).toEqual(['端末をなくした・情報がもれたかもしれない']);
  });

  test('finds nothing for nonsense', () => {
    expect(findResults('ｘｙｚｚｙ', sources())).toEqual([]);
  });
});
