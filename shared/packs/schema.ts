import { z } from 'zod';
import { listKinds } from '../ledger/fields/catalogue';
import { kanaKinds } from '../text/kana';
import { CallOut, FormCheck } from './check-schema';
import { ConsentRules } from './consent-schema';
import { PlacesOfForm } from './form-place-schema';
import { Copy, FormInput, Sheets, Signature, Subject } from './form-use-schema';
import { PackChannel, Contact, EnrolmentQuestion } from './network-schema';
import { Actor, Overview, Procedure } from './procedure-schema';
import { NetworkRules } from './rules-schema';
import { onlyWhen } from './only-when-schema';
import { OutputKind } from './own-output';
import { describe, expression, fieldKey, key, name, SMALL_NAME } from './schema-words';
import { Talk } from './talk-schema';

/**
 * A pack: one network (a city's, or a service's) as data. The descriptions become the published JSON Schema that an
 * editor shows while somebody writes a pack.json.
 */

const relativePath = describe(
  z.string().min(1).max(200),
  'パックのフォルダーからの場所。/ で区切ります。Path below the pack folder, with /',
);

/** An output that the network doesn't take, with the reason that a person is told. */
const RefusedOutput = z.strictObject({
  output: describe(OutputKind, '受け取られないファイルの種類。The kind of file that is refused'),
  reason: describe(z.string().min(1), '受け取られないわけを一文で。One sentence: why not'),
  source: describe(z.string().min(1), '決まりのある資料の名前と場所。Document and place of the rule'),
});

export const fieldTypes = [
  'text',
  'date-wareki',
  'kana',
  'postal',
  'tel',
  'mail',
  'office-number',
  'number',
  'choice',
  'circle',
  'check',
  'one-of',
  'signature-by-hand',
  'left-for-city',
] as const;

/** A field of the record that a word means. */
const ledgerField = z
  .string()
  .regex(/^(corporation|office|enrolment|staff|person|patient|device|consent|pledge|row)\.[A-Za-z]+(\.[A-Za-z]+)?$/, {
    message: '例：office.number',
  });

const Option = z.strictObject({
  value: describe(z.string().min(1), '値がこれのとき。What the expression gives'),
  word: describe(
    z.string().min(1),
    '印字する言葉。circle では、丸で囲む言葉。The printed word; for a circle, the word that is ringed',
  ),
  anchors: describe(
    z.array(fieldKey).min(1),
    'えらんだときに ☑ になる欄（one-of）、または離れて並ぶ、丸で囲む言葉の一つ一つ（circle）。様式の中の、差し込む場所の名前です。Of one-of: the boxes that are ticked when it is chosen, of a circle whose words stand in several lines or cells each of them, by their anchors in the template',
  ).optional(),
});

