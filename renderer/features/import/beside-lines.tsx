import { valueText } from '@shared/ledger/labels';
import { inJapaneseOrder } from '@shared/text/japanese-order';
import { aboutList, type ImportKind } from '@shared/tables/lists';
import { linePlaceName } from '@shared/tables/import/reading';
import { besidesTaken, takenRows } from '@shared/tables/matching/import-updates';
import { isDeviceField } from '@shared/tables/import/beside-fields';
import { keptBesides } from '@shared/tables/matching/kept-besides';
import type { ImportPlan, PlannedBeside } from '@shared/tables/matching/planned';
import { recordAddress } from '../../addresses/record-address';
import { deviceKinds } from '../../records/devices/device-choices';
import { useNetworkName } from '../../records/panel/use-network-name';
import { useRecords } from '../../state/open-ledger';
import { Button } from '../../ui/button';
import { Block, Bullets, Row } from '../../ui/layout';
import { Disclosure } from '../../ui/disclosure';
import { Lines } from '../../ui/lines';
import { Note } from '../../ui/note';
import { Segmented } from '../../ui/segmented';
import { TextLink } from '../../ui/text-link';
import { ChoiceLine } from './choice-line';
import { decide, decisionsOf, useImportView, type LeftBesides, type ImportOutcome } from './import-state';
import { otherTables } from './other-tables';

const CHOICES = [
  { value: 'in', label: '入れる' },
  { value: 'out', label: '入れない' },
] as const;

const KINDS = [{ value: 'out', label: 'まだ入れない' }, ...deviceKinds] as const;

/** So many are named; the others one press away. */
const NAMED = 3;
const UNSURE_NAMED = 2;

/** ⑤ 石渡 恵（見本 花子と共用）: which, and with whom. */
function besideWith(beside: PlannedBeside, rows: ImportPlan['rows']): string {
  const { value, also, remark } = beside;
  const whose = `${value} ${whoseIs(beside, rows)}`.trim();
  return `${whose}${remark !== '' && value === '' ? `（${remark}）` : ''}${also.length > 0 ? `（${also.join('・')}と共用）` : ''}`;
}

/** 端末 4台・ID 2件: what goes in, with the first of each where they are to be named. */
function countedBesides({ besides, rows }: Pick<ImportPlan, 'besides' | 'rows'>, isNamed: boolean): string {
  const { accounts, users, devices, ended } = besides;
  const all = [
    [devices.filter((one) => !isOwn(one)), '端末', '台'],
    [devices.filter(isOwn), '個人の端末', '台'],
    [accounts, 'ID', '件'],
    [users, '使う人', '人'],
    [ended, '使い終えたID', '件'],
  ] as const;
  return all
    .filter(([some]) => some.length > 0)
    .map(([some, words, unit]) => {
      const few = inOrder(some)
        .slice(0, NAMED)
        .map((one) => besideWith(one, rows));
      const others = some.length > NAMED ? `、ほか ${some.length - NAMED}${unit}` : '';
      return `${words} ${some.length}${unit}${isNamed ? `（${few.join('、')}${others}）` : ''}`;
    })
    .join('・');
}

/** How many aren't certain enough to go in. Of a column of IDs that is asked about nothing is, before somebody has answered. */
const unsureOf = ({ left, asked }: ImportPlan['besides']) =>
  left.filter((one) => !one.isLeftOut && !one.isElsewhere && !isAsked(asked, one));
const isAsked = (asked: ImportPlan['besides']['asked'], { field, heading }: { field: string; heading: string }) =>
  !isDeviceField(field) && asked.some(({ word }) => word === heading);
const ASKED = 'IDは、どのネットワークのIDかを選ぶと入ります';

/** In few words, beside the rows: ID 20件・端末 16台も入ります（確かでない 1件は、入れません）; '' where the list speaks of none. */
export function besidesShortly(plan: Pick<ImportPlan, 'kind' | 'besides' | 'rows'>): string {
  const { isTaken, waiting, asked } = plan.besides;
  const what = ofKind(plan.kind);
  if (!isTaken) return besidesWords(plan) === '' ? '' : `${what}は、入れません`;
  const counted = countedBesides(plan, false);
  const [first, ...others] = unsureOf(plan.besides);
  const unsure = first && `${others.length + 1}件「${first.text}」${others.length > 0 ? ' など' : ''}は、入れません`;
  const isOpen = plan.besides.left.some((one) => isAsked(asked, one));
  if (counted !== '')
    return `${counted}も入ります${unsure ? `（確かでない ${unsure}）` : ''}${isOpen ? `。${ASKED}` : ''}`;
  if (isOpen) return ASKED;
  if (waiting > 0) return `${what} ${waiting}件は、「直す」行といっしょに入ります`;
  return unsure ? `確かでない${what} ${unsure}` : '';
}

