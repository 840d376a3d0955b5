import { headerKey } from '../../tables/import/header-key';
import { importTables } from '../../tables/import/import-fields';
import { byWord } from '../../text/by-word';
import { once, oncePerKey } from '../../text/once';
import type { Owner } from './items';
import { ledgerItems, soleOwner } from './ledger-items';

/** A label says what goes into its place, and often whose it is. Everything is compared folded: `headerKey` knows no katakana. */

/** Whom words name. The first that fits counts: 施設内管理者 is no 管理者, and 主治医の医療機関 no 事業所. */
const OWNERS: readonly (readonly [Owner, RegExp])[] = [
  [
    'administrator',
    /(?:施設内|事業所内|院内|所内)の?(?:しすてむ|利用)?(?:管理者|責任者)|管理画面|(?<!者|設備|施設)(?:利用|運用|しすてむ|ねっとわーく|あかうんと|^id|^ict)の?(?:利用|運用|管理)?の?(?:管理|運用|利用)?(?:責任者|管理者)|管理者用?の?(?:あかうんと|画面)|(?<!個人)情報(?:しすてむ)?管理(?:責任)?者/,
  ],
  ['delegate', /受任者|代理申請者|受託者/],
  ['head', /施設長|院長|所長(?!期)|園長|せんたー長|(?:組織|施設|機関|薬局|病院|診療所|事業所)の?長(?!期)/],
  ['representative', /(?<!家族|患者|利用者|親族|遺族)代表者|代表取締役|代表理事|代表社員|理事長|開設者氏名/],
  ['doctor', /主治医|かかりつけ医|かかりつけの|担当医|往診医|在宅医|^医師(?:の?氏?名)?$/],
  ['family', /家族|親族|代理人|代筆|代諾|後見人|身元引受|保護者|介護者|きーぱーそん|緊急連絡先|同意代行/],
  [
    'contact',
    /担当者|^主?担当$|担当(?=部署|課|係|の方)|(?:連絡|申込み?|申請|届出|届|事務|実務|業務|書類|作成|本件|問い?合わ?せ)の?担当(?=$|の|部|氏)|第[0-9一二三]+連絡先|事務担当|窓口|(?:申込|申請|届出|送付|報告|回答)責任者|回答者|連絡責任者|担当職員|問い?合わ?せ先|連絡[のが](?:取れる|とれる|つく)(?:者|方|人)/,
  ],
  ['head', /所属長/],
  [
    'manager',
    /(?<!利用|運用|しすてむ|ねっとわーく|端末|機器|鍵|文書|ちーむ|部屋|るーむ|ぐるーぷ)管理者|(?<!情報|文書|機器|端末)管理責任者|(?:事業所|施設|すてーしょん|薬局)の?責任者/,
  ],
  ['team', /ちーむ名|ちーむの名|部屋名/],
  ['member', /ちーむ(?:の)?(?:めんばー|構成員)/],
  ['device', /証明書|vpn|端末|機器|ぱそこん|でばいす|たぶれっと|すまーとふぉん/],
  ['account', /あかうんと|ろぐいん/],
  ['patient', /患者|被保険者|要介護者|要支援者|ご本人|入居者|入所者|療養者/],
  ['corporation', /委任者|法人|開設者|設置者|設置主体|運営主体|経営主体|事業主体|実施主体|会社|本社|本部/],
  [
    'staff',
    /職員|従業者|従業員|従事者|使用者|受講者|誓約者|受領者|受取者|登録者|ゆーざー|すたっふ|しすてむ利用者|けあまね|介護支援専門員|勤務者|参加者|異動者|退職者|説明者|(?:誓約|受講|使用|利用|登録|使う|参加)(?:する|した)?(?:方|人)(?=$|の|氏名)|(?:使用|利用|所持|保管|携帯)して(?:いた|いる)(?:者|方|人|職員)|(?:抹消|停止|削除|失効|追加|登録|変更|異動|退職)(?:する|した|を希望する)者/,
  ],
  [
    'office',
    /事業所|施設|医療機関|薬局|病院|診療所|(?<!金融|行政|関係)機関|すてーしょん|事業者|勤務先|組織|団体|申込施設|申請施設/,
  ],
];

