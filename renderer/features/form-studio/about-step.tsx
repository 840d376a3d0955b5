import { useEffect, useRef, useState, type ReactNode } from 'react';
import { isElectronic } from '@shared/channels/registry';
import { kindOfChannel, type ChannelKind } from '@shared/packs/channel-kind';
import { ofKind } from '@shared/ledger/fields/kinds';
import type { ReceiverField } from '@shared/packs/receiver-facts';
import { receiverFact, receiverFault, receiverFields } from '@shared/packs/receiver-words';
import { nameOfPlace } from '@shared/form-studio/decide/place-words';
import { daysOfBoth, reasonOfFirstDay } from '@shared/form-studio/next-year/days-of-use';
import type { AboutPart } from '@shared/form-studio/write/about-own-form';
import type { Decision } from '@shared/form-studio/write/decision';
import { printedNotices } from '@shared/form-studio/write/printed-choice';
import { OTHER_FORMS } from '@shared/form-studio/write/own-pack';
import { subjectKindOf, subjectWords } from '@shared/form-studio/write/subject-kind';
import { useChannels } from '../../state/session';
import { useToday } from '../../state/use-today';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { CheckBox } from '../../ui/check-box';
import { Choices } from '../../ui/choice';
import { DateField } from '../../ui/date-field';
import { Block, Small, Stack } from '../../ui/layout';
import { Note } from '../../ui/note';
import { Segmented } from '../../ui/segmented';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { askedOfNetworks } from '@shared/form-studio/write/subject-kind';
import { BelongingFields } from './belonging-fields';
import { CopiesField } from './copies-field';
import { HandInFields } from './hand-in-fields';
import { IssuerField } from './issuer-field';
import { KindsField } from './kinds-field';
import { useOwnPacks } from './use-own-packs';
import type { OpenStudio } from './use-studio';

interface OnlyInNetworksProps {
  asked: readonly string[];
  /** Where the choice itself can't be seen yet. */
  onChoose?: () => void;
}

/** チーム, 受任者: of a form of no network nothing ever comes there. */
const OnlyInNetworks = ({ asked, onChoose }: OnlyInNetworksProps) =>
  asked.length > 0 && (
    <Note
      tone="notice"
      action={
        onChoose && (
          <Button size="small" icon="right" onClick={onChoose}>
            ネットワークを選ぶ
          </Button>
        )
      }
    >
      「{asked.join('」「')}
      」の欄があります。「ネットワークのものではない」のままでは、台帳から入らず、空欄になります。入れるときは、どのネットワークの様式かを選んでください。
    </Note>
  );

/** To the part that is to be mended, or to the beginning. */
function lead(parts: HTMLElement | null, at: AboutPart | null): void {
  const part = at && parts?.querySelector<HTMLElement>(`[data-about='${at}']`);
  // Of a network the name is asked for below the choice.
  const box = part && [...part.querySelectorAll<HTMLElement>('input, select, button')].at(at === 'network' ? -1 : 0);
  // The step before may have been scrolled, where all of the page is.
  const page = parts?.closest('main');
  if (page) page.scrollTop = 0;
  part?.scrollIntoView({ block: 'center' });
  box?.focus();
}

