import { describe, expect, test } from 'vitest';
import {
  canWait,
  correctedWords,
  maySaySeveral,
  mayStandTwice,
  newDraft,
  newOffice,
  ownerOf,
  readSetUpDraft,
  setUpGaps,
  type SetUpDraft,
  saidOfNetwork,
  takingOf,
  withOwnNetworks,
  type Taking,
  givenCity,
  withCity,
  withTable,
} from '../../../renderer/features/set-up/set-up-draft';
import { openPack } from '../../support/open-pack';
import { aCorporation, anEnrolment, anOffice } from '../../builders/organization';

const fineLink = openPack('tsuruoka-finelink');

const complete = (): SetUpDraft => {
  const corporation = aCorporation();
  return {
    step: 'networks',
    corporation,
    offices: [anOffice({ id: 'o', city: '鶴岡市' })],
    enrolments: [anEnrolment({ id: 'e', officeId: 'o', packId: fineLink.id })],
    ticked: [],
    table: null,
  };
};

test('what rows call an office whose name was corrected is remembered; what means it anyhow is not', () => {
  const named = {
    corporation: null,
    offices: [
      { name: '居宅介護支援', people: 9, words: ['居宅'] },
      { name: '訪問介護みほん', people: 3, words: ['みほん訪問介護'] },
    ],
  };
  const draft = withTable(newDraft(), named, { file: '名簿.xlsx', cities: [] });
  const [first, second] = draft.offices.map(({ id }) => id);
  expect(correctedWords(draft)).toEqual({});
  const corrected = {
    ...draft,
    offices: draft.offices.map((one) => (one.id === first ? { ...one, name: 'ケアプランセンターみほん' } : one)),
  };
  expect(correctedWords(corrected)).toEqual({ 居宅介護支援: first, 居宅: first });
  // Taken out, as it stood there twice: nobody knows whose its words are.
  const out = { ...corrected, offices: corrected.offices.filter(({ id }) => id === second) };
  expect(correctedWords(out)).toEqual({});
});

