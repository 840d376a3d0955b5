import {
  useCallback,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react';
import { SETTING_LIMIT } from '@shared/ipc/printing';
import type { PointedSpot } from '@shared/form-studio/find/spot';
import type { CursorAct, FromPaper, PlaceLook, PlacesOfFile, StandIn, ToPaper } from '../paper/messages';
import type { Picking } from '../paper/picking';
import { Note } from '../ui/note';
import { Block, Column, Row, Small } from '../ui/layout';
import { countedWith } from './counted-with';
import { PaperWatch } from './paper-watch';
import styles from './paper-preview.module.css';

export interface PaperPreviewHandle {
  /** Rings a field on the paper. */
  point: (path: string | null) => void;
  /** Of a city's file: where a place is to be added, by keys. */
  cursor: (act: CursorAct) => void;
}

interface ShownPlaces extends PlacesOfFile {
  looks: readonly PlaceLook[];
  /** Paths of places that can't be shown, as nothing can be written there. */
  onGone: (paths: readonly string[]) => void;
  /** On which page each place was found, by its path. */
  onPages?: (pageOf: Readonly<Record<string, number>>) => void;
  /** Somebody wants a place where there is none. */
  onSpot?: (spot: PointedSpot) => void;
}

interface PaperPreviewProps {
  bytes: Uint8Array | null;
  title: string;
  /** Somebody clicked a field on the paper. */
  onPick: (path: string, how: Picking) => void;
  hasGaps: boolean;
  /** What was handed in: nothing in it is told apart by colour. */
  isCopy?: boolean;
  /** What is shown, where it is no paper of ours: the name of an attached file. */
  name?: string | undefined;
  /** A paper of ours all the same: of a PDF what we draw of it will do. */
  isTrial?: boolean;
  /** Of a city's file: where something is asked, and how each place stands. */
  places?: ShownPlaces | undefined;
  /** At the right end of its head: what the colours mean, where it isn't a paper of ours. */
  legend?: ReactNode;
  /** Beside the size, below the paper: a button. */
  corner?: ReactNode;
  /** In the place of the sentence that it can't be shown. */
  instead?: ReactNode;
  handle: Ref<PaperPreviewHandle>;
}

/** The finished paper beside the form, shown by a page of another origin that knows nothing of the ledger. */
export function PaperPreview(props: PaperPreviewProps) {
  const { title, hasGaps, isCopy = false, isTrial = false, name, legend, corner, instead } = props;
  const heading = name ?? (isCopy ? '控え' : '仕上がり');
  const label = name ?? `${title}の${heading}`;
  const onlyWhole = name !== undefined && !isTrial;
  const { frame, isLaid, say, at, failed, leavesOut, standIns } = usePaperFrame({ ...props, label, onlyWhole });
  return (
    <Column as="section" narrow low holds left="line" className={styles['desk']} aria-label={heading}>
      <Row
        as="header"
        fixed
        wrap
        gap={[2, 10]}
        atLeast={40}
        pad={[4, 16]}
        on="sheet"
        tone="sub"
        size={14}
        nowrap
        under="line"
        className={styles['head']}
      >
        <b className={styles['name']}>{heading}</b>
        <span aria-live="polite">{at ? `${at.paper}　${at.page} / ${at.pages} ページ` : ''}</span>
        {at && at.pages > 1 && <PageTurner at={at} say={say} />}
        {!isCopy && name === undefined && <Legend hasGaps={hasGaps} />}
        {legend}
      </Row>
      {leavesOut && failed === null && (
        <Small under="line" as="p" fixed pad={[6, 16]} on="sheet" role="status">
          図やグラフなど、この画面に出ないものがあります。ファイルには入っています。
        </Small>
      )}
      {at && failed === null && <CountedWith standIns={standIns} />}
      {failed !== null && (
        <Note tone="wrong">
          {instead ?? `${heading}を表示できませんでした。ファイルに保存すれば、書類はそのまま使えます。`}
        </Note>
      )}
      {isLaid && <div ref={frame} data-title={label} data-kept="sheet" className={styles['frame']} />}
      <Row
        fixed
        wrap
        justify="between"
        gap={[0, 8]}
        atLeast={44}
        pad={[3, 16]}
        on="sheet"
        over="line"
        tone="sub"
        size={14}
      >
        <Row className={styles['foot']}>{corner}</Row>
        {at && failed === null && <Zoom at={at} say={say} />}
      </Row>
    </Column>
  );
}

interface PaperFrameProps extends Pick<PaperPreviewProps, 'bytes' | 'onPick' | 'handle' | 'places'> {
  /** What the frame is called, read out. */
  label: string;
  /** Of a file that is no paper of ours. */
  onlyWhole: boolean;
}
/** Milliseconds until the process of pages that went is gone: one that comes sooner is put into the same, and waits with it. */
const ENDS_WITHIN = 5_000;

type PlaceInPaper = Extract<FromPaper, { kind: 'at' }>;

/**
 * Speaks with the page that shows the paper. This page makes no frames: the preload lays one into the element that asks for it, and says
 * when the page of papers is there (electron/preload.ts). That page has an origin that is nobody's.
 */
function usePaperFrame({ bytes, onPick, handle, label, onlyWhole, places }: PaperFrameProps) {
  const { file, regions, looks } = places ?? {};
  const onPlaced = useEffectEvent(({ gone, pageOf }: Extract<FromPaper, { kind: 'shown' }>) => {
    if (gone.length > 0) places?.onGone(gone);
    places?.onPages?.(pageOf);
  });
  const onSpot = useEffectEvent((spot: PointedSpot) => places?.onSpot?.(spot));
  const frame = useRef<HTMLDivElement>(null);
  const [paper, setPaper] = useState<Window | null>(null);
  const [at, setAt] = useState<PlaceInPaper | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [leavesOut, setLeavesOut] = useState(false);
  const [standIns, setStandIns] = useState<readonly StandIn[]>([]);
  const shownId = useRef(0);
  const { watch, isLaid } = usePaperWatch(() => {
    setPaper(null);
    setAt(null);
    setFailed('time');
  });
  const say = useCallback((message: ToPaper) => paper?.postMessage(message, '*'), [paper]);
  useEffect(() => {
    const host = frame.current;
    const isThere = (event: Event): void => setPaper((event as MessageEvent).source as Window);
    host?.addEventListener('paper-there', isThere);
    host?.dispatchEvent(new Event('paper-wanted'));
    return () => host?.removeEventListener('paper-there', isThere);
  }, [label, isLaid]);
  useEffect(() => {
    const receive = ({ origin, source, data }: MessageEvent): void => {
      if (origin !== 'null' || source !== paper) return;
      const message = data as FromPaper;
      if (message.kind === 'at') setAt(message);
      if (message.kind === 'picked') onPick(message.path, message.how);
      if (message.kind === 'spot') onSpot(message.spot);
      if (message.kind === 'shown' || message.kind === 'failed') watch.answered(message.id);
      if (message.kind === 'shown') {
        setFailed(null);
        setLeavesOut(message.leavesOut);
        setStandIns(message.standIns);
        onPlaced(message);
      }
      if (message.kind === 'failed') setFailed(message.reason);
    };
    window.addEventListener('message', receive);
    return () => window.removeEventListener('message', receive);
  }, [paper, onPick, watch]);
  useEffect(() => {
    const placed = file !== undefined && regions ? { file, regions } : null;
    if (!bytes || !watch.isFit(bytes)) return;
    if (!paper) return watch.wanted();
    say({ kind: 'show', id: ++shownId.current, bytes, onlyWhole, places: placed });
    watch.given(shownId.current, bytes);
  }, [paper, bytes, onlyWhole, file, regions, say, watch]);
  useEffect(() => {
    if (looks) say({ kind: 'places', looks });
  }, [looks, say]);
  const point = usePoint(say);
  useImperativeHandle(handle, () => ({ point, cursor: (act) => say({ kind: 'cursor', act }) }), [point, say]);
  return { frame, isLaid, say, at, failed, leavesOut, standIns };
}

/** Heard by all previews: their pages share a process, which ends when the elements of all are gone. */
const LOST = 'papers-lost';

/** @param onLost the page of papers is gone; stays the same */
function usePaperWatch(onLost: () => void): { watch: PaperWatch; isLaid: boolean } {
  const [isLaid, setIsLaid] = useState(true);
  const [watch] = useState(
    () => new PaperWatch({ limit: SETTING_LIMIT, onLost: () => void window.dispatchEvent(new Event(LOST)) }),
  );
  const lost = useEffectEvent(() => {
    watch.end();
    onLost();
    setIsLaid(false);
  });
  useEffect(() => {
    const hear = (): void => lost();
    window.addEventListener(LOST, hear);
    return () => window.removeEventListener(LOST, hear);
  }, []);
  useEffect(() => {
    if (isLaid) return;
    const later = setTimeout(() => setIsLaid(true), ENDS_WITHIN);
    return () => clearTimeout(later);
  }, [isLaid]);
  useEffect(() => () => watch.end(), [watch]);
  return { watch, isLaid };
}

/** Rings a field on the paper; also one that was pointed at before its page was there. */
function usePoint(say: (message: ToPaper) => void): PaperPreviewHandle['point'] {
  const pointed = useRef<string | null>(null);
  useEffect(() => {
    if (pointed.current !== null) say({ kind: 'point', path: pointed.current });
  }, [say]);
  return useCallback(
    (path: string | null) => {
      pointed.current = path;
      say({ kind: 'point', path });
    },
    [say],
  );
}

function CountedWith({ standIns }: { standIns: readonly StandIn[] }) {
  const words = countedWith(standIns);
  if (words === null) return null;
  return (
    <Small under="line" as="p" fixed pad={[4, 16]} on="sheet" className={styles['counted']}>
      {words}
    </Small>
  );
}

interface PaperControlProps {
  at: PlaceInPaper;
  say: (message: ToPaper) => void;
}

const PageTurner = ({ at, say }: PaperControlProps) => (
  <span className={styles['turn']}>
    <button type="button" onClick={() => say({ kind: 'page', step: -1 })} aria-disabled={at.page === 1}>
      前のページ
    </button>
    <button type="button" onClick={() => say({ kind: 'page', step: 1 })} aria-disabled={at.page === at.pages}>
      次のページ
    </button>
  </span>
);

const Zoom = ({ at, say }: PaperControlProps) => (
  <Row gap={2} className={styles['foot']} role="group" aria-label="表示の大きさ">
    <button type="button" onClick={() => say({ kind: 'zoom', step: -1 })}>
      小さく
    </button>
    {/* As wide as 100%: the buttons beside it stay where they are pressed. */}
    <Block as="span" width="4ch" nowrap aria-live="polite">
      {at.percent}%
    </Block>
    <button type="button" onClick={() => say({ kind: 'zoom', step: 1 })}>
      大きく
    </button>
    <button type="button" onClick={() => say({ kind: 'zoom', step: 0 })} aria-disabled={at.isFitted}>
      幅に合わせる
    </button>
  </Row>
);

const Legend = ({ hasGaps }: { hasGaps: boolean }) => (
  <Row as="span" align="stretch" gap={8} end largeOnly>
    <Block as="span" round={4} pad={[0, 7]} on="key-soft" tone="key-hover">
      青：台帳から
    </Block>
    {hasGaps && (
      <Block as="span" round={4} pad={[0, 7]} on="act-soft" tone="act" weight={700}>
        橙：足りない
      </Block>
    )}
  </Row>
);