/** What the file doesn't say of itself: how it is called, from whom it is, how it leaves. */
export function AboutStep({ open, at = null }: { open: OpenStudio; at?: AboutPart | null }) {
  const { about, say, work } = open;
  const packs = useOwnPacks();
  const { form, pack, packId } = about;
  const parts = useRef<HTMLDivElement>(null);
  useEffect(() => lead(parts.current, at), [at]);
  const asked = pack.belongs.to === 'office' ? askedOfNetworks(work.decisions) : [];
  const sayForm = (changes: Partial<typeof form>): void => say({ form: { ...form, ...changes } });
  const sayPack = (changes: Partial<typeof pack>): void => say({ pack: { ...pack, ...changes } });
  return (
    <Block grow low scrolls pad={[16, 'page', 20]} over="line" ref={parts}>
      <Stack gap={16} most="44rem">
        <OnlyInNetworks asked={asked} onChoose={() => lead(parts.current, 'network')} />
        <Card title="この様式のこと">
          <Stack gap={12}>
            <Said part="title">
              <TextField
                label="様式の名前"
                value={form.title}
                required
                // Lists, documents and file names follow what is said here.
                onCommit={(title) => sayForm({ title, shortTitle: title === form.title ? form.shortTitle : '' })}
              />
            </Said>
            <Said part="number">
              <TextField
                label="様式の番号"
                value={form.number}
                placeholder="様式1"
                onCommit={(number) => sayForm({ number })}
              />
            </Said>
            <Block>
              <Block weight={700} size={15}>
                だれの書類か
              </Block>
              <p>{subjectWords[subjectKindOf(work.decisions)]}</p>
              <Small block>決めた欄からわかります。</Small>
            </Block>
            <AskedFirst decisions={work.decisions} />
            <SidesOfForm open={open} />
            <DaysOfUse open={open} />
          </Stack>
        </Card>
        <Card title="どこの様式か">
          <Stack gap={12}>
            {packs.length > 0 && (
              <SelectField
                label="入れるところ"
                value={packId ?? ''}
                placeholder="新しい様式集をつくる"
                choices={packs.map((one) => ({ value: one.packId, label: one.about.title }))}
                onCommit={(chosen) => {
                  const found = packs.find((one) => one.packId === chosen);
                  say(found ? { packId: found.packId, pack: found.about } : { packId: null });
                }}
              />
            )}
            {packId === null && pack.title === OTHER_FORMS && (
              <Note>
                様式から宛先がわからないので、「{OTHER_FORMS}
                」に入れます。前の様式と同じところに入れるときは、「入れるところ」で選んでください。
              </Note>
            )}
            <Said part="network">
              <Stack gap={12}>
                <OnlyInNetworks asked={asked} />
                <BelongingFields belongs={pack.belongs} packId={packId} onChange={(belongs) => sayPack({ belongs })} />
              </Stack>
            </Said>
            <Said part="kinds">
              <KindsField kinds={form.serviceKinds ?? []} onChange={(serviceKinds) => sayForm({ serviceKinds })} />
            </Said>
            <Said part="collection">
              <TextField
                label="様式集の名前"
                value={pack.title}
                hint="「書類」の見出しになります。"
                onCommit={(title) => sayPack({ title })}
              />
            </Said>
            <Said part="issuer">
              <IssuerField open={open} />
            </Said>
          </Stack>
        </Card>
        <Card title="どう出すか">
          <Stack gap={12}>
            <Said part="ways">
              <Ways chosen={form.channels} onChange={(channels) => sayForm({ channels })} />
            </Said>
            <Said part="receiver">
              <Stack gap={12}>
                <Receiver open={open} />
              </Stack>
            </Said>
            {open.draft.page.format !== 'pdf' && (
              <CopiesField copies={form.copies ?? []} onChange={(copies) => sayForm({ copies })} />
            )}
            {open.draft.page.format !== 'pdf' && (
              <Segmented
                label="出す先は PDF でも受け取りますか"
                value={form.pdf.allowed ? 'yes' : 'no'}
                choices={[
                  { value: 'yes', label: '受け取る・わからない' },
                  { value: 'no', label: '受け取らない' },
                ]}
                onChange={(pdf) =>
                  sayForm({
                    pdf:
                      pdf === 'yes'
                        ? { allowed: true }
                        : { allowed: false, reason: '出す先の決まりで PDF にはできません' },
                  })
                }
              />
            )}
          </Stack>
        </Card>
        <Card title="いつ出すか">
          <Said part="hand-ins">
            <HandInFields
              subject={subjectKindOf(work.decisions)}
              handIns={form.handIns ?? []}
              onChange={(handIns) => sayForm({ handIns })}
            />
          </Said>
        </Card>
      </Stack>
    </Block>
  );
}

/** Where it is said, for who comes to mend it. */
const Said = ({ part, children }: { part: AboutPart; children: ReactNode }) => <div data-about={part}>{children}</div>;

/** From when it is used; of next year's form with the reason for the day, and what becomes of the one before. */
function DaysOfUse({ open: { about, say, draft } }: { open: OpenStudio }) {
  const { form } = about;
  const today = useToday();
  const reason = reasonOfFirstDay(form.effectiveFrom, form.title, today) ?? undefined;
  return (
    <>
      <Said part="days">
        <DateField
          label={draft.follows ? 'この様式を使い始める日' : 'いつからの様式か（わかれば）'}
          value={form.effectiveFrom ?? null}
          optional
          hint={draft.follows ? reason : '2年たつと、新しい様式が出ていないかをお知らせします。'}
          onCommit={(day) => say({ form: { ...form, effectiveFrom: day ?? undefined } })}
        />
      </Said>
      {draft.follows && <Note>{daysOfBoth(form, today)}</Note>}
    </>
  );
}