/** T-05（共用） of a list of people isn't certain as long as the list of devices of the same file has said nothing of it; '' where there is none. */
export function devicesNext(
  { besides }: Pick<ImportPlan, 'besides'>,
  state: Parameters<typeof otherTables>[0],
): string {
  const list = otherTables(state, new Map()).find(({ kind }) => kind === 'device');
  const isOpen = besides.isTaken && unsureOf(besides).some(({ field }) => isDeviceField(field));
  return list && isOpen ? `端末は、次に端末の表（シート「${list.sheet}」）を取り込むと、そこからも入ります` : '';
}

/** 「タブレット」の列から 端末 4台：④ 見本 太郎、⑤ 石渡 恵（見本 花子と共用）、… ほか 1台; '' where no column speaks of any. */
export function besidesWords({ kind, besides, rows }: Pick<ImportPlan, 'kind' | 'besides' | 'rows'>): string {
  const { accounts, users, devices, ended, left, headings, waiting, isTaken } = besides;
  const columns = `${headings.map((one) => `「${one}」`).join('')}の列`;
  const counted = countedBesides({ besides, rows }, isTaken);
  const kept = keptBesides({ kind, besides });
  const elsewhere = kept.filter(({ isElsewhere }) => isElsewhere).length;
  const leftOut = left.filter(({ isLeftOut }) => isLeftOut).length;
  const open = left.filter((one) => isAsked(besides.asked, one)).length;
  const texts = unsureOf(besides).map(({ text }) => `「${text}」`);
  const unsure = texts.length;
  const such = `（${texts.slice(0, UNSURE_NAMED).join('')}${unsure > UNSURE_NAMED ? ' など' : ''}）`;
  const keepsAll = kept.length === unsure + elsewhere + open;
  const several = devices.filter(({ isOfSeveral }) => isOfSeveral).map(({ value }) => value);
  const wait = waiting === 0 ? '' : `「直す」行の ${waiting}件は、その行といっしょに入ります`;
  if (!isTaken && accounts.length + users.length + devices.length + ended.length + waiting + left.length > 0)
    return `${columns}にある${counted}は、台帳に入れません`;
  const sentences = [
    counted === '' ? '' : `${columns}から、${counted}が入ります`,
    several.length === 0 ? '' : `${[...new Set(several)].join('・')} は、ちがう事業所の方どうしの共用になります`,
    counted === '' && wait !== '' ? `${columns}にある${kind === 'device' ? '' : '端末・'}ID：${wait}` : wait,
    leftOut === 0 ? '' : `取り込まない行の ${leftOut}件は、入れません`,
    open === 0 ? '' : ASKED,
    elsewhere === 0 ? '' : `ほかのネットワークのID ${elsewhere}件は、「元の値」に控えます`,
    unsure === 0
      ? ''
      : `確かでない ${unsure}件${such}は、${keepsAll ? '入れずに、その方の「元の値」に残します' : '入れません'}`,
  ];
  return sentences.filter((words) => words !== '').join('。');
}

/** IDs and devices of the people in the table: which go in with whom, unless somebody says otherwise. */
export function BesidesPart({ plan }: { plan: ImportPlan }) {
  const { state, view } = useImportView();
  const words = besidesWords(plan);
  if (words === '') return null;
  const isTaken = decisionsOf(state).decisions.besides;
  return (
    <>
      <h3>{ofKind(plan.kind)}</h3>
      <p>{[words, devicesNext(plan, state)].filter((one) => one !== '').join('。')}</p>
      <Segmented
        label={`台帳の${ofKind(plan.kind)}にも入れる`}
        value={isTaken ? 'in' : 'out'}
        onChange={(chosen) => decide(view, (decisions) => ({ ...decisions, besides: chosen === 'in' }))}
        choices={CHOICES}
      />
      {isTaken && <BesideList plan={plan} />}
    </>
  );
}

/** Of their own, without a number. */
const isOwn = ({ ownership }: PlannedBeside): boolean => ownership === 'personal';

const inOrder = (all: readonly PlannedBeside[]): PlannedBeside[] =>
  all.toSorted((a, b) => inJapaneseOrder(a.value, b.value));

