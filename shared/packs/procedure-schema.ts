import { z } from 'zod';
import { eventKinds } from '../ledger/event';
import { asks } from './check-schema';
import { describe, LETTERS_ONLY, SMALL_NAME } from './schema-words';

/**
 * 手続き: what one network asks for when something happens. One event of one network is one procedure; its variants are
 * conditions on its parts. Each part says where it stands in the network's own documents, or that it is inferred.
 */

const expression = describe(
  z.string().min(1).max(4000),
  '台帳と `event`、`answers`、`facts` を読む式（JSONata）。JSONata expression over the ledger, `event`, `answers` and `facts`',
);
const sentence = describe(
  z.string().min(1).max(600),
  '画面に出す文。{名前} は、その名前の facts に置きかわります。As shown; {name} is replaced by the fact of that name',
);
const partId = describe(
  z.string().regex(/^[a-z][a-z0-9-]*$/, SMALL_NAME),
  '名前（小文字の英字、数字、-）。その一覧の中で一つだけ。Its name, once in its list: small letters, digits, -',
);
const factKey = describe(
  z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/, LETTERS_ONLY),
  '式の中での名前。Its name in expressions',
);
const values = z.record(factKey, expression);

export const ProcedureSource = z.strictObject({
  document: describe(
    z.string().min(1),
    'パックの `sources` のどれかの、はじめの言葉。The beginning of one of the pack’s `sources`',
  ),
  place: describe(
    z.string().min(1),
    'その中の見出しや番号。人がさがせるように。Heading or number in it, as a person would look it up',
  ),
  lines: describe(
    z.string().regex(/^\d+(–\d+)?(, \d+(–\d+)?)*$/),
    '資料の文の行（例：97–99, 105）。法令にはありません。Lines of the document’s text, e.g. 97–99, 105; a law has none',
  ).optional(),
  text: describe(
    z.string().min(1),
    '画面の文を言いかえたとき、そこにある言葉そのまま。The words as they stand there, where the sentence of the screen is plainer',
  ).optional(),
});

/** Every part carries one of the two; which is checked when the pack is read. */
const origin = {
  source: describe(ProcedureSource, '書いてある場所。Where it stands').optional(),
  inferred: describe(
    z.literal(true),
    '資料には書いていないこと。資料から言えること、またはふつうの心がけ。Not said by any document: what follows from it, or good order',
  ).optional(),
};
const when = describe(
  expression,
  'この式が真のときだけ入ります。書かなければ、いつも。The part belongs to the case when this is true; always when left out',
).optional();

/** Whoever has a part in the network’s procedures. */
export const Actor = z.strictObject({
  id: partId,
  name: describe(z.string().min(1), '画面に出る呼び名。As the screen calls them'),
  isOurs: describe(
    z.boolean(),
    '事業所の人。ほかの人のすることは、待つことになります。Someone of the office: others are waited for',
  ).default(false),
  contact: describe(z.string(), '問い合わせる先（連絡先の id）。Contact by whom they are asked').optional(),
  role: describe(
    z.enum(['systemManager']),
    '台帳のどの役割の人か。手順に、いまその役割の方の名前が出ます。Whom of the ledger it is: a step then says who that is at the moment',
  ).optional(),
});

const stepMedia = [
  'form',
  'mail',
  'device-mail',
  'screen',
  'phone',
  'line-works',
  'paper',
  'talk',
  'device',
  'inside',
] as const;

const Answer = describe(
  z.strictObject({
    key: factKey,
    label: describe(
      z.string().min(1),
      '画面で聞く質問。{名前} は、その名前の facts に置きかわります。The question as the screen asks it; {name} is replaced by the fact of that name',
    ),
    options: describe(
      z
        .array(
          z.strictObject({
            value: describe(z.string().min(1), 'これをえらんだとき `answers.<key>` に入る値。What `answers.<key>` is'),
            label: describe(z.string().min(1), '画面に出る答え。The answer as the screen shows it'),
          }),
        )
        .min(2),
      'えらべる答え。The answers to choose from',
    ),
    default: describe(
      expression,
      '台帳から考えられる答え。書かなければ、一つめ。The answer that the ledger suggests; the first option when left out',
    ).optional(),
    when,
  }),
  '使う人だけが知っていること。式では `answers.<key>`。What only the user can say; `answers.<key>` in expressions',
);

