import { z } from 'zod';
import { byWords } from './by-words';
import { describe } from '../schema-words';

/**
 * What stands in a field, said by what it is and not by how it is worked out: whoever writes a pack, or the screen that
 * writes it for them, puts these together. An expression is for what they can't say.
 */

const NAME = /^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*$/;

/** The longest expression of a pack: what is longer is several things, each of which gets a name in `named`. */
export const LONGEST_EXPRESSION = 200;

/** What stands between the parts of a text. */
export const joints = { nothing: '', space: '　', line: '\n', comma: '、', dot: '・', slash: '／' } as const;
export type Joint = keyof typeof joints;

const whiches = ['first', 'last', 'each', 'different'] as const;
/** A field of the entries of a list, or a column of the form's own rows; each of them where `which` is left out. */
export type Taken = ({ take: string } | { column: string }) & {
  from: List;
  which?: (typeof whiches)[number] | undefined;
};

export type Value =
  | string
  | number
  | true
  | { text: string }
  | { first: Value[] }
  | { joined: Value[]; with: Joint }
  | { label: string; value: Value }
  | { name: Value; kana: Value }
  | { cases: { when: Condition; value: Value }[]; otherwise?: Value | undefined }
  | { field: string }
  | { column: string }
  | Taken
  | { count: List }
  | { take: string; of: string; whose: string; is: Value }
  | { shortDate: Value }
  | { part: 'family' | 'given'; of: Value }
  | { paged: List; by: number; rest: string }
  | { words: Record<string, string>; of: Value }
  | { holds: Condition }
  | { expression: string };

export type Condition =
  | string
  | true
  | { present: Value }
  | { missing: Value }
  | { value: Value; equals: string | number | boolean }
  | { value: Value; isNot: string | number | boolean }
  | { value: Value; in: (string | number)[] }
  | { value: Value; same: Value }
  | { value: Value; other: Value }
  | { value: Value; contains: string[] }
  | { value: Value; above: number | Value }
  | { value: Value; below: number | Value }
  | { value: Value; isNumber: true }
  | { value: Value; among: List }
  | { changed: string[]; of: 'office' | 'person' }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { given: string }
  | { some: List }
  | { none: List }
  | { holds: Value }
  | { expression: string };

export type List =
  | string
  | {
      each: List;
      where?: Condition | undefined;
      order?: 'kana' | { kana: string } | undefined;
      say?: Value | undefined;
    }
  | Taken
  | { firstOf: List[] }
  | { together: List[] }
  | { these: { when: Condition; say: Value }[] }
  | { when: Condition; list: List }
  | { expression: string };

const name = describe(
  z.string().regex(NAME, { message: '英字で始まる英数字と . だけです（例：office.phone）' }),
  '台帳やできごとの項目の名前。例：office.phone。一覧の条件の中では item. がその一件。A name of what the ledger or the case holds; `item.` is the entry of a list in its conditions',
);
const ownName = describe(
  z.string().regex(NAME, { message: '英字で始まる英数字と . だけです' }),
  'その一件の中の項目の名前。例：name。A name inside the entry',
);
const expression = z.strictObject({
  expression: describe(
    z
      .string()
      .min(1)
      .max(LONGEST_EXPRESSION, {
        message: `式は${LONGEST_EXPRESSION}字までです。長いものは named に分けて名前を付けます`,
      }),
    'ほかの書き方で言えないときの式（JSONata）。A JSONata expression, for what nothing else says',
  ),
});
const some = <S extends z.ZodType>(schema: S) => z.array(schema).min(1);
const word = z.string().min(1);
const literal = z.union([z.string(), z.number(), z.boolean()]);
const which = z.enum(whiches).optional();

/** Told once each, as a reference: they hold one another. */
export const Value: z.ZodType<Value> = z.lazy(() => value);
export const Condition: z.ZodType<Condition> = z.lazy(() => condition);
export const List: z.ZodType<List> = z.lazy(() => list);

const when = describe(Condition, '条件。The condition');
const aCase = z.strictObject({ when, value: describe(Value, 'そのときの値。The value then') });
const said = z.strictObject({ when, say: describe(Value, 'そのときの言葉。The words then') });

const taken = describe(
  z.strictObject({
    take: ownName,
    from: List,
    which,
  }),
  '一覧の中の項目。A field of the entries of a list',
);

const column = describe(
  z.strictObject({ column: z.string().min(1), from: List, which }),
  '様式の行（values）の、ある列のすべて（知らせの条件の中）。A column of the form’s own rows',
);

