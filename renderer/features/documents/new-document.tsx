import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Redirect, useLocation, useSearchParams } from 'wouter';
import { LedgerEvent } from '@shared/ledger/event';
import { newDocument } from '@shared/papers/new-document';
import { networkIdOf } from '@shared/packs/network-of';
import { kindsText } from '@shared/packs/form-kinds';
import type { Form, Pack } from '@shared/packs/schema';
import type { Office } from '@shared/ledger/entities';
import { useLedger, useOpenLedger, useRecords } from '../../state/open-ledger';
import { useOfficeInUse } from '../../state/office-in-use';
import { useWayBack } from '../../state/came-from';
import { usePack } from '../../state/session';
import { Note } from '../../ui/note';
import { Page } from '../../ui/page';
import { useOnce } from '../../ui/once';
import { useToast } from '../../state/toasts';
import { formTitle } from '../../words/form-title';
import { officesOfForm, officesOfPack } from '../../papers/offices-of-pack';
import { Block, Stack } from '../../ui/layout';
import { SelectField } from '../../ui/select-field';
import { PickChanges } from './pick-changes';
import { PickDevices } from './pick-devices';
import { PickPatient } from './pick-patient';
import { PickPeople } from './pick-people';
import { PickTeam } from './pick-team';
import { PickTeams } from './pick-teams';
import { PreviousOffer } from './previous-offer';
import { type CreateDocument, type PickingProps, type PickPage, CreateButton } from './pick-frame';
import { usePicking } from './use-picking';
import { currentDay, currentInstant } from '../../data/clock';

/** Before a form can be filled: for which office, what happened, to whom. */
export function NewDocumentScreen({ packId, formId }: { packId: string; formId: string }) {
  const pack = usePack(packId);
  const form = pack?.forms.find(({ id }) => id === formId);
  if (!pack || !form) return <Redirect to="/documents" replace />;
  return <NewDocumentOf key={`${packId}/${formId}`} pack={pack} form={form} />;
}

function NewDocumentOf({ pack, form }: { pack: Pack; form: Form }) {
  const { asked, taking, isForOthers, officeId, setChosen } = useOfficeOfPaper(pack, form);
  const create = useCreateDocument(pack, form);
  const back = useWayBack();
  const network = usePack(networkIdOf(pack) ?? '');

  // A form about the office itself has nothing to ask once the office is known.
  const hasNothingToAsk = form.subject.kind === 'office' && officeId !== null && taking.length === 1;
  const isCreated = useRef(false);
  useEffect(() => {
    if (!hasNothingToAsk || !officeId || isCreated.current) return;
    isCreated.current = true;
    create(officeId, officeEvent(form, officeId));
  }, [hasNothingToAsk, officeId, form, create]);
  if (hasNothingToAsk) return null;

  const title = formTitle(pack, form);
  if (taking.length === 0)
    return (
      <Page title={title} back={back}>
        <Note tone="notice">
          {isForOthers ? (
            <>{kindsText(form)}サービス分類がこれの事業所が、台帳にありません。</>
          ) : (
            <>
              {(network ?? pack).title}{' '}
              に参加している事業所がありません。設定の「ネットワーク」で、参加している事業所を選んでください。
            </>
          )}
        </Note>
      </Page>
    );
  const where = (
    <Stack gap={12} className="not-empty">
      <OfficeChoice offices={taking} officeId={officeId} onChoose={setChosen} />
      <PreviousOffer pack={pack} form={form} officeId={officeId} />
    </Stack>
  );
  return (
    <PickSubject
      pack={pack}
      form={form}
      page={{ title, back }}
      where={where}
      officeId={officeId}
      asked={asked?.id ?? null}
      onCreate={create}
    />
  );
}

/** The offices that take part, the one that the paper is for, and whom the address names. */
function useOfficeOfPaper(pack: Pack, form: Form) {
  const { office, offices } = useOfficeInUse();
  const [search] = useSearchParams();
  const people = useRecords('people');
  const enrolments = useRecords('enrolments');
  const taking = useMemo(
    () => officesOfForm(pack, form, offices, enrolments.values()),
    [pack, form, offices, enrolments],
  );
  const asked = people.get(search.get('staff') ?? '');
  const [chosen, setChosen] = useState(asked?.officeId ?? search.get('office') ?? office?.id ?? '');
  const officeId =
    (taking.find(({ id }) => id === chosen) ?? (taking.length === 1 ? taking[0] : undefined))?.id ?? null;
  // There are offices that make the pack's papers, all of another kind.
  const isForOthers = taking.length === 0 && officesOfPack(pack, offices, enrolments.values()).length > 0;
  return { asked, taking, isForOthers, officeId, setChosen };
}