const Paper = z.strictObject({
  id: partId,
  form: describe(z.string(), 'パックの様式の id。Id of a form of the pack'),
  necessity: describe(
    z.enum(['must', 'if-needed', 'consent']),
    '必要かどうか（●作成 ■必要であれば ▲患者への説明・同意）。Whether it is needed',
  ),
  variant: describe(
    sentence,
    'この場合に気をつけること（例：異動区分：削除）。What is special about it in this case: 異動区分：削除',
  ).optional(),
  when,
  each: describe(
    expression,
    'この一覧の一件ごとに一枚。その一件が `row`。A paper for each entry of this list, which is `row`',
  ).optional(),
  event: describe(
    z.enum(eventKinds),
    'どのできごとの様式にするか。書かなければ、起きたできごと。The form is filled for this event; the one that happened when left out',
  ).optional(),
  scope: describe(
    z.enum(['same-city', 'outside']),
    '異動のとき、市内かどうか。書かなければ、できごとのとおり。Of a transfer; that of the event when left out',
  ).optional(),
  office: describe(
    expression,
    '提出する事業所の id。書かなければ、手続きの事業所。Id of the office that hands it in; the procedure’s office when left out',
  ).optional(),
  staff: describe(
    expression,
    '書く職員。書かなければ、できごとの職員。People on it; those of the event when left out',
  ).optional(),
  action: describe(z.enum(['new', 'renew', 'delete']), 'この職員の異動区分。異動区分 of these people').optional(),
  staffBefore: describe(values, '一人ごとの変更前。その人が `row`。変更前 of each person, who is `row`').default({}),
  staffAfter: describe(values, '一人ごとの変更後。その人が `row`。変更後 of each person, who is `row`').default({}),
  before: describe(values, '変更前').default({}),
  after: describe(values, '変更後').default({}),
  input: describe(values, '様式の inputs への答え。Inputs of the form').default({}),
  devices: describe(expression, '端末の id。Ids of devices').optional(),
  patient: describe(expression, '利用者（患者）の id。Id of the patient').optional(),
  team: describe(expression, 'チームの id。Id of the team').optional(),
  teams: describe(expression, 'チームの id（いくつか）。Ids of teams').optional(),
  needs: z
    .array(
      z.strictObject({
        label: describe(z.string().min(1), '使う人にたずねること。What a person is asked for'),
        value: expression,
      }),
    )
    .default([])
    .describe(
      '書類ができる前に決まっていなければならないこと。たずねるときの名前。What must be known before the paper is whole, by the name that a person is asked for',
    ),
  joins: describe(z.boolean(), 'ほかの変更も、同じ紙に書けます。Further changes may stand on the same paper').default(
    true,
  ),
  columns: z
    .array(
      z.strictObject({
        column: describe(partId, '一覧表の列の id。Id of a column of the overview'),
        mark: describe(
          z.enum(['must', 'if-needed', 'consent']),
          '一覧表でちがう印になるところ。Where the overview marks it otherwise',
        ).optional(),
        note: describe(z.string(), 'どの場合だけか。In which case only').optional(),
      }),
    )
    .default([])
    .describe('一覧表のどこにあるか。Where it stands in the overview'),
  note: sentence.optional(),
  ...origin,
});

const Mail = z.strictObject({
  to: describe(z.string().min(1), '連絡先の id。Id of a contact'),
  subject: describe(
    sentence,
    '件名。`exact` なら、この文字のとおりに。Exactly as it must stand, where `exact` says so',
  ).optional(),
  device: describe(sentence, '送る端末の id。Id of the device that it is sent from').optional(),
  subjects: describe(
    z.partialRecord(z.enum(['ios', 'android']), sentence),
    '件名（`subject`）が空のとき、送る端末の OS ごとの件名。OS がわからなければ、手順で聞きます。By the system of `device`, where `subject` is empty; asked at the step where nobody knows it',
  ).optional(),
  exact: describe(
    z.boolean(),
    '件名は一字一句このとおりにする決まり。The subject must stand letter for letter',
  ).default(false),
  body: describe(sentence, 'メールの本文。Text of the mail').optional(),
});

const Due = z.strictObject({
  from: describe(
    z.enum(['event', 'today']),
    'どの日から数えるか：変わる日、または気づいた日。Counted from the day it takes effect, or from the day it became known',
  ),
  days: describe(
    z.number().int().min(-366).max(366),
    'その日からの日数。前なら負の数。Calendar days from then; negative ones before',
  ).optional(),
  businessDays: describe(
    z.number().int().min(0).max(60),
    '営業日の数（`of` が開いている日。network のないパックで `of` を書かなければ、土日・祝日を数えない日）。Days on which `of` is open; of forms that are no network’s, without `of`, all but Saturdays, Sundays and holidays',
  ).optional(),
  endOfMonth: describe(
    z.literal(true),
    'その月の末日から数えます。days が 10 なら、翌月の10日まで。Counted from the last day of its month: with 10 days up to the 10th of the next',
  ).optional(),
  of: describe(z.string(), 'どの連絡先の営業日で数えるか（id）。Id of the contact whose days count').optional(),
});