/** Each with whom it goes in; and what stays out, with why. */
function BesideList({ plan: { besides, rows, kind } }: { plan: ImportPlan }) {
  const { accounts, users, devices, ended, left } = besides;
  const networkName = useNetworkName();
  const offices = useRecords('offices');
  /** Of two devices that are called ① each says where it is. */
  const placeOf = ({ table, value, officeId }: PlannedBeside): string =>
    table === 'devices' && value !== '' && devices.filter((one) => one.value === value).length > 1
      ? `（${offices.get(officeId)?.name ?? ''}）`
      : '';
  const words = { accounts: 'ID', devices: '端末' } as const;
  return (
    <Lines>
      {[...inOrder(devices), ...inOrder(accounts), ...inOrder(ended), ...users].map((one) => (
        <li key={`${one.table}/${one.line}/${one.packId}/${one.kind}/${one.value}`}>
          <b>
            {isOwn(one)
              ? '個人の端末'
              : one.value === ''
                ? networkName(one.packId ?? '')
                : `${words[one.table]} ${one.value}`}
            {one.table === 'accounts' && one.value !== '' && `（${networkName(one.packId ?? '')}）`}
            {placeOf(one)}
          </b>
          <Block as="span" grow least="12rem" anywhere>
            {whoseIs(one, rows, 'さん')}
            {one.also.length > 0 && `（${one.also.map((name) => `${name}さん`).join('、')}と共用）`}
            {one.isOfSeveral && '　ちがう事業所の方どうしです'}
            {one.remark !== '' && `　備考：${one.remark}`}
          </Block>
          <span className="subtle">
            {deviceKinds.find(({ value }) => value === one.kind)?.label}
            {one.system && `（${valueText('system', one.system)}）`}
            {one.value === '' && !isOwn(one)
              ? '使う人として入ります（IDは、あとから入れられます）'
              : one.endedOn
                ? ' もう使っていないID（抹消）になります'
                : one.recordId === null
                  ? ' 新しく入ります'
                  : one.table === 'accounts'
                    ? ' IDがまだないアカウントに入ります'
                    : ' 台帳にある端末の、使う人になります'}
          </span>
        </li>
      ))}
      {left.map(({ heading, text, line, name, why }) => (
        <li key={`${line}/${heading}/${text}`}>
          <b>{linePlaceName(line)}</b>
          <Block as="span" grow least="12rem" anywhere>
            {rowWords(kind, name)}：{heading}「{text}」
          </Block>
          <span className="subtle">入れません（{why}）</span>
        </li>
      ))}
    </Lines>
  );
}

/** What a list of that kind says beside its own rows. */
const ofKind = (kind: ImportKind): string => (kind === 'device' ? 'ID' : 'ID・端末');

/** @param san what a person's name is followed by */
function whoseIs({ line, holder }: PlannedBeside, rows: ImportPlan['rows'], san = ''): string {
  if (holder?.id === null) return '事業所のもの';
  return `${holder ? holder.name : (rows.find((row) => row.line === line)?.title ?? '')}${san}`;
}

/** 見本 花子さん of a list of people, タブレット TB-01 of one of devices. */
const rowWords = (kind: ImportKind, name: string): string => `${name}${kind === 'device' ? '' : 'さん'}`;

/** Devices of which the list doesn't say what they are: chosen once for all of them, and until then none goes in. */
export function DeviceKindLine({ plan: { kind, besides } }: { plan: ImportPlan }) {
  const { state, view } = useImportView();
  const { isTaken, ofNoKind } = besides;
  const { deviceKind } = decisionsOf(state).decisions;
  const [first = ''] = ofNoKind;
  const chosen = KINDS.find(({ value }) => value === deviceKind)?.label;
  const list = otherTables(state, new Map()).find((one) => one.kind === 'device');
  const open = list
    ? `次に端末の表（シート「${list.sheet}」）を取り込むと、種類もそこから入ります`
    : 'どれかを選ぶと入ります';
  // In a list of devices they are its own rows.
  if ((!isTaken && kind !== 'device') || first === '') return null;
  return (
    <ChoiceLine
      label="書いていない端末の種類"
      value={deviceKind ?? 'out'}
      onChange={(chosen) =>
        decide(view, (decisions) => ({ ...decisions, deviceKind: chosen === 'out' ? null : chosen }))
      }
      choices={KINDS}
    >
      種類が書いていない端末が {ofNoKind.length}台あります（{first}
      {ofNoKind.length > 1 && ' など'}）。{chosen ? `「${chosen}」として入れます` : open}
    </ChoiceLine>
  );
}