export const FormField = z.strictObject({
  key: describe(
    fieldKey,
    '項目の名前。様式の中の、差し込む場所の名前でもあります。`Check1#3` は、その名前の三つめの入力欄。Name of the field and of its anchor in the template; `Check1#3` the third form field of that name',
  ),
  label: describe(
    name,
    '様式に印刷されている名前。同じ名前が二つあるときは、言葉を足します（例：法人の電話番号）。As printed on the form, with a word more where it would be found twice: 法人の電話番号',
  ),
  type: describe(
    z.enum(fieldTypes),
    '値の種類と印字のしかた。README の field types に説明があります。What kind of value it is, and how it is printed; see README, field types',
  ),
  value: expression.optional(),
  source: describe(
    z.enum(['ledger', 'event', 'today', 'input']),
    '値がどこから来たか。項目の横に出ます。書かなければ、値の書き方からわかります。Where the value comes from, as shown beside it; told from the expression when left out',
  ).optional(),
  required: describe(
    z.boolean(),
    '必ず入れる項目。空のままでは完成にできません。The paper is not finished without it',
  ).default(false),
  requiredWhen: describe(expression, 'この式が真のときは必ず入れます。Required when this is true').optional(),
  onlyWhen,
  requiredMessage: describe(
    z.string().min(1),
    '空のときに出す文。書かなければ、ふつうの文。Sentence when it is missing; a general one when left out',
  ).optional(),
  askAtDesk: describe(
    z.string().min(1),
    '必ず入れる項目（required、requiredWhen）のうち、わからなければ空けたまま出して、窓口で聞いてから書くもの。空のとき、出すところで「…は、空けたまま出せます。窓口で聞いて、」のあとに出る文（例：○を付けてください）。Needed, but may be left open and asked at the desk: what is then done there by pen. The paper is whole without it, and whoever takes it there is told',
  ).optional(),
  writtenLater: describe(
    z.literal(true),
    '必ず入れる項目（required、requiredWhen）のうち、わからなければ空けたまま完成にして、わかったときに書くもの。施設で保管する書類に。Needed, but may stay open until it is known: of a paper that is kept in the office. The paper is whole without it, and says what it leaves open',
  ).optional(),
  maxLength: describe(
    z.number().positive(),
    '一行の全角の文字数。超えると字が小さくなります。Full-width characters a line; beyond it the text is set smaller',
  ).optional(),
  lines: describe(
    z.number().int().min(1).max(20),
    '行の数の上限。超えると受け付けません。Most lines; further ones are refused',
  ).default(1),
  kana: describe(
    z.enum(kanaKinds),
    '印字するかなの種類：hiragana ひらがな、katakana カタカナ、half-width 半角カタカナ。Kind of kana that is printed',
  ).optional(),
  options: describe(
    z.array(Option),
    'えらぶ言葉（choice、one-of）、または一つを丸で囲む言葉（circle）。The words to choose from (choice, one-of), or of which one is ringed (circle)',
  ).optional(),
  codeList: describe(z.string(), 'パックの codeLists の名前。Name of a code list of the pack').optional(),
  parts: describe(
    z.boolean(),
    '日付を .y .m .d の三つの場所に分けて、印刷された「令和」の後に入れます。Date with three anchors .y .m .d behind a printed 令和',
  ).default(false),
  spread: describe(
    z.strictObject({
      anchors: describe(
        z.array(fieldKey).min(2).max(40),
        '分けて入れる場所の名前を、左から。The anchors, from the left',
      ),
      by: describe(
        z.enum(['letter', 'letter-from-right', 'hyphen', 'day']),
        '分け方：letter 一文字ずつ、letter-from-right 右づめで一文字ずつ、hyphen ハイフンで分けて、day 日付を R8・12・25 に分けて（date-wareki）。Letter by letter, so from the right, by its hyphens, or a day (R8, 12, 25)',
      ),
    }),
    '一つの値を、いくつかの場所に分けて入れます（番号のマス目、電話番号の三つの欄）。入りきらない分は、端の場所に入ります。One value over several anchors: boxes of a number, parts of a phone number; what is too much stands in the one at the end',
  ).optional(),
  group: describe(name, '画面で項目をまとめる見出し。Heading under which the screen shows the field').optional(),
  pairedWith: describe(
    fieldKey,
    'この行を使うかどうかを決める ☑ の項目。The check box that says whether this line is used',
  ).optional(),
  placeholder: describe(z.string(), '画面の空の欄に出る灰色の文字。Grey text in the empty field on screen').optional(),
  within: describe(
    z.array(z.string().max(20_000)).min(2).max(4),
    '値の前・間・後ろに、はじめから印刷されている言葉。電話番号と郵便番号は、ハイフンで分けて間に入ります（例：「（」「）」「－」「」）。What is printed before the value, between its parts, and behind it',
  ).optional(),
  into: describe(
    z.array(ledgerField).min(1).max(2),
    '値がそのままの写しでないとき、入れたものを台帳のどの項目に入れるか（例：corporation.representativeTitle と corporation.representativeName）。Where the ledger keeps what is typed, for a value that is no plain copy',
  ).optional(),
  intoOf: describe(expression, '入れる一件（into）がある一覧。The records among which the one of `into` is').optional(),
});

export const overflowRules = ['insert-rows', 'continuation', 'further-files', 'none'] as const;

const KeysOfFiles = z.union([key, z.array(key).min(1)]);