const Step = z.strictObject({
  id: partId,
  number: describe(z.string().max(4), 'ネットワークの付けた番号（例：①）。As the network numbers it: ①').optional(),
  actor: describe(partId, 'パックの actors の id。Id of an actor of the pack'),
  action: sentence,
  medium: describe(z.enum(stepMedia), 'どの方法でするか。How it is done'),
  unsaid: describe(
    z.array(z.enum(['actor', 'medium'])),
    '資料のある手順のうち、資料に書いていないところ。What of a step with a source is inferred',
  ).default([]),
  when,
  each: describe(
    expression,
    '一件ごとに一つの手順。文字なら {who}、項目があれば {項目の名前} で入ります。A step for each entry: a text ({who}), or an object whose members are named in {…}',
  ).optional(),
  papers: describe(
    z.array(partId),
    'この手順でつくる、または渡す書類。Papers of the procedure that it makes or hands over',
  ).default([]),
  contact: describe(z.string(), '電話やメールをする連絡先の id。Id of the contact to call or write to').optional(),
  otherContacts: describe(
    z.array(z.string()),
    '代わりに連絡してよい先の id。Ids of those who may be called instead',
  ).default([]),
  mail: describe(Mail, '書くメール。The mail to write').optional(),
  devices: describe(
    expression,
    'この手順で返ってくる、またはデータを消す端末の id。each の手順では、その一件が `row`。Ids of the devices that come back or are wiped in it; where there is `each`, its entry is `row`',
  ).optional(),
  collects: describe(
    z.literal(true),
    '端末が返ってくる手順。次に使う人や置くところをその場で聞き、終わったら台帳に入れます。The devices come back: who is given them next is asked in place, and goes into the ledger when it is done',
  ).optional(),
  wipes: describe(
    z.literal(true),
    '端末のデータを消す手順。消した日をその場で聞き、終わったら台帳に入れます。The devices are wiped: the day is asked in place, and goes into the ledger when it is done',
  ).optional(),
  ledger: describe(
    z.literal(true),
    'アプリが自分でします。台帳が変わる日に。The app does it itself, on the day from which the ledger changes',
  ).optional(),
  acceptance: describe(
    z.literal(true),
    '相手の受理。それまでに出した書類がすべて受理されると、済みになります。Others accept the papers (受理): done once a receiver has said so of all that were handed in before',
  ).optional(),
  anyTime: describe(
    z.literal(true),
    '事業所の手順で、前のほかの人の手順を待たずにできます。Ours, and needn’t wait for what others do before it',
  ).optional(),
  notBefore: describe(
    Due,
    'この日になるまでは、待つ手順。利用者の解除は、退職する日から。Waits for this day; what needn’t wait goes on meanwhile',
  ).optional(),
  whileThere: describe(
    z.literal(true),
    '本人がいるうちにする手順（例：パスワードを変える）。退職する人が先に有休などで休むときは、最後に出勤する日から。端末の返却や消去には、書かなくてもそうなります。Done while whoever leaves is there: from the last day at work, where leave comes before the day of leaving. Devices that are collected or wiped need no word',
  ).optional(),
  endsUse: describe(
    z.literal(true),
    '利用者の解除。この手順が終わった日が、この手続きで抹消になったアカウントの「使い終えた日」になります。The day on which it is done becomes the day on which accounts that the procedure struck off were ended',
  ).optional(),
  note: sentence.optional(),
  ...origin,
});

const NotNeeded = z.strictObject({
  form: describe(
    z.string(),
    'パックの様式の id。どの書類でもないときは書きません。Id of a form of the pack; left out where no paper at all is meant',
  ).optional(),
  what: describe(
    sentence,
    '要らないもの。書かなければ、様式の名前。What is not needed; the name of the form when left out',
  ).optional(),
  why: sentence,
  when,
  ...origin,
});

const settledBy = describe(
  z.array(partId),
  'この手順がどれも済むと、出なくなります。Steps: once all of them are done, it is said no more',
).default([]);

