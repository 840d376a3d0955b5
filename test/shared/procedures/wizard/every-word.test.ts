import { describe, expect, test } from 'vitest';
import { searchKey } from '@shared/text/search-key';
import type { EventKind } from '@shared/ledger/event';
import { eventsInWords } from '@shared/procedures/wizard/event-words';
import { answersInWords } from '@shared/procedures/wizard/matter-words';

const devices = `端末 スマホ スマートフォン スマフォ 携帯 ケータイ けいたい タブレット アイパッド iPad iPhone アイフォン パソコン PC
  ノートPC 機械`;
const changes = '変わった かわった 変える かえる 替える 替わる 代わる 換える 変更 違う';
const family = '家族 娘 息子 長女 長男 次女 次男 ご主人 奥さん 奥様 お嫁さん 孫';
const enters = '参加 入る 入ります 入った 入れたい 加わる 追加 増える 招待 つながる';
const patients = '患者 利用者さん 利用者様 入居者';
const rooms = 'チーム 部屋 グループ';
const mails = 'メールアドレス メアド アドレス';

/** What an office may say, by where it leads: words that stand alone, or one of the first with one of the others. */
const said: readonly (readonly [EventKind, string, string?])[] = [
  ['join', '入職 入社 採用 就職 新人 新入 新しい職員 新しいスタッフ 新しく入る 働き始めた 勤め始めた 雇う'],
  [
    'join',
    '職員 スタッフ ヘルパー 看護師 ケアマネ 人が 人を',
    '増える 増やす 増やした 入った 入ります 来ます 来る 来た',
  ],
  ['leave', '退職 たいしょく 退社 離職 定年 寿退 お辞め 辞め やめます やめる やめた やめちゃった 辞職'],
  ['leave', '契約満了 契約が切れる 最後の出勤 亡くなった 死亡 逝去'],
  ['leave', '職員 スタッフ ヘルパー 看護師 ケアマネ 山田さんが', 'いなくなる なくなりました 去ります 去る'],
  ['transfer', '異動 転勤 転属 配置換え 配置転換 出向 移籍'],
  ['transfer', '移り 移る 移った 移動 うつり うつる 行き 行く', '事業所 施設 営業所 法人 支所 ステーション 所属 部署'],
  ['transfer', '山田さんが', '移り 移る 移った 移動 うつる うつり'],
  ['transfer', '所属 部署 配属', changes],
  ['rename', '名字 苗字 みょうじ 改姓 改名 旧姓 姓が 婚姻 結婚 離婚 入籍 氏名の変更 氏名変更 氏名が変'],
  ['rename', '名前 氏名 なまえ 姓', changes],
  ['device-added', devices, '増やす ふやす 増える 追加 買う 購入 支給 届いた 入れた 新しく 使い始め 登録'],
  ['device-replaced', '機種変更 買い替え 買替 買い換え 交換 入れ替え 入替 リース更新 取り替え 新しい端末に'],
  ['device-replaced', devices, `壊れた こわれた 故障 動かない 映らない 割れた ${changes}`],
  [
    ...(['device-lost', devices] as const),
    `なくした 無くした 失くした なくなった 無くなった 紛失 落とした おとした 盗まれた 盗難 置き忘れ 見つからず
      見当たらず 忘れてきた 忘れた 忘れました 忘れちゃった どこか ない`,
  ],
  ['device-lost', '紛失 盗難 盗まれ'],
  [
    ...([
      'credentials',
      // First one that says nothing by itself, so that it is the other word that tells.
      'サインイン パスワード パスワ 暗証番号 ログイン IDとパス ID・パス IDが IDを アカウント',
    ] as const),
    `忘れ わすれ 届かず 来なく わからず 分からず 入れない 使えない できない 変える 変更 ロック 合わない 違う 盗まれ 乗っ取
      使われ 知られ`,
  ],
  ['credentials', 'パスワード 暗証番号 ログインできな'],
  ['patient-joins', patients, `${enters} 新しい 始める 部屋 チームを`],
  [
    'patient-joins',
    '新しい患者 新しい利用者 部屋を作る 部屋をつくる チームを作る チームをつくる 新患 新規の患者 新規利用者',
  ],
  ['family-joins', family, `${enters} 見たい 使いたい 見られるよう`],
  ['family-leaves', family, 'やめる 辞める 止める 抜ける 離脱 退出 外れる 外します'],
  [
    'consent-withdrawn',
    '撤回 同意の取消 同意を取り消す 同意をやめる 消してほしい 消して欲しい 削除してほしい 削除して欲しい',
  ],
  ['consent-withdrawn', '同意', '取り消す 取消 やめる 止める しない'],
  ['team-joined', rooms, `${enters} 呼ばれた`],
  ['team-joined', 'チームへの参加 チームに入 チームに加'],
  [
    ...([
      'office-changed',
      `電話 でんわ ファックス FAX 住所 所在地 事業所名 名称 事業所の名前 施設名 事業所番号 番号 メールアドレス 連絡先 メアド 郵便番号`,
    ] as const),
    changes,
  ],
  ['rename', '再婚 籍を入れた 籍を抜いた 嫁に行く 嫁ぎます 婿に入る さんになりました さんになります さんになった'],
  ['office-changed', '引っ越し 引越 ひっこし 移転 住所変更 電話番号が 電話番号の変更 事業所名の変更'],
  [
    ...(['manager-changed', '管理者 施設長 所長 担当者 理事長 代表者 代表取締役 社長 責任者 施設内管理者'] as const),
    `${changes} 交代 交替 後任 引き継ぐ`,
  ],
  ['manager-changed', '管理者の交代 担当者の交代 担当者変更 管理者変更'],
  ['yearly-report', '現況届 現況 年1回 年に1回 年一回 毎年の 名簿を出す 名簿の提出'],
  [
    'office-closed',
    '休止 廃止 閉鎖 閉所 廃業 閉める 閉じる 閉じます 利用解除 解約 休業 使うのをやめる 利用をやめる 退会',
  ],
  ['office-closed', '事業所 施設 ネットワーク システム', 'やめる 止める 終わる たたむ たたみ'],
  ['network-start', '申し込み 申込 導入 加入 新規登録 利用開始 使い始めたい 始めたい'],
  [
    ...([
      'network-start',
      `ネットワーク システム トリトラス TRITRUS カナミック LINE＿WORKS ラインワークス FiNE-LINK ファインリンク みまもり SNS`,
    ] as const),
    '始める 使いたい 入りたい 参加 使う',
  ],
  [
    'incident',
    '漏えい 漏洩 漏れた もれた 流出 誤送信 誤って送った 間違えて送った まちがえて送った 間違って送った 違う人に',
  ],
  [
    'incident',
    '別の人に ほかの人に送 他の人に送 宛先を間違 送り先を間違 送り間違 送りまちが 誤爆 のぞき見 覗き見 見られた',
  ],
  ['incident', '見られてしま ウイルス ウィルス 乗っ取 不正アクセス フィッシング'],
  ['incident', devices, '盗まれ 盗難'],
  ['other', 'その他 わからない 分からない どれ 相談 困った だれに聞く 誰に聞く'],
];