/** What is asked before a paper is begun, as far as the form's own words say it. */
function AskedFirst({ decisions }: { decisions: readonly Decision[] }) {
  const subject = subjectKindOf(decisions);
  const notices = printedNotices(
    decisions.filter(({ state }) => state === 'decided'),
    subject,
  );
  const isOfSomebody = subject === 'people' || subject === 'patient';
  if (!notices && !isOfSomebody) return null;
  return (
    <Block>
      <Block weight={700} size={15}>
        書類をつくるときに、はじめに聞くこと
      </Block>
      {notices && (
        <p>
          「{notices.events.map(({ label }) => label).join('・')}」のどれか。選んだものが「
          {nameOfPlace(notices.decision, decisions)}」に付きます。
        </p>
      )}
      {isOfSomebody && <p>どなたの書類か。新しい方が台帳にまだなければ、その画面から台帳に追加して、続けられます。</p>}
    </Block>
  );
}

interface WaysProps {
  chosen: readonly ChannelKind[];
  onChange: (channels: ChannelKind[]) => void;
}

/** A caption like 変更後の… may be taken for a side of a change: who knows the form says so. */
export function SidesOfForm({ open: { draft, studio, act } }: { open: Pick<OpenStudio, 'draft' | 'studio' | 'act'> }) {
  const { proposals } = draft;
  if (!proposals.some(({ candidate }) => candidate.side)) return null;
  return (
    <Segmented
      label="変更前と変更後を書く様式ですか"
      value={studio.decisions.some(({ candidate }) => candidate.side) ? 'yes' : 'no'}
      choices={[
        { value: 'yes', label: '書く' },
        { value: 'no', label: '書かない' },
      ]}
      onChange={(answer) => act({ kind: 'sides', isWritten: answer === 'yes', proposals })}
    />
  );
}

function Ways({ chosen, onChange }: WaysProps) {
  const channels = useChannels();
  return (
    <Choices legend="出し方（いくつでも）">
      {channels.all
        // A city's own endpoint is set up with its pack.
        .filter((channel) => channel.leaves && !isElectronic(channel))
        .map((channel) => {
          const kind = kindOfChannel(channel);
          return (
            <CheckBox
              key={channel.word}
              checked={chosen.includes(kind)}
              onChange={(isOn) => onChange(isOn ? [...chosen, kind] : chosen.filter((one) => one !== kind))}
            >
              {channel.name}
            </CheckBox>
          );
        })}
    </Choices>
  );
}

/** Where it goes, as far as the ways need it; a phone for questions always. */
function Receiver({ open: { about, say } }: { open: OpenStudio }) {
  const channels = useChannels();
  const { pack, form } = about;
  const { contact } = pack;
  const needed = new Set<ReceiverField>([...form.channels.flatMap((kind) => channels.of(kind).needs), 'phone']);
  return receiverFields
    .filter((field) => needed.has(field))
    .map((field) => (
      <ReceiverBox
        key={field}
        field={field}
        value={contact[field]}
        onTell={(told) => say({ pack: { ...pack, contact: { ...contact, [field]: told } } })}
      />
    ));
}

interface ReceiverBoxProps {
  field: ReceiverField;
  value: string;
  onTell: (told: string) => void;
}

/** What no pack takes is refused at once: later, nobody would know which box was meant. */
function ReceiverBox({ field, value, onTell }: ReceiverBoxProps) {
  const [fault, setFault] = useState<string | null>(null);
  const { name, asked = `提出先の${name}`, kind } = receiverFact(field);
  const { normalize, doubt, keyboard } = ofKind[kind];
  return (
    <TextField
      label={asked}
      inputMode={keyboard}
      value={value}
      normalize={normalize}
      check={(told) => doubt(told, asked)}
      error={fault}
      onType={() => setFault(null)}
      onCommit={(told) => {
        const found = receiverFault(field, told);
        setFault(found);
        if (found === null) onTell(told);
      }}
    />
  );
}