const Warning = z.strictObject({
  id: partId,
  level: describe(
    z.enum(['error', 'warning', 'notice']),
    '知らせの重さ。error なら、書類を完成にできません。error: the papers can’t be finished',
  ),
  when,
  text: sentence,
  mendedBy: describe(
    partId,
    'できあがると、この知らせが要らなくなる書類。Paper that takes the reason away once it is whole',
  ).optional(),
  settledBy,
  asks,
  office: describe(
    expression,
    'たずねるのが別の事業所のことなら、その id。書かなければ、手続きの事業所。Id of the office that `asks` is about; the procedure’s office when left out',
  ).optional(),
  ...origin,
});

const Deadline = z.strictObject({
  id: partId,
  text: sentence,
  papers: describe(
    z.array(partId),
    'この期限で出す書類。どれも要らないときは、期限も出ません。Papers that are handed in by then: where none of them is needed, it falls away',
  ).default([]),
  due: describe(
    Due,
    '資料に日数がないときは書きません（例：速やかに）。Left out where the source names no day: 速やかに',
  ).optional(),
  settledBy,
  when,
  ...origin,
});

const ProcedureContact = z.strictObject({
  contact: describe(z.string(), 'パックの連絡先の id。Id of a contact of the pack'),
  why: sentence,
  when,
  ...origin,
});

const Reminder = z.strictObject({
  id: partId,
  text: sentence,
  due: describe(Due, 'はじめに、する日。The first day on which it is due'),
  everyMonths: describe(
    z.number().int().min(1).max(60),
    '何か月ごとに、くり返すか。Again after so many months',
  ).optional(),
  when,
  ...origin,
});

const Talk = z.strictObject({
  id: partId,
  to: describe(z.string().min(1), 'だれに書くか。Whom it is written to'),
  text: describe(
    z.string().min(1).max(2000),
    'コピーして使う文。{名前} は、その名前の facts に置きかわります。To copy; {name} is replaced by the fact of that name',
  ),
  when,
  ...origin,
});

export const Procedure = z.strictObject({
  $schema: describe(
    z.string(),
    'この説明のある場所。書いておくと、エディターが助けてくれます。Where this schema lies, so that an editor helps',
  ).optional(),
  event: describe(
    z.enum(eventKinds),
    '起きたこと。一つの種類に、手続きは一つ。What happened; one procedure for each kind',
  ),
  answers: describe(z.array(Answer), '使う人だけが知っていること。What only the user can say').default([]),
  facts: describe(
    values,
    '名前を付けた式。この順に、ほかより先に求めます。式では `facts.<名前>`、文では {名前}。Named expressions, worked out in this order before everything else: `facts.<name>` in expressions, {name} in texts',
  ).default({}),
  papers: describe(z.array(Paper), '要る書類。The papers that it takes').default([]),
  steps: describe(z.array(Step), 'だれが何をするか、順に。What is done, in order, by whom').default([]),
  notNeeded: describe(z.array(NotNeeded), '要らないものと、そのわけ。What is not needed, and why').default([]),
  warnings: describe(z.array(Warning), '知っておくこと、止まること。What to know or to stop for').default([]),
  deadlines: describe(z.array(Deadline), 'いつまでか。By when').default([]),
  contacts: describe(z.array(ProcedureContact), 'だれに電話するか、そのわけ。Whom to call, and why').default([]),
  reminders: describe(z.array(Reminder), 'あとで思い出すこと。What to remember later').default([]),
  talk: describe(z.array(Talk), 'トークにコピーして使う文。Texts to copy into a talk').default([]),
});

/** 早見表: the papers of a network at a glance, a column for each thing that can happen. */
export const Overview = z.strictObject({
  columns: describe(
    z.array(
      z.strictObject({
        id: partId,
        title: describe(z.string().min(1), '列の見出し。Heading of the column'),
        route: describe(z.string(), '提出の流れ').default(''),
        event: describe(z.enum(eventKinds), 'この列に書類が並ぶ、できごと。The event whose papers stand in it'),
        scope: describe(
          z.enum(['same-city', 'outside']),
          '異動のとき：市の中か、ほかか。Of a transfer: inside the city, or anywhere else',
        ).optional(),
        answers: describe(
          z.record(factKey, z.string()),
          '手続きをはじめるときの答え。Answers with which a procedure begins',
        ).default({}),
      }),
    ),
    '起きうることごとに、一つの列。A column for each thing that can happen',
  ),
});

export type Procedure = z.output<typeof Procedure>;
export type PaperRule = z.output<typeof Paper>;
export type StepRule = z.output<typeof Step>;
export type ProcedureSource = z.output<typeof ProcedureSource>;
export type ProcedureAnswer = z.output<typeof Answer>;
export type Actor = z.output<typeof Actor>;
export type Due = z.output<typeof Due>;
export type StepMedium = (typeof stepMedia)[number];
export type Necessity = PaperRule['necessity'];