export const FormRows = z.strictObject({
  key: describe(
    key,
    '行の名前。Word では、くり返しの部分の札（タグ）。Name of the rows; in Word the tag of the repeating section',
  ),
  label: describe(name, '印刷されている表の見出し。Heading of the table as printed'),
  type: describe(
    z.literal('rows'),
    '一覧。一件が、印刷の一行か、ひとまとまりの行になります。A list: one printed row, or block of rows, an entry',
  ),
  value: describe(
    expression,
    '一覧。項目の式では、その一件が `row`。書かなければ、作る人が書き込む空の行（printed の数）。The list; each entry is `row` in the fields’ expressions. Left out: as many empty rows as are printed, for whoever fills to type into',
  ).optional(),
  printed: describe(
    z.number().int().min(1),
    '様式に印刷されている行の数（何件書けるか）。Entries that the form has room for as printed',
  ),
  overflow: describe(
    z.enum(overflowRules),
    '行が足りないとき：insert-rows 行を増やす、continuation もう一枚、further-files 別のファイル、none 受け付けない。Beyond the printed rows: insert-rows (the row is copied), continuation (the form again), further-files, none (refused)',
  ),
  number: describe(
    key,
    '行に番号のある様式で、番号を入れる場所の名前。Anchor that takes the entry’s number, where the form numbers its rows',
  ).optional(),
  capacity: describe(
    z.number().int().min(1),
    '一つのファイルに入る件数（further-files）。Most entries a file holds (further-files)',
  ).optional(),
  files: describe(
    z.strictObject({
      number: describe(KeysOfFiles, '何番目のファイルかを入れる項目。Field that takes which file it is').optional(),
      count: describe(KeysOfFiles, 'ファイルの数を入れる項目。Field that takes how many files there are').optional(),
      both: describe(KeysOfFiles, '「1／2」のように、両方を入れる項目。Field that takes both: 1／2').optional(),
    }),
    'ファイルが分かれるとき、何番目か・いくつあるかを入れる項目。いくつかの項目は [ ] に並べます。Fields that take which file of how many it is, where there are several',
  ).optional(),
  together: describe(
    key,
    '一件の中の項目。ここが同じ言葉の続きは、入るかぎり同じファイルに入ります（further-files）。Field of an entry: neighbours with the same words there stay in one file where they fit (further-files)',
  ).optional(),
  required: describe(z.boolean(), '一件以上、必ず入れます。At least one entry').default(false),
  requiredWhen: describe(expression, 'この式が真のときは一件以上。At least one entry when this is true').optional(),
  requiredMessage: describe(
    z.string().min(1),
    '一件もないときに出す文。書かなければ、ふつうの文。Sentence when there is no entry; a general one when left out',
  ).optional(),
  entersAs: describe(
    z.enum(['accounts', 'users']),
    '台帳の何を追加すると、ここに並ぶか：accounts ID（一件もないとき、その画面へのボタンが出ます）、users ネットワークを使う職員（その場で選べます。IDは空けておけます）。What is added to the ledger to stand here: accounts leads to where an ID is added while there is none; users are ticked in place, with or without their IDs',
  ).optional(),
  mayLeaveOut: describe(
    z.boolean(),
    '作る人が、一件ずつ「のせない」を選べます（全員をのせる決まりのない名簿など）。Whoever fills may leave entries out, where the city asks for nobody in particular',
  ).optional(),
  keepsEnded: describe(
    z.boolean(),
    '使い終えた人も残す名簿（管理台帳）。名簿の取り込みで、退職した方を取り込むかを聞くときに、そう出ます。Who has ended their use stays here: said where an import asks about who has left',
  ).optional(),
  note: describe(z.string(), '画面の見出しの横に出る短い言葉。Short remark beside the heading on screen').optional(),
  fields: describe(
    z.array(FormField).min(1),
    '一件の項目。式では、その一件が `row`。The fields of one entry; `row` in their expressions is the entry',
  ),
});

const packId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/, SMALL_NAME);

