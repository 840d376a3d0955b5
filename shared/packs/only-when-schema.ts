import { z } from 'zod';
import { describe, expression, name } from './schema-words';
import { Condition } from './values/value-schema';

/** …のときだけ: when something of a form is asked for at all. While it doesn't hold nothing is asked or printed there; what was typed stays for when it does. */

const say = describe(
  name,
  'その条件を言葉で。画面では後に「記入します」が続きます（例：「区分」で「廃止」を選んだときだけ）。The condition in words; the screen goes on with 記入します',
);

const OnlyWhen = z.strictObject({ when: expression, say });
const WrittenOnlyWhen = z.strictObject({
  when: describe(Condition, 'この条件のときだけ、たずねて印字します。Asked for and printed only while this holds'),
  say,
});

export const onlyWhen = describe(
  OnlyWhen.optional(),
  'この条件のときだけ、たずねて印字するもの。書かなければ、いつも。Asked for and printed only while this holds; always when left out',
);
export const writtenOnlyWhen = describe(
  WrittenOnlyWhen.optional(),
  'この条件のときだけ、たずねて印字するもの。条件が外れているあいだ、入れたものは消えずに残ります。Asked for and printed only while this holds; what was typed stays meanwhile',
);
