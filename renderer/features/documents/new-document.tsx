import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Redirect, useLocation, useSearchParams } from 'wouter';
import { today } from '@shared/text/calendar-date';
import { LedgerEvent } from '@shared/ledger/event';
import { newDocument } from '@shared/papers/new-document';
import type { Form, Pack } from '@shared/packs/schema';
import { useLedger, useOpenLedger, useRecords } from '../../state/open-ledger';
import { useOfficeInUse } from '../../state/office-in-use';
import { useWayBack } from '../../state/came-from';
import { usePack } from '../../state/session';
import { Note } from '../../ui/note';
import { Page } from '../../ui/page';
import { useOnce } from '../../ui/once';
import { useToast } from '../../state/toasts';
import { formTitle } from '../../words/form-title';
import { officesOfPack } from '../../papers/offices-of-pack';
import { OfficeChoice } from './office-choice';
import { PickChanges } from './pick-changes';
import { PickDevices } from './pick-devices';
import { PickOffice } from './pick-office';
import { PickPatient } from './pick-patient';
import { PickPeople } from './pick-people';
import { PickTeam } from './pick-team';
import { PickTeams } from './pick-teams';
import { PreviousOffer } from './previous-offer';
import type { CreateDocument } from './pick-frame';
import { Stack } from '../../ui/layout';

/** Before a form can be filled: for which office, what happened, to whom. */
export function NewDocumentScreen({ packId, formId }: { packId: string; formId: string }) {
  const pack = usePack(packId);
  const form = pack?.forms.find(({ id }) => id === formId);
  if (!pack || !form) return <Redirect to="/documents" replace />;
  return <NewDocumentOf key={`${packId}/${formId}`} pack={pack} form={form} />;
}

function NewDocumentOf({ pack, form }: { pack: Pack; form: Form }) {
  const { office, offices } = useOfficeInUse();
  const [search] = useSearchParams();
  const people = useRecords('people');
  const enrolments = useRecords('enrolments');
  const taking = useMemo(() => officesOfPack(pack.id, offices, enrolments.values()), [pack.id, offices, enrolments]);
  const asked = people.get(search.get('staff') ?? '');
  const [chosen, setChosen] = useState(asked?.officeId ?? search.get('office') ?? office?.id ?? '');
  const officeId =
    (taking.find(({ id }) => id === chosen) ?? (taking.length === 1 ? taking[0] : undefined))?.id ?? null;
  const create = useCreateDocument(pack, form);
  const back = useWayBack();

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
          {pack.title} に参加している事業所がありません。設定の「ネットワーク」で、参加している事業所を選んでください。
        </Note>
      </Page>
    );
  const where = (
    <Stack gap={12} className="not-empty">
      <OfficeChoice offices={taking} officeId={officeId} onChoose={setChosen} />
      <PreviousOffer pack={pack} form={form} officeId={officeId} />
    </Stack>
  );
  if (form.subject.kind === 'people')
    return (
      <PickPeople
        page={{ title, back, lead: 'だれの、何の届けかを選びます。始めても、まだ何も送信されません。' }}
        where={where}
        form={form}
        officeId={officeId}
        firstPerson={asked?.id ?? null}
        firstEvent={search.get('event')}
        onCreate={create}
      />
    );
  if (form.subject.kind === 'changes')
    return (
      <PickChanges
        page={{ title, back, lead: '台帳の変更の記録から、届け出るものを選びます。変更前は記録から入ります。' }}
        where={where}
        pack={pack}
        form={form}
        officeId={officeId}
        staffId={asked?.id ?? null}
        wanted={search.getAll('change')}
        onCreate={create}
      />
    );
  if (form.subject.kind === 'devices')
    return (
      <PickDevices
        key={officeId}
        page={{ title, back, lead: 'どの端末の、何の届けかを選びます。始めても、まだ何も送信されません。' }}
        where={where}
        form={form}
        officeId={officeId}
        onCreate={create}
      />
    );
  if (form.subject.kind === 'patient')
    return (
      <PickPatient
        key={officeId}
        page={{ title, back, lead: 'どなたの書類かを選びます。始めても、まだ何も送信されません。' }}
        where={where}
        form={form}
        officeId={officeId}
        onCreate={create}
      />
    );
  if (form.subject.kind === 'team')
    return (
      <PickTeam
        key={officeId}
        page={{ title, back, lead: 'どの部屋（チーム）の、何の届けかを選びます。始めても、まだ何も送信されません。' }}
        where={where}
        packId={pack.id}
        form={form}
        officeId={officeId}
        onCreate={create}
      />
    );
  if (form.subject.kind === 'teams')
    return (
      <PickTeams
        key={officeId}
        page={{ title, back, lead: 'どのチームの届けかを選びます。始めても、まだ何も送信されません。' }}
        where={where}
        packId={pack.id}
        form={form}
        officeId={officeId}
        onCreate={create}
      />
    );
  return (
    <PickOffice
      page={{ title, back }}
      where={where}
      officeId={officeId}
      onCreate={(chosenId) => create(chosenId, officeEvent(form, chosenId))}
    />
  );
}

/** What a form about the office itself is for. */
const officeEvent = (form: Form, officeId: string): LedgerEvent =>
  LedgerEvent.parse({ kind: form.subject.events[0]?.kind ?? 'network-start', officeId, date: today() });

/** Makes the paper and opens it. */
function useCreateDocument(pack: Pack, form: Form): CreateDocument {
  const { documents } = useOpenLedger();
  const ledger = useLedger();
  const [, go] = useLocation();
  const toast = useToast();
  const create = useCallback<(...given: Parameters<CreateDocument>) => Promise<void>>(
    async (officeId, event, about) => {
      if (!ledger) return;
      const now = new Date().toISOString();
      const document = newDocument(
        { id: crypto.randomUUID(), pack, form, officeId, event, ...about, date: today(), now },
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