/** The questions of the matters behind もっと: what a sentence has answered already. */
const matters: readonly (readonly [string, string, string?])[] = [
  ['return', '復職 復帰 職場に戻る 休みから戻る 休み明け'],
  ['return', '休職 産休 育休 育児休業 介護休業 病休 休んでいた', '戻る もどる 終わる 明け'],
  ['absence', '休職 産休 育休 産前 産後 育児休業 介護休業 病休 長期休暇 長い休み 休みに入る'],
  ['job', '職種 資格', changes],
  ['job', '職種', '取り 取った 取得'],
  ['job', '看護師 介護福祉士 ケアマネ 介護支援専門員', 'になりました になった になります'],
  ['team-left', rooms, '抜け 外れ 外し 退出 から出る'],
  ['team-ends', rooms, '終わる 終える 閉じる 閉める 解散 なくなる なくす 消す'],
  ['team-ends', '患者 利用者さん 利用者様 利用者が 入居者', '亡くなった 死亡 逝去 お亡く'],
  ['device-given', devices, '返す 返した 返却 手放す 処分 廃棄 捨てる 減らす 使うのをやめ 使わなくな'],
  ['delegate', '委任 受任者 代理人 任せたい まかせたい'],
  ['delegate', '手続き', '任せる まかせる 頼みたい'],
];

