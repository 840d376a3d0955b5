import { useMemo, useState } from 'react';
import type { CsvEncoding } from '@shared/tables/export/csv-file';
import { outFields } from '@shared/tables/export/out-fields';
import type { OutKind, OutRecord } from '@shared/tables/lists';
import type { OutTable } from '@shared/tables/export/out-table';
import { fieldsShown, outTable, outTitles } from '@shared/tables/export/out-view';
import { unwritableCells, type UnwritableCell } from '@shared/tables/export/unwritable-cells';
import { useRecords } from '../../state/open-ledger';
import { useOfficeInUse } from '../../state/office-in-use';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { Note } from '../../ui/note';
import { Segmented } from '../../ui/segmented';
import type { ListWords } from '../list/list-words';
import { useOutNames } from './use-out-names';
import { useSendOut } from './use-send-out';
import { Small, Stack, Block } from '../../ui/layout';
import { Link } from 'wouter';
import { networksOf } from '@shared/papers/staff-papers';
import { openOriginals } from '@shared/ledger/fields/originals';
import { useSession } from '../../state/session';
import styles from './export-dialog.module.css';
import type { OutProgress } from '@shared/ipc/tables-out';
import { ProgressNote } from '../../ui/progress-note';
import { useToday } from '../../state/use-today';

export type ExportKind = 'xlsx' | 'csv' | 'print';

/** What stands on the screen when 印刷・書き出し is pressed; it stays so while the dialog is open. */
export interface ListToExport<K extends OutKind> {
  kind: K;
  words: ListWords;
  /** What it is narrowed down by: 退職; empty: nothing. */
  narrowed: string;
  columnIds: readonly string[];
  onScreen: readonly OutRecord<K>[];
  selected: readonly OutRecord<K>[];
  stateOf: (record: OutRecord<K>) => string;
}

interface ExportDialogProps<K extends OutKind> {
  list: ListToExport<K>;
  way: ExportKind;
  onPrint: (table: OutTable) => void;
  /** The sheet is looked at before it is printed, and written down then. */
  onLook: ((table: OutTable) => void) | null;
  onClose: () => void;
}

/** As wide as the longest of the questions: their answers begin below each other. */
const LABELS = '4.75rem';

const hints: Record<ExportKind, string> = {
  xlsx: '日付は日付のまま、見出しを固定した表になります。Excel で並べかえや計算ができます。',
  csv: 'ほかのソフトに読みこませるときの形です。',
  print: 'A4 に、見出しを各ページに付けて印刷します。横に長い表は、横向きになります。',
};

/** Which rows, which columns, and how: then one button that says what comes of it. */
export function ExportDialog<K extends OutKind>({ list, way: first, onClose, ...by }: ExportDialogProps<K>) {
  const { kind, words, onScreen, selected } = list;
  const [rows, setRows] = useState<'screen' | 'selected'>(selected.length > 0 ? 'selected' : 'screen');
  const [columns, setColumns] = useState<'shown' | 'all'>('shown');
  const [way, setWay] = useState(first);
  const [encoding, setEncoding] = useState<CsvEncoding>('utf-8');
  const sendOut = useSendOut(by.onPrint, onClose);
  const records = rows === 'selected' ? selected : onScreen;
  const count = `${records.length}${words.counter}`;
  const which = rows === 'selected' ? '選んだ' : list.narrowed;
  const table = useOutTable(list, records, columns, which && `${which}${count}`);
  const isNarrow = way === 'csv' && encoding === 'cp932';
  const lost = useMemo(() => (isNarrow ? unwritableCells(table) : []), [isNarrow, table]);
  const leave = sendOut.isBusy ? sendOut.cancel : onClose;
  const isInstead = lost.length > 0;
  const print = by.onLook ?? sendOut.print;
  const send = () => (way === 'print' ? print(table) : sendOut.save(table, way, isInstead ? 'utf-8' : encoding));
  return (
    <Dialog title={`${outTitles[kind]}の印刷・書き出し`} width="words" onClose={leave}>
      <Stack gap={14} inert={sendOut.isBusy}>
        <WhichRows list={list} rows={rows} onChange={setRows} />
        <Segmented
          label="どの項目"
          column={LABELS}
          value={columns}
          onChange={setColumns}
          choices={[
            { value: 'shown', label: '画面に出ている項目' },
            { value: 'all', label: `すべての項目（${outFields(kind).length}）` },
          ]}
        />
        <HowOut way={way} onChange={setWay} />
        {way === 'csv' && <Encoding encoding={encoding} onChange={setEncoding} />}
        {lost.length > 0 && <UnwritableList cells={lost} />}
        <FormLinks kind={kind} onLeave={onClose} />
        {columns === 'all' && records.some(hasOriginals) && (
          <Note>読めずに空けた「元の値」は、書き出しません。その人のところに残っています。</Note>
        )}
        <Note>個人の情報が入ります。ファイルや紙の置き場所と、渡す相手に気をつけてください。</Note>
      </Stack>
      <DialogEnd
        confirm={sendOut.isBusy ? '保存しています…' : wayWords(way, count, isInstead, by.onLook !== null)}
        icon={way === 'print' ? 'print' : 'document'}
        focus="confirm"
        isUnderWay={sendOut.isBusy}
        failed={sendOut.failed && !sendOut.failed.isWanted ? sendOut.failed.message : null}
        onConfirm={() => void send()}
      >
        {sendOut.failed?.isWanted && <Note role="status">{sendOut.failed.message}</Note>}
        {sendOut.progress && <WritingNote progress={sendOut.progress} />}
      </DialogEnd>
    </Dialog>
  );
}