/** What is asked for, where the catalogue's own headings don't say it. The first that fits counts. */
const WHATS: readonly (readonly [string, RegExp])[] = [
  ['kana', /ふりがな|かな(?:氏名|名)?$|よみがな|よみかた|^せいめい$/],
  ['titleName', /(?:役職|職名|職)(?:及び|および|並びに)?(?:氏名|名前)$|代表者職氏名/],
  ['postalCode', /郵便番号|^〒/],
  ['medicalInstitutionNumber', /医療機関(?:等)?(?:番号|こーど)/],
  ['number', /(?:事業所|事業者|指定)(?:等)?の?(?:番号|こーど|no)|施設の?(?:番号|こーど)|指定を?(?:受け|うけ).*番号/],
  ['certificateExpiresOn', /証明書.*(?:期限|満了)/],
  ['certificateInstalledOn', /証明書.*(?:登録|導入|いんすとーる|入れた|(?:設定|取得)(?:した)?(?:年月)?日)/],
  ['vpnOn', /vpn.*設定日/],
  ['vpnId', /vpn.*(?:番号|id)/],
  ['fax', /fax|ふぁっくす|ふぁくす|ふぁくしみり/],
  ['loginMail', /(?:管理(?:者)?画面|ろぐいん(?:用|に)).*(?:めーる|mail|あどれす)/],
  ['accountReceivingMail', /(?:id|あかうんと).*(?:受け?取|受信|通知|送付|届|案内).*(?:めーる|mail|あどれす)/],
  ['vpnCount', /vpn.*数$/],
  ['mail', /めーる|e?mail|めるあど/],
  ['phone', /電話|tel|携帯|連絡先$|連絡先番号|でんわ|^直通$|代表番号|連絡[のが](?:取れる|とれる|つく)番号/],
  ['address', /住所|所在地|^所在$|居所/],
  ['birthday', /生年月日|誕生日/],
  ['familyRelation', /続柄|間柄|(?:本人|患者|利用者)(?:さま|様|さん)?との(?:ご|御)?関係|^(?:ご|御)?関係$/],
  [
    'serviceKind',
    /(?:さーびす|事業)(?:所)?等?の?(?:種別|種類|分類|区分|類型)|(?:施設|機関)等?の?(?:種別|区分|種類|類型)|^業種|(?:提供|実施)(?:する|している|中の)(?:介護)?(?:さーびす|事業)(?:名|の名称)?$/,
  ],
  ['serialNumber', /^(?:端末|機器|本体|製品)?の?(?:製造番号|しりある(?:番号|no|なんばー)?$)/],
  ['jobType', /職種|職業/],
  ['title', /役職|職名|肩書|職位|(?:^|の)職$/],
  ['department', /部署|所属課|所属部|課名|係名|(?:^|の|(?:担当|連絡|責任)者)(?:御|ご)?所属$/],
  ['employeeNumber', /(?:職員|社員|従業員)(?:番号|こーど|no|id)/],
  [
    'loginName',
    /ろぐいん(?:id|名)|^id$|ゆーざー(?:id|名$)|あかうんと(?:id|名)$|(?:利用者|利用|登録|使用|個人)id$|(?:現在|現行|既存|従前|お使い|(?:発行|交付|付与|使用|利用|登録|保有)(?:済み?|中|した|された|している|を受けた)).*id(?:番号)?$/,
  ],
  [
    'endedOn',
    /(?:(?:利用|使用|参加)[をの]?(?:停止|終了|解除|終える|終えた|終わる|止める|やめる|やめた)|^(?:解除|脱退|退会|離脱))(?:する|した|を?希望(?:する)?|予定)?(?:年月)?日$/,
  ],
  [
    'startedOn',
    /(?:(?:利用|使用|参加|運用)[をの]?(?:開始|始める|始めた|始まる)|^(?:加入|参画|入会))(?:する|した|を?希望(?:する)?|予定)?(?:年月)?日$/,
  ],
  ['issuedOn', /(?:id|あかうんと)(?:の)?発行日/],
  ['joinedOn', /入職(?:年月)?日|採用(?:年月)?日|入社/],
  ['leftOn', /退職(?:年月)?日|退社/],
  ['action', /異動区分/],
  ['family', /^(?:姓|苗字|名字)$/],
  ['given', /^名$/],
  ['familyKana', /^せい$/],
  ['givenKana', /^めい$/],
  [
    'name',
    /氏名|名前|名称|(?:法人|会社|主体|事業所|施設|機関|ちーむ|部屋|薬局|医院|病院|患者|者|個人|組織|事業者|すてーしょん|団体|医師|先生|長)の?名$/,
  ],
];

