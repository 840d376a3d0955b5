import { contextWords } from '../forms/bindings/context';
import type { ExpressionRunner } from '../forms/bindings/expression-runner';
import { rootPaths } from '../forms/bindings/expression-words';
import type { Ledger } from '../ledger/entities';
import type { LedgerEvent } from '../ledger/event';
import { problem, Refusal } from '../problems/problem';
import { procedureWords } from '../procedures/case-facts';
import { PLACEHOLDER } from '../packs/placeholder';
import { networkProcedure } from '../procedures/network-procedure';
import type { Procedure } from '../packs/procedure-schema';
import { PROOF_PATIENT, PROOF_TEAM, proofEvent, proofLedger } from './proof-ledger';
import type { Pack } from '../packs/schema';
import type { Found } from './pack-finding';
import { ProcedureTypes } from './procedure-types';
import { unknownTerms } from './unknown-terms';

/** Numbers of people that every procedure is tried with. */
const PEOPLE = [0, 1, 2, 23] as const;
const DAY = '2026-04-01';

/**
 * Tries the procedures of a pack: words that expressions use against the ledger's, names in texts against facts, and each
 * one worked out for an invented office with 0, 1, 2 and 23 people, and for the offices of the sample, with each answer.
 */
export async function procedureFindings(pack: Pack, sample: Ledger | null, runner: ExpressionRunner): Promise<Found[]> {
  const found: Found[] = [];
  for (const procedure of pack.procedures)
    found.push(
      ...unknownWords(procedure, runner),
      ...unknownNames(procedure),
      ...(await tried(pack, procedure, sample, runner)),
    );
  return found;
}

/** All texts of a procedure with the path of each. */
function textsOf(value: unknown, path: string): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsOf(one, `${path}.${key}`));
}

const EXPRESSIONS =
  /\.(when|each|default|office|staff|devices|patient|team|teams)$|\.(facts|before|after|staffBefore|staffAfter|input)\.[A-Za-z0-9]+$|\.needs\.\d+\.value$/;
const SENTENCES = /\.(action|variant|note|what|why|text|subject|body)$|\.answers\.\d+\.label$/;
const isAnswer = (path: string): boolean => /\.answers\.\d+\.options\./.test(path);

function unknownWords(procedure: Procedure, runner: ExpressionRunner): Found[] {
  const place = `procedures.${procedure.event}`;
  const types = new ProcedureTypes(procedure, runner);
  return textsOf(procedure, place)
    .filter(({ path }) => EXPRESSIONS.test(path) && !isAnswer(path))
    .flatMap(({ path: field, text }) => {
      try {
        const { ast } = runner.compile(text, field);
        const unknown = rootPaths(ast).flatMap((path) => unknownWord(path, procedure) ?? []);
        return [
          ...unknown.map((name) => problem('pack/unknown-field', { field, name })),
          ...unknownTerms(ast, field, types.at(field.slice(place.length + 1)), unknown),
        ];
      } catch (error) {
        if (error instanceof Refusal) return [error.problem];
        throw error;
      }
    });
}

const WORDS: readonly string[] = [...contextWords, ...procedureWords];

function unknownWord([word = '', name]: readonly string[], { facts }: Procedure): string | null {
  if (!WORDS.includes(word)) return word;
  return word === 'facts' && name && !(name in facts) ? `facts.${name}` : null;
}

/** {name} in a text: a fact, or a member of the entry where a step is repeated. */
function unknownNames(procedure: Procedure): Found[] {
  const repeated = JSON.stringify(procedure.steps.flatMap(({ each }) => each ?? []));
  return textsOf(procedure, `procedures.${procedure.event}`)
    .filter(({ path }) => SENTENCES.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(PLACEHOLDER)].flatMap(([, name = '']) =>
        name in procedure.facts || name === 'who' || repeated.includes(`'${name}'`)
          ? []
          : [problem('pack/unknown-field', { field: path, name: `{${name}}` })],
      ),
    );
}

async function tried(
  pack: Pack,
  procedure: Procedure,
  sample: Ledger | null,
  runner: ExpressionRunner,
): Promise<Found[]> {
  const ledgers = [...PEOPLE.map((count) => proofLedger(pack, count)), ...(sample ? [sample] : [])];
  try {
    for (const ledger of ledgers) {
      const happens = proofEvent(ledger, { kind: procedure.event });
      for (const { id: officeId } of ledger.offices) {
        const atOffice = {
          ...happens,
          officeId,
          patientId: ledger.patients[0]?.id ?? PROOF_PATIENT,
          teamIds: [ledger.teams[0]?.id ?? PROOF_TEAM],
          staff: happens.staff.filter((one) => one.officeId === officeId),
        };
        for (const answers of casesOf(procedure)) {
          const event: LedgerEvent = { ...atOffice, answers };
          await networkProcedure({ pack, procedure, officeId, event, ledger, today: DAY }, runner);
        }
      }
    }
    return [];
  } catch (error) {
    if (error instanceof Refusal) return [error.problem];
    throw error;
  }
}

/** Each answer of each question once, the others as they are at first. */
const casesOf = ({ answers }: Procedure): Record<string, string>[] => [
  {},
  ...answers.flatMap(({ key, options }) => options.map(({ value }) => ({ [key]: value }))),
];