const LEADS: Record<Exclude<Form['subject']['kind'], 'office'>, string> = {
  people: 'だれの、何の届けかを選びます。始めても、まだ何も送信されません。',
  changes: '台帳の変更の記録から、届け出るものを選びます。変更前は記録から入ります。',
  devices: 'どの端末の、何の届けかを選びます。始めても、まだ何も送信されません。',
  patient: 'どなたの書類かを選びます。始めても、まだ何も送信されません。',
  team: 'どのチーム（部屋）の、何の届けかを選びます。始めても、まだ何も送信されません。',
  teams: 'どのチームの届けかを選びます。始めても、まだ何も送信されません。',
};

interface PickSubjectProps extends Omit<PickingProps, 'page'> {
  page: Omit<PickPage, 'lead'>;
  pack: Pack;
  /** Whom the address names. */
  asked: string | null;
}

/** What the form is about, chosen. */
function PickSubject({ pack, page, asked, ...given }: PickSubjectProps) {
  const [search] = useSearchParams();
  const { form, officeId, onCreate } = given;
  const { kind } = form.subject;
  if (kind === 'office')
    return <PickOffice {...given} page={page} onCreate={(chosen) => onCreate(chosen, officeEvent(form, chosen))} />;
  const picking = { ...given, page: { ...page, lead: LEADS[kind] } };
  switch (kind) {
    case 'people':
      return <PickPeople {...picking} firstPerson={asked} firstEvent={search.get('event')} />;
    case 'changes':
      return <PickChanges {...picking} pack={pack} staffId={asked} wanted={search.getAll('change')} />;
    case 'devices':
      return <PickDevices key={officeId} {...picking} />;
    case 'patient':
      return <PickPatient key={officeId} {...picking} networkId={networkIdOf(pack)} />;
    case 'team':
      return <PickTeam key={officeId} {...picking} networkId={networkIdOf(pack)} />;
    case 'teams':
      return <PickTeams key={officeId} {...picking} networkId={networkIdOf(pack)} />;
  }
}

/** What a form about the office itself is for. */
const officeEvent = (form: Form, officeId: string): LedgerEvent =>
  LedgerEvent.parse({ kind: form.subject.events[0]?.kind ?? 'network-start', officeId, date: currentDay() });

/** Makes the paper and opens it. */
function useCreateDocument(pack: Pack, form: Form): CreateDocument {
  const { documents } = useOpenLedger();
  const ledger = useLedger();
  const [, go] = useLocation();
  const toast = useToast();
  const create = useCallback<(...given: Parameters<CreateDocument>) => Promise<void>>(
    async (officeId, event, about) => {
      if (!ledger) return;
      const now = currentInstant();
      const document = newDocument(
        { id: crypto.randomUUID(), pack, form, officeId, event, ...about, date: currentDay(), now },
        ledger,
      );
      const result = await documents.save(document);
      if (result.ok) go(`/documents/${document.id}`, { replace: true });
      else toast(result);
    },
    [ledger, pack, form, documents, go, toast],
  );
  const createOnce = useOnce(create);
  return useCallback((...given) => void createOnce(...given), [createOnce]);
}

/** Which office the paper is from; with one there is nothing to ask. */
function OfficeChoice({
  offices,
  officeId,
  onChoose,
}: {
  offices: readonly Office[];
  officeId: string | null;
  onChoose: (officeId: string) => void;
}) {
  if (offices.length === 1) return null;
  return (
    <Block most="32rem">
      <SelectField
        label="どの事業所から出しますか"
        value={officeId ?? ''}
        onCommit={onChoose}
        placeholder="事業所を選んでください"
        choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Block>
  );
}

interface PickOfficeProps {
  page: { title: string; back: { to: string; label: string } };
  where: ReactNode;
  officeId: string | null;
  onCreate: (officeId: string) => void;
}

/** A form about the office itself: nothing else is asked. */
function PickOffice({ page, where, officeId, onCreate }: PickOfficeProps) {
  const {
    frame: { places, missing, onCreate: create },
  } = usePicking(officeId, null, onCreate);
  return (
    <Page {...page} bar={<CreateButton missing={missing} onCreate={create} />}>
      <div ref={places}>
        <div data-place="office">{where}</div>
      </div>
    </Page>
  );
}
