import { describe, expect, test } from 'vitest';
import { LedgerEvent } from '@shared/ledger/event';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import { checklistOf } from '@shared/procedures/checklist';
import type { Staff } from '@shared/ledger/entities';
import { isOfficeSaid } from '@shared/procedures/wizard/unknown-device';
import { searchIndexKey } from '@shared/text/search-key';
import { openPack } from '../../support/open-pack';
import { himawari } from '../../support/sample-papers';
import { aDevice, aStaff } from '../../builders/staff';
import { begun } from '../../shared/procedures/begun';
import { appActsFor } from '../../../renderer/features/find/acts';
import { contactTargets } from '../../../renderer/features/find/contact-targets';
import type { FindEntry } from '../../../renderer/features/find/find-entry';
import { findResults, type FindSources } from '../../../renderer/features/find/find-results';
import { formTargets, guideTargets, screenTargetsFor } from '../../../renderer/features/find/fixed-targets';
import { otherRunTargets, underWayTargets } from '../../../renderer/features/find/run-targets';
import { draftFrom, withWords } from '../../../renderer/addresses/start-address';

const TODAY = '2026-11-20';
const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'line-works'].map(openPack);
const staff = [
  aStaff({ id: 'sato-k', name: '佐藤 健一', kana: 'さとう けんいち', officeId: 'o1', phone: '090-1111-2222' }),
  aStaff({ id: 'sato-m', name: '佐藤 恵', kana: 'さとう めぐみ', officeId: 'o1', phone: '' }),
  aStaff({ id: 'taka', name: '髙橋 直子', kana: 'たかはし なおこ', officeId: 'o1', phone: '' }),
];
const devices = [
  aDevice({ id: 'd-k1', kind: 'phone', assetNumber: 'S-01', holderId: 'sato-k' }),
  aDevice({ id: 'd-k2', kind: 'tablet', assetNumber: 'T-01', holderId: 'sato-k' }),
  aDevice({ id: 'd-gone', kind: 'phone', assetNumber: 'S-09', holderId: 'sato-m', status: 'struck-off' }),
];
const kana = new Map(staff.map((person) => [person.id, person.kana]));

function sources(mayWork = true, given: Partial<FindSources> = {}): FindSources {
  const personEntry = ({ id, name, kana: detail }: Staff) => ({
    ...{ id: `person/${id}`, icon: 'people' as const, title: name, detail, address: `/ledger/people/${id}` },
  });
  return {
    people: staff.map((record) => ({ record, key: [record.name, record.kana].map(searchIndexKey).join('\n') })),
    ...{ personEntry, records: [], documents: [], underWay: [], otherRuns: [], recent: [], today: TODAY },
    forms: mayWork ? formTargets(packs, TODAY) : [],
    screens: screenTargetsFor(mayWork),
    guides: mayWork ? guideTargets : [],
    contacts: contactTargets(packs),
    acts: appActsFor(mayWork),
    toBegin: mayWork ? { offices: himawari.offices, devices } : null,
    aheadOf: () => '',
    ...given,
  };
}
const found = (typed: string, given?: FindSources) => findResults(typed, given ?? sources());
const titles = (typed: string, given?: FindSources): Record<string, string[]> =>
  Object.fromEntries(found(typed, given).map(({ group, entries }) => [group, entries.map(({ title }) => title)]));
const first = (typed: string, given?: FindSources): FindEntry | undefined => found(typed, given)[0]?.entries[0];
const wordsOf = (entry: FindEntry | undefined): string => (entry && 'words' in entry && entry.words) || '';
const draftOf = (entry: FindEntry | undefined): LedgerEvent | null => {
  const address = entry && 'address' in entry ? entry.address : '';
  const search = new URLSearchParams(address.slice(address.indexOf('?')));
  return draftFrom(search, {
    id: 'run',
    now: `${TODAY}T00:00:00Z`,
    ledger: { ...himawari, people: staff },
    officeId: null,
    state: withWords(wordsOf(entry)),
  }).event;
};

test.each([
  'きのうから佐藤さんのタブレットが見つかりません。個人情報が入っています',
  'タブレットが見当たりません',
  'スマホがありません',
])('「%s」 begins with 端末の紛失', (typed) => {
  expect(first(typed)?.title).toMatch(/^端末の紛失の手続きを始める/);
});

