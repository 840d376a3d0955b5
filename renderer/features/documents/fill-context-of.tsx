import { useCallback, useMemo, type ReactNode, type RefObject } from 'react';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { asOnPaper, offeredValues, peopleOfBox } from '@shared/papers/offered-values';
import { currentDay } from '../../data/clock';
import { newAccountHref, newDeviceHref } from '../../addresses/record-address';
import { useRunOfPaper } from '../../procedures/procedure-link';
import { useOpenLedger, useRecords } from '../../state/open-ledger';
import { FillScreenContext, type FillScreenParts } from './fill-context';
import type { OpenDocument } from '../../papers/open-document';
import type { PaperPreviewHandle } from '../../papers/paper-preview';
import { useIntoLedger, withoutPath } from './use-into-ledger';
import { usePostalProposals } from './use-postal-proposals';
import type { KeepDocument } from './use-keep-document';

interface FillContextOfProps {
  open: OpenDocument;
  evaluation: Evaluation | null;
  keep: KeepDocument;
  preview: RefObject<PaperPreviewHandle | null>;
  /** What was asked for so far; left out: everything was. */
  asking?: AskedFields;
  /** Where a place goes as soon as something stands there, and the question about it with it: what is typed waits in its box. */
  waitsForAnswers?: boolean;
  children: ReactNode;
}

/** What has been asked for, and how a field comes to be. */
export type AskedFields = Pick<FillScreenParts, 'asked' | 'leave'>;
const EVERYTHING: AskedFields = { asked: 'all', leave: () => {} };

/** Gives the parts of the fill screen their ways to change values: in the paper, or in the ledger behind it. */
export function FillContextOf({
  open,
  evaluation,
  keep,
  preview,
  asking = EVERYTHING,
  waitsForAnswers = false,
  children,
}: FillContextOfProps) {
  const { pack, form, document } = open;
  const { officeId, event } = document;
  const intoLedger = useIntoLedger(keep, document.packId);
  const postal = usePostalProposals(evaluation, useRecords('offices').get(officeId)?.city ?? '');
  const offers = useOffers(evaluation);
  const override = useOverride(asking, keep);
  const holderId = useRunOfPaper(document.id)?.event?.staff[0]?.id;
  const screen = useMemo<FillScreenParts>(
    () => ({
      form,
      pack,
      officeId,
      leaving: new Set(event?.staff.flatMap(({ id, action }) => (action === 'delete' ? id : []))),
      ...waysToAdd(document, holderId),
      ...toldOf(evaluation),
      override,
      hold: waitsForAnswers ? () => {} : override,
      heldWords: waitsForAnswers ? '選ぶと、書類に入ります' : '書類には入っています',
      release: (path) => keep(({ overrides }) => ({ overrides: withoutPath(overrides, path) })),
      ...intoLedger,
      changeLedger: (filled, value) => {
        asking.leave(filled.path);
        intoLedger.changeLedger(filled, value);
      },
      ...asking,
      ...postal,
      ...offers,
      point: (path) => preview.current?.point(path),
      wordsOf: (field) => (field.codeList ? (pack.codeLists[field.codeList] ?? []) : []),
    }),
    [
      form,
      pack,
      officeId,
      document,
      holderId,
      event,
      evaluation,
      keep,
      intoLedger,
      asking,
      postal,
      preview,
      offers,
      override,
      waitsForAnswers,
    ],
  );
  return <FillScreenContext value={screen}>{children}</FillScreenContext>;
}

/** What the fill says of the paper. */
const toldOf = (evaluation: Evaluation | null): Pick<FillScreenParts, 'findings' | 'callOuts' | 'mostCharacters'> => ({
  findings: evaluation?.findings ?? [],
  callOuts: evaluation?.callOuts ?? [],
  mostCharacters: evaluation?.mostCharacters,
});

/** Where what the paper lacks is added to the ledger; one comes back to it from there. */
function waysToAdd(
  { id, officeId, packId }: OpenDocument['document'],
  holderId: string | undefined,
): Pick<FillScreenParts, 'newAccount' | 'newDevice'> {
  const from = `/documents/${id}`;
  return {
    newAccount: newAccountHref({ officeId, packId, from, ...(holderId && { holderId }) }),
    newDevice: (personId, typed) => newDeviceHref({ officeId, holderId: personId, from }, typed),
  };
}

/** Writes into this paper alone. */
function useOverride({ leave }: AskedFields, keep: KeepDocument): FillScreenParts['override'] {
  return useCallback(
    (path, value) => {
      // Who has taken something away knows that it is missing.
      leave(path);
      keep(({ overrides }) => ({ overrides: { ...overrides, [path]: value } }));
    },
    [leave, keep],
  );
}

/** What may be chosen for a place without being typed, as the ledger and this paper have it now. */
function useOffers(evaluation: Evaluation | null): Pick<FillScreenParts, 'offersFor' | 'peopleFor'> {
  const { memory } = useOpenLedger();
  return useMemo(() => {
    const known = () => {
      const { offices, people, enrolments } = memory.read().records;
      const officeOf = (id: string) => offices.get(enrolments.get(id)?.officeId ?? id);
      return { people: people.values(), officeOf, offices: offices.values(), today: currentDay() };
    };
    return {
      offersFor: (filled) => {
        const [corporation] = memory.read().records.corporations.values();
        return offeredValues(filled, { ...known(), corporation: corporation && asOnPaper(corporation, evaluation) });
      },
      peopleFor: (filled) => peopleOfBox(filled, known()),
    };
  }, [memory, evaluation]);
}
