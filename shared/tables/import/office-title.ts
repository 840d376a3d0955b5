import { isHeadOffice } from '../../text/head-office';
import { cityOfAddress, isWholeCity } from '../../text/city-of-address';
import { serviceAndName, servicesIn, servicesOfGroup } from '../../text/service-words';
import { isOfficeName, OTHERWISE, saysOffice } from './office-words';

/** Whose list it is, by the lines above it: 「社会福祉法人見本会　ひだまり訪問看護ステーション　職員名簿」. */
const NAME = '[^\\s、。・,:：_＿/／()（）「」『』【】［］\\[\\]…]';
const COMPANY = '(?:株式会社|有限会社|合同会社|合名会社|合資会社|㈱|㈲)';
/** （医社）はくさん会 */
const SHORT_KIND = '[(（](?:[株有同合福医学宗]|社福|医[社財]|特非|NPO|ＮＰＯ|[一公][社財])[)）]';
const KIND = `(?:社会福祉法人|医療法人(?:社団|財団)?|(?:一般|公益)?(?:社団|財団)法人|特定非営利活動法人|NPO法人|ＮＰＯ法人|学校法人|宗教法人|(?<!${NAME})(?:${SHORT_KIND}|${COMPANY}))`;
/** 社会福祉法人ひまわり会, 医療法人社団 健和会. */
export const BEFORE = new RegExp(`${KIND}[ 　]?${NAME}+`);
/** 見本ケア株式会社, 見本ケア（株） */
export const BEHIND = new RegExp(`${NAME}{2,}?(?:${COMPANY}|[(（]株[)）])`);
export const CORPORATION = new RegExp(`^(?:${BEFORE.source}|${BEHIND.source})`);
/** 法人名：ひまわり会 */
export const LABELLED = new RegExp(`法人名?称?[ 　]*[:：][ 　]*(${NAME}+(?:[ 　]${NAME}+)?)`);
/** 事業所名：みほんの家, and 事業所名（　みほんの家　） as the ministry's own forms have it. */
const LABELLED_OFFICE = new RegExp(
  `(?:(?:事業所|施設)(?:名称?)?[ 　]*[:：][ 　]*[（(]?|(?:事業所|施設)名称?[ 　]*[（(])[ 　]*(${NAME}+(?:[ 　](?!(?:電話|TEL|FAX|定員|担当|施設長|所長|所在地|住所|代表|サービス|事業|指定|法人|${NAME}{0,6}(?:責任者|管理者|[作記届]\\S?者|年月日|[作更記提]\\S日)))${NAME}+)?)`,
);
/** Of whom a list is, or how it is put in order, right before what it is called: 　部署別職員配置表, 　緊急連絡網, 　常勤職員名簿. */
const OF_WHOM =
  '(?:部署|部門|職種|事業所|施設|店舗|拠点|所属|課|係|班|チーム|ユニット|フロア|階|曜日|月|年度|地区|個人|担当者?|機種|種類|資格|[雇勤][用務]形態)別|(?:[五5５][十0０]音|入[社職]|採用|番号|年齢)順|緊急|在籍|配属|全体|最新|人員|正|非?常勤|パート|登録ヘルパー|派遣|看護|介護|事務|調理|厨房|連絡先|電話(?:番号)?';
/** What the table itself is called, right behind the name: 社会福祉法人ひまわり会職員名簿. */
const TITLE = new RegExp(
  `(?:[ 　]+(?:${OF_WHOM})(?:[・／/](?:${OF_WHOM}))*)?[ 　]*(?:[（(]?(?:介護保険|介護|指定)?事業[所者](?:番号|コード|No)|[（(]?\\d{10}(?!\\d)|全?職員|従業[員者]|スタッフ|社員|利用者|端末|機器|名簿|一覧|台帳|管理表|連絡網|シフト|勤務|様$|御中|(?:最終)?(?:更新|作成|改[訂定]|発行)[日者]?[ 　:：]|令和|平成|[RrＲ][\\d０-９]|(?:19|20)\\d\\d).*$`,
);