const DEPARTMENTS: ReadonlySet<Owner> = new Set<Owner>(['delegate', 'contact', 'administrator', 'head', 'doctor']);

/** A person in charge isn't their name: 点検責任者 of an office. */
const THINGS: ReadonlySet<Owner> = new Set<Owner>(['office', 'corporation', 'device', 'team', 'account']);

/** The name of where somebody belongs. */
const ORGANISATION = /(?:機関|事業所|施設|勤務先|所属先)(?:の)?(?:名|名称)$/;

/** Words that say whom a place is about, and stand for the name where nothing else is said. */
const BARE = /^乙$|(?:者|長|医|本人|家族|患者|法人|会社|主体|事業所|施設|機関|薬局|担当|組織|きーぱーそん)$/;

const fold = (label: string): string => headerKey(label);

export const ownerIn = (text: string): Owner | null => {
  const [, aside = ''] = /[（(]([^（()）]{1,12})[）)]/.exec(text) ?? [];
  const told = ownerOfKey(fold(text));
  // 事業者名（法人名）, 申請責任者（管理者）: what stands in the brackets says it nearer.
  if (told === 'office' && /^(?:運営|開設)?法人(?:の?名称?)?$/.test(aside) && /事業者|勤務先/.test(text))
    return 'corporation';
  if (told === 'contact' && ownerOfKey(fold(aside)) === 'manager') return 'manager';
  if (told !== null || aside === '') return told;
  // 責任者（施設長・管理者）: whoever answers for the office.
  const [first = null, ...others] = aside.split(/[・／/、]/).map((one) => ownerOfKey(fold(one)));
  return others.length === 0 || [first, ...others].every((one) => one !== null && IN_CHARGE.has(one)) ? first : null;
};
const IN_CHARGE: ReadonlySet<Owner> = new Set<Owner>(['head', 'manager', 'representative']);

/** 証明書利用者 is a person: what stands last in a word is what it is. */
function ownerOfKey(key: string): Owner | null {
  const [first] = OWNERS.find(([, words]) => words.test(key)) ?? [];
  const isPerson = /(?:利用|使用|所有|管理|担当|登録|受講)者(?:の?(?:氏名|名前|名))?$/.test(key);
  if (first === undefined || !isPerson || (first !== 'device' && first !== 'account')) return first ?? null;
  return OWNERS.find(([one, words]) => !THINGS.has(one) && words.test(key))?.[0] ?? null;
}

/** Lists whose headings the catalogue knows, by owner. */
const LISTS: Readonly<Partial<Record<Owner, keyof typeof importTables>>> = {
  office: 'office',
  staff: 'staff',
  device: 'device',
  account: 'account',
  patient: 'patient',
};

const headings = oncePerKey((owner: Owner): ReadonlyMap<string, string> => {
  const list = LISTS[owner];
  const fields = list ? importTables[list].fields : [];
  return new Map([
    ...ledgerItems
      .filter((one) => one.owner === owner)
      .flatMap(({ name, calledSo }) => calledSo.map((word) => [fold(word), name] as const)),
    ...fields
      .toReversed()
      .flatMap(({ name, words, further }) => [...further, ...words].map((word) => [fold(word), name] as const)),
  ]);
});

/** Who is told of in records of others: 代表者名 of a corporation is found as its representative's name. */
const TOLD_IN: Readonly<Partial<Record<Owner, Owner>>> = {
  ...{ representative: 'corporation', delegate: 'corporation', head: 'office', manager: 'office' },
  ...{ administrator: 'office', doctor: 'patient', family: 'patient', member: 'team' },
};