/** The list as it goes out. */
function useOutTable<K extends OutKind>(
  { kind, columnIds, stateOf }: ListToExport<K>,
  records: readonly OutRecord<K>[],
  columns: 'shown' | 'all',
  which: string,
): OutTable {
  const { office } = useOfficeInUse();
  const [corporation] = [...useRecords('corporations').values()];
  const names = useOutNames();
  const today = useToday();
  const shown = useMemo(() => fieldsShown(kind, columnIds), [kind, columnIds]);
  return useMemo(
    () =>
      outTable(
        {
          kind,
          office: office?.name ?? corporation?.name ?? '',
          date: today,
          which,
          records,
          fields: columns === 'shown' ? shown : null,
        },
        { ...names, state: (record) => stateOf(record as unknown as OutRecord<K>) },
      ),
    [kind, office, corporation, records, columns, which, shown, names, stateOf, today],
  );
}

const hasOriginals = (record: object): boolean => openOriginals(record).length > 0;

interface WhichRowsProps<K extends OutKind> {
  list: ListToExport<K>;
  rows: 'screen' | 'selected';
  onChange: (rows: 'screen' | 'selected') => void;
}

function WhichRows<K extends OutKind>({ list: { words, onScreen, selected }, rows, onChange }: WhichRowsProps<K>) {
  const choice = (value: 'screen' | 'selected', label: string, { length }: readonly unknown[]) =>
    length > 0 ? [{ value, label: `${label} ${length}${words.counter}` }] : [];
  const choices = [...choice('selected', '選んだ', selected), ...choice('screen', 'この画面の', onScreen)];
  // With one of them there is nothing to choose, and the button says how many.
  if (choices.length < 2) return null;
  return <Segmented label={`どの${words.thing}`} column={LABELS} value={rows} onChange={onChange} choices={choices} />;
}

const Encoding = ({ encoding, onChange }: { encoding: CsvEncoding; onChange: (encoding: CsvEncoding) => void }) => (
  <Segmented
    label="文字の種類"
    column={LABELS}
    value={encoding}
    onChange={onChange}
    choices={[
      { value: 'utf-8', label: 'UTF-8（ふつうはこれ）' },
      { value: 'cp932', label: 'Shift_JIS（古いソフト用）' },
    ]}
  />
);

const HowOut = ({ way, onChange }: { way: ExportKind; onChange: (way: ExportKind) => void }) => (
  <div>
    <Segmented
      label="どうやって"
      column={LABELS}
      value={way}
      onChange={onChange}
      choices={[
        { value: 'xlsx', label: 'Excel' },
        { value: 'csv', label: 'CSV' },
        { value: 'print', label: '印刷' },
      ]}
    />
    <Small as="p" above={4}>
      {hints[way]}
    </Small>
  </div>
);

function wayWords(way: ExportKind, count: string, isInstead: boolean, looksFirst: boolean): string {
  if (way === 'print') return looksFirst ? `${count}の仕上がりを見る` : `${count}を印刷`;
  if (way === 'xlsx') return `${count}を Excel で保存`;
  return isInstead ? `${count}を UTF-8 の CSV で保存` : `${count}を CSV で保存`;
}

/** Where a network has a form of its own for this list, for offices that take part in it: the way there. */
function FormLinks({ kind, onLeave }: { kind: OutKind; onLeave: () => void }) {
  const { packs } = useSession();
  const { office, offices } = useOfficeInUse();
  const enrolments = useRecords('enrolments');
  const taking = new Set((office ? [office] : offices).flatMap(({ id }) => networksOf(id, enrolments.values(), packs)));
  const forms = [...taking].flatMap((pack) =>
    pack.forms.filter(({ lists }) => (lists as readonly OutKind[]).includes(kind)).map((form) => ({ pack, form })),
  );
  if (forms.length === 0) return null;
  return (
    <Stack as="ul" gap={4} className={styles['forms']} aria-label="様式で出す">
      {forms.map(({ pack, form }) => (
        <li key={`${pack.id}/${form.id}`}>
          <Link href={`/documents/new/${pack.id}/${form.id}`} onClick={onLeave}>
            {pack.network}の{form.number}（様式）で出す
          </Link>
        </li>
      ))}
    </Stack>
  );
}

/** As many are named one by one. */
const NAMED = 100;

/** What Shift_JIS can't write, with its place, before anything is written. */
const UnwritableList = ({ cells }: { cells: readonly UnwritableCell[] }) => (
  <Note tone="act" role="status">
    <b>Shift_JIS では書けない文字が {cells.length}か所にあります。</b>UTF-8 なら、そのまま書けます。
    <Block as="ul" above={6} scrolls className={styles['lost']} tabIndex={0} aria-label="Shift_JIS では書けない文字">
      {cells.slice(0, NAMED).map(({ who, label, characters }, i) => (
        <li key={i}>
          {who}　{label}：<b>{characters.join(' ')}</b>
        </li>
      ))}
      {cells.length > NAMED && <li>ほか {cells.length - NAMED}か所</li>}
    </Block>
  </Note>
);

/** Of fewer, the file is there before anybody has read how far it is. */
const MANY = 2_000;

/** How far a long table is on its way into a file. */
function WritingNote({ progress: { rows, all } }: { progress: OutProgress }) {
  if (all < MANY) return null;
  const isWritten = rows === all;
  return (
    <ProgressNote
      label={isWritten ? 'ファイルにまとめています' : `${all.toLocaleString('ja-JP')}行を書いています`}
      progress={isWritten ? null : { done: rows, all }}
    />
  );
}