export const Form = z.strictObject({
  id: describe(
    z.string().regex(/^[a-z0-9][a-z0-9-]*$/, SMALL_NAME),
    '様式の名前（小文字の英字、数字、-）。パックの中で一つだけ。Name of the form, once in the pack: small letters, digits, -',
  ),
  number: describe(name, 'ふだん言う番号（例：様式1-1）。Number as people say it, e.g. 様式1-1'),
  title: describe(name, '印刷されているとおりの題名。Title exactly as printed'),
  shortTitle: describe(
    name,
    '短い名前。保存するファイルの名前にもなります（例：利用申請書）。What it is called for short, and in the names of saved files: 利用申請書',
  ),
  template: describe(
    relativePath,
    '差し込み先の .docx、.xlsx か .pdf。パックのフォルダーからの場所を / で（例：forms/1.docx）。The .docx, .xlsx or .pdf, below the pack folder, with /: forms/1.docx',
  ),
  fidelity: describe(
    z.enum(['official', 'exact', 'reconstructed']),
    '元のファイル：official 市のファイルそのもの、exact 言葉は同じで組み直したもの、reconstructed 公開された説明からつくったもの。official: the city’s own file; exact: its words, set anew; reconstructed: made from what is published about it',
  ),
  outputs: describe(
    z.array(OutputKind).min(1),
    'できるファイルの種類：元と同じもの（docx、xlsx、pdf）、pdf、行の csv。What it may come out as: its own kind (docx, xlsx, pdf), pdf, csv of rows',
  ),
  refusals: describe(
    z.array(RefusedOutput),
    '出してはいけない種類と、そのわけ。Outputs that are not allowed, each with its reason',
  ).default([]),
  pages: describe(z.number().int().min(1), '印刷された様式のページ数。Pages of the form as printed'),
  signature: describe(Signature, 'だれが、どう署名・押印するか。Who signs, and how'),
  copies: describe(
    z.array(Copy),
    '一度に何部印刷するか。二部以上のとき（例：原本と患者控）。How often it is printed in one go, where it is more than once: 原本 and 患者控',
  ).default([]),
  channels: describe(
    z.array(z.string()),
    '出し方（channels）の id。ふつうのものを先に。Ids of the pack’s channels, the usual one first',
  ),
  subject: describe(Subject, '様式をつくる前に、使う人がえらぶもの。What the user picks before the form is filled'),
  lists: describe(
    z.array(z.enum(listKinds)),
    'ネットワークがこの様式で管理する台帳の一覧。その「印刷・書き出し」から、ここへ来ます。Lists of the ledger that the network keeps on this form: 印刷・書き出し of them leads here',
  ).default([]),
  serviceKinds: describe(
    z.array(z.string().min(1).max(60)).max(50),
    'どのサービス分類の事業所の様式か（例：訪問介護）。台帳の事業所の「サービス分類」と同じ言葉で。書かなければ、どの事業所でも。For which kinds of offices it is (訪問介護), in the words of the ledger’s サービス分類; for all when left out',
  ).default([]),
  togetherWith: describe(
    z.array(z.string()),
    'いっしょに出す様式の id。Ids of forms that go in the same hand-over',
  ).default([]),
  inputs: describe(
    z.array(FormInput),
    '使う人だけが知っていること。様式の横でたずねます。What only the user can say, asked beside the form',
  ).default([]),
  sheets: describe(
    Sheets,
    '続きの紙。一件ごとに、または行が入りきらないときに、様式をくり返します。Continuation: the form again for each entry, and for as many as rows with that overflow need',
  ).optional(),
  fields: describe(
    z.array(z.discriminatedUnion('type', [FormRows, FormField])).min(1),
    '項目と行。様式の順に。Fields and rows, in the order of the form',
  ),
  places: PlacesOfForm.optional(),
  effectiveFrom: describe(
    z.iso.date(),
    'この様式だけの、使いはじめる日（YYYY-MM-DD）。書かなければ、パックの日。First day of this form alone, YYYY-MM-DD; the pack’s when left out',
  ).optional(),
  effectiveTo: describe(
    z.iso.date(),
    'この様式だけの、使う最後の日（YYYY-MM-DD）。そのあとは「書類」に出ません。Last day of this form alone, YYYY-MM-DD; it isn’t offered afterwards',
  ).optional(),
  checks: describe(
    z.array(FormCheck),
    '記入のときに見る、ネットワークの決まり。Rules of the network that are looked at while the form is filled',
  ).default([]),
  callOuts: describe(
    z.array(CallOut),
    '様式の横に出す、手引きの言葉。Words of the handbook that are shown beside the form',
  ).default([]),
});