/** What nobody else has, under words that name nobody, or somebody who isn't told of there: they say whose it is, too. */
const soleHeadings = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      ledgerItems
        .filter(({ name }) => soleOwner(name) !== null && !WHATS.some(([what]) => what === name))
        .flatMap(({ name, owner, calledSo }) =>
          calledSo.map((word) => ({ key: fold(word), name, owner })).filter(({ key }) => isNobodyElses(key, owner)),
        )
        .map(({ key, name }) => [key, name]),
    ),
);

function isNobodyElses(key: string, owner: Owner): boolean {
  const named = ownerOfKey(key);
  return named === null || (named !== owner && TOLD_IN[named] !== owner);
}

/** Whether it is a word for something that is asked of somebody: 所属, 職・氏名. */
export const asksFor = (label: string): boolean =>
  /^(?:御|ご)?所属/.test(label) || WHATS.some(([, words]) => words.test(fold(label)));

/** 防災担当者氏名 is 防災担当者. */
const withoutName = (key: string): string => key.replace(/(?<=[者長医員任])の?(?:氏名|名前|名)$/, '');

/**
 * 電話・FAX, 説明者（職種・氏名）: the parts of a label that asks for several values in one place, each with what is told in front of
 * them; none where it asks for one.
 */
export function labelParts(label: string): string[] {
  const [, aside = ''] = /[（(]([^（()）]*)[）)]/.exec(label) ?? [];
  const split = (text: string): string[] =>
    text
      .split(/[・／/、,]|及び|および|並びに/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const main = split(label.replaceAll(/[（(].*?[）)]/g, ''));
  const told =
    main.length > 1 ? main : split(aside).length > 1 ? split(aside).map((part) => `${main[0] ?? ''} ${part}`) : [];
  if (
    told.length < 2 ||
    told.length > 4 ||
    (/役職|職名|(?:^|の|者)職$/.test(told[0] ?? '') && told.length === 2 && /氏名|名前/.test(told[1] ?? ''))
  )
    return [];
  const whats = told.map((part) => WHATS.find(([, words]) => words.test(fold(part.split(' ').at(-1) ?? '')))?.[0]);
  const isName =
    main.length > 1 && whats.at(-1) === 'name' && /法人|会社/.test(told[0] ?? '') && /事業所|施設/.test(told[1] ?? '');
  return (new Set(whats).size === told.length && whats.every((one) => one !== undefined)) || isName ? told : [];
}

/** What tables of a team ask of its members. */
const OF_MEMBERS: readonly (readonly [string, RegExp])[] = [
  ['joinedOn', /(?:参加|加入|入室|登録)(?:年月)?日|入った日/],
  ['leftOn', /(?:退出|脱退|退室|解除)(?:年月)?日|出た日/],
  ['organization', /所属|機関|事業所|勤務先/],
  ['jobType', /職種|役割|続柄/],
  ['name', /氏名|名前|めんばー$|構成員$/],
];

/** What lists of devices ask, in other words than the ledger's. */
const OF_DEVICES: readonly (readonly [string, RegExp])[] = [
  ['serialNumber', /(?<!証明書の?)しりある|製造(?:番号|no)/],
  ['assetNumber', /^(?:端末|機器|備品|資産|管理|資産管理)(?:の)?(?:管理)?(?:番号|no|id)/],
  ['model', /機種|型番|型式|製品名|もでる/],
  ['system', /^os|基本そふと/],
  ['ownership', /所有|持ち?主|貸与.*(?:区分|別)/],
  [
    'holder',
    /(?:使用|利用|使う|所持|保管)(?:する|した|して(?:いた|いる))?(?:者|人|方|職員)(?!の(?:職|役|所属|部署|電話|連絡|住所|めーる))/,
  ],
  ['kind', /(?:端末|機器|でばいす)の?(?:種[別類]|区分|たいぷ)|^種[別類]$/],
];

export interface LabelMeaning {
  what: string;
  /** Whether the label says nothing else. */
  isExact: boolean;
  /** Each word of it is known, as a field of the catalogue is headed so. */
  isHeading?: boolean;
  /** Nobody else has it: the label says whose it is, wherever it stands. */
  saysWhose?: boolean;
}

/** What a label asks for, of an owner; null where it says nothing known, or two things at once. */
export function whatIn(label: string, owner: Owner | null): LabelMeaning | null {
  // 同フリガナ: of the name before it.
  const key = fold(label).replace(/^同(?=ふりがな|かな)/, '');
  // 施設名（カナ）
  if (/[（(](?:半角|全角)?\s*(?:フリガナ|ふりがな|カナ|かな|ｶﾅ|ﾌﾘｶﾞﾅ|よみがな|よみ)[）)]$/.test(label) && key !== '')
    return { what: 'kana', isExact: true };
  // ふりがな and 氏名 in one cell, one over the other: the name is what is written there.
  if (/^(?:ふりがな|かな)(?:氏名|名前)$/.test(key)) return { what: 'name', isExact: true };
  if (owner === 'member') {
    const of = OF_MEMBERS.find(([, words]) => words.test(key))?.[0];
    return of === undefined ? null : { what: of, isExact: true };
  }
  if (/[（(](?:職|役職|職名)[・､、]?(?:及び)?氏名[）)]/.test(label)) return { what: 'titleName', isExact: true };
  if (key === '' || key.length > 24 || /しすてむ.*管理?担当者$/.test(key)) return null;
  if (/^(?:保有)?(?:資格|免許)/.test(key)) return null;
  if (/^(?:職種役職|役職職種|職種職名)/.test(key))
    return { what: owner === 'staff' ? 'jobType' : 'title', isExact: false };
  // Of the staff it may be the office, or a department of it.
  if (/^(?:御|ご)?所属(?:先|名|先名)?$/.test(key))
    return owner === 'staff'
      ? key === '所属'
        ? null
        : { what: 'officeName', isExact: true }
      : owner && DEPARTMENTS.has(owner)
        ? { what: 'department', isExact: true }
        : null;
  if (owner === 'doctor' && /^名称$|(?:医療機関|病院|医院|診療所|くりにっく)(?:の?(?:名|名称))?$/.test(key))
    return { what: 'officeName', isExact: true };
  if (ORGANISATION.test(key) && owner !== 'office') return { what: 'officeName', isExact: true };
  const ofDevice = owner === 'device' ? OF_DEVICES.find(([, words]) => words.test(key))?.[0] : undefined;
  if (ofDevice !== undefined && !headings('device').has(key)) return { what: ofDevice, isExact: true };
  const sole = soleHeadings().get(key) ?? soleHeadings().get(withoutName(key));
  const known = (owner && headings(owner).get(key)) ?? sole;
  const found = WHATS.filter(([, words]) => words.test(key)).map(([what]) => what);
  const [first] = found;
  if (known !== undefined)
    return { what: AS[known] ?? known, isExact: true, isHeading: true, saysWhose: known === sole };
  if (first === undefined)
    return BARE.test(key) &&
      key.length <= 12 &&
      !(/(?<!開設|設置|申請|届出|事業)[者長医]$/.test(key) && owner && THINGS.has(owner))
      ? { what: 'name', isExact: false }
      : null;
  return { what: first, isExact: key.length <= 8 };
}

/** What tables call otherwise. */
const AS = byWord<string>({
  corporation: 'name',
  nameFamily: 'family',
  nameGiven: 'given',
  kanaFamily: 'familyKana',
  kanaGiven: 'givenKana',
  office: 'office',
  officeId: 'office',
  holder: 'holder',
  otherPhone: 'phone',
});

/** Known to be nothing that the ledger keeps: somebody types it each time. */
const TYPED =
  /備考|理由|内容|希望|性別|年齢|特記|その他|目的|方法|時間|日時|期間|概要|状況|曜日|対象|要介護|介護度|保険者|事項|意見|資料|回答|金額|利用開始|変更年月日|実施日|受領日|解除日|開始日|終了日|予定日|取得日|発生|場所|経緯|対応|定員|資格|免許|経験|登録番号|許可|合計|人数|登録区分|措置|利用区分|診断|病名|既往|主訴|原因|再発|防止策|改善|破損|不具合|前回|今回|次回|最終改正|改正日|増減|実績|要支援|面積|営業日|苦情|受診|搬送|内線|車両|勤務形態|曜日|依頼区分|停止日|異動年月日|異動日|有効期間|部数|枚数|件数|数量|単価|合計|小計|総数|回数|頻度|順位|優先|天候|気温|体温|血圧|症状|処置|程度|被害|損害|賠償|保険会社|保険の種類|金融機関|支店|口座|預金|型番|年式|色|さいず|講師|会場|議題|出欠|感想|質問|要望|評価|点検|判定|結果|根拠|条文|添付書類|提出書類|提出先|宛先|宛名|経路|交通手段|到着|出発|届いた|署名した|加算|割引|算定|単位数|減算|区域|実施地域|休業|休館|休日|開所|開設予定|工事|構造|階|設備|利用料|料金|費用|証明書を(?:消|削除)|誓約書の控|確認者|(?<!管理者の?|管理)権限|雇用|ういるす|の有無|紛失|破損した|故障した|受理番号|そふと|回線|通信|法人番号|資本金|設置場所|保管場所|使用場所|利用場所|持ち?出し|用途|学歴|履歴|経歴|保険証|障害|認知症|あれるぎー|服薬|食事|家族構成|生活歴|計画|目標|動機|領収|支払|振込|印鑑|補助金|額$|見積|予算|監査|こーす|議事|送付先住所|年度|学校|郵送|交付方法|受取|引渡|立ち?会|診療科|病床|休診|url|ほーむぺーじ|時期|の提出$|承認|(?<!個人)の別$|認定|の確認$|(?:者|長)(?:の)?確認(?:印|欄|者)?$|確認印$|(?:研修|講習|講座|教育|会議|事業計画|そふと|しすてむ|あぷり|製品|商品|保険|契約|委員会|行事|活動|訓練|教材|病気|薬)(?:会)?の?(?:名称|名|題名|てーま)$|理解度|習熟度|到達度|^満足|達成|得点|所感|めーかー|製造元|証明書の?(?:番号|no|しりある)|ぱすわーど|患者(?:番号|id)|利用者番号|開催|主催|修了証|受講番号|^名義|名義人|mac(?:あどれす)?$|ip(?:あどれす)|imei|wi-?fi|ssid|回線番号|通し番号|^連番$|(?:確認|対応|発見|実施)した(?:者|人|方|職員)の?(?:職|役職|職名|職種)?(?:氏名|名)?$|緊急度|重症度|自立度|かるて|診察券|公費|負担割合|世帯主|本籍|国籍|血液型|身長|体重|趣味|禁忌|感染症|看取り|延命|適用(?:年月)?日$|施行日$|(?:完了|確認)(?:した)?(?:年月)?日$|^具体的|^(?:施設|事業所|会員|加盟店?)(?:こーど|id)$|時間数|^第[0-9]週|所見|役割|^実施者|貸与(?:担当)?者|貸出|進捗|業務内容|担当業務|夜勤|休暇|出勤|退勤|始業|終業|休憩|勤務時間|時刻|給与|賃金|手当|合否|合格|受験|点数|摘要|科目|収入|支出|残高|口数|会費|居室|号室|処方|薬剤|投薬|記号番号|発注|納期|^品名|^品目|規格|仕様$|耐用年数|取得価格|購入|りーす|保証(?:期間|人)|容量|^状態|異常|処分|廃棄方法|写し|交付者|返却者|返還者|osの(?:版|ばーじょん)|同行者|宿泊|交通費|車種|駐車|昼食|弁当|配慮|送信元|枚数|宿直|集合|研修(?:内容|時間|項目)|^内訳|^件名|^要件|^用件|伝達|申し?送り?|対策|要因|分析|連絡(?:日時|時刻|方法|手段)|避難|^講評|配布|^てーま|^提案|^発言|^協議|^検討|^決定事項|^次第|審査|推薦|紹介者|保護|通院|麻痺|褥瘡|排泄|入浴|移動|会話|視力|聴力|睡眠|嗜好|経済|身体状況|精神|生活状況|住環境|^日課|主たる病|治療|手術|退院後|入院期間|日常生活/;
export const isTypedEachTime = (label: string): boolean => TYPED.test(fold(label)) || HAPPENED.test(fold(label));

/** The day on which something of this paper happens: 変更した日, 就任の年月日, 事由が生じた日. */
const HAPPENED =
  /(?:死亡|退所|入所|入院|退院|転倒|受診|発見|変更|異動|廃止|休止|再開|移転|選任|解任|就任|退任|辞任|交代|指定|開設|開業|設置|紛失|盗難|故障|破損|返却|返納|貸与|購入|事由|事実|事象|事故)(?:[のがをに]|する|した|あった|なった|生じた|起きた|起こった|発生した|受けた|受けたい|予定)*(?:年月)?日$/;

const DATED =
  /^(?:[おご御]|(?:登録票|申請書|申込書|届出書|報告書|調査票|本書|本票|書類)の?)?(?:更新|登録|申請|届出|提出|記入|作成|申し?込み?|報告|誓約|届|記載|請求|依頼|通知|同意|撤回|登録申請|委任)(?:する|を?した)?の?(?:年月)?日|^日付$|^年月日$/;
/** The day of the paper itself. */
export const isPaperDate = (label: string): boolean => DATED.test(fold(label));

/** Whoever gets the paper, as they call themselves on it. */
const RECEIVER =
  '(?:市|町|村|県|区|都|府|役場|役所|事務局|保険者|室|課|係|局|センター|連合|組合|(?<!社)会|機構|財団|公社|社協|拠点|運営者|運営主体|団体|受付機関|提出先|発行者|弊社|当社|発行元|管理者側)';
const CITY = new RegExp(
  [
    `${RECEIVER}(?:で|が|側で|にて)?(?:使用|記入|処理|記載)`,
    '(?:市長|町長|村長|区長|知事)(?:印)?$',
    '受付(?:番号|印|欄|年月日|日|者|№|No)',
    `${RECEIVER}(?:使用|記入|処理|確認|受付|整理|審査|決裁|管理)欄`,
    `^${RECEIVER}の?(?:確認|受付|処理)(?:印|欄|者)?$`,
    '処理欄|決裁|市使用|町使用|市記入|収受|整理番号|確認印|入力済',
    `[（(](?:市|町|村|県|役場|市役所|町役場|村役場|事務局|センター|組合|連合|社協|協議会|機構|保険者|医師会|審査会|デスク)[）)]$`,
    `^(?:事務局|市|町|村)(?:記入|使用)|事務処理欄|審査欄|受領印|収受印|受理(?:印|年月日|日$|者)|決定番号|発行者印|承認印|供覧|起案|備考\\(市|^市?役所`,
  ].join('|'),
);
/** ※この欄は記入しないこと, 以下は記入不要です: a part of the form; ※印の欄 tells what a star means. */
const LEFT_EMPTY =
  /(?:欄|以下|ここ)[にはへを、]*[^。]{0,6}(?:(?:記入|記載)(?:しな|不要|は不要|の?必要)|書(?:かな|き込まな))/;
/** Another one than who fills the form in. */
export const isOthers = (label: string): boolean =>
  /引継|引き継|紹介先|移行先|転出先|他の|ほかの|委託先|相手|受入|受診|搬送|と同じ|チームの|同じチーム|^(?:前|旧)(?:の|住所|所在)|(?:退所|入所|退院|転居|異動|移転)[前後先]|転居|夜間|休日|時間外/.test(
    label,
  ) || isOtherParty(label);

/** 協力医療機関, 金融機関: nobody of the ledger. */
export const isOtherParty = (label: string): boolean =>
  /かかりつけの?(?:歯科|薬局|薬剤師)|協力(?:医療|病院|歯科|機関|施設)|金融機関|振込|(?:^|[^被])保険者名|^保険者|紹介[元者]|請求先|納入|仕入|取引|委託(?:先|業者)|防火|産業医|自治会|民生委員|親会社|警察|消防|第三者|目撃|発見者|立会|相手方?$|(?:個人情報|情報(?:取扱|セキュリティ)|セキュリティ|安全(?:運転)?|衛生|車両|苦情|感染症?対策|虐待防止|身体拘束|事故(?:防止|対応)|点検|鍵)[^（(]{0,8}(?:責任者|担当者|管理者|推進[者員]|委員)/.test(
    label,
  );

/** Days that stand in the ledger under no field of a record: of a consent, of a pledge. Folded. */
const DAYS: readonly (readonly [string, RegExp])[] = [
  ['consent.explainedOn', /^説明(?:を?した|を?行った|を受けた|実施)?(?:年月)?日$/],
  ['consent.copyGivenOn', /^(?!.*誓約).*(?:控え?|写し)(?:を|の)?(?:渡した|交付(?:した)?)/],
  ['consent.withdrawnOn', /^(?:同意)?(?:を|の)?撤回(?:(?:した|の申し?出|の)?(?:年月)?日|する場合|します)$/],
  [
    'pledge.pledgedOn',
    /^誓約書?を?(?:した|提出(?:した)?|出した|交わした|書いた|署名(?:した)?|取得(?:した)?)?(?:年月)?日$/,
  ],
  [
    'pledge.educatedOn',
    /(?:研修|教育|講習)会?(?:を|の)?(?:受けた|受講(?:した)?|修了(?:した)?|実施(?:した)?)?(?:年月)?日$|^受講(?:した|修了)?(?:年月)?日$/,
  ],
  ['account.endedOn', /^(?:id|あかうんと)(?:の|を)?(?:停止|止めた|利用終了|利用停止|失効)(?:した)?(?:年月)?日$/],
  ['account.startedOn', /^(?:id|あかうんと)(?:の|を)?(?:利用開始|使用開始)(?:した)?(?:年月)?日$/],
  ['team.createdOn', /^(?:ちーむ|部屋|るーむ|ぐるーぷ)[のを]?(?:作成|開設|作った|つくった|登録)(?:した)?(?:年月)?日$/],
  ['device.lostOn', /^(?:紛失|盗難|なくした|失くした)(?:・?盗難|・?紛失)?(?:した|の)?(?:年月)?日時?$/],
  ['device.wipedOn', /(?:遠隔消去|でーた(?:の|を)?消去|初期化)(?:の|した|実施|完了)?(?:した)?(?:年月)?日$/],
];
export const dayIn = (label: string): string | null => DAYS.find(([, words]) => words.test(fold(label)))?.[0] ?? null;

/** Words of what the ledger knows a day of: such a day is nothing that is typed each time for sure. */
export const mayBeKnownDay = (label: string): boolean =>
  /誓約|研修|教育|受講|同意|説明|控|撤回|停止|開始|終了|期限|証明書|発行|採用|入職|退職|消去|廃棄|加入|参加|退出|脱退|生年月日|誕生|設定|導入|委任/.test(
    label,
  );

/** 記入者, 報告者: whoever writes the paper, each time anew. */
export const isWriters = (label: string): boolean =>
  /^(?:(?:本|この)?(?:報告書?|書類|届出?書?|申請書|申込書|本書|記録|調査?票|計画書|文書)の?)?(?:記入|記載|作成|報告|記録|入力)(?:責任)?者/.test(
    label,
  );

/** For whoever gets the paper. */
export const isForCity = (text: string): boolean => {
  const flat = text.replaceAll(/\s+/g, '');
  return CITY.test(flat) || isLeftEmpty(flat);
};
export const isLeftEmpty = (text: string): boolean => LEFT_EMPTY.test(text) && !/印の?(?:欄|箇所)/.test(text);

const SIGNED = /(?<!部)署名(?!の?(?:年月)?日|でき)|自署|押印|捺印|記名押印|代表者印|実印|サイン/;
export const asksForSignature = (text: string): boolean => SIGNED.test(text);

/** Somebody's own hand and nothing else: 本人署名, 自署. 署名又は記名押印 may be printed, and so may a 氏名. */
const OWN_HAND =
  /(?<!部)署名(?!した|でき|者|人|の?(?:年月)?日|(?:また|又)は|もしくは|若しくは|・|、|\/|／)|自署|サイン(?=欄|[）)]|$)/;
export const isOwnHand = (label: string): boolean =>
  OWN_HAND.test(label) && !/記名|押印|捺印|印鑑|不要|氏名|名前/.test(label);

const KINDS =
  /訪問介護|訪問看護|通所介護|居宅介護支援|短期入所|福祉用具|小規模多機能|介護老人|薬局|歯科|診療所|病院|地域包括|グループホーム|認知症対応|訪問入浴|訪問リハ|通所リハ|特別養護|有料老人|特定施設|養護老人/;
export const isService = (word: string): boolean => KINDS.test(word);
/** Words of a list of services. */
export const areServices = (words: readonly string[]): boolean =>
  words.length > 1 && words.filter((word) => KINDS.test(word)).length * 2 >= words.length;
