import { manyFaults } from './many-faults';
import { isNetwork } from './network-of';
import type { Procedure, ProcedureSource, StepRule } from './procedure-schema';
import type { Pack } from './schema';

/** What is wrong with the names in a pack's procedures: things that must exist, be there once, or say where they stand. */
export interface ProcedureNameFault {
  path: string;
  reason: string;
}

interface Part {
  at: string;
  source?: ProcedureSource | undefined;
  inferred?: true | undefined;
}

/** The first fault in the procedures of a pack, or null. */
export function procedureFault(pack: Pack): ProcedureNameFault | null {
  // Said elsewhere; each is looked at beside all others.
  if (manyFaults(pack).length > 0) return null;
  const kinds = pack.procedures.map(({ event }) => event);
  const twice = kinds.find((kind, i) => kinds.indexOf(kind) !== i);
  if (twice) return { path: 'procedures', reason: `「${twice}」の手続きが二つあります` };
  return [...pack.procedures.flatMap((procedure) => faultsOf(procedure, pack)), ...actorFaults(pack)][0] ?? null;
}

const actorFaults = (pack: Pack): ProcedureNameFault[] =>
  missing(
    pack.actors.map(({ contact }) => ({ at: 'actors', name: contact })),
    pack.contacts.map(({ id }) => id),
    '連絡先',
  );

function faultsOf(procedure: Procedure, pack: Pack): ProcedureNameFault[] {
  const at = (list: string, id: string | number): string => `procedures.${procedure.event}.${list}.${id}`;
  const { papers, steps, notNeeded, warnings, deadlines, contacts } = procedure;
  const ids = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);
  const contactIds = ids(pack.contacts);
  return [
    ...repeated(procedure),
    ...missing(
      [
        ...papers.map(({ id, form }) => ({ at: at('papers', id), name: form })),
        ...notNeeded.map(({ form }, i) => ({ at: at('notNeeded', i), name: form })),
      ],
      ids(pack.forms),
      '様式',
    ),
    ...missing(
      papers.flatMap(({ id, columns }) => columns.map(({ column }) => ({ at: at('papers', id), name: column }))),
      ids(pack.overview.columns),
      '早見表の列',
    ),
    ...missing(
      steps.map(({ id, actor }) => ({ at: at('steps', id), name: actor })),
      ids(pack.actors),
      '担当',
    ),
    ...missing(
      [
        ...steps.flatMap(({ id, papers: names }) => names.map((name) => ({ at: at('steps', id), name }))),
        ...deadlines.flatMap(({ id, papers: names }) => names.map((name) => ({ at: at('deadlines', id), name }))),
        ...warnings.map(({ id, mendedBy }) => ({ at: at('warnings', id), name: mendedBy })),
      ],
      ids(papers),
      '書類',
    ),
    ...settledFaults(procedure, at),
    ...missing(
      [
        ...steps.flatMap(({ id, contact, otherContacts, mail }) =>
          [contact, ...otherContacts, mail?.to].map((name) => ({ at: at('steps', id), name })),
        ),
        ...contacts.map(({ contact }, i) => ({ at: at('contacts', i), name: contact })),
        ...deadlines.map(({ id, due }) => ({ at: at('deadlines', id), name: due?.of })),
      ],
      contactIds,
      '連絡先',
    ),
    ...steps.flatMap((step) => markFaults(step, pack).map((reason) => ({ path: at('steps', step.id), reason }))),
    ...partsOf(procedure, at).flatMap((part) => originFault(part, pack.sources)),
    ...notNeeded.flatMap(({ form, what }, i) =>
      form || what ? [] : [{ path: at('notNeeded', i), reason: 'form か what が要ります' }],
    ),
    ...deadlines.flatMap(({ id, due }) =>
      // Forms that are no network's may be handed in to nobody by name.
      isNetwork(pack) && due?.businessDays !== undefined && !due.of
        ? [{ path: at('deadlines', id), reason: 'businessDays には of が要ります' }]
        : [],
    ),
  ];
}

/** Steps that make an end of a deadline or a warning have to be there. */
function settledFaults(
  { deadlines, warnings, steps }: Procedure,
  at: (list: string, id: string | number) => string,
): ProcedureNameFault[] {
  const named = [
    ...deadlines.map((one) => ({ list: 'deadlines', ...one })),
    ...warnings.map((one) => ({ list: 'warnings', ...one })),
  ];
  return missing(
    named.flatMap(({ list, id, settledBy }) => settledBy.map((name) => ({ at: at(list, id), name }))),
    steps.map(({ id }) => id),
    '手順',
  );
}

/** Marks of a step that only ours, or only others', can bear; and those that say nothing without another. */
function markFaults({ actor, ledger, anyTime, acceptance, devices, collects, wipes }: StepRule, pack: Pack): string[] {
  const asksOfDevices = Boolean(collects ?? wipes);
  const isOurs = pack.actors.find(({ id }) => id === actor)?.isOurs ?? false;
  return [
    ...(ledger && !isOurs ? ['ledger は、自分たちの手順だけに付きます'] : []),
    ...(anyTime && !isOurs ? ['anyTime は、自分たちの手順だけに付きます'] : []),
    ...(asksOfDevices && !isOurs ? ['collects と wipes は、自分たちの手順だけに付きます'] : []),
    ...(asksOfDevices && !devices ? ['collects と wipes には、devices が要ります'] : []),
    ...(devices && !asksOfDevices ? ['devices には、collects か wipes が要ります'] : []),
    ...(acceptance && isOurs ? ['acceptance は、相手の手順だけに付きます'] : []),
  ];
}

/** Every part that has to say where it stands. */
function partsOf(procedure: Procedure, at: (list: string, id: string | number) => string): Part[] {
  const named = (['papers', 'steps', 'warnings', 'deadlines', 'reminders', 'talk'] as const).flatMap((list) =>
    procedure[list].map(({ id, source, inferred }) => ({ at: at(list, id), source, inferred })),
  );
  const counted = (['notNeeded', 'contacts'] as const).flatMap((list) =>
    procedure[list].map(({ source, inferred }, i) => ({ at: at(list, i), source, inferred })),
  );
  return [...named, ...counted];
}

function originFault({ at, source, inferred }: Part, sources: readonly string[]): ProcedureNameFault[] {
  if (Boolean(source) === Boolean(inferred))
    return [{ path: at, reason: 'source か inferred のどちらか一つが要ります' }];
  return source && !sources.some((one) => one.startsWith(source.document))
    ? [{ path: at, reason: `「${source.document}」で始まる出典が、sources にありません` }]
    : [];
}

function missing(
  wanted: readonly { at: string; name: string | undefined }[],
  known: readonly string[],
  what: string,
): ProcedureNameFault[] {
  return wanted.flatMap(({ at, name }) =>
    name !== undefined && !known.includes(name) ? [{ path: at, reason: `${what}「${name}」がありません` }] : [],
  );
}

function repeated(procedure: Procedure): ProcedureNameFault[] {
  return (['papers', 'steps', 'warnings', 'deadlines', 'reminders', 'talk'] as const).flatMap((list) => {
    const ids = procedure[list].map(({ id }) => id);
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    return twice ? [{ path: `procedures.${procedure.event}.${list}`, reason: `「${twice}」が二つあります` }] : [];
  });
}
