import { useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { isElsewhere, movingItems, movingSteps, type MovingFrom } from '@shared/backup/moving';
import { deviceName } from '@shared/ledger/labels';
import { isQueued, type Submission } from '@shared/submission/submission';
import { clock } from '../../data/clock';
import { ask } from '../../ipc/ask';
import { useDocuments, useOpenLedger, useRecords, useSubmissions } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import { backupPlaceName } from '../../state/use-backups';
import { useKeys } from '../../state/use-keys';
import { useToday } from '../../state/use-today';
import { useWriteDown } from '../../state/use-write-down';
import { whileWanted } from '../../state/while-wanted';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Block, Row } from '../../ui/layout';
import { Note } from '../../ui/note';
import { SelectField } from '../../ui/select-field';
import { usePrintedSheet } from '../../ui/use-printed-sheet';
import { SafetyNotes, useSafetyActs } from '../../vault/safety-acts';
import { whenWords } from '../../words/when-words';
import { ItemList } from './item-list';
import { MovingSheet } from './moving-sheet';
import { hasPassphrases } from '../../state/use-keys';
import { useHere, type Here } from './use-here';
import { useItemWords } from './use-item-words';
import type { KeptMoving } from '../../state/use-moving';

interface OldPcProps {
  moving: MovingFrom;
  keep: KeptMoving['keep'];
}

/** このパソコンですること: each step is done by what is so, and can be done in any order but the last. */
export function OldPc({ moving, keep }: OldPcProps) {
  const { keys, refresh } = useKeys();
  const safety = useSafetyActs(refresh);
  const submissions = useSubmissions();
  const papers = [...submissions.values()].filter(isQueued).length;
  const byHand = [...submissions.values()].filter(isForPerson).length;
  const lastWrittenAt = useLastWritten(moving);
  const steps = movingSteps({
    moving,
    isKeyOnPaper: keys?.recovery?.confirmedOn !== null && keys?.recovery?.confirmedOn !== undefined,
    papersUnderWay: papers,
    lastWrittenAt,
  });
  const { items, look, itemsOf } = useItems(moving, keys);
  const [, go] = useLocation();
  const writeDown = useWriteDown();
  const giveUp = async (): Promise<void> => {
    await keep(null);
    await writeDown({ kind: 'moving', content: { what: 'given-up' } });
  };
  return (
    <>
      <Step n={1} title="復旧キーを紙に控える" isDone={steps['recovery-key']}>
        <p>新しいパソコンで台帳を開く、ただ一つの鍵です。紙がなければ、引っ越せません。</p>
        {!steps['recovery-key'] && <Act onPress={() => void safety.act('recovery-key')}>復旧キーを印刷して控える</Act>}
      </Step>
      <Step n={2} title="送信の途中の書類を、先に送る" isDone={steps.papers}>
        <p>
          {papers === 0
            ? '送信を待っている書類はありません。'
            : `送信を待っている書類が ${papers}件あります。このまま移すと、届いたかどうかがわからなくなります。先に送るか、やめてください。`}
        </p>
        {byHand > 0 && (
          <Note>
            まだ手渡していないものなど、人が出す・確かめる書類が {byHand}
            件あります。台帳といっしょに移るので、新しいパソコンからでも出せます。
          </Note>
        )}
        {papers + byHand > 0 && <Act onPress={() => go('/submissions')}>提出を見る</Act>}
      </Step>
      <ListStep {...{ moving, keep, items, isDone: steps.list }} />
      <Step n={4} title="USBメモリに、バックアップをつくる" isDone={steps.backup}>
        <TakenAlong moving={moving} isDone={steps.backup} />
        <BackupButtons {...{ moving, keep, safety, look, itemsOf, isDone: steps.backup }} />
        <SafetyNotes acts={safety} />
      </Step>
      <Further isReady={Object.values(steps).every(Boolean)} />
      <div>
        <Button look="text" onClick={() => void giveUp()}>
          引っ越しをやめる
        </Button>
      </div>
    </>
  );
}

/** Those go along with the ledger: nothing of them is on its way. */
const isForPerson = ({ state }: Submission): boolean =>
  state === 'to-hand-over' || state === 'needs-action' || state === 'unsure';

interface StepProps {
  n: number;
  title: string;
  isDone: boolean;
  children: ReactNode;
}