test('who may represent the corporation stands beside its name, and is filled in by nobody but who sits there', () => {
  const representatives = [{ title: '代表社員', name: '見本 太郎', because: '職種「代表社員」、3行目' }];
  const named = { corporation: { name: '合同会社みほん', where: '名簿の1行目' }, offices: [], representatives };
  const draft = withTable(newDraft(), named, { file: '名簿.xlsx', cities: [] });
  expect(draft.table?.representatives).toEqual(representatives);
  expect(draft.corporation).toMatchObject({ representativeTitle: '', representativeName: '' });
  expect(readSetUpDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
});

describe('answers of 新しく始める', () => {
  test('a new one starts with the corporation and one empty office', () => {
    const draft = newDraft();
    expect(draft.step).toBe('corporation');
    expect(draft.corporation.name).toBe('');
    expect(draft.offices.map(({ name, corporationId }) => [name, corporationId])).toEqual([['', draft.corporation.id]]);
  });

  test('what was kept comes back, empty names and all', () => {
    const draft = newDraft();
    expect(readSetUpDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  test.each([undefined, null, {}, { step: 'corporation', offices: [] }, 'x'])(
    'nothing usable (%j) starts anew instead of failing',
    (stored) => {
      expect(readSetUpDraft(stored)).toBeNull();
    },
  );

  test('each step says what it lacks, in the order of the screen', () => {
    const draft = { ...complete(), offices: [anOffice({ id: 'o', phone: '' }), newOffice('c')] };
    expect(setUpGaps(draft, 'corporation', [])).toEqual([]);
    const gaps = setUpGaps(draft, 'offices', []);
    expect(gaps.slice(0, 2).map(({ id, field }) => [id, field])).toEqual([
      ['o', 'phone'],
      [draft.offices[1]?.id, 'name'],
    ]);
    expect(setUpGaps(complete(), 'networks', [fineLink]).map(({ id, field }) => [id, field])).toEqual([
      ['e', 'accountReceivingMail'],
    ]);
  });

  test('a gap names its office where there are several', () => {
    const draft = { ...complete(), offices: [anOffice({ id: 'o', name: 'みほんの里' }), newOffice('c')] };
    const second = draft.offices[1]?.id ?? '';
    expect(ownerOf(draft, { table: 'offices', id: 'o' })).toBe('みほんの里');
    expect(ownerOf(draft, { table: 'offices', id: second })).toBe('事業所 2');
    expect(ownerOf(draft, { table: 'enrolments', id: 'e' })).toBe('みほんの里');
    expect(ownerOf(complete(), { table: 'offices', id: 'o' })).toBe('');
  });

  test('only a name can’t wait', () => {
    expect(canWait(setUpGaps({ ...complete(), offices: [anOffice({ phone: '', mail: '' })] }, 'offices', []))).toBe(
      true,
    );
    expect(canWait(setUpGaps(newDraft(), 'corporation', []))).toBe(false);
  });
});

describe('the networks of an office’s own city', () => {
  const packs = [openPack('nagareyama-tritrus'), fineLink, openPack('line-works')];
  const inTsuruoka = (): SetUpDraft => ({ ...complete(), enrolments: [] });
  const joined = ({ enrolments }: SetUpDraft) => enrolments.map(({ officeId, packId }) => [officeId, packId]);

  test('are ticked, and no other', () => {
    expect(joined(withOwnNetworks(inTsuruoka(), packs))).toEqual([['o', 'tsuruoka-finelink']]);
    expect(joined(withOwnNetworks({ ...inTsuruoka(), offices: [anOffice({ id: 'o', city: '' })] }, packs))).toEqual([]);
    // A prefecture's names the cities that it is for.
    const fukui = openPack('fukui-mimamori');
    const inFukui = { ...inTsuruoka(), offices: [anOffice({ id: 'o', city: '福井市' })] };
    expect(joined(withOwnNetworks(inFukui, [...packs, fukui]))).toEqual([['o', 'fukui-mimamori']]);
  });

  test('are ticked once: who takes one out finds it taken out when coming back', () => {
    const ticked = withOwnNetworks(inTsuruoka(), packs);
    expect(withOwnNetworks(ticked, packs)).toBe(ticked);
    expect(joined(withOwnNetworks({ ...ticked, enrolments: [] }, packs))).toEqual([]);
    // Another city, another network.
    const moved = { ...ticked, enrolments: [], offices: [anOffice({ id: 'o', city: '流山市' })] };
    expect(joined(withOwnNetworks(moved, packs))).toEqual([['o', 'nagareyama-tritrus']]);
  });

  test('is nobody’s answer beside the names of a table until somebody gives one, and begins at its beginning where its state is asked', () => {
    const beside: SetUpDraft = { ...inTsuruoka(), step: 'from-table' };
    expect(withOwnNetworks(beside, packs)).toBe(beside);
    const [office] = beside.offices as [SetUpDraft['offices'][number]];
    const taking = (draft: SetUpDraft) => takingOf(draft, office.id, fineLink.id);
    const said = (now: SetUpDraft, answer: Taking) => saidOfNetwork(now, office, fineLink, answer);
    expect(taking(beside)).toBe('');
    expect(taking(said(beside, 'none'))).toBe('none');
    expect(said(beside, 'active').enrolments.map(({ status }) => status)).toEqual(['active']);
    const changed = said(said(beside, 'active'), 'preparing');
    expect(changed.enrolments.map(({ status }) => status)).toEqual(['preparing']);
    // What was answered isn't ticked again; what nobody answered is proposed where its state is asked.
    expect(joined(withOwnNetworks({ ...said(beside, 'none'), step: 'networks' }, packs))).toEqual([]);
    const asked = withOwnNetworks({ ...beside, step: 'networks' }, packs);
    expect(asked.enrolments.map(({ status }) => status)).toEqual(['preparing']);
  });

  test('one that was ticked by hand is not there twice', () => {
    expect(joined(withOwnNetworks(complete(), packs))).toEqual([['o', 'tsuruoka-finelink']]);
  });
});

test('the city of one office is that of the others of which nobody knows it, as long as it is the only one', () => {
  const draft = newDraft();
  const [first] = draft.offices;
  const office = (id: string, city: string) => ({ ...first!, id, city });
  const cities = (given: ReturnType<typeof office>[], typed: string) =>
    withCity({ ...draft, offices: given }, 'a', typed).offices.map(({ city }) => city);
  expect(cities([office('a', ''), office('b', '')], '流山市')).toEqual(['流山市', '流山市']);
  expect(cities([office('a', ''), office('b', '柏市'), office('c', '')], '流山市')).toEqual(['流山市', '柏市', '']);
  expect(cities([office('a', '流山市'), office('b', '流山市')], '柏市')).toEqual(['柏市', '流山市']);
});

test('which others got the city of one is known, so that it is said', () => {
  const draft = newDraft();
  const [first] = draft.offices;
  const before = { ...draft, offices: ['', '', '柏市'].map((city, i) => ({ ...first!, id: `${i}`, city })) };
  expect(givenCity(before, withCity(before, '0', '流山市'), '0')).toEqual([]);
  const open = { ...before, offices: before.offices.slice(0, 2) };
  expect(givenCity(open, withCity(open, '0', '流山市'), '0')).toEqual(['1']);
  expect(givenCity(open, withCity(open, '0', ''), '0')).toEqual([]);
});

describe('the names of a table', () => {
  const named = {
    corporation: { name: '社会福祉法人見本会', where: '1行目' },
    offices: [
      { name: 'みほんの里 流山', people: 12 },
      { name: '本部', people: 3 },
    ],
  };
  const from = { file: '名簿.xlsx', cities: ['流山市', '鶴岡市'] };

  test('are the answers of a new draft, with the city that an office has in its name', () => {
    const draft = withTable(newDraft(), named, from);
    expect([draft.step, draft.corporation.name]).toEqual(['from-table', '社会福祉法人見本会']);
    expect(draft.offices.map(({ name, city }) => [name, city])).toEqual([
      ['みほんの里 流山', '流山市'],
      ['本部', ''],
    ]);
    expect(draft.offices.map(({ id }) => draft.table?.people[id])).toEqual([12, 3]);
    expect(draft.offices.every(({ corporationId }) => corporationId === draft.corporation.id)).toBe(true);
  });

  test('法人 as a place of work is proposed as 法人本部, which the list calls 法人', () => {
    const offices = [
      { name: 'みほん訪問看護', people: 2 },
      { name: '法人', people: 2 },
    ];
    const draft = withTable(newDraft(), { corporation: null, offices }, from);
    expect(draft.offices.map(({ name }) => name)).toEqual(['みほん訪問看護', '法人本部']);
    expect(correctedWords(draft)).toEqual({ 法人: draft.offices[1]?.id });
  });

  test('a corporation’s kind is written out, and what the table calls it is told', () => {
    const of = (name: string) => withTable(newDraft(), { ...named, corporation: { name, where: '名簿の2行目' } }, from);
    const short = of('㈱見本ケア');
    expect([short.corporation.name, short.table?.called]).toEqual(['株式会社見本ケア', '㈱見本ケア']);
    const full = of('株式会社見本ケア');
    expect([full.corporation.name, full.table?.called]).toEqual(['株式会社見本ケア', '']);
    expect(of('NPO法人見本').corporation.name).toBe('NPO法人見本');
  });

  test('an office of which nobody knows where it is is taken to be where the corporation is, or all others are', () => {
    const cities = (given: Parameters<typeof withTable>[1]) =>
      withTable(newDraft(), given, from).offices.map(({ city }) => city);
    const offices = [
      { name: 'みほん訪問看護', people: 2, city: '野田市' },
      { name: '本部', people: 1 },
    ];
    expect(cities({ corporation: null, offices })).toEqual(['野田市', '野田市']);
    const corporation = { name: '社会福祉法人見本会', where: '名簿の1行目', city: '流山市' };
    expect(cities({ corporation, offices })).toEqual(['野田市', '流山市']);
    // 訪看　流山市大手9-9-9 below the rows says it of all that say nothing else, as long as no other city is named.
    const unsaid = offices.map(({ name, people }) => ({ name, people }));
    const around = (lines: string[]) => cities({ corporation: null, offices: unsaid, around: lines });
    expect(around(['訪看　流山市大手9-9-9　TEL 04-0000-0000'])).toEqual(['流山市', '流山市']);
    expect(around(['訪看　流山市大手9-9-9', '居宅　鶴岡市見本1-1'])).toEqual(['', '']);
    const ofMany = { ...from, allCities: [...from.cities, '福井市'] };
    const found = withTable(
      newDraft(),
      { corporation: null, offices: unsaid, around: ['訪看　福井市大手9-9-9'] },
      ofMany,
    );
    expect(found.offices.map(({ city }) => city)).toEqual(['福井市', '福井市']);
    const apart = [...offices, { name: 'みほんデイ', people: 1, city: '柏市' }];
    expect(cities({ corporation: null, offices: apart })).toEqual(['野田市', '', '柏市']);
  });

  test('one office to name where the table names none', () => {
    expect(withTable(newDraft(), { corporation: null, offices: [] }, from).offices.map(({ name }) => name)).toEqual([
      '',
    ]);
  });

  test('may be one office in two ways only where the table itself names several', () => {
    const draft = withTable(newDraft(), named, from);
    expect(mayStandTwice(draft)).toBe(true);
    const one = withTable(newDraft(), { ...named, offices: named.offices.slice(0, 1) }, from);
    // Added by hand: nobody has written it otherwise.
    expect(mayStandTwice({ ...one, offices: [...one.offices, newOffice(one.corporation.id)] })).toBe(false);
    expect(mayStandTwice({ ...draft, offices: draft.offices.slice(0, 1) })).toBe(false);
  });

  test('may be two offices in one word where a sign between them says so, and not where a name alone has one', () => {
    const offices = ['みほんの里', 'みほんの里 訪問介護／居宅', 'ふるさと・みほん'].map((name) => ({
      name,
      people: 1,
    }));
    const draft = withTable(newDraft(), { ...named, offices }, from);
    expect(draft.offices.map((office) => maySaySeveral(draft, office))).toEqual([false, true, false]);
    // Typed by hand it is the name that was meant, and of one office alone there is none to take it for.
    const own = { ...newOffice(draft.corporation.id), name: '訪問介護／居宅' };
    expect(maySaySeveral({ ...draft, offices: [...draft.offices, own] }, own)).toBe(false);
    const alone = withTable(newDraft(), { ...named, offices: offices.slice(1, 2) }, from);
    expect(maySaySeveral(alone, alone.offices[0]!)).toBe(false);
  });

  test('leave alone what somebody has begun to type', () => {
    const begun = { ...newDraft(), corporation: aCorporation({ name: '医療法人見本会' }) };
    expect(withTable(begun, named, from)).toBe(begun);
    expect(withTable({ ...newDraft(), step: 'offices' }, named, from).step).toBe('offices');
  });

  test('what stands beside them is filled in, but where it is said in two ways; the service is the name’s', () => {
    const at = 'シート「訪看」のA2';
    const phone = { field: 'phone', values: [{ value: '0235-99-1122', where: at }] };
    const fax = {
      field: 'fax',
      values: [
        { value: '0235-99-1123', where: at },
        { value: '0235-99-1124', where: 'シート「居宅」のA2' },
      ],
    };
    const address = { field: 'address', values: [{ value: '山形県鶴岡市馬場町99-1', where: at }] };
    const offices = [{ name: 'みほん訪看', people: 12, facts: [phone, fax, address] }];
    const head = { field: 'representativeName', values: [{ value: '山本 一郎', where: at }] };
    const corporation = { name: '社会福祉法人見本会', where: '1行目', facts: [head] };
    const draft = withTable(newDraft(), { corporation, offices }, { ...from, serviceKinds: ['訪問看護', '訪問介護'] });
    expect(draft.corporation.representativeName).toBe('山本 一郎');
    expect(draft.offices[0]).toMatchObject({
      ...{ phone: '0235-99-1122', fax: '', address: '山形県鶴岡市馬場町99-1', city: '鶴岡市', serviceKind: '訪問看護' },
    });
    expect(draft.table?.facts[draft.offices[0]?.id ?? '']?.map(({ field }) => field)).toEqual([
      ...['phone', 'fax', 'address', 'serviceKind'],
    ]);
    expect(readSetUpDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  test('a name that tells of no service has the one that the title says beside it', () => {
    const offices = [
      { name: 'ケアステーションみほん', people: 14, aside: '訪問介護' },
      { name: 'みほん訪看', people: 3, aside: '訪問介護' },
      { name: 'みほんの家', people: 3, aside: '本社' },
    ];
    const draft = withTable(
      newDraft(),
      { corporation: null, offices },
      { ...from, serviceKinds: ['訪問看護', '訪問介護'] },
    );
    expect(draft.offices.map(({ serviceKind }) => serviceKind)).toEqual(['訪問介護', '訪問看護', '']);
    expect(draft.table?.facts[draft.offices[0]?.id ?? '']).toEqual([
      { field: 'serviceKind', values: [{ value: '訪問介護', where: '名簿の題' }] },
    ]);
  });

  test('another file takes the place of the one before', () => {
    const first = withTable(newDraft(), named, from);
    const second = withTable(first, { corporation: null, offices: [] }, { ...from, file: '別の名簿.xlsx' });
    expect([second.corporation.name, second.table?.file]).toEqual(['', '別の名簿.xlsx']);
  });
});

test('本部 gets no network of its city, and lacks nothing that only a service has', () => {
  const head = anOffice({ id: 'h', name: '本部', city: '鶴岡市', number: '', serviceKind: '', managerName: '' });
  const draft: SetUpDraft = { ...complete(), step: 'offices', offices: [anOffice({ id: 'o', city: '鶴岡市' }), head] };
  const officesIn = (one: SetUpDraft): string[] =>
    withOwnNetworks({ ...one, enrolments: [] }, [fineLink]).enrolments.map(({ officeId }) => officeId);
  expect(officesIn(draft)).toEqual(['o']);
  expect(setUpGaps(draft, 'offices', [fineLink])).toEqual([]);
  const serving = { ...draft, offices: [{ ...head, serviceKind: '訪問看護' }] };
  expect(officesIn(serving)).toEqual(['h']);
});