test.each([
  ['パソコンが壊れたときのために、できることをしておいてください', 'バックアップと安全'],
  ['パソコンが壊れたら', 'バックアップと安全'],
  ['パソコンが壊れた', '引っ越し'],
  ['PCがこわれました', '引っ越し'],
  ['パソコンが起動しません', '引っ越し'],
])('「%s」 leads to %s, where the ledger is kept and comes back', (typed, place) => {
  expect(first(typed)?.title).toContain(place);
  expect(titles(typed)['acts']?.join()).toContain('バックアップと安全');
});

describe('a sentence', () => {
  test('begins with what it asks for: the procedure, with the person in it', () => {
    expect(first('佐藤健一さんが辞めます')).toMatchObject({
      title: '退職の手続きを始める：佐藤 健一さん',
      address: '/procedures/start?event=leave&staff=sato-k',
    });
    expect(draftOf(first('佐藤健一さんが辞めます'))).toMatchObject({ kind: 'leave', staff: [{ id: 'sato-k' }] });
    expect(first('スマホをなくした')).toMatchObject({ title: '端末の紛失の手続きを始める' });
  });

  test.each([
    ['写真をSNSに載せてしまった', '漏えい・誤送信の手続きを始める'],
    ['患者さんの写真をSNSにあげてしまった', '漏えい・誤送信の手続きを始める'],
    ['インスタに利用者さんの写真を投稿してしまった', '漏えい・誤送信の手続きを始める'],
    ['怪しいメールのリンクを押してしまった', '漏えい・誤送信の手続きを始める'],
    ['変なメールの添付を開いた', '漏えい・誤送信の手続きを始める'],
    ['同意書をなくした', '漏えい・誤送信の手続きを始める'],
    ['監査が来る', '運営指導の日'],
    ['運営指導の通知が来た', '運営指導の日'],
    ['実地指導が入ることになった', '運営指導の日'],
    ['パートさんが入ります', '入職の手続きを始める'],
    ['来月から外国人の方が来ます', '入職の手続きを始める'],
    ['法人名が変わります', '事業所の変更の手続きを始める'],
    ['市に出した書類が返ってきた', '提出'],
    ['差し戻された', '提出'],
    ['兼務になった', '台帳 › 職員'],
    ['新しい事業所を開きます', '台帳 › 法人・事業所'],
    ['電子証明書が切れた', '台帳 › 端末'],
    ['研修をまだしていない', '誓約と教育'],
    ['誤って消してしまった', '設定 › 操作の記録'],
    ['市から現況届の依頼が来た', '現況届の手続きを始める'],
  ])('as a manager types it: %s → %s', (typed, title) => {
    expect(first(typed)?.title).toBe(title);
  });

  test('of a photo or a mail that harmed nobody is no leak', () => {
    for (const typed of [
      '写真を撮った',
      '名前をLINEに登録したい',
      'メールを開いた',
      '事業所の写真をホームページに載せたい',
    ])
      expect(first(typed)?.title ?? '').not.toContain('漏えい');
  });

  test('of an emergency is known, and stands neither on a paper nor in an address', () => {
    const act = first('佐藤恵さんがスマホをなくした');
    expect(draftOf(act)).toMatchObject({ kind: 'device-lost', note: '' });
    expect(wordsOf(act)).toBe('佐藤恵さんがスマホをなくした');
    expect(JSON.stringify(act && 'address' in act && decodeURIComponent(act.address))).not.toContain('佐藤');
    // No more than which event it is, or of one that has no such place.
    expect(wordsOf(first('ふんしつ'))).toBe('');
    expect(wordsOf(first('佐藤健一さんが辞めます'))).toBe('');
  });

  test('of somebody’s lost device offers each that they have; without one, the number to call is of their office', () => {
    const [group] = found('佐藤健一さんがスマホをなくした');
    expect(group?.entries.slice(0, 2).map(({ title }) => title)).toEqual([
      '端末の紛失の手続きを始める：佐藤 健一さんの スマートフォン S-01',
      '端末の紛失の手続きを始める：佐藤 健一さんの タブレット T-01',
    ]);
    expect(draftOf(group?.entries[1])).toMatchObject({ deviceIds: ['d-k2'] });
    const without = first('佐藤恵さんがスマホをなくした');
    expect(without?.title).toBe('端末の紛失の手続きを始める：佐藤 恵さん');
    const event = draftOf(without);
    expect(event?.deviceIds ?? []).toEqual([]);
    expect(event && isOfficeSaid(event)).toBe(true);
    expect(event?.officeId).toBe('o1');
  });

  test('of a surname that several have asks which one, and names them all with where they work', () => {
    expect(first('佐藤さんが辞めます')).toMatchObject({
      title: '退職の手続きを始める：佐藤さん',
      asks: 'どの佐藤さんですか',
      choices: [
        { title: '佐藤 健一さん', detail: 'さとう けんいち', address: '/procedures/start?event=leave&staff=sato-k' },
        { title: '佐藤 恵さん', detail: 'さとう めぐみ' },
      ],
    });
    expect(titles('佐藤さんが辞めます')['acts']).toHaveLength(1);
    const lost = first('佐藤さんがスマホをなくした');
    expect(lost && 'choices' in lost && lost.choices.map(({ title }) => title)).toEqual([
      ...['佐藤 健一さんの スマートフォン S-01', '佐藤 健一さんの タブレット T-01', '佐藤 恵さん'],
    ]);
    const many = Array.from({ length: 7 }, (_, i) =>
      aStaff({ id: `s${i}`, name: `鈴木 花${i}`, kana: `すずき はな${i}` }),
    );
    const people = many.map((record) => ({ record, key: searchIndexKey(`${record.name}\n${record.kana}`) }));
    expect(first('鈴木さんが辞めます', sources(true, { people }))).toMatchObject({ choices: { length: 7 } });
  });

  test('brings its day, and nobody’s name stands in an address', () => {
    const act = first('佐藤 健一さんが12月20日で辞めます');
    expect(draftOf(act)).toMatchObject({ date: '2026-12-20' });
    expect(act).toMatchObject({ detail: expect.stringContaining('12/20') as string });
    expect(JSON.stringify(act && 'address' in act && decodeURIComponent(act.address))).not.toContain('佐藤');
  });

  test('brings where somebody moves, and what a stolen device answers', () => {
    expect(draftOf(first('佐藤健一さんが市外へ異動します'))).toMatchObject({ kind: 'transfer', scope: 'outside' });
    expect(draftOf(first('スマホを盗まれた'))?.answers).toEqual({ malicious: 'yes' });
  });

  test.each(['ﾀｲｼｮｸ', 'たいしょく', 'タイショク', '退職', '佐藤 退職', 'さとう　退職'])('may be %s alone', (typed) => {
    expect(first(typed)?.title).toMatch(/^退職の手続きを始める/);
  });

  test.each(['高橋さんの名字が変わりました', 'たかはしさんが結婚します', 'ﾀｶﾊｼさんの名前が変わる'])(
    'is heard as %s',
    (typed) => {
      expect(first(typed)?.title).toBe('氏名の変更の手続きを始める：髙橋 直子さん');
    },
  );

  test('that only calls somebody finds them', () => {
    expect(titles('佐藤さん')).toEqual({ people: ['佐藤 健一', '佐藤 恵'] });
  });
});