/** A memo that speaks of an ID or a device, or of a network that somebody uses: IDあり, タブレット使用, トリトラス利用者. */
const SPEAKS =
  /ID|ＩＤ|アカウント|タブレット|ﾀﾌﾞﾚｯﾄ|端末|iPad|トリトラス|ﾄﾘﾄﾗｽ|TRITRUS|FiNE-?LINK|ファインリンク|ﾌｧｲﾝﾘﾝｸ|みまもり ?SNS|見守り ?SNS|LINE ?WORKS|ラインワークス|ﾗｲﾝﾜｰｸｽ/i;

/** What an import has put there itself: ふくいみまもりSNS：IDなし（名簿）; TRITRUS使わない, ID申請中, LW停止済 and iPadは返却済 ask for nothing either. */
const SAYS_NONE =
  /^.*：(?:いまは)?ID(?:なし|未発行)（.*）$|[^\s　、。,，・]*(?:(?:使わ|要ら|いら|(?:使用|利用|登録)し)(?:ない|ません)|(?:使用|利用|登録)なし|不要|申請中|(?:停止|削除|廃止|抹消|返却|返納|回収|解約)(?:届出?)?済)[^\s　、。,，]*/gm;

export function leftBesides(plan: ImportPlan): LeftBesides {
  const { isTaken, headings, accounts } = plan.besides;
  const kept = keptBesides(plan);
  // Somebody has said that the app doesn't know their network: there is nothing more to do.
  const elsewhere = kept.filter(({ isElsewhere }) => isElsewhere);
  const left = plan.besides.left.filter((one) => !elsewhere.includes(one));
  const known = new Set(besidesTaken(plan).map(({ line }) => line));
  const memos = takenRows(plan)
    .filter(
      ({ cells, line }) =>
        !known.has(line) && SPEAKS.test(String(cells['note']?.after ?? '').replaceAll(SAYS_NONE, '')),
    )
    .map(({ title }) => title);
  // Of which network they are was said: the list of IDs would ask it again.
  const open = left.filter(({ isElsewhere }) => !isElsewhere).length;
  const ofDevices = plan.kind === 'device' ? open + (isTaken ? 0 : accounts.length) : 0;
  return {
    ...{ left, memos: plan.kind === 'staff' ? memos : [], headings: isTaken ? [] : headings, ofDevices },
    ...{ elsewhere, kept: kept.length - elsewhere.length },
  };
}

interface BesidesLeftProps {
  outcome: ImportOutcome;
  /** Reads the same table for its IDs: there it is asked whose they are, and of which network. */
  onReadIds: () => void;
  /** Leads to whom it is kept with. */
  onShow: () => void;
}

/** What the table says of IDs and devices, and the ledger has not. */
export function BesidesLeft({ outcome: { besides, kind, leftEmpty }, onReadIds, onShow }: BesidesLeftProps) {
  const { headings, left, elsewhere, memos, ofDevices, kept } = besides;
  const ids = ofDevices > 0 && (
    <Button size="small" look="outline" iconAfter="right" onClick={onReadIds}>
      同じ表のIDも取り込む（{ofDevices}件）
    </Button>
  );
  // Where cells are left empty, what is said of them leads there.
  const people = kept > 0 && kind === 'staff' && leftEmpty === 0 && (
    <Button size="small" look="outline" iconAfter="right" onClick={onShow}>
      足りない項目のある人を見る
    </Button>
  );
  return (
    <>
      {headings.length > 0 && (
        <Note tone="info" action={ids}>
          {headings.map((one) => `「${one}」`).join('')}の列は、台帳の{ofKind(kind)}に入れていません。
        </Note>
      )}
      {headings.length === 0 && left.length > 0 && (
        <Note tone="notice" action={ids || people}>
          台帳に入れていない{ofKind(kind)}が {left.length}件あります。
          {kept > 0 && '書いてあった内容は、その人の「元の値」に残してあります。'}
          <LeftLines left={left} kind={kind} />
        </Note>
      )}
      {headings.length === 0 && elsewhere.length > 0 && (
        <Note tone="info">
          ほかのネットワークのID {elsewhere.length}
          件は、その人の「元の値」に控えました。退職の手続きで、止めてもらうようにお知らせします。
          <LeftLines left={elsewhere} kind={kind} />
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

const LeftLines = ({ left, kind }: Pick<LeftBesides, 'left'> & Pick<ImportOutcome, 'kind'>) => (
  <Disclosure words="どれかを見る">
    <Bullets>
      {left.map(({ heading, text, line, name, why }) => (
        <li key={`${line}/${heading}/${text}`}>
          {linePlaceName(line)} {rowWords(kind, name)}：{heading}「{text}」（{why}）
        </li>
      ))}
    </Bullets>
  </Disclosure>
);

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