const named = <W>(rows: readonly (readonly [W, string, string?])[]) =>
  rows.map(([where, first, others]) => ({ where, first, others }));
const words = (text: string): string[] =>
  text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replace('＿', ' '));
/** Each of the first with the first that fits, and the first with each of the others. */
const sentences = (first: string, others?: string): string[] =>
  others === undefined
    ? words(first)
    : [...words(first).map((one) => one + words(others)[0]), ...words(others).map((one) => words(first)[0] + one)];

describe('whatever word an office has for it', () => {
  test.each(named(said))('$where is offered: $first', ({ where, first, others }) => {
    expect(sentences(first, others).filter((sentence) => !eventsInWords(sentence).includes(where))).toEqual([]);
  });

  test.each(named(matters))('its question is answered already: $where, $first', ({ where, first, others }) => {
    const asked = sentences(first, others).filter((sentence) => answersInWords(sentence).other?.['matter'] !== where);
    expect(asked).toEqual([]);
  });

  /** What is said by two words together is not said by one of them; what one word says by itself is left out. */
  const halves = <N extends string>(rows: readonly (readonly [N, string, string?])[]) =>
    named(rows).flatMap(({ where, first, others }) => {
      const alone = named(rows).flatMap((one) => (one.others === undefined ? words(one.first) : []));
      const pairs = named(rows).filter((one) => one.where === where && one.others !== undefined);
      const isWhole = (word: string): boolean =>
        alone.some((one) => word.includes(one)) ||
        pairs.some(
          (one) =>
            words(one.first).some((a) => word.includes(a)) && words(one.others ?? '').some((b) => word.includes(b)),
        );
      return others === undefined
        ? []
        : [...words(first), ...words(others)].filter((word) => !isWhole(word)).map((word) => ({ where, word }));
    });

  test('half of what leads to a tile, or answers a question, says nothing of it', () => {
    expect(halves(said).filter(({ where, word }) => eventsInWords(word).includes(where))).toEqual([]);
    expect(halves(matters).filter(({ where, word }) => answersInWords(word).other?.['matter'] === where)).toEqual([]);
  });

  test('somebody’s own mail address is a matter of its own', () => {
    for (const who of ['職員', 'スタッフ', '個人', '本人', '山田さんの'])
      for (const mail of words(mails))
        for (const change of words(changes))
          expect(answersInWords(`${who}${mail}${change}`), who + mail + change).toEqual({ other: { matter: 'mail' } });
  });

  test('theft is known as theft, of a device as of an account', () => {
    for (const theft of ['盗まれた', '盗難', '乗っ取られた', '使われた', '知られた', '不正に']) {
      const answers = { credentials: { kind: 'stolen' }, 'device-lost': { malicious: 'yes' } };
      expect(answersInWords(`スマホを${theft}`)).toEqual({ ...answers, incident: { malicious: 'yes' } });
      for (const id of ['IDを', 'パスワードを', 'アカウントを'])
        expect(answersInWords(id + theft)).toEqual({ ...answers, incident: { malicious: 'yes', stolenId: 'yes' } });
    }
    expect(answersInWords('おはようございます')).toEqual({});
  });

  test('the longer what was found, the earlier it is offered', () => {
    expect(eventsInWords('パスワードを変更')[0]).toBe('credentials');
    expect(eventsInWords('チームに参加')[0]).toBe('team-joined');
    expect(searchKey('ﾊﾟｽﾜｰﾄﾞ')).toBe(searchKey('パスワード'));
    expect(eventsInWords('ﾊﾟｽﾜｰﾄﾞを変更')).toEqual(eventsInWords('パスワードを変更'));
  });
});