describe('procedures', () => {
  const underWay = async (): Promise<{ running: FindSources; done: FindSources }> => {
    const { run, documents } = await begun('nagareyama-tritrus', { kind: 'leave', officeId: 'kyotaku', staff: ['k1'] });
    const event = LedgerEvent.parse({ kind: 'leave', staff: [{ ...staff[0], before: {}, after: {} }] });
    const own: KeptRun = { ...run, event, title: '佐藤 健一さんの退職' };
    const checklist = checklistOf(own, { documents, submissions: new Map(), today: TODAY });
    const others = (runs: KeptRun[], mayWork = true) => otherRunTargets(runs, { ledger: himawari, kana, mayWork });
    return {
      running: sources(true, { underWay: underWayTargets([checklist], TODAY, kana) }),
      done: sources(true, { otherRuns: others([{ ...own, state: 'done' }]) }),
    };
  };

  test('under way about the same come before beginning it a second time, and say what is next', async () => {
    const { running } = await underWay();
    const [runs, acts] = found('佐藤 健一さんが辞めます', running);
    expect(runs?.entries).toMatchObject([
      { title: '佐藤 健一さんの退職', detail: expect.stringMatching(/^次にすること：./) as string },
    ]);
    expect(acts?.group).toBe('acts');
    expect(Object.keys(titles('髙橋さんが辞めます', running))[0]).toBe('acts');
  });

  test('are found by their title, by whom they are about in kana, and by what happened', async () => {
    const { running, done } = await underWay();
    for (const typed of ['佐藤 健一さんの退職', 'さとう けんいち', 'たいしょく'])
      expect(titles(typed, running)['procedures'], typed).toEqual(['佐藤 健一さんの退職']);
    expect(titles('退職', done)['procedures']).toEqual(['佐藤 健一さんの退職']);
  });

  test('that were only begun are for those who can go on with them', () => {
    const event = LedgerEvent.parse({ kind: 'leave', staff: [{ ...staff[0], before: {}, after: {} }] });
    const draft: KeptRun = { ...newRun('draft', `${TODAY}T00:00:00Z`), event };
    const targets = (mayWork: boolean) => otherRunTargets([draft], { ledger: himawari, kana, mayWork });
    expect(targets(true).map(({ entry }) => entry)).toMatchObject([{ address: '/procedures/start?run=draft' }]);
    expect(targets(false)).toEqual([]);
  });
});

