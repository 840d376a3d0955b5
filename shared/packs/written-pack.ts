import { z } from 'zod';
import { CallOut, FormCheck } from './check-schema';
import { FormInput, Sheets } from './form-use-schema';
import { writtenOnlyWhen } from './only-when-schema';
import { fieldTypes, Form, FormField, FormRows, Pack } from './schema';
import { Condition, List, Value } from './values/value-schema';
import { describe, LETTERS_ONLY, SMALL_NAME } from './schema-words';

/**
 * A pack as it is written: values, conditions and lists are said by what they are, 変更前・変更後 is one field, and each form
 * may stand in a folder of its own. What the app holds (`schema.ts`) has expressions in their places.
 */

const WrittenField = FormField.extend({
  value: describe(
    Value,
    '項目に入るもの。書かなければ、使う人が入れます。What stands in it; left out, it is typed',
  ).optional(),
  requiredWhen: describe(Condition, 'この条件のときは必ず入れる。Required when this holds').optional(),
  onlyWhen: writtenOnlyWhen,
  intoOf: describe(
    List,
    '入れる一件（into）が、言葉だけではわからないとき、その一件がある一覧（例：named.tablets）。ちょうど一件のとき、入れたものが台帳に入ります。The records among which that one is, where no word of the record means it; what is typed goes there where there is exactly one',
  ).optional(),
});
export type WrittenField = z.output<typeof WrittenField>;

/** What of a field may stand in both of its lines. */
const { group, lines, maxLength, key } = FormField.shape;
const ofChange = fieldTypes.filter((type) => !['check', 'one-of', 'circle', 'choice'].includes(type));

const Change = z.strictObject({
  type: describe(
    z.literal('change'),
    '変更前・変更後と、その印。差し込む場所の名前は key の後に .before .after .checked。The box and the two lines of a change',
  ),
  key,
  label: describe(FormField.shape.label, '印の欄の名前。As printed beside the box'),
  shortLabel: describe(
    FormField.shape.label,
    '「施設名（変更前）」の施設名。書かなければ label。What the two lines are called',
  ).optional(),
  of: describe(z.enum(['office', 'person']), 'だれの変更か：事業所、または この人（シートの人）。Whose change').default(
    'office',
  ),
  facts: describe(
    z.array(z.string().min(1)).min(1),
    '変わったかを見る項目（office の name、phone など）。The facts that may have changed',
  ),
  print: describe(
    Value,
    '印字のしかた。項目は fact.phone のように書きます。書かなければ一つめの項目。How it is printed; the first fact when left out',
  ).optional(),
  now: describe(
    Value,
    '手で印を付けたときの変更前。書かなければ今の台帳。変更前 when the box is ticked by hand; the ledger when left out',
  ).optional(),
  whole: describe(
    z.boolean(),
    '変わっていない項目も印字する（住所の〒など）。Facts that did not change are printed too',
  ).default(false),
  firstSheet: describe(z.boolean(), '続きの紙では空ける。Only on the first sheet').default(false),
  as: describe(
    z.enum(ofChange as [string, ...string[]]),
    '二つの欄の種類（text、mail、number など）。Type of both lines',
  ).default('text'),
  placeholder: describe(z.string(), '変更後の空の欄に出る灰色の文字。Grey text in the empty 変更後').optional(),
  requiredWhen: describe(
    Condition,
    '印のほかに、二つの欄が必ず要るとき。When both lines are needed beside the tick',
  ).optional(),
  maxLength,
  lines,
  group,
});
export type WrittenChange = z.output<typeof Change>;

const WrittenRows = FormRows.extend({
  value: describe(
    List,
    '一覧。その一件が row。書かなければ、作る人が書き込む空の行（printed の数）。The list, each entry of which is `row`; left out: empty rows, as many as are printed',
  ).optional(),
  requiredWhen: describe(Condition, 'この条件のときは一件以上。At least one entry when this holds').optional(),
  fields: describe(z.array(WrittenField).min(1), 'その一件の項目。The fields of one entry'),
});

const WrittenCheck = FormCheck.extend({
  when: describe(
    z.union([Condition, List]),
    '知らせる条件、または {who} に並べる一覧。True when there is something to say, or a list for {who}',
  ),
});

const ChangeCheck = FormCheck.omit({ when: true, field: true, label: true }).extend({
  of: describe(
    z.literal('changes'),
    'この様式の「変更前・変更後」の一つずつ。id と文の中の {label} がその名前。One for each change of the form; {label} is its name',
  ),
  finds: describe(
    z.enum(['same', 'unticked']),
    '見つけること：same 変更前と変更後が同じ、unticked 印がないのに記入がある。What it finds',
  ),
  except: describe(z.array(z.string()), '見ない変更の key。Changes that it leaves out').default([]),
});

const WrittenCallOut = CallOut.extend({
  when: describe(Condition, 'この条件のときだけ出す。Shown when this holds').optional(),
});

export const WrittenForm = Form.extend({
  template: describe(
    Form.shape.template,
    '差し込み先の .docx か .xlsx。様式のフォルダーからの場所。The .docx or .xlsx with anchors, below the form’s folder',
  ),
  sheets: describe(
    Sheets.extend({
      value: describe(
        List,
        'その一件ごとに一枚。sheet.item がその一件。A sheet for each entry, which is `sheet.item`',
      ).optional(),
      label: describe(
        Value,
        'だれの紙か。書かなければ、その名前。Whose sheet it is; its name when left out',
      ).optional(),
    }),
    '一件ごと、または行が続くときの、くり返しの紙。The form again for each entry, or where its rows go on',
  ).optional(),
  inputs: describe(
    z.array(FormInput.extend({ onlyWhen: writtenOnlyWhen })),
    '使う人だけが知っていること。様式の横でたずねます。What only the user can say, asked beside the form',
  ).default([]),
  fields: describe(
    z.array(z.discriminatedUnion('type', [WrittenRows, Change, WrittenField])).min(1),
    '項目と行。様式の順に。Fields and rows, in the order of the form',
  ),
  checks: describe(z.array(z.union([ChangeCheck, WrittenCheck])), '知らせ。Rules that are looked at').default([]),
  callOuts: describe(z.array(WrittenCallOut), '手引きの言葉。Words of the handbook').default([]),
});
export type WrittenForm = z.output<typeof WrittenForm>;

export const WrittenPack = Pack.extend({
  schema: describe(z.union([z.literal(2), z.literal(3)]), 'この書き方の版。Version of this format'),
  forms: describe(
    z.array(z.union([z.string().regex(/^[a-z0-9][a-z0-9-]*$/, SMALL_NAME), WrittenForm])).min(1),
    '様式。<名前>/form.json に書いたものは、その名前だけ。The forms; of one with a folder of its own, its name',
  ),
  named: describe(
    z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/, LETTERS_ONLY), z.union([Value, List])),
    '名前を付けた値や一覧。named.<名前> で使います。Values and lists with a name, used as `named.<name>`',
  ).default({}),
});
export type WrittenPack = z.output<typeof WrittenPack>;

/** <name>/form.json. */
export const WrittenFormFile = WrittenForm.extend({
  $schema: describe(z.string(), 'この説明のある場所：../../form.schema.json。Where this schema lies').optional(),
});
