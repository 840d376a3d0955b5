/** Words of which one is ringed on forms: which they are, and where. */

const words = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')));

const RINGED = words(
  '有 無 有り 無し あり なし はい いいえ 男 女 男性 女性 可 否 不可 要 不要 済 未 新規 変更 更新 削除 追加 廃止',
  '中止 継続 再開 登録 解除 退会 脱退 修正 取消 常勤 非常勤 専従 兼務 同意する 同意しない 同意します 同意しません する',
  'しない 希望する 希望しない 明治 大正 昭和 平成 令和 明 大 昭 平 令 M T S H R 午前 午後 休止 登録済み',
  '申請中 新 更 削 変 廃 停 継 転入 転出 改姓 異動 入職 退職 採用 停止 返却 紛失 盗難 故障 破損 貸与 良 不良 適',
  '不適 該当 非該当 実施 未実施 参加 不参加 出席 欠席 受講 未受講 加入 未加入 発行 再発行 交付 再交付 開始 終了 予約',
  '解約 普通 当座 貯蓄 単独 合同 個別 本人 代理人 家族 独居 同居 パソコン PC ＰＣ TB タブレット スマートフォン',
  'スマホ 初回 初報 中間 最終 口頭 文書 書面 電話 郵送 持参 平日 毎日 土日 休日 条件付 変わった 変わらない 未参加',
  '未受診 配偶者 子 別居 別 同 集合 オンライン 対面 録画 録画視聴 会場 Zoom 登録済 銀行 信金 信用金庫 金庫 農協',
  '信組 信用組合 組合 漁協 労金 本店 支店 支所 出張所 本所 速報 確報 続報 第一報 第1報 第１報 最終報 最終報告',
  '中間報告 一部 全部 自立 全介助 一部介助 見守り 戸建 集合住宅 Windows Win Mac iOS iPadOS',
  'Android ChromeOS 不明 保有 未保有 設定済 未設定 提出済 未提出 新任 完了 未完了',
);
/** 新規, 男, 有: one of them is ringed wherever they stand. */
export const isRinged = (word: string): boolean => RINGED.has(word);

const ALONE = words('法人 個人 公用 私用 自宅 施設 医療 介護 その他 事業所');
/** … and of these where nothing else stands in their cell. */
export const isRingedAlone = (word: string): boolean => ALONE.has(word);

const ACTS = words(
  '新規 変更 更新 削除 追加 廃止 中止 休止 再開 継続 登録 解除 取消 選任 解任 就任 退任 開始 終了 停止 異動 返却',
  '紛失 加入 脱退 退会 参加 修正 訂正 再発行 再交付 新任 選定 速報 確報 続報 第一報 第1報 第１報 最終報 最終報告',
  '中間報告 中間 初報 発行 失効 撤回 一部撤回',
);
/** What a paper reports, in brackets in its title or its sentence: （新規・変更・廃止）. */
export const isAct = (word: string): boolean => ACTS.has(word);

/** 要介護３ */
export const isGrade = (word: string): boolean => /^要(?:支援|介護)[1-5１-５]$/.test(word);
/** 加算　なし　Ⅰ　Ⅱ */
export const isRoman = (word: string): boolean => /^[ⅠⅡⅢⅣⅤ]$/.test(word);
/** 職種　医師・看護師・介護支援専門員・その他 */
export const isJob = (word: string): boolean => /(?:師|士|員|職|ヘルパー|ケアマネ(?:ジャー)?|その他)$/.test(word);
export const isBank = (word: string): boolean =>
  /^(?:銀行|信金|信用金庫|金庫|農協|信組|信用組合|組合|漁協|労金)$/.test(word);
export const isBranchOfBank = (word: string): boolean => /^(?:[本支]店|支所|本所|出張所)$/.test(word);
/** 　　　　　銀行・信金・農協　　　　　本店・支店 */
export const isOfBank = (word: string): boolean => isBank(word) || isBranchOfBank(word);
const SERVICE =
  /^(?:居宅(?:介護支援)?|訪問(?:介護|看護|入浴|リハ(?:ビリ)?)|通所(?:介護|リハ(?:ビリ)?)?|短期入所|小(?:規模)?多機(?:能)?|福祉用具|施設|薬局|病院|診療所|歯科|その他)$/;
/** 居宅　訪問介護　訪問看護 */
export const isServiceWord = (word: string): boolean => SERVICE.test(word);

/** 理由　ご逝去・施設入所・その他 */
export const LISTED_BEHIND =
  /(?:^|[\s\u3000）)日])(?:続柄|理由|区分|種別|種類|場所|方法|形態|状況|結果|手段|OS|ＯＳ|回線|介護度)[：:]?[\s\u3000]+$/;

/** 入浴可・不可, 同居あり・なし: the label stands right before the first word. */
const OPPOSITES = 'あり なし|有 無|可 不可|良 不良|済 未|要 不要|適 不適'.split('|').map((pair) => pair.split(' '));
export function bareOfLabel(words: readonly string[]): string[] {
  const [first = '', second = '', ...others] = words;
  const [own] =
    OPPOSITES.find(([one = '', other]) => other === second && first.length > one.length && first.endsWith(one)) ?? [];
  return own !== undefined && !isRinged(first) ? [own, second, ...others] : [...words];
}
