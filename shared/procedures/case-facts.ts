import { buildContext, type ExpressionContext } from '../forms/bindings/context';
import type { ExpressionRunner } from '../forms/bindings/expression-runner';
import { asList } from '../forms/bindings/expression';
import { systemOf } from '../rules/device-rules';
import type { CalendarDate } from '../text/calendar-date';
import type { Ledger } from '../ledger/entities';
import type { LedgerEvent } from '../ledger/event';
import type { Procedure } from '../packs/procedure-schema';
import type { Pack } from '../packs/schema';
import type { NetworkProcedure } from './result';
import { PLACEHOLDER } from '../packs/placeholder';
import { byWord, entryOf } from '../text/by-word';

/** One procedure with the case it is worked out for. */
export interface ProcedureCase {
  pack: Pack;
  procedure: Procedure;
  officeId: string;
  event: LedgerEvent;
  ledger: Ledger;
  today: CalendarDate;
}

/** Words that expressions of procedures see beside those of forms. */
export const procedureWords = ['answers', 'facts'] as const;

type Values = Record<string, unknown>;

/** Works out a case's conditions and texts: answers first, then facts in their order, and then which questions are asked. */
export class CaseFacts {
  private constructor(
    private readonly context: ExpressionContext,
    private readonly at: string,
    private readonly runner: ExpressionRunner,
    readonly answers: NetworkProcedure['answers'],
    private readonly facts: Values,
  ) {}

  static async of(given: ProcedureCase, runner: ExpressionRunner): Promise<CaseFacts> {
    const { procedure, event } = given;
    const at = `procedures.${procedure.event}`;
    const context = contextOf(given);
    const facts: Values = {};
    const answers: Values = {};
    const seen = { ...context, answers, facts };
    for (const { key, options, default: suggested } of procedure.answers)
      answers[key] =
        [event.answers?.[key], suggested && (await runner.run(suggested, `${at}.${key}`, seen))].find((one) =>
          options.some((option) => option.value === one),
        ) ?? options[0]?.value;
    for (const [key, source] of Object.entries(procedure.facts))
      facts[key] = await runner.run(source, `${at}.facts.${key}`, seen);
    const known: NetworkProcedure['answers'] = [];
    const found = new CaseFacts(seen as ExpressionContext, at, runner, known, facts);
    for (const { key, label, options, when } of procedure.answers)
      if (!when || (await runner.run(when, `${at}.${key}`, seen)) === true)
        known.push({ key, label: found.say(label), options, value: String(answers[key]) });
    return found;
  }

  run(source: string, row?: unknown): Promise<unknown> {
    return this.runner.run(source, this.at, row === undefined ? this.context : { ...this.context, row });
  }

  async holds(source: string | undefined, row?: unknown): Promise<boolean> {
    return source === undefined || (await this.run(source, row)) === true;
  }

  async list(source: string): Promise<unknown[]> {
    return asList(await this.run(source));
  }

  /** Non-empty values by key, as text. */
  async values(sources: Readonly<Record<string, string>>, row?: unknown): Promise<Record<string, string>> {
    const values: Record<string, string> = byWord();
    for (const [key, source] of Object.entries(sources)) {
      const value = textOf(await this.run(source, row));
      if (value !== '') values[key] = value;
    }
    return values;
  }

  /** A sentence of the pack with its {names} replaced; those of the entry first, then facts. */
  say(sentence: string | undefined, row?: unknown): string {
    const own: Values = typeof row === 'object' && row !== null ? (row as Values) : { who: row };
    return (sentence ?? '').replace(PLACEHOLDER, (_, name: string) =>
      textOf(entryOf(own, name) ?? entryOf(this.facts, name)),
    );
  }
}

const textOf = (value: unknown): string =>
  value === undefined || value === null ? '' : Array.isArray(value) ? value.map(String).join('、') : String(value);

function contextOf({ pack, officeId, event, ledger, today }: ProcedureCase): ExpressionContext {
  const networkId = pack.of ?? pack.id;
  const devices = ledger.devices.map((one) => ({ ...one, system: systemOf(one) }));
  return buildContext(
    { ...ledger, devices },
    {
      packId: pack.id,
      networkId: pack.of,
      officeId,
      staffId: event.staff.length === 1 ? event.staff[0]?.id : null,
      patientId: event.patientId,
      teamId: event.teamIds?.[0] ?? teamOfPatient(ledger, networkId, event.patientId),
      event,
      date: today,
    },
  );
}

const teamOfPatient = (ledger: Ledger, packId: string, patientId: string | undefined): string | undefined =>
  patientId === undefined
    ? undefined
    : ledger.teams.find((t) => t.packId === packId && t.patientId === patientId && t.status === 'registered')?.id;