test('a new PC is reached by whatever it is called', () => {
  for (const typed of ['引っ越し', 'ひっこし', '新しいパソコン', '買い替え'])
    expect(
      found(typed).flatMap(({ entries }) => entries),
      typed,
    ).toContainEqual(expect.objectContaining({ address: '/moving' }));
});

describe('numbers', () => {
  test('of the networks’ desks stand first where a number is asked for', () => {
    expect(found('電話')[0]?.group).toBe('contacts');
    expect(titles('介護支援課')['contacts']).toEqual(['流山市 介護支援課　04-7150-6531']);
    expect(titles('流山 電話')['contacts']).toContain('流山市 介護支援課　04-7150-6531');
    expect(first('介護支援課')).toMatchObject({ command: 'contacts', desk: '流山市 介護支援課 04-7150-6531' });
    expect(found('流山').at(-1)?.group).toBe('contacts');
  });

  test('are asked for by whose they are', () => {
    expect(titles('介護支援課の電話')).toEqual({ contacts: ['流山市 介護支援課　04-7150-6531'] });
    for (const typed of ['佐藤さんの電話', 'さとう けんいちの電話番号は？'])
      expect(found(typed).find(({ group }) => group === 'people')?.entries[0], typed).toMatchObject({
        title: '佐藤 健一',
        detail: '090-1111-2222　さとう けんいち',
      });
  });

  test('say whose they are, however they are typed', () => {
    for (const typed of ['0471506531', '04-7150-6531', '０４７１５０'])
      expect(titles(typed)['contacts'], typed).toEqual(['流山市 介護支援課　04-7150-6531']);
    for (const typed of ['09011112222', '090-1111', '０９０ー１１１１ー２２２２'])
      expect(found(typed)[0]?.entries, typed).toMatchObject([
        { title: '佐藤 健一', detail: '090-1111-2222　さとう けんいち' },
      ]);
    expect(titles('090')['people']).toBeUndefined();
  });
});

test('a form is found by its number, before papers made of it', () => {
  const made = { id: 'd', icon: 'edit' as const, title: '流山市 様式2　佐藤', detail: '', address: '/documents/d' };
  const given = sources(true, { documents: [{ entry: made, key: searchIndexKey(made.title) }] });
  expect(Object.keys(titles('様式2', given))).toEqual(['forms', 'documents']);
  for (const typed of ['様式1-1', 'ようしき１－１', '様式１ー１'])
    expect(titles(typed)['forms'], typed).toContain('流山市 様式1-1');
});