/** … and in front of it: 職員名簿　デイサービスこもれび. */
const TITLE_AHEAD =
  /^[ 　]*(?:全?職員|従業[員者]|スタッフ|社員|利用者|端末|機器)?(?:名簿|一覧表?|台帳|管理表|リスト)(?:[ 　:：]+(?=[^ 　])|(?=[（(]))/;

/** ひだまり訪問看護ステーション, みほんデイサービスセンター: what an office's name ends with or says. */
const OFFICE =
  /ステーション|事業所|センター|ホーム|サービス|クリニック|医院|病院|診療所|薬局|施設|居宅|訪問(?:看護|介護|入浴|リハビリ)|ケアプラン|ケアハウス|ヘルパー|(?:苑|園|荘)$/;

/** What an office does, and not how it is called. */
const SERVICE =
  '(?:指定)?(?:介護予防|地域密着型|認知症対応型)?(?:居宅介護支援|訪問(?:介護|看護|入浴(?:介護)?|リハビリ(?:テーション)?)|通所(?:介護|リハビリ(?:テーション)?)|短期入所(?:生活|療養)介護|小規模多機能(?:型居宅介護)?|福祉用具(?:貸与)?)(?:事業所?|サービス)?';
const SERVICE_ALONE = new RegExp(`^${SERVICE}$`);
/** ヘルパーステーションみほん（訪問介護）, and what is left of it in front of a number: （訪問介護. */
const SERVICE_ASIDE = new RegExp(`[ 　]*[（(](?:${SERVICE}[)）]?|[^()（）]*)$`);

/** A name without what the table is called behind it. */
export const named = (found = ''): string => found.replace(TITLE, '').trim();

/** 事業所名：ひだまり訪問看護ステーション; a number is nobody's name. */
export const officeLabelledIn = (lines: readonly string[]): string | undefined =>
  lines.map((text) => named(LABELLED_OFFICE.exec(text)?.[1])).find((name) => !/^(?:[\d０-９-]*$|[①-⑳])/.test(name));

/** The number of an office stands beside its whole name; a line without one may call it by a part. */
const NUMBERED = /事業[所者](?:番号|コード|No)|(?<!\d)\d{10}(?!\d)/;

/** 職 員 名 簿: letters that stand apart so that a title is wider. */
const unspaced = (text: string): string =>
  text.replace(/(?<![^ \u3000])[^ \u3000](?:[ \u3000]+[^ \u3000]){2,}(?![^ \u3000（(])/g, (word) =>
    word.replace(/[ \u3000]+/g, ''),
  );

/** （ヘルパーステーションみほん） behind what the list is called: the name itself, and not what is said of it. */
const IN_BRACKETS = /^[ 　]*[（(]([^()（）]+)[)）](?:[ 　]|$)/;

/** 【訪問看護 of 【訪問看護職員】: what is cut out of brackets is no name. */
const OPEN = /^[【［[〔＜〈《<][^】］\]〕＞〉》>]*$/;

/** ※所属　訪看＝みほん訪問看護ステーション, 訪看：…　居宅：…: what the words of the list mean (`office-legend.ts`). */
const EXPLAINS = /[＝=→⇒]|[:：].*[:：]|^[※＊*]/;
const EXPLAINS_ONE = /[＝=→⇒:：]|^[※＊*]/;

/** つむぎ　ヘルパーさん of ヘルパーさん一覧: who stands on it. */
const OF_PEOPLE = /(?:ヘルパー|ケアマネ|ナース|[員師士皆]|みな)(?:さん|さま|様|達|たち)$/;

/** The office in the line that says what the table is, with or without the corporation before it. */
const officeOfTitle = (lines: readonly string[]): string | undefined =>
  [...lines.filter((text) => NUMBERED.test(text)), ...lines]
    .map(unspaced)
    .filter((text) => TITLE.test(text))
    .map((line) => {
      const text = withoutTag(line).replace(MARK, '');
      const behind = text.replace(TITLE_AHEAD, '');
      const name = behind === text ? text : (IN_BRACKETS.exec(behind)?.[1] ?? behind);
      const whole = named(name.replace(CORPORATION, ''));
      return withoutBehind(withoutReach(IN_BRACKETS_ALONE.exec(whole)?.[1] ?? whole));
    })
    .find(
      (name) =>
        !SERVICE_ALONE.test(name) &&
        OFFICE.test(name) &&
        !name.includes('…') &&
        !OPEN.test(name) &&
        !OF_PEOPLE.test(name) &&
        !EXPLAINS.test(name),
    );

/** 「※取扱注意　コピー禁止」 behind a title is about the paper, and not about who stands on it. */
export const withoutRemark = (text: string): string => text.replace(/[ 　]*[※＊*].*$/, '');

/** 04-7199-0130, as a pattern: a telephone with no label. */
export const BARE_PHONE = String.raw`[0０][\d０-９]{1,4}[-－ー−‐][\d０-９]{1,4}[-－ー−‐][\d０-９]{4}`;

/** 1270000001 with no label: a prefecture and a kind of service before all else, as offices are numbered. */
export const BARE_NUMBER = '(?:[0０][1-9１-９]|[1-3１-３][\\d０-９]|[4４][0-7０-７])[1-9１-９][\\d０-９]{7}';

const BUILDING = '(?:住所|所在地|建物|場所|敷地|ビル)';
/** 同住所2F, ※小規模と同じ建物, 住所同上, （ステーション内）: where another office is. Whose it is where it says so, and the floor, are named. */
export const SAME_PLACE = new RegExp(
  `(?<=[（(])(?<within>[^\\s（()）※＊、,。]{1,13}[^\\s（()）市区町村県圏域間度とに])(?:内|[とに]?併設)(?=[)）])|(?<![^\\s（(※＊、,。])(?:(?<as>[^\\s（()）※＊、,。]{1,14}?)[とに])?(?:同じ${BUILDING}|同一?${BUILDING}|同所(?![属定有])|同上(?=[ 　]*[\\d０-９]+(?:[FＦ]|階))|${BUILDING}[ 　:：]*(?:同上|同じ))(?:内|の)?[ 　]*(?<floor>(?:[B地下]*[\\d０-９一二三四五六七八九]+(?:[FＦ]|階)[^ 　()（）]{0,6})?)`,
  'iu',
);

/** 電話 0235-…, FAX …, 管理者：山田 花子, 事業所番号 …, 同住所2F: how an office is reached and who answers for it. */
const REACH = new RegExp(
  String.raw`[ 　]*[（(]?(?:(?:代表)?(?:TEL|ＴＥＬ|FAX|ＦＡＸ|ﾌｧｯｸｽ|ファックス|ファクス|℡|☎|電話(?:番号)?)[ 　:：.．）)]*[（(]?[0０][\d０-９]|〒[ 　]*[\d０-９]{3}|管理者(?:氏?名)?[ 　]*[:：]|(?:介護保険|介護|指定)?事業[所者](?:番号|コード)|${BARE_PHONE}(?![\d０-９])|(?<![\d０-９])${BARE_NUMBER}(?![\d０-９])|[※＊]?(?:${SAME_PLACE.source.replaceAll(/\?<(?:as|floor|within)>/g, '')})).*$`,
  'i',
);
/** （鶴岡市） at the end. */
const IN_CITY = /[ 　]*[（(]([^()（）]{2,12})[）)]$/;

/** A line without what stands behind an office's name of where it is and how it is reached. */
export const withoutReach = (text: string): string =>
  text
    .replace(REACH, '')
    .trim()
    .replace(IN_CITY, (all, place: string) => (isWholeCity(place) ? '' : all))
    .trim();

/** （鶴岡市） right behind the name of an office: where it is; '' where nothing says so. */
export function cityBehind(text: string, office: string): string {
  const at = text.indexOf(office);
  const behind = at < 0 ? '' : text.slice(at + office.length);
  const found =
    /^[ 　]*[（(]([^()（）]{2,12})[）)]/.exec(behind) ?? /^[ \u3000]+([^ \u3000]{2,8})(?=[ \u3000]|$)/.exec(behind);
  const place = found?.[1] ?? '';
  return isWholeCity(place) ? place : '';
}

/** ■, １　, 【…】 and （12名） around what a line says. */
const MARKS =
  /^(?:[■□●◆◇▼▲▽△【＜〈《★◎・\s　]+|[（(]?[\d０-９]{1,2}(?:[．.、）)][\s　]*|[\s　]+)(?=\p{L}))+|[】＞〉》\s　]+$/gu;
/** ◆ in front of a title. */
const MARK = /^[■□●◆◇▼▲▽△★◎・\s　]+/;
const COUNT = /[\s　]*[（(]?(?:計\s*)?[\d０-９]+\s*[名人][）)]?$/;
/** （SNS未加入） behind a name: whether it takes part, and no part of what it is called. */
const TAKES_PART =
  /[\s　]*[（(][^（）()]{0,16}(?:[未不]?(?:加入|参加|導入|使用|利用)|対象外)(?:済み?|予定|中|なし)?[）)]$/;
export const bareSection = (text: string): string => withoutBeside(bareName(withoutTag(text)));

/** ケアプランなの花（居宅介護支援事業所）　流山市… without what stands behind the name, where that is an office's. */
function withoutBeside(name: string): string {
  const short = withoutBehind(name);
  return short !== name && (isOfficeLine(short) || saysService(short)) ? short : name;
}
const withoutBehind = (name: string): string =>
  withoutKindAhead(
    withoutServiceAside(withoutCity(withoutPlaceAside(name.replace(BEHIND_ADDRESS, ''))).replace(SERVICE_ASIDE, '')),
  );
/** 居宅（ケアプランみほん）: the service, and in brackets the name, which says the same service. */
function withoutKindAhead(name: string): string {
  const [, kind = '', own = ''] = /^([^（）()]+)[（(]([^（）()]+)[)）]$/.exec(name) ?? [];
  const said = [...serviceAndName(kind).services, ...servicesOfGroup(kind)];
  const isKind = saysServiceAlone(kind) || servicesOfGroup(kind).length > 0;
  return isKind && saysService(own) && servicesIn(own).every((one) => said.includes(one)) ? own.trim() : name;
}
/** （看護小規模多機能型居宅介護） behind a name, however the service is written. */
const withoutServiceAside = (name: string): string =>
  name.replace(/[ 　]*[（(]([^（）()]+)[)）]$/, (all, aside: string) => (saysServiceAlone(aside) ? '' : all));
/** （流山市平和台） behind a name: where it is. */
const withoutPlaceAside = (name: string): string =>
  name.replace(/[ 　]*[（(]([^（）()]+)[)）]$/, (all, aside: string) => (cityOfAddress(aside) === '' ? all : ''));
const saysServiceAlone = (text: string): boolean => {
  const { services, own } = serviceAndName(text);
  return services.length > 0 && own === '';
};
/** 　福井市 behind a name. */
const withoutCity = (name: string): string =>
  name.replace(/[ 　]+([^ 　]{2,8})$/, (all, place: string) => (isWholeCity(place) ? '' : all));
/** 　住所同上, 　流山市南流山9-9-1 behind a name. */
const BEHIND_ADDRESS =
  /[ 　]+(?:(?:住所|所在地)?[ 　:：]*同上|同所[^ \u3000]*|[^ 　]{1,7}?[市区町村郡][^ 　]*[\d０-９一二三四五六七八九十].*)$/;

/** Without what stands around it; of brackets that end within nothing is cut. */
const withoutSignsAround = (text: string): string => {
  const bare = text.replaceAll(MARKS, '');
  return /^[^【［〔＜〈《]*[】］〕＞〉》]/.test(bare) ? text.replace(MARK, '').trim() : bare;
};
const bareName = (text: string): string => {
  const bare = (one: string): string =>
    withoutSignsAround(one.replace(TAKES_PART, '').replace(COUNT, '')).replace(COUNT, '').replace(TAKES_PART, '');
  return bare(withoutReach(bare(text)));
};

/**
 * 【訪問】 of 【訪問】みほんヘルパーステーション: what a list calls it for short, and no part of the name. In 【みほんヘルパーステーション】　流山市…
 * the name is what stands in the brackets.
 */
function withoutTag(text: string): string {
  const [tag = '', within = ''] = TAG.exec(text) ?? [];
  const behind = text.slice(tag.length);
  if (tag === '' || behind === '') return text;
  if (isOfficeLine(bareName(behind)) || saysService(bareName(behind))) return behind;
  // 【小多機】 みほんの家: the service, and the name. 【訪問看護】常勤 is of who works there.
  if (isServiceTag(within)) return saysWhere(behind) || WHO_WORKS_THERE.test(behind) ? within : behind;
  return isOfficeLine(bareName(within)) || (saysWhere(behind) && saysService(within)) ? within : text;
}

const isServiceTag = (tag: string): boolean => saysServiceAlone(tag) || servicesOfGroup(tag).length > 0;
const WHO_WORKS_THERE = new RegExp(
  `^[（(]?(?:${OF_WHOM}|[全計]?[\\d０-９]+\\s*[名人]|.*[職員者師士]|スタッフ|さん)(?:[・／/ 　（(]|[)）]?$)`,
);

/** TEL …, 〒 … or 流山市…1-1 */
const saysWhere = (text: string): boolean => withoutReach(text) === '' || cityOfAddress(text) !== '';

/** 看多機　ふじしまの家, ふじしま居宅: a service, and whose it is. */
export function saysService(text: string): boolean {
  const { services, own } = serviceAndName(text);
  return services.length > 0 && own !== '' && !OTHERWISE.test(text) && !NO_OWN.test(text);
}
const TAG = /^[■□●◆◇▼▲▽△★◎・\s　]*[【［[〔＜〈《<]([^】］\]〕＞〉》>]{1,30})[】］\]〕＞〉》>][\s　]*/;

/** What may stand behind an office's name on a line of its own: brackets, where it is reached, how the paper is kept. */
const BEHIND_NAME = /^(?:[（(【［[〔]|TEL|ＴＥＬ|FAX|電話|℡|☎|〒|\d|取扱|取り扱い|社外|部外|持ち?出|コピー|複写|秘|㊙)/;
/** ヘルパーステーション, 各事業所: no office's own name. */
const NO_NAME =
  /^(?:[全各当他同両]|(?:介護|看護|訪問|ヘルパー|ケアプラン|ケア|デイサービス|在宅|地域|包括|支援|グループ|老人|小規模|多機能|生活|相談|就労|継続|通所|有料)*(?:ステーション|事業所|センター|ホーム|ハウス)$)/;

/** もりの風 behind 訪問看護ステーション; 連絡網 and 看護職 are of the list. */
const NO_OWN = /連絡|勤務|シフト|端末|利用|担当|管理|予定|現在|[表職員者師士]$/;

/** The office on a line of its own, with or without the corporation before it: 「花みずきヘルパーステーション　※コピー禁止」. */
const officeAlone = (lines: readonly string[]): string | undefined =>
  lines
    .map((text) => bareName(withoutTag(unspaced(withoutRemark(text)).replace(CORPORATION, '').trim())))
    .flatMap((line) => {
      const text = withoutBeside(line);
      const [word = '', ...rest] = text.replace(/[（(【]/, ' $&').split(/[ 　]+/);
      const [next = ''] = rest;
      if (EXPLAINS.test(text)) return [];
      const isNone = NO_NAME.test(word) || SERVICE_ALONE.test(word);
      const isAlone = next === '' || BEHIND_NAME.test(next);
      const isCalledSo = isOfficeLine(line) && saysService(word);
      // みほん訪問看護ステーション　南サテライト
      const isOfBranch = BRANCH.test(next) && !isNone && rest.length === 1 && isOfficeLine(word);
      if (isOfBranch) return [text.trim()];
      if (isAlone) return (saysOffice(word) || isOfficeName(word) || isCalledSo) && !isNone ? [word] : [];
      // 訪問看護ステーション もりの風, … もりの風 南サテライト
      const at = BRANCH.test(rest[1] ?? '') ? 1 : 0;
      const [last = '', behind = ''] = rest.slice(at);
      const whole = text.slice(0, text.indexOf(last, word.length) + last.length);
      const isWhole = isNone && saysOffice(word) && isOfficeName(whole) && !NO_OWN.test(next);
      return isWhole && (behind === '' || BEHIND_NAME.test(behind)) ? [whole] : [];
    })[0];

const BRANCH = /^[^\s　（(]{0,8}(?:サテライト|出張所|支所|分室|分院)$/;

/** サテライト北, 北出張所: of the office that the title names. */
const BRANCH_ALONE =
  /^(?:サテライト[^\s\d、。（）()]{0,8}|[^\s\d、。（）()]{1,8}(?:サテライト|出張所|支所|分室|分院))$/;

/** 平和台店, 北営業所 */
const STORE = '[^\\s　\\d０-９、。・,:：／/()（）「」【】■□●○◆◇]{1,10}(?:店|営業所)';
const STORE_ALONE = new RegExp(`^${STORE}$`);
export const isStore = (name: string): boolean => STORE_ALONE.test(name);
const STORE_BEHIND = new RegExp(`^(${NAME}+)[ 　]+(${STORE})$`);
const KIND_AHEAD = new RegExp(`^${KIND}[ 　]*`);

/** 南町店 below the title of みほん薬局, or of its 北町店: みほん薬局 南町店. What is no store is called as it is. */
export function storeOf(title: string | undefined, name: string): string {
  const own = STORE_BEHIND.exec(title ?? '')?.[1] ?? title ?? '';
  const isOfOne = (saysOffice(own) && STORE_ALONE.test(name)) || (isOfficeLine(own) && BRANCH_ALONE.test(name));
  return isOfOne ? `${own} ${name}` : name;
}

/**
 * ㈲みほん薬局　平和台店　スタッフ, みほん薬局 平和台店: a pharmacy is called by its corporation's own name and the store. 平和台店 alone may be anything
 * but where the line says how it is reached.
 */
function storeOfLine(text: string): string | null {
  const line = unspaced(withoutRemark(text)).trim();
  const name = withoutBehind(bareName(named(withoutTag(line))));
  const bare = name.replace(KIND_AHEAD, '');
  const [, own = '', store = ''] = STORE_BEHIND.exec(bare) ?? [];
  if (store !== '' && saysOffice(own) && !NO_NAME.test(own)) return bare;
  if (store !== '' && bare !== name) return store;
  return STORE_ALONE.test(name) && !isHeadOffice(name) && withoutBehind(withoutReach(line)) !== line ? name : null;
}

/** 居宅介護支援 みほん, ヘルパーみほん, with nothing but how it is reached in the line below. */
const officeWithReach = (lines: readonly string[]): string | undefined =>
  lines
    .filter((_, at) => saysReachAlone(lines[at + 1] ?? ''))
    .map((text) => bareSection(unspaced(text)))
    .find((name) => CALLED.test(name) && !TITLE.test(name) && !CORPORATION.test(name) && saysService(name));
const CALLED = new RegExp(`^${NAME}{2,20}(?:[ 　]${NAME}{1,12})?$`);

/** ほなみ薬局 本店・大山店: the second store is one of those that are called so, too. */
function inFull(parts: readonly string[]): string[] {
  const [, own = ''] = STORE_BEHIND.exec(parts[0] ?? '') ?? [];
  return parts.map((part) => (own !== '' && STORE_ALONE.test(part) ? `${own} ${part}` : part));
}

/** Of 「医療法人みほん会（みほんクリニック・みほん訪問看護ステーション）職員一覧」 both; none where a title names one, or none by a name of its own. */
export const officesOfTitle = (lines: readonly string[]): string[] =>
  lines.map(officesInLine).find((names) => names.length > 1) ?? [];

function officesInLine(line: string): string[] {
  const title = unspaced(withoutRemark(withoutTag(line))).replace(CORPORATION, '');
  const text = named(title);
  const all = partsNamed(IN_BRACKETS_ALONE.exec(text)?.[1] ?? text);
  const [, behind = ''] = BEHIND_TITLE.exec(title.slice(text.length)) ?? [];
  return all.length > 0 || behind === '' ? all : partsNamed(behind);
}
/** （みほんデイサービス・みほん訪問介護） behind 貸与端末管理表. */
const BEHIND_TITLE = /^[^（(]*[（(]([^（）()]+)[)）]/;

function partsNamed(whole: string): string[] {
  const bySigns = LABEL_OF_SIGNS.test(whole);
  const bare = (part: string): string => bareSection(bySigns ? part.trim().replace(ASIDE, '') : part);
  for (const [way, isOne] of WAYS_TO_PART) {
    const names = inFull(whole.replace(LABEL_OF_SIGNS, '').split(way).map(bare));
    const areAll = names.every(
      (name) =>
        (isOne(name) || (saysService(name) && areOfOne(names))) &&
        // 拠点　北：ケアプランみほん　／　南：ケアプランみなみ explains the words of a column.
        !EXPLAINS_ONE.test(name) &&
        serviceAndName(name).own !== '' &&
        !SERVICE_ALONE.test(name) &&
        !CUT_BRACKET.test(name),
    );
    if (names.length > 1 && areAll && new Set(names).size === names.length) return names;
  }
  return [];
}
const IN_BRACKETS_ALONE = /^[\s　]*[（(](.+)[)）][\s　]*$/;
/** 事業所：① of 「事業所：①みほん居宅（市委託）　②みほんデイ」. */
const LABEL_OF_SIGNS = /^[ 　]*(?:(?:事業[所者]|施設|拠点)名?称?[ 　:：]*)?①/;
const CUT_BRACKET = /^[^（(]*[)）]|[（(][^）)]*$/;
/** 老健みほん・通所リハみほん: services of one owner. */
const areOfOne = (names: readonly string[]): boolean => {
  const [first = '', ...others] = names.map((name) => serviceAndName(name).own);
  return others.every((own) => own.startsWith(first) || first.startsWith(own));
};
const isOneByName = (name: string): boolean => isOfficeLine(name) || STORE_BEHIND.test(name);
/** ／ parts names of two; what ・ parts may be one name. */
const WAYS_TO_PART: readonly (readonly [RegExp, (name: string) => boolean])[] = [
  [/[②-⑳]/, (name) => isOneByName(name) || saysService(name)],
  [/[／/｜|]/, (name) => isOneByName(name) || saysService(name)],
  [/[・、，,＆&＋+]/, isOneByName],
];

/** Whose list a table is, by the lines above it; of none where these name several. */
export const officeAbove = (lines: readonly string[]): string | undefined =>
  officeLabelledIn(lines) ?? (officesOfTitle(lines).length > 1 ? undefined : oneAbove(lines));

function oneAbove(lines: readonly string[]): string | undefined {
  const name = officeOfTitle(lines) ?? officeAlone(lines);
  // The store stands right above the headings, below a title of all.
  if (name !== undefined) return lines.length > 1 ? withStore(name, bareSection(lines.at(-1) ?? '')) : name;
  return lines.map(storeOfLine).find((one) => one !== null) ?? officeWithReach(lines);
}
const withStore = (name: string, store: string): string =>
  STORE_ALONE.test(store) && !STORE_BEHIND.test(name) ? storeOf(name, store) : name;

/** A line of a list that is an office's name, and how it is reached: 「居宅介護支援事業所つむぎ　電話 …」. A name alone may be a person's place. */
export function saysOfficeAndReach(text: string): boolean {
  return withoutReach(text) !== text.trim() && (officeOfLine(text) ?? headOfficeOfLine(text)) !== null;
}

/** 〒270-… 流山市…1-1　電話 …: where an office is and how it is reached, and nothing else; whose it is stands in the line above. */
export function saysReachAlone(text: string): boolean {
  const bare = withoutReach(text.trim()).replace(/^(?:所在地|住所)[ 　:：]*/, '');
  if (bare === '') return text.trim() !== '';
  return cityOfAddress(bare) !== '' && /^[^\d０-９]{2,24}[\d０-９]/.test(bare) && officeOfLine(text) === null;
}

/** Such a line, or one that calls it by its service in brackets: 【ふじしま居宅】　TEL …. Null: it names none. */
export function officeOfLine(text: string): string | null {
  const labelled = officeLabelledIn([text]);
  if (labelled !== undefined) return labelled;
  const whole = bareName(withoutTag(text));
  const name = withoutBeside(whole);
  // ケアプランみほん(居宅介護支援事業所) is one by what stands in its brackets.
  if (isOfficeLine(name) || isOfficeLine(whole)) return name;
  const short = withoutBehind(whole);
  // ケアプランなの花（居宅介護支援）　TEL …, 訪問介護ながれの里　〒 …　TEL …
  const isWhole = short !== whole.replace(BEHIND_ADDRESS, '') || /^[^\s　]{4,20}$/.test(short) || MARKED.test(text);
  if (isWhole && withoutReach(text) !== text.trim() && saysService(short)) return short;
  const store = storeOfLine(text);
  if (store !== null) return store;
  const [tag = '', within = ''] = TAG.exec(text) ?? [];
  const isTagged = isServiceTag(within) && withoutReach(text) !== text.trim() && !WHO_WORKS_THERE.test(name);
  if (isTagged && name !== bareName(within)) return name;
  return tag !== '' && name === bareName(within) && saysWhere(text.slice(tag.length)) && saysService(name)
    ? name
    : null;
}

/** ● デイサービス　みほんの湯　電話 …: a mark says that a part of the list begins. */
const MARKED = /^[\s　]*[■□●◆◇▼▲▽△★◎]/;

/** （管理部） at the end. */
const ASIDE = /[ 　]*[（(][^（）()]*[)）]$/;

/** 【法人本部】 福井市大手9-9-9　TEL …, ■ 本社, 本社（管理部）　職員名簿; null: it is of something else. */
export function headOfficeOfLine(text: string): string | null {
  const [, within] = TAG.exec(text) ?? [];
  const name = (within ?? withoutBehind(named(bareName(text))).replace(ASIDE, '')).trim();
  return isHeadOffice(name) ? name : null;
}

/** みほん訪問介護事業所, and 居宅介護支援事業所つむぎ, whose own name stands behind. */
export const isOfficeLine = (name: string): boolean =>
  (saysOffice(name) || isOfficeName(name)) && !OTHERWISE.test(name) && !TITLE.test(name);