const Step = ({ n, title, isDone, children }: StepProps) => (
  <Card
    titleId={`moving-${n}`}
    title={`${n}. ${title}`}
    action={isDone ? <Badge tone="ok">済み</Badge> : <Badge tone="notice">まだ</Badge>}
  >
    {children}
  </Card>
);

const Act = ({ onPress, children }: { onPress: () => void; children: ReactNode }) => (
  <div>
    <Button look="outline" onClick={onPress}>
      {children}
    </Button>
  </div>
);

/** When something was last written that a backup has to hold; null: not since it was opened, or nothing ever was. */
function useLastWritten({ backup }: MovingFrom): string | null {
  const { audit, memory } = useOpenLedger();
  const documents = useDocuments();
  const [at, setAt] = useState<string | null>(null);
  const { lastChange } = memory.read();
  useEffect(
    () =>
      whileWanted(
        audit.page({
          kinds: new Set(['change', 'submitted', 'procedure', 'attachment-added']),
          before: null,
          count: 1,
        }),
        ({ entries: [newest] }) => setAt(newest?.link.at ?? null),
      ),
    [audit, lastChange, backup],
  );
  return [at ?? '', ...[...documents.values()].map(({ updatedAt }) => updatedAt)].sort().at(-1) || null;
}

/** What is to be put in again, as this PC shows it now. */
function useItems({ deviceId }: MovingFrom, keys: ReturnType<typeof useKeys>['keys']) {
  const { here, look } = useHere();
  const { settings } = useSession();
  const itemsOf = (shown: Here) =>
    movingItems({
      ...shown,
      certificateOf: deviceId,
      hasPassphrases: hasPassphrases(keys),
      hasPrinting: settings.printRoute !== 'auto' || settings.printer !== '',
    });
  return { items: here && itemsOf(here), look, itemsOf };
}

interface ListStepProps extends OldPcProps {
  items: ReturnType<typeof movingItems> | null;
  isDone: boolean;
}

/** The list, on the screen and on paper. */
function ListStep({ moving, keep, items, isDone }: ListStepProps) {
  const devices = useRecords('devices');
  const [corporation] = useRecords('corporations').values();
  const today = useToday();
  const wordsOf = useItemWords();
  const writeDown = useWriteDown();
  const { print, sheet } = usePrintedSheet();
  const withCertificate = [...devices.values()].filter(
    ({ status, certificateInstalledOn }) => status === 'registered' && certificateInstalledOn !== null,
  );
  const printList = async (listed: ReturnType<typeof movingItems>): Promise<void> => {
    const content = { what: 'table' as const, title: '新しいパソコンで入れ直すもの', office: 'すべての事業所' };
    await writeDown({ kind: 'printed', content: { ...content, count: listed.length } });
    print(<MovingSheet corporation={corporation?.name ?? ''} {...{ today, items: listed, wordsOf }} />);
    await keep({ ...moving, items: listed, isPrinted: true });
  };
  return (
    <Step n={3} title="入れ直すものの一覧を印刷する" isDone={isDone}>
      <p>このパソコンの中だけにあり、バックアップには入らないものです。パスワードそのものは、一覧に出ません。</p>
      {withCertificate.length > 0 && (
        <SelectField
          label="このパソコンは、台帳のどの端末ですか"
          hint="電子証明書は、新しいパソコンのものが要ります"
          value={moving.deviceId ?? ''}
          placeholder="証明書は入っていない・わからない"
          choices={withCertificate.map((device) => ({ value: device.id, label: deviceName(device) }))}
          onCommit={(id) => void keep({ ...moving, deviceId: id || null, isPrinted: false })}
        />
      )}
      {items && (
        <>
          <ItemList items={items} />
          <Act onPress={() => void printList(items)}>
            {moving.isPrinted ? '一覧をもう一度印刷する' : '一覧を印刷する'}
          </Act>
        </>
      )}
      {sheet}
    </Step>
  );
}

/** Which backup is to be taken along. */
function TakenAlong({ moving: { backup }, isDone }: { moving: MovingFrom; isDone: boolean }) {
  if (!backup)
    return (
      <p>
        ほかのことを済ませてから、最後につくります。取り込んだ様式と、つくりかけの様式も入ります。開けることまで確かめます。
      </p>
    );
  const what = `${whenWords(backup.at, clock.now())}　${backup.place}`;
  return isDone ? (
    <Note tone="ok">
      <b>{what}</b>　開けることも確かめました。新しいパソコンで、このバックアップを使います。
    </Note>
  ) : (
    <Note tone="notice">{what} につくったあとに、台帳が変わりました。もう一度つくってください。</Note>
  );
}