export const Pack = z.strictObject({
  $schema: describe(
    z.string(),
    'この説明のある場所。書いておくと、エディターが助けてくれます（例：../pack.schema.json）。Where this schema lies, so that an editor helps: ../pack.schema.json',
  ).optional(),
  schema: describe(z.union([z.literal(1), z.literal(2), z.literal(3)]), 'この書き方の版。Version of this format'),
  id: describe(
    packId,
    'パックの名前（小文字の英字、数字、-）。あとから変えられません。書類や記録がこの名前で残ります。Name of the pack: small letters, digits, -. Never changed again: papers and records are kept under it',
  ),
  version: describe(
    z.string().regex(/^\d+\.\d+\.\d+$/, { message: '数字三つを「.」でつないで書きます（例：1.0.0）' }),
    'パックの版（例：1.0.0）。新しい版が古い版に置きかわります。Of the pack: 1.0.0. A newer one replaces an older one',
  ),
  title: describe(name, '一覧に出る名前（例：流山市 TRITRUS）。How the pack is listed, e.g. 流山市 TRITRUS'),
  network: describe(
    name,
    'ネットワークの名前（例：TRITRUS）。版3では、ネットワークのものでない様式には書きません。Name of the network, e.g. TRITRUS. From format 3 on it is left out where the forms are of no network, or of another pack’s',
  ).optional(),
  of: describe(
    packId,
    'ほかのパックのネットワークの様式のとき、そのパックの id（版3）。Where the forms are for another pack’s network: that pack’s id (format 3)',
  ).optional(),
  municipality: describe(
    z.string(),
    '参加する事業所のある市。市のものでなければ空。City whose offices take part; empty when it is not a city’s',
  ).default(''),
  cities: describe(
    z.array(z.string().min(1)),
    '市のものでないネットワークで、参加する事業所のある市町村。決まっていなければ空。Of a network that is no city’s: where its offices are; empty when that isn’t said',
  ).default([]),
  issuer: describe(
    name,
    '様式を出しているところ（例：流山市 介護支援課）。Who gives out the forms, e.g. 流山市 介護支援課',
  ),
  effectiveFrom: describe(
    z.iso.date().nullable(),
    'この様式を使いはじめる日（YYYY-MM-DD）。First day of these forms, YYYY-MM-DD',
  ).default(null),
  effectiveTo: describe(
    z.iso.date().nullable(),
    'この様式を使う最後の日（YYYY-MM-DD）。Last day of these forms, YYYY-MM-DD',
  ).default(null),
  sources: describe(z.array(z.string().min(1)), 'パックのもとになった資料。Documents that the pack is made from').min(
    1,
  ),
  contacts: describe(z.array(Contact), '連絡先と、つながる時間。Whom to call, with their hours').default([]),
  channels: describe(z.array(PackChannel).min(1), '書類の出し方。The ways by which papers are handed in'),
  refusals: describe(
    z.array(RefusedOutput),
    'どの様式でも受け取られないファイルの種類。Outputs that the network takes of no form',
  ).default([]),
  enrolment: describe(
    z.array(EnrolmentQuestion),
    '事業所の情報のほかに、このネットワークに伝えること。参加の画面でたずねます。What an office tells this network beside its own data; asked where the office takes part',
  ).default([]),
  codeLists: describe(
    z.record(z.string(), z.array(z.string().min(1)).min(1)),
    '項目でえらべる言葉の一覧と、その名前（例：{"jobTypes": ["介護支援専門員", …]}）。Lists of words that a field offers, by name: {"jobTypes": ["介護支援専門員", …]}',
  ).default({}),
  words: describe(
    z.record(z.string().min(1).max(40), z.string().min(1).max(200)),
    '様式の言葉のうち、はじめての方にわかりにくいものと、その短い説明。画面で、その言葉のそばに出ます。Words of the forms that a newcomer may not know, each with a short explanation that is shown beside it',
  ).default({}),
  rules: NetworkRules.default({}),
  forms: describe(z.array(Form).min(1), '様式。一覧に出る順に。The forms, in the order in which they are listed'),
  consent: describe(
    ConsentRules,
    '同意書のこと：手順と、原本を保管する人。求められないネットワークでは書きません。Its steps, who keeps the original; left out where the network asks for none',
  ).optional(),
  actors: describe(z.array(Actor), '手続きに関わる人や窓口。Who has a part in the procedures').default([]),
  overview: describe(Overview, '早見表').default({ columns: [] }),
  talk: describe(
    Talk,
    'トークのこと：書いてよいところ、書き込んで使う文、決まり。Where one may write, texts to fill in, rules',
  ).default({
    channels: [],
    templates: [],
    rules: [],
  }),
  procedures: describe(
    z.array(Procedure),
    '何かが起きたときにすること。procedures/<できごと>.json に分けて書けます。What is to be done when something happens; may stand in files of its own, procedures/<event>.json',
  ).default([]),
});

export type Pack = z.output<typeof Pack>;
export type Form = z.output<typeof Form>;
export type FormField = z.output<typeof FormField>;
export type FormRows = z.output<typeof FormRows>;
export type FormEntry = Form['fields'][number];