test.each([
  ['新しいPCに引っ越します', '新しいパソコンへの引っ越し'],
  ['引っ越し', '新しいパソコンへの引っ越し'],
  ['パソコンを買い替えた', '新しいパソコンへの引っ越し'],
  ['ＰＣを新しくします', '新しいパソコンへの引っ越し'],
  ['スマホを買い替えた', '機種変更の手続きを始める'],
  ['事業所が引っ越します', '事業所の変更の手続きを始める'],
  ['バックアップを取りたい', '設定 › バックアップと安全'],
  ['USBに保存したい', '設定 › バックアップと安全'],
  ['合言葉を忘れた', '設定 › バックアップと安全'],
  ['使う人を増やしたい', '設定 › バックアップと安全'],
  ['ロックまでの時間を変えたい', '設定 › バックアップと安全'],
  ['字が小さくて見えない', '設定 › 文字の大きさ・表示'],
  ['プリンターを変えたい', '設定 › 印刷とPDF'],
  ['印刷できない', '設定 › 印刷とPDF'],
  ['だれが直したか知りたい', '設定 › 操作の記録'],
  ['間違えて消してしまった', '設定 › 操作の記録'],
  ['お知らせを早くしたい', '設定 › お知らせの時期'],
  ['アップデートしたい', '設定 › この製品について'],
  ['市のメールアドレスを直したい', '設定 › 提出先・メール'],
  ['ネットワークを増やしたい', '設定 › ネットワーク'],
  ['市の様式を追加したい', '様式を取り込む'],
  ['名簿を取り込みたい', '職員を Excel から取り込む'],
  ['エクセルに出したい', '台帳'],
  ['職員の一覧を見たい', '台帳 › 職員'],
  ['証明書の期限', '台帳 › 端末'],
  ['職員を追加したい', '入職の手続きを始める'],
  ['端末を追加したい', '端末の追加の手続きを始める'],
  ['運営指導が来ます', '運営指導の日'],
  ['監査の準備', '運営指導の日'],
  ['誓約書を集めたい', '誓約と教育'],
  ['研修の記録をつけたい', '誓約と教育'],
  ['同意書をもらいたい', '同意書'],
  ['パスワードを見たい', 'ID・パスワード'],
  ['パスワードを忘れた', 'ID・パスワードの手続きを始める'],
  ['古い書類を捨てたい', '保存と片付け'],
  ['書類をまとめて作りたい', '書類をまとめてつくる'],
  ['出した書類を見たい', '提出'],
  ['様式2を作りたい', '流山市 様式2'],
  ['市に電話したい', '連絡先・困ったときを開く'],
  ['使い方がわからない', 'はじめに（使い方）'],
  ['サポートに連絡したい', 'サポートに渡すファイル'],
  ['LINEの文例', 'トークの文例'],
  ['今日やること', 'ホーム'],
  ['席を外します', '画面をロックする'],
  ['この画面を印刷したい', 'この画面を印刷する'],
  ['佐藤健一さんの書類', '佐藤 健一'],
  ['個人情報が漏れた', '漏えい・誤送信の手続きを始める'],
])('%s leads to %s', (typed, title) => {
  expect(first(typed)?.title).toBe(title);
});

test('people are found by their job, however the ledger writes it', () => {
  const jobs = ['主任介護支援専門員', '介護支援専門員', '看護師（管理者）'];
  const people = jobs.map((jobType, i) => {
    const record = aStaff({ id: `j${i}`, name: `見本 ${i}`, kana: 'みほん', jobType, title: '' });
    return { record, key: searchIndexKey(`${record.name}\n${record.kana}`) };
  });
  const given = sources(true, { people });
  expect(titles('主任ケアマネ', given)['people']).toEqual(['見本 0']);
  expect(titles('ケアマネ', given)['people']).toEqual(['見本 0', '見本 1']);
  expect(titles('看護師', given)['people']).toEqual(['見本 2']);
});

test('a network that the app has no forms of leads to where networks are chosen', () => {
  for (const typed of ['Net4U', 'ｎｅｔ４ｕ', 'ID-Link'])
    expect(first(typed)?.title, typed).toBe('設定 › ネットワーク');
});

test('a sentence with somebody new brings their names to where they are asked for', () => {
  const act = first('来月から看護師の吉田 悠さんが入ります');
  expect(act?.title).toBe('入職の手続きを始める');
  expect(wordsOf(act)).toContain('吉田 悠');
  expect(JSON.stringify(act && 'address' in act && decodeURIComponent(act.address))).not.toContain('吉田');
  expect(draftOf(act)).toMatchObject({ date: '2026-12-01', staff: [{ name: '吉田 悠', jobType: '看護師' }] });
});

const MOVED = '引っ越しで変わったことを台帳で直す：髙橋 直子さん';
const PHONE = '電話を台帳で直す：髙橋 直子さん';
const RENAMED = '氏名の変更の手続きを始める：髙橋 直子さん';
const STAFF = '台帳 › 職員';
const PATIENTS = '台帳 › 患者';

