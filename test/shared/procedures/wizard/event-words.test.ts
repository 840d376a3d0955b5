import { describe, expect, test } from 'vitest';
import type { EventKind } from '@shared/ledger/event';
import { eventsInWords } from '@shared/procedures/wizard/event-words';

const phrases: Record<EventKind, readonly string[]> = {
  join: [
    '新人が入職します',
    '来月から新しく入る看護師の木村さんがネットワークを使えるようにしてください。スマホは事業所の新しいものを使います',
    '４月に採用した人がいる',
    '新しい職員が来ました',
    'ヘルパーが1人増えます',
    '中途で入社した',
  ],
  leave: [
    '辞めます',
    'やめます',
    '佐藤さんが退職します',
    'たいしょくします',
    '来月で定年です',
    '寿退社',
    'ケアマネさんが亡くなりました',
    '今月いっぱいで辞める',
  ],
  transfer: [
    '異動します',
    '山田さんが来月、市内の同じ法人の別の事業所に移ります',
    '鶴岡の事業所に転勤',
    '田中さんが移動になりました',
    '所属が変わります',
  ],
  rename: [
    '名字が変わった',
    '苗字が変わりました',
    '結婚して姓が変わる',
    '離婚しました',
    '氏名の変更',
    '名前がかわりました',
    'ﾐｮｳｼﾞが変わった',
  ],
  'device-added': [
    '端末を増やす',
    'スマホを追加したい',
    'ﾀﾌﾞﾚｯﾄを買いました',
    'パソコンを新しく使い始める',
    'iPadを購入',
  ],
  'device-replaced': [
    '機種変更',
    'スマホが壊れた',
    'タブレットが動きません',
    'パソコンを買い替えた',
    'ＰＣが故障した',
    'タブレットを交換する',
    '携帯を替えた',
  ],
  'device-lost': [
    'タブレットが見つかりません',
    'きのうから山本さんのタブレットが見つかりません。個人情報が入っています',
    'スマホが見当たりません',
    '携帯がありません',
    'スマホをなくした',
    'すまほを無くした',
    'ｽﾏﾎをなくした',
    'タブレットを電車に置き忘れた',
    'タブレットを電車に忘れた',
    'バスにスマホを忘れました',
    '端末の紛失',
    '携帯を落とした',
    'パソコンが見つからない',
    'スマホを盗まれた',
    '盗まれた',
  ],
  credentials: [
    'パスワードを忘れた',
    'ﾊﾟｽﾜｰﾄﾞを忘れた',
    'ログインできない',
    'IDが届かない',
    'ＩＤがわからない',
    'パスワードを変更したい',
    'IDを盗まれた',
    'パスワードを盗まれました',
  ],
  'patient-joins': ['新しい患者さんの部屋を作りたい', '利用者さんが参加します', '患者さんが増えた'],
  'family-joins': ['ご家族が参加したい', '娘さんも入れたい', '長男を追加'],
  'family-leaves': ['家族がやめたいと言っている', '息子さんが抜けます', '娘さんが離脱'],
  'consent-withdrawn': ['同意を撤回したい', '同意を取り消したい', '投稿を消してほしいと言われた'],
  'team-joined': ['ほかのチームに入る', 'チームに招待された', '部屋に参加します'],
  'office-changed': [
    '電話番号が変わった',
    'でんわばんごうがかわった',
    '事務所が引っ越します',
    '事業所の名称変更',
    'メールアドレスが変わりました',
    '住所変更',
    'ＦＡＸ番号が変わった',
  ],
  'manager-changed': ['管理者が交代します', '施設長が変わりました', '担当者が替わる', '理事長が代わりました'],
  'yearly-report': ['現況届が来た', '年1回の名簿', '年１回の届け'],
  'office-closed': ['事業所を閉鎖する', '休止します', '廃止の届け', '利用を解約したい'],
  'network-start': [
    '新しく申し込みたい',
    'TRITRUSを使い始めたい',
    'ネットワークに加入する',
    'ＬＩＮＥ　ＷＯＲＫＳを始める',
  ],
  incident: [
    '誤送信してしまった',
    '別の人に送ってしまった',
    '個人情報が漏れたかもしれない',
    'ウイルスに感染した',
    '宛先を間違えた',
    'メールの宛先をまちがえた',
    'FAXを違う家に送ってしまった',
    'ファックスを間違った番号に流した',
    '違う患者さんの部屋に書き込んだ',
    '別の利用者さんに書類を渡してしまった',
    '書類をなくした',
    'USBを落としました',
    '連絡帳を置き忘れた',
    'カルテを電車に忘れた',
  ],
  other: [
    '産休に入る',
    '鈴木さんが休職します',
    '職種が変わりました',
    '山田さんのメールアドレスが変わった',
    'チームから抜けます',
    '部屋を閉じたい',
    '利用者さんが亡くなりました',
    '来月から育休です',
    '復職します',
    '来月、育休から戻ります',
    '休んでいた職員が戻る',
    'グループから外れる',
    '委任状を出したい',
    '使わなくなったパソコンを捨てる',
    'タブレットを返却してもらった',
    '看護師になりました',
    '担当者に任せたい',
    '端末を返す',
    'スマホを処分する',
    '手続きを任せたい',
    'どうすればいいかわからない',
  ],
};

describe('what people say leads to the tile', () => {
  for (const [kind, all] of Object.entries(phrases))
    test.each(all)(`${kind}: 「%s」`, (sentence) => {
      expect(eventsInWords(sentence)[0]).toBe(kind);
    });
});

test('there are enough phrases to trust it', () => {
  expect(Object.values(phrases).flat().length).toBeGreaterThanOrEqual(60);
});

test('several meanings are offered, the likelier first', () => {
  expect(eventsInWords('スマホを盗まれた')).toEqual(expect.arrayContaining(['device-lost', 'incident']));
  expect(eventsInWords('亡くなりました')[0]).toBe('leave');
  expect(eventsInWords('ご家族の同意を撤回')[0]).toBe('consent-withdrawn');
  expect(eventsInWords('新しい職員に、管理者の交代をします')[0]).toBe('manager-changed');
});

test('a number that is another now is no leak, and a paper that was forgotten at a desk neither', () => {
  expect(eventsInWords('違うFAX番号になりました')[0]).toBe('office-changed');
  expect(eventsInWords('書類を出し忘れた')).not.toContain('incident');
  expect(eventsInWords('別の事業所に書類を送ってほしい')).not.toContain('incident');
});

test('what has nothing to do with any tile finds none', () => {
  expect(eventsInWords('おはようございます')).toEqual([]);
  expect(eventsInWords('')).toEqual([]);
});
