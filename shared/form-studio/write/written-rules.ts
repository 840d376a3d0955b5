import { saidHere } from '../../packs/own-steps';
import type { Condition, Value } from '../../packs/values/value-schema';
import type { Decision } from './decision';
import { itemValue } from './item-value';
import { calledHere, sameOrLaterWords, oneOfSentence, oneOfWords, onlyWhenWords } from './rule-words';
import {
  canHaveRules,
  conditionOfPlace,
  earlierDay,
  isDay,
  placesOfGroup,
  wordsToChoose,
  type PlaceCondition,
} from './rules';
import type { FormWithOrigins } from './form-with-origins';

type Json = Record<string, unknown>;

/** Rules between places, in the form that was written of the decisions. */
export function withRules(written: FormWithOrigins, all: readonly Decision[]): FormWithOrigins {
  const rules = new RuleWriter(written, all);
  const { form, origins } = written;
  const checks = [...listOf(form, 'checks'), ...rules.oneOf(), ...rules.days()];
  return {
    form: {
      ...form,
      ...('inputs' in form && { inputs: listOf(form, 'inputs').map((one) => rules.ofInput(one)) }),
      fields: listOf(form, 'fields').map((one) => rules.ofField(one)),
      ...(checks.length > 0 && { checks }),
    },
    origins,
  };
}

const listOf = (form: Json, key: 'inputs' | 'fields' | 'checks'): readonly Json[] => (form[key] ?? []) as Json[];

class RuleWriter {
  constructor(
    private readonly written: FormWithOrigins,
    private readonly all: readonly Decision[],
  ) {}

  ofField(field: Json): Json {
    return this.bound(field, this.written.origins[String(field['key'])]);
  }

  /** One answer for several places is asked for as long as one of them is. */
  ofInput(input: Json): Json {
    const place = this.written.origins[`input.${String(input['key'])}`];
    const once = this.all[place ?? -1]?.once;
    const isShared = once !== undefined && this.all.filter((one) => one.once === once).length > 1;
    return isShared ? input : this.bound(input, place);
  }

  private bound(one: Json, place: number | undefined): Json {
    const condition = place === undefined ? null : this.conditionOf(place);
    if (!condition) return one;
    const when = this.isLike(condition.place, condition.words);
    return { ...one, onlyWhen: { when, say: onlyWhenWords(this.all, condition) } };
  }

  /** Null: always. */
  private whenAsked(place: number): Condition | null {
    const condition = this.conditionOf(place);
    return condition && this.isLike(condition.place, condition.words);
  }

  /** … on a place that is written. */
  private conditionOf(place: number): PlaceCondition | null {
    const condition = conditionOfPlace(this.all, place);
    return condition && this.isWritten(condition.place) ? condition : null;
  }

  private isWritten(place: number): boolean {
    return this.fieldsOf(place).length > 0;
  }

  private fieldsOf(place: number): Json[] {
    return listOf(this.written.form, 'fields').filter((one) => this.written.origins[String(one['key'])] === place);
  }

  private answerOf(place: number): string | null {
    const input = listOf(this.written.form, 'inputs').find(
      ({ key }) => this.written.origins[`input.${String(key)}`] === place,
    );
    return input ? `input.${String(input['key'])}` : null;
  }

  /** Any of the words is chosen there; without words: something stands there. */
  private isLike(place: number, words: readonly string[]): Condition {
    const fields = this.fieldsOf(place);
    const all = wordsToChoose(this.all[place]?.candidate ?? NONE);
    const chosen = words.map((word) => all.indexOf(word));
    if (chosen.length === 0) return anyOf(this.filled(place, fields));
    const [field] = fields;
    if (field?.['type'] === 'check')
      return anyOf(chosen.map((i): Condition => ({ holds: { field: String(fields[i]?.['key']) } })));
    const options = (field?.['options'] ?? []) as readonly { value: string }[];
    return { value: valueOf(field ?? {}), in: chosen.map((i) => options[i]?.value ?? all[i] ?? '') };
  }