test.each([
  ['高橋さんが引っ越しました', MOVED],
  ['たかはしさんがひっこします', MOVED],
  ['髙橋 直子さんの引っ越し', MOVED],
  ['高橋さんが来月市外に引っ越します', MOVED],
  ['高橋さんが転居した', MOVED],
  ['高橋さんの住所が変わりました', MOVED],
  ['髙橋 直子 住所変更', MOVED],
  ['高橋さんが事業所の近くに引っ越しました', MOVED],
  ['高橋さんの電話番号が変わりました', PHONE],
  ['高橋さんの携帯番号を直したい', PHONE],
  ['髙橋さんのスマホの番号が変わった', PHONE],
  ['髙橋直子の電話が新しくなりました', PHONE],
  ['高橋さんが結婚しました', RENAMED],
  ['高橋さんが結婚して引っ越しました', RENAMED],
  ['高橋さんが離婚して旧姓に戻ります', RENAMED],
  ['高橋さんが再婚しました', RENAMED],
  ['高橋さんが籍を入れました', RENAMED],
  ['高橋さんが鈴木さんになりました', RENAMED],
  ['高橋さんが引っ越すので辞めます', '退職の手続きを始める：髙橋 直子さん'],
  ['高橋さんが引っ越しで異動します', '異動の手続きを始める：髙橋 直子さん'],
  ['高橋さんのスマホを買い替えました', '機種変更の手続きを始める'],
  ['高橋さんの事業所が引っ越します', '事業所の変更の手続きを始める'],
  ['高橋さんのパソコンを買い替えた', '新しいパソコンへの引っ越し'],
  ['山本さんが引っ越しました', STAFF],
  ['職員の住所が変わりました', STAFF],
  ['私の電話番号が変わりました', STAFF],
  ['スタッフの携帯の番号が変わった', STAFF],
  ['患者さんが引っ越しました', PATIENTS],
  ['利用者さんの電話番号が変わりました', PATIENTS],
  ['事業所の電話番号が変わりました', '事業所の変更の手続きを始める'],
  ['電話番号が変わりました', '事業所の変更の手続きを始める'],
])('of people: %s leads to %s', (typed, title) => {
  expect(first(typed)?.title.startsWith(title), first(typed)?.title).toBe(true);
});

test('who moves is led to in the ledger, each of that surname, and never to a PC; 閲覧 only to who it is', () => {
  const [acts] = found('佐藤さんが引っ越しました');
  expect(acts).toMatchObject({
    group: 'acts',
    entries: [
      { title: '引っ越しで変わったことを台帳で直す：佐藤 健一さん', address: '/ledger/people/sato-k?field=phone' },
      { title: '引っ越しで変わったことを台帳で直す：佐藤 恵さん', address: '/ledger/people/sato-m?field=phone' },
    ],
  });
  expect(acts?.entries).toHaveLength(2);
  expect(titles('佐藤さんが引っ越しました', sources(false))).toEqual({ people: ['佐藤 健一', '佐藤 恵'] });
});

test('what is meant beside an event stands behind it, and nothing twice', () => {
  const all = found('新しいPCに引っ越します').flatMap(({ entries }) => entries.map(({ title }) => title));
  expect(all).toEqual(['新しいパソコンへの引っ越し', '事業所の変更の手続きを始める']);
  expect(titles('事業所が引っ越します')['acts']).toEqual([
    '事業所の変更の手続きを始める',
    '新しいパソコンへの引っ越し',
  ]);
});

test('閲覧 is led by a sentence to what can be looked at alone', () => {
  expect(first('文字を大きくしたい', sources(false))?.title).toBe('設定 › 文字の大きさ・表示');
  for (const typed of ['名簿を取り込みたい', 'プリンターを変えたい'])
    expect(found(typed, sources(false)), typed).toEqual([]);
});

test('an item of 設定 is found by what it holds', () => {
  for (const [typed, title] of [
    ['復旧キー', '設定 › バックアップと安全'],
    ['ふっきゅうきー', '設定 › バックアップと安全'],
    ['文字', '設定 › 文字の大きさ・表示'],
    ['ﾌﾟﾘﾝﾀｰ', '設定 › 印刷とPDF'],
    ['履歴', '設定 › 操作の記録'],
  ] as const)
    expect(titles(typed)['screens'], typed).toContain(title);
});

describe('閲覧', () => {
  const reads = sources(false);

  test('finds nothing to begin, to make or to take in', () => {
    for (const typed of [
      '佐藤さんが辞めます',
      'スマホをなくした',
      '退職',
      '様式2',
      '取り込む',
      '手続きを始める',
      'まとめて',
    ])
      for (const { group, entries } of found(typed, reads)) {
        expect(['people', 'screens', 'contacts'], `${typed}: ${group}`).toContain(group);
        for (const entry of entries) expect('address' in entry ? entry.address : '').not.toContain('start');
      }
  });

  test('finds the numbers to call, the lock, and the settings that it may look at', () => {
    expect(first('困った', reads)).toMatchObject({ command: 'contacts' });
    expect(first('ろっく', reads)).toMatchObject({ command: 'lock' });
    expect(titles('せってい', reads)['screens']).not.toContain('設定 › ネットワーク');
    expect(titles('せってい', reads)['screens']).toContain('設定 › バックアップと安全');
  });
});