interface BackupButtonsProps extends OldPcProps {
  safety: ReturnType<typeof useSafetyActs>;
  look: ReturnType<typeof useHere>['look'];
  itemsOf: ReturnType<typeof useItems>['itemsOf'];
  isDone: boolean;
}

/** A backup at a place that can be carried; the app's own folder isn't one, and of another on this PC somebody says so. */
function BackupButtons({ moving, keep, safety, look, itemsOf, isDone }: BackupButtonsProps) {
  const { settings } = useSession();
  const [lies, setLies] = useState<{ at: string; folder: string | null } | null>(null);
  const isSet = settings.backupFolder !== null;
  const make = async (act: 'second-place' | 'backup'): Promise<void> => {
    // It goes along in the backup.
    const now: MovingFrom = { ...moving, items: itemsOf(await look()), backup: null };
    await keep(now);
    if (!(await safety.act(act))) return;
    const { backups } = await ask('backup:list');
    const [newest] = backups;
    const at = clock.now().toISOString();
    const carried = newest?.places.find(isElsewhere);
    const beside = newest?.places.find(({ kind }) => kind !== 'this-pc');
    setLies(carried ? null : { at, folder: beside ? backupPlaceName(beside) : null });
    if (carried) await keep({ ...now, backup: { at, place: backupPlaceName(carried) } });
  };
  const takes = async ({ at, folder }: NonNullable<typeof lies>): Promise<void> => {
    setLies(null);
    await keep({ ...moving, backup: { at, place: folder ?? '' } });
  };
  return (
    <>
      {lies && <HereAlone folder={lies.folder} onTake={() => void takes(lies)} />}
      <Row wrap gap={[8, 12]}>
        <Button look={isDone ? 'outline' : 'filled'} onClick={() => void make(isSet ? 'backup' : 'second-place')}>
          {isDone ? 'もう一度つくる' : isSet ? '決めてある場所に、つくる' : 'USBメモリを選んで、つくる'}
        </Button>
        {isSet && (
          <Button look="text" onClick={() => void make('second-place')}>
            ほかの場所を選んで、つくる
          </Button>
        )}
      </Row>
    </>
  );
}

/** The backup is made, and can't be had on the new PC from there; what a folder is, a person may know better. */
const HereAlone = ({ folder, onTake }: { folder: string | null; onTake: () => void }) => (
  <Note
    tone="act"
    role="status"
    action={
      folder !== null && (
        <Button size="small" look="text" onClick={onTake}>
          新しいパソコンでも開ける場所です
        </Button>
      )
    }
  >
    {folder === null
      ? 'このパソコンの中だけに、つくりました。USBメモリか共有フォルダーを選んで、もう一度つくってください。'
      : `フォルダー「${folder}」につくりましたが、USBメモリではなく、このパソコンの中のようです。USBメモリを差して「ほかの場所を選んで、つくる」を押し、USBメモリを選んでください。`}
  </Note>
);

const THEN = [
  '新しいパソコンに「連携台帳」を入れて、開きます。',
  'はじめの画面の下の「前のパソコンから引っ越す」を押し、USBメモリのバックアップを選びます。',
  '紙の復旧キーを入れます。台帳が開いたら、ホームの「引っ越しの続き」へ進みます。',
] as const;

/** What comes next, on the other PC. */
const Further = ({ isReady }: { isReady: boolean }) => (
  <Card titleId="moving-then" title="5. 新しいパソコンですること" isQuiet={!isReady}>
    {isReady && <Note tone="ok">このパソコンの用意は、済みました。</Note>}
    <Block as="ol" aria-labelledby="moving-then">
      {THEN.map((line, i) => (
        <Block as="li" key={line} pad={[4, 0]}>
          {i + 1}）{line}
        </Block>
      ))}
    </Block>
    <p className="subtle">
      新しいパソコンで開けるまで、このパソコンの台帳は消さないでください。開けたあとは、このパソコンで台帳を直したり、書類を出したりしないでください。
    </p>
  </Card>
);
