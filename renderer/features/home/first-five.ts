import { useCallback, useEffect, useMemo, useState } from 'react';
import type { KeysState } from '@shared/ipc/keys';
import type { Ledger } from '@shared/ledger/entities';
import { everTookPart } from '@shared/ledger/taking-part';
import { lacksNetwork } from '@shared/packs/of-city';
import { isOnlyHeadOffice } from '@shared/rules/office-rules';
import type { Pack } from '@shared/packs/schema';
import { FIRST_FIVE_SMALL } from '../../data/meta-store';
import { useOpenLedger } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import { useMayWork } from '../../state/use-may';
import { whileWanted } from '../../state/while-wanted';
import { hasSecondPlace, hereAlone, isKeptElsewhere } from '../../state/last-backup';
import type { Task } from './task';

export const firstFiveKeys = ['recovery-key', 'second-place', 'staff', 'devices', 'networks'] as const;
export type FirstFiveKey = (typeof firstFiveKeys)[number];

/** One of はじめの5つ. */
export interface FirstOfFive {
  key: FirstFiveKey;
  /** What to do; of what is done, that it is. */
  title: string;
  detail: string;
  /** Its verb. */
  button: string;
  isDone: boolean;
}

interface FirstFacts {
  ledger: Pick<Ledger, 'people' | 'devices' | 'offices' | 'enrolments'>;
  packs: readonly Pack[];
  isKeyOnPaper: boolean;
  /** Backups go elsewhere, too: USBメモリ, 共有フォルダー. */
  hasSecondPlace: boolean;
  /** A folder is chosen. */
  hasFolder?: boolean;
  /** The last one lies there: the foot of the navigation says the same. */
  isElsewhere: boolean;
}

/** What an office does once, in its first week, so that nothing can be lost and papers can be made. */
export function firstFive({
  ledger,
  packs,
  isKeyOnPaper,
  hasSecondPlace,
  hasFolder = false,
  isElsewhere,
}: FirstFacts): readonly FirstOfFive[] {
  const hasPeople = ledger.people.length > 0;
  const hasDevices = ledger.devices.length > 0;
  return [
    {
      key: 'recovery-key',
      title: isKeyOnPaper ? '復旧キーを紙に控えました' : '復旧キーを印刷して、紙に控える',
      detail: 'このパソコンがこわれたときに、名簿を開けるただ一つの鍵です。3分で終わります',
      button: '控える',
      isDone: isKeyOnPaper,
    },
    {
      key: 'second-place',
      title: !hasSecondPlace
        ? 'バックアップを、USBメモリにも残す'
        : isElsewhere
          ? 'バックアップを、ほかの場所にも残しています'
          : 'バックアップの場所を、もう1つ決めました',
      detail: hereAlone(hasFolder),
      button: '選ぶ',
      isDone: hasSecondPlace,
    },
    {
      key: 'staff',
      title: hasPeople ? '職員が台帳に入りました' : '職員を Excel から取り込む',
      detail: 'いまお使いの名簿（Excel・Word）を、そのまま読み取ります。元のファイルは書き換えません',
      button: 'Excel を選ぶ',
      isDone: hasPeople,
    },
    {
      key: 'devices',
      title: hasDevices ? '端末が台帳に入りました' : '端末を台帳に追加する',
      detail: '連携に使うパソコン・タブレット・スマートフォンです',
      button: '追加',
      isDone: hasDevices,
    },
    networksChosen(ledger, packs),
  ];
}

