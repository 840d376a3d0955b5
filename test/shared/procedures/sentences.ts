import type { Procedure } from '@shared/packs/procedure-schema';
import type { NetworkProcedure } from '@shared/procedures/result';

/** A sentence of a procedure: by its event, its list and its name, where it has one. */
export interface Sentence {
  key: string;
  /** Whether it depends on the case at all. */
  isConditional: boolean;
  stands: (found: NetworkProcedure) => boolean;
}

/** {name} in a sentence is replaced by what the case says. */
const asPattern = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split(/\{[A-Za-z][A-Za-z0-9]*\}/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    's',
  );

/** A part that stands for each of several has its number behind its name. */
const isCalled = (rule: string, id: string): boolean =>
  id === rule || (id.startsWith(`${rule}-`) && /^\d+$/.test(id.slice(rule.length + 1)));

const dependsOnCase = (papers: Procedure['papers'], id: string): boolean =>
  papers.some((one) => one.id === id && (one.when !== undefined || one.each !== undefined));

/** Every paper, step, warning, deadline, contact, reminder, text and reason of a procedure that a screen can show. */
export function sentencesOf(procedure: Procedure): Sentence[] {
  const { event, papers, steps, warnings, deadlines, contacts, reminders, talk, notNeeded, answers } = procedure;
  const named = <T extends { id: string; when?: string | undefined; each?: string | undefined }>(
    list: 'papers' | 'steps' | 'warnings' | 'deadlines' | 'reminders' | 'talk',
    rules: readonly T[],
    isMore: (rule: T) => boolean = () => false,
  ): Sentence[] =>
    rules.map((rule) => ({
      key: `${event} ${list} ${rule.id}`,
      isConditional: rule.when !== undefined || rule.each !== undefined || isMore(rule),
      stands: (found) =>
        (found[list] as readonly { id: string }[]).some(({ id }) =>
          rule.each === undefined ? id === rule.id : isCalled(rule.id, id),
        ),
    }));
  return [
    ...answers.map(({ key, when }): Sentence => ({
      key: `${event} answers ${key}`,
      isConditional: when !== undefined,
      stands: (found) => found.answers.some((one) => one.key === key),
    })),
    ...named('papers', papers),
    // A step that is about papers falls away with them.
    ...named('steps', steps, ({ papers: own }) => own.length > 0 && own.every((id) => dependsOnCase(papers, id))),
    ...named('warnings', warnings, ({ mendedBy }) => mendedBy !== undefined),
    ...named('deadlines', deadlines),
    ...named('reminders', reminders),
    ...named('talk', talk),
    ...notNeeded.map(({ form, what, why, when }): Sentence => ({
      key: `${event} notNeeded ${form ?? what ?? ''}：${why}`,
      isConditional: when !== undefined,
      stands: (found) =>
        found.notNeeded.some(
          (one) =>
            one.form === (form ?? null) && asPattern(why).test(one.why) && (!what || asPattern(what).test(one.what)),
        ),
    })),
    ...contacts.map(({ contact, why, when }): Sentence => ({
      key: `${event} contacts ${contact}：${why}`,
      isConditional: when !== undefined,
      stands: (found) => found.contacts.some((one) => one.contact === contact && asPattern(why).test(one.why)),
    })),
  ];
}