const value = byWords<Value>(
  [
    name,
    describe(z.number(), 'いつも同じ数。Always this number'),
    describe(z.literal(true), 'はじめから ☑。Ticked from the beginning'),
  ],
  [
    describe(z.strictObject({ text: z.string() }), 'いつも同じ文字。Always these words'),
    describe(z.strictObject({ first: some(Value) }), '並べた中で、空でない最初のもの。The first that is not empty'),
    describe(
      z.strictObject({ joined: some(Value), with: z.enum(Object.keys(joints) as [Joint, ...Joint[]]) }),
      'つないだもの。空のものは入りません。Joined; what is empty is left out',
    ),
    describe(
      z.strictObject({ label: word, value: Value }),
      '前に言葉を付けたもの（電話：…）。空なら何も入りません。With words in front; nothing where it is empty',
    ),
    describe(z.strictObject({ name: Value, kana: Value }), '氏名（ふりがな）。A name with its kana behind'),
    describe(
      z.strictObject({
        cases: some(aCase),
        otherwise: Value.optional(),
      }),
      '場合によって変わるもの。上から見て、最初に当てはまるもの。The first case that holds',
    ),
    describe(
      z.strictObject({ field: z.string().min(1) }),
      'この様式のほかの項目に入る値。画面で直したら、それ。The value of another field of this form, as typed where it was',
    ),
    describe(
      z.strictObject({ column: z.string().min(1) }),
      '様式の行（values）の、ある列の値（知らせの条件の中）。A column of the entry, in lists of the form’s own rows',
    ),
    column,
    describe(z.strictObject({ count: List }), '一覧の件数。How many entries a list has'),
    taken,
    describe(
      z.strictObject({ take: ownName, of: name, whose: ownName, is: Value }),
      '一覧の中の、ある一件の項目（of の中で whose が is のものの take）。A field of the one whose … is …',
    ),
    describe(z.strictObject({ shortDate: Value }), '短い日付（R8.11.20）。A date written short'),
    describe(
      z.strictObject({ part: z.enum(['family', 'given']), of: Value }),
      '氏名の、間の空白より前（family 姓）か後（given 名）。A name’s part before or behind its space',
    ),
    describe(
      z.strictObject({ paged: List, by: z.number().int().min(1), rest: word }),
      '一覧を by 件ずつ、紙ごとに。一枚目に rest（ほか {count} 台は別紙）。A list over the sheets, with a word about the rest on the first',
    ),
    describe(
      z.strictObject({ words: z.record(z.string(), z.string()), of: Value }),
      '値ごとに決めた言葉。The word that stands for each value',
    ),
    describe(z.strictObject({ holds: Condition }), '条件が当てはまれば ☑。Ticked when it holds'),
    expression,
  ],
  '項目に入るもの：台帳の項目の名前、または下のどれか。What stands in the field: a name, or one of these',
);

const compared = <S extends z.ZodRawShape>(shape: S, description: string) =>
  describe(z.strictObject({ value: Value, ...shape }), description);

const condition = byWords<Condition>(
  [name, describe(z.literal(true), 'いつも。Always')],
  [
    describe(z.strictObject({ present: Value }), '入っている。It is not empty'),
    describe(z.strictObject({ missing: Value }), '入っていない。It is empty'),
    compared({ equals: literal }, 'ちょうどこの値。It is exactly this'),
    compared({ isNot: literal }, 'この値ではない。It is not this'),
    compared({ in: some(z.union([z.string(), z.number()])) }, 'このどれか。It is one of these'),
    compared({ same: Value }, 'もう一つの値と同じ。It is the same as the other'),
    compared({ other: Value }, 'もう一つの値とちがう。It is another one'),
    compared({ contains: some(word) }, 'この言葉のどれかを含む。It contains one of these words'),
    compared({ above: z.union([z.number(), Value]) }, 'これより大きい・後の日。It is more, or a later day'),
    compared({ below: z.union([z.number(), Value]) }, 'これより小さい・前の日。It is less, or an earlier day'),
    compared({ isNumber: z.literal(true) }, '数。It is a number'),
    compared({ among: List }, '一覧の中にある。It is in the list'),
    describe(
      z.strictObject({ changed: some(ownName), of: z.enum(['office', 'person']) }),
      'できごとで変わった（事業所の、または この人の）。It changed, of the office or of this person',
    ),
    describe(z.strictObject({ all: some(Condition) }), 'すべて当てはまる。All of them hold'),
    describe(z.strictObject({ any: some(Condition) }), 'どれか当てはまる。One of them holds'),
    describe(z.strictObject({ not: Condition }), '当てはまらない。It does not hold'),
    describe(z.strictObject({ given: name }), '聞いてある（空でも）。It was said, even that there is none'),
    describe(z.strictObject({ some: List }), '一覧に一件以上ある。The list has an entry'),
    describe(z.strictObject({ none: List }), '一覧に一件もない。The list has none'),
    describe(z.strictObject({ holds: Value }), '印（☑）が付いている。It is ticked'),
    expression,
  ],
  '条件。A condition',
);

const list = byWords<List>(
  [name],
  [
    describe(
      z.strictObject({
        each: List,
        where: Condition.optional(),
        order: describe(
          z.union([z.literal('kana'), z.strictObject({ kana: ownName })]).optional(),
          '並べ方：kana 五十音順、{"kana": "department"} はその項目ごとに五十音順。In the order of the lists, by a field first',
        ),
        say: describe(Value.optional(), '一件ごとの文字（知らせる文の {who}）。The words of each entry'),
      }),
      '一覧のうち、条件に合うもの。The entries of a list for which a condition holds',
    ),
    taken,
    column,
    describe(z.strictObject({ firstOf: some(List) }), '並べた中で、最初にある一覧。The first list that there is'),
    describe(z.strictObject({ together: some(List) }), '続けて並べた一覧。The lists one behind the other'),
    describe(z.strictObject({ these: some(said) }), '当てはまるものの言葉を並べた一覧。The words of those that hold'),
    describe(z.strictObject({ when: Condition, list: List }), '条件が当てはまるときだけの一覧。A list, when it holds'),
    expression,
  ],
  '一覧。A list',
);