  private filled(place: number, fields: readonly Json[]): Condition[] {
    const answer = this.answerOf(place);
    if (answer !== null) return [{ present: answer }];
    return fields.map((one) => (one['type'] === 'check' ? { holds: valueOf(one) } : { present: valueOf(one) }));
  }

  /** Where it is said, and asked: an answer beside its fields, else the first of them. */
  private whereSaid(place: number): Json {
    const field = this.answerOf(place) ?? String(this.fieldsOf(place)[0]?.['key']);
    const own = this.all[place];
    return { field, label: own ? calledHere(own, this.all) : '' };
  }

  /** At least one of them is filled; where no more may be, each further one is told of. */
  oneOf(): Json[] {
    const groups = new Map(
      this.all.flatMap((one) => (one.oneOf && canHaveRules(one) ? [[one.oneOf.group, one] as const] : [])),
    );
    return [...groups.values()].flatMap((one, i) => {
      const places = placesOfGroup(this.all, one).filter((place) => this.isWritten(place));
      const exactly = one.oneOf?.exactly === true;
      if (places.length < 2) return [];
      const [first = 0] = places;
      const filled = places.map((place) => this.isLike(place, []));
      const asked = places.map((place) => this.whenAsked(place));
      const said = oneOfSentence(this.all, places, exactly);
      const isAsked = asked.every((when) => when !== null) ? [anyOf(asked)] : [];
      const none = { all: [...filled.map((each): Condition => ({ not: each })), ...isAsked] };
      const words = oneOfWords(this.all, places);
      return [
        this.check(`one-of-${i + 1}`, none, `${words}を入れてください。`, first, said),
        ...(exactly ? places.slice(1) : []).map((place, at) => {
          const more: Condition = { all: [filled[at + 1] ?? true, anyOf(filled.slice(0, at + 1))] };
          const message = `${words}1つだけを書きます。書かないほうを消してください。`;
          return this.check(`one-of-${i + 1}-more-${at + 1}`, more, message, place, said);
        }),
      ];
    });
  }

  days(): Json[] {
    return this.all.flatMap((own, place) => {
      const earlier = earlierDay(this.all, own);
      if (earlier === null || !isDay(own) || !this.isWritten(place) || !this.isWritten(earlier)) return [];
      const [later, first] = [this.dayOf(place), this.dayOf(earlier)];
      if (later === null || first === null) return [];
      const words = `「${calledHere(own, this.all)}」は、${sameOrLaterWords(this.all, earlier)}にしてください。`;
      return [this.check(`day-order-${place + 1}`, { value: later, below: first }, words, place, words)];
    });
  }

  /** Parts of a day are only parts: the day is what they are taken of. */
  private dayOf(place: number): Value | null {
    const [field] = this.fieldsOf(place);
    if (field?.['type'] === 'date-wareki') return valueOf(field);
    const sheets = 'sheets' in this.written.form ? 'sheet.item' : null;
    return this.answerOf(place) ?? this.onceAnswer(place) ?? itemValue(this.all[place]?.item ?? '', sheets);
  }

  /** Of what is typed once for several places: where the first of them has asked it. */
  private onceAnswer(place: number): string | null {
    const once = this.all[place]?.once;
    const first = once === undefined ? -1 : this.all.findIndex((one) => one.once === once);
    return first === -1 ? null : this.answerOf(first);
  }

  private check(id: string, when: Condition, message: string, place: number, text: string): Json {
    const why = { text, source: saidHere.document };
    return { id, level: 'error', when, message, ...this.whereSaid(place), why };
  }
}

const NONE = { words: [], choices: null, shape: 'blank' } as unknown as Decision['candidate'];
const valueOf = (field: Json): Value => ({ field: String(field['key']) });

const anyOf = (conditions: readonly Condition[]): Condition => {
  const [only, ...others] = conditions;
  return only !== undefined && others.length === 0 ? only : { any: [...conditions] };
};
