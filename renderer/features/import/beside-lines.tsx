import { aboutList } from '@shared/tables/lists';
import { linePlaceName } from '@shared/tables/import/reading';
import { besidesTaken, takenRows } from '@shared/tables/matching/import-updates';
import type { ImportPlan } from '@shared/tables/matching/planned';
import { recordAddress } from '../../addresses/record-address';
import { deviceKinds } from '../../records/devices/device-choices';
import { useRecords } from '../../state/open-ledger';
import { Bullets, Row } from '../../ui/layout';
import { Disclosure } from '../../ui/disclosure';
import { Note } from '../../ui/note';
import { TextLink } from '../../ui/text-link';
import { ChoiceLine } from './choice-line';
import { decide, decisionsOf, useImportView, type LeftBesides, type ImportOutcome } from './import-state';

const CHOICES = [
  { value: 'in', label: '入れる' },
  { value: 'out', label: '入れない' },
] as const;

const KINDS = [{ value: 'out', label: 'まだ入れない' }, ...deviceKinds] as const;

/** IDs and devices of the people in the table: counted, and in unless somebody says otherwise. */
export function BesidesLine({ plan: { besides } }: { plan: ImportPlan }) {
  const { state, view } = useImportView();
  const { accounts, devices, left, headings } = besides;
  if (accounts.length + devices.length + left.length === 0) return null;
  const isTaken = decisionsOf(state).decisions.besides;
  return (
    <ChoiceLine
      label="台帳のID・端末にも入れる"
      value={isTaken ? 'in' : 'out'}
      onChange={(chosen) => decide(view, (decisions) => ({ ...decisions, besides: chosen === 'in' }))}
      choices={CHOICES}
    >
      ID {accounts.length}・端末 {devices.length}が、{headings.map((one) => `「${one}」`).join('')}の列にあります
      {left.length > 0 && `。確かでない ${left.length}件は入れず、終わりに出します`}
    </ChoiceLine>
  );
}

/** Devices of which the list doesn't say what they are: chosen once for all of them, and until then none goes in. */
export function DeviceKindLine({ plan: { besides } }: { plan: ImportPlan }) {
  const { state, view } = useImportView();
  const { isTaken, ofNoKind } = besides;
  const [first = ''] = ofNoKind;
  if (!isTaken || first === '') return null;
  return (
    <ChoiceLine
      label="書いていない端末の種類"
      value={decisionsOf(state).decisions.deviceKind ?? 'out'}
      onChange={(chosen) =>
        decide(view, (decisions) => ({ ...decisions, deviceKind: chosen === 'out' ? null : chosen }))
      }
      choices={KINDS}
    >
      種類が書いていない端末が {ofNoKind.length}台あります（{first}
      {ofNoKind.length > 1 && ' など'}）。選ぶと、その種類で入ります
    </ChoiceLine>
  );
}

/** A memo that speaks of an ID or a device, or of a network that somebody uses: IDあり, タブレット使用, トリトラス利用者. */
const SPEAKS =
  /ID|ＩＤ|アカウント|タブレット|ﾀﾌﾞﾚｯﾄ|端末|iPad|トリトラス|ﾄﾘﾄﾗｽ|TRITRUS|FiNE-?LINK|ファインリンク|ﾌｧｲﾝﾘﾝｸ|みまもり ?SNS|見守り ?SNS|LINE ?WORKS|ラインワークス|ﾗｲﾝﾜｰｸｽ/i;

export function leftBesides(plan: ImportPlan): LeftBesides {
  const { isTaken, headings, left } = plan.besides;
  const known = new Set(besidesTaken(plan).map(({ line }) => line));
  const memos = takenRows(plan)
    .filter(({ cells, line }) => !known.has(line) && SPEAKS.test(String(cells['note']?.after ?? '')))
    .map(({ title }) => title);
  return { left, memos: plan.kind === 'staff' ? memos : [], headings: isTaken ? [] : headings };
}

/** What the table says of IDs and devices, and the ledger has not. */
export function BesidesLeft({ outcome: { besides } }: { outcome: ImportOutcome }) {
  const { headings, left, memos } = besides;
  return (
    <>
      {headings.length > 0 && (
        <Note tone="info">{headings.map((one) => `「${one}」`).join('')}の列は、台帳のID・端末に入れていません。</Note>
      )}
      {headings.length === 0 && left.length > 0 && (
        <Note tone="notice">
          台帳に入れていないID・端末が {left.length}件あります。
          <Disclosure words="どれかを見る">
            <Bullets>
              {left.map(({ heading, text, line, name, why }) => (
                <li key={`${line}/${heading}/${text}`}>
                  {linePlaceName(line)} {name}さん：{heading}「{text}」（{why}）
                </li>
              ))}
            </Bullets>
          </Disclosure>
        </Note>
      )}
      {memos.length > 0 && (
        <Note tone="info">
          メモにID・端末の話がある人 {memos.length}人
          <Disclosure words="だれかを見る">
            <MemoPeople names={memos} />
          </Disclosure>
        </Note>
      )}
    </>
  );
}

/** Each leads to who it is: the memo is read there, and what it says goes into the list that it belongs to. */
function MemoPeople({ names }: { names: readonly string[] }) {
  const people = useRecords('people');
  const speaking = [...people.values()].filter(({ note }) => SPEAKS.test(note));
  return (
    <>
      <p>
        名前を押すと、その人の台帳が開きます。メモを読んで、IDは「{aboutList('account').label}」に、端末は「
        {aboutList('device').label}」に追加してください。
      </p>
      <Row as="ul" wrap gap={[0, 16]}>
        {names.map((name, i) => {
          // Of two of one name each has a line, and the first is led to first.
          const before = names.slice(0, i).filter((one) => one === name).length;
          const person = speaking.filter((one) => one.name === name)[before];
          return (
            <li key={`${name}/${before}`}>
              {person ? <TextLink href={recordAddress('staff', person.id)}>{name}</TextLink> : name}
            </li>
          );
        })}
      </Row>
    </>
  );
}