/** … and which networks its offices take part in. */
function networksChosen(ledger: Pick<Ledger, 'offices' | 'enrolments'>, packs: readonly Pack[]): FirstOfFive {
  // Who has left, or said that they don't take part, has chosen, too.
  const chosen = new Set(ledger.enrolments.map(({ officeId }) => officeId));
  const registered = ledger.offices.filter(({ status }) => status === 'registered');
  // 本部 takes part by its offices; where there is no other, nobody has chosen anything.
  const offices = registered.filter((office) => !isOnlyHeadOffice(office));
  const unsaid = (offices.length > 0 ? offices : registered).filter(({ id }) => !chosen.has(id));
  // For a city of which no network is known there is nothing to choose.
  const unserved = unsaid.filter(({ city }) => lacksNetwork(packs, city));
  const without = unsaid.filter((office) => !unserved.includes(office));
  const [first] = without;
  const areIn = ledger.offices.length > 0 && without.length === 0;
  const others = without.length > 1 ? `ほか ${without.length - 1}か所` : '';
  return {
    key: 'networks',
    title: !areIn
      ? '参加しているネットワークを選ぶ'
      : unserved[0]
        ? `ネットワークは、いまは選びません（${unserved[0].city}の分は、まだ入っていません）`
        : ledger.enrolments.some(everTookPart)
          ? 'ネットワークを選びました'
          : 'ネットワークには参加しない、と選びました',
    detail: first
      ? `${first.name}${others}が、まだ選んでいません`
      : '市などが用意した連絡のしくみ（TRITRUS など）です。事業所ごとに選びます。参加しないなら［参加しません］',
    button: '選ぶ',
    isDone: areIn,
  };
}

/** Tasks that stand among the five already. */
const SAME: ReadonlySet<string> = new Set(['recovery-key', 'second-place', 'first-person']);

export interface FirstFive {
  /** Empty when all is done, and where they are nobody's. */
  five: readonly FirstOfFive[];
  isSmall: boolean;
  setSmall: (isSmall: boolean) => void;
  /** Nobody is in the ledger, and the button that brings them is in sight: it is the filled one. */
  isExcelNext: boolean;
  /** 今日やること, without what stands in sight above it. */
  besides: (tasks: readonly Task[]) => readonly Task[];
}

const NONE: readonly FirstOfFive[] = [];

/**
 * はじめの5つ of the own ledger, until all is done; who wants them out of the way has them as one line, and so has who is at work on a procedure and has
 * said nothing of it.
 */
export function useFirstFive(ledger: Ledger, keys: KeysState | null, isWorking: boolean): FirstFive {
  const { kind, meta } = useOpenLedger();
  const { settings, packs } = useSession();
  const mayWork = useMayWork();
  const [kept, setKept] = useState<boolean | 'unsaid' | null>(null);
  const isSmall = kept === 'unsaid' ? isWorking : kept;
  useEffect(
    () => whileWanted(meta.read(FIRST_FIVE_SMALL), (said) => setKept(typeof said === 'boolean' ? said : 'unsaid')),
    [meta],
  );
  const setSmall = useCallback(
    (small: boolean) => {
      setKept(small);
      void meta.write(FIRST_FIVE_SMALL, small);
    },
    [meta],
  );
  const recovery = keys?.recovery;
  const isKeyOnPaper = recovery ? recovery.confirmedOn !== null : null;
  const hasFolder = settings.backupFolder !== null;
  const hasSecond = hasSecondPlace(settings);
  const isElsewhere = isKeptElsewhere(settings);
  const five = useMemo(() => {
    if (kind !== 'own' || !mayWork || isKeyOnPaper === null || isSmall === null) return NONE;
    const all = firstFive({ ledger, packs, isKeyOnPaper, hasSecondPlace: hasSecond, hasFolder, isElsewhere });
    return all.every(({ isDone }) => isDone) ? NONE : all;
  }, [kind, mayWork, ledger, packs, isKeyOnPaper, hasSecond, hasFolder, isElsewhere, isSmall]);
  const isOpen = five.length > 0 && !isSmall;
  // Beside a procedure they are no work of today, open or small: nothing moves to and fro with them.
  const standApart = isOpen || (five.length > 0 && isWorking);
  const besides = useCallback(
    (tasks: readonly Task[]) => (standApart ? tasks.filter(({ key }) => !SAME.has(key)) : tasks),
    [standApart],
  );
  const isExcelNext = isOpen && five.some(({ key, isDone }) => key === 'staff' && !isDone);
  return { five, isSmall: isSmall ?? false, setSmall, isExcelNext, besides };
}
