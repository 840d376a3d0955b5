import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { readScan } from '../../papers/read-scan';
import { aboutOf, useListedPapers } from '../../papers/listed-papers';
import { useOpenLedger, useRecords } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import { useToast } from '../../state/toasts';
import { Button } from '../../ui/button';
import { Choice, ChoiceList, Choices, ChoiceWords, NoChoice } from '../../ui/choice';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { Block, Row } from '../../ui/layout';
import { usePressOnce } from '../../ui/once';
import { SearchBox } from '../../ui/search-box';
import { useSearched } from '../../ui/use-searched';

interface AttachDialogProps {
  /** Scans, as their names say. */
  files: readonly File[];
  /** The address of the screen on which they were dropped. */
  at: string;
  /** It is a form that is to be filled in; null: it can't be one. */
  onForm: (() => void) | null;
  onClose: () => void;
}

/** As many are shown; the rest is searched. */
const SHOWN = 50;

/** What a file can be attached to. */
interface AttachTarget {
  /** Of the paper or consent. */
  id: string;
  title: string;
  /** Whom it is about, and where. */
  detail: string;
  to: string;
  /** By what it is searched. */
  key: string;
}

/** A scan that was dropped on the window: to which paper does it belong? */
export function AttachDialog({ files, at, onForm, onClose }: AttachDialogProps) {
  const targets = useTargets(at);
  const { shown, box } = useSearched(targets, ({ key }) => key);
  const [chosen, setChosen] = useState(() => targets.find(({ to }) => to === at));
  const [isLacking, setLacking] = useState(false);
  const { attach, failed } = useAttach(files);
  const { isUnderWay, press } = usePressOnce(async () => {
    setLacking(!chosen);
    if (chosen && (await attach(chosen))) onClose();
  });
  const name = files.length === 1 ? `「${files[0]?.name ?? ''}」` : `${files.length}個のファイル`;
  if (targets.length === 0)
    return (
      <Dialog title="添付する書類がありません" width="words" onClose={onClose}>
        <p>先に「書類」で書類をつくってから、もう一度置いてください。{name}は、そのままです。</p>
        {onForm && <FormInstead onForm={onForm} onClose={onClose} />}
        <DialogEnd cancel="閉じる" />
      </Dialog>
    );
  return (
    <Dialog title="どの書類に添付しますか" width="words" isBusy={isUnderWay} onClose={onClose}>
      <p>{name}を、選んだ書類と一緒に保管します。手元の控えで、自動で送られることはありません。</p>
      {onForm && <FormInstead onForm={onForm} onClose={onClose} />}
      <SearchBox label="書類をさがす" {...box} count={`${shown.length}件`} />
      <Choices legend="添付する書類" hideLegend>
        <ChoiceList most="some">
          {shown.slice(0, SHOWN).map((target) => (
            <Choice
              key={target.id}
              look="line"
              name="paper"
              checked={chosen?.id === target.id}
              onChoose={() => setChosen(target)}
            >
              <ChoiceWords name={target.title} beside={target.to === at && 'いま開いています'} detail={target.detail} />
            </Choice>
          ))}
          {shown.length === 0 && <NoChoice />}
        </ChoiceList>
      </Choices>
      {shown.length > SHOWN && (
        <p className="subtle">新しいものから {SHOWN}件を出しています。ほかは、さがしてください。</p>
      )}
      {isLacking && !chosen && (
        <Block as="p" tone="act" role="alert">
          添付する書類を選んでください
        </Block>
      )}
      <DialogEnd confirm="ここに添付する" onConfirm={press} isUnderWay={isUnderWay} failed={failed} />
    </Dialog>
  );
}

const FormInstead = ({ onForm, onClose }: { onForm: () => void; onClose: () => void }) => (
  <Row wrap justify="between" gap={[6, 12]}>
    <span>市や事務局から届いた、これから書く様式のときは：</span>
    <Button
      size="small"
      onClick={() => {
        onClose();
        onForm();
      }}
    >
      様式を取り込む
    </Button>
  </Row>
);

/** Papers, the newest first, in front of them the one or the consent that is on the screen. */
function useTargets(at: string): readonly AttachTarget[] {
  const { papers, keys } = useListedPapers();
  const consents = useRecords('consents');
  const patients = useRecords('patients');
  const { packs } = useSession();
  return useMemo(() => {
    const ofPapers = papers.map((paper): AttachTarget => {
      const { id } = paper.document;
      const [title, detail] = [paper.title, aboutOf(paper, true)];
      return { id, title, detail, to: `/documents/${id}`, key: keys.get(id) ?? '' };
    });
    const consent = consents.get(/^\/consents\/([^/]+)$/.exec(at)?.[1] ?? '');
    const ofConsent = consent && {
      id: consent.id,
      title: `同意書：${patients.get(consent.patientId)?.name ?? ''}さん`,
      detail: packs.find(({ id }) => id === consent.packId)?.network ?? '',
      to: at,
      key: '同意書',
    };
    const all = ofConsent ? [ofConsent, ...ofPapers] : ofPapers;
    return [...all.filter(({ to }) => to === at), ...all.filter(({ to }) => to !== at)];
  }, [papers, keys, consents, patients, packs, at]);
}

/** @returns whether all of them are there; else why not stands in `failed`, and those before it are */
function useAttach(files: readonly File[]) {
  const { attachments } = useOpenLedger();
  const toast = useToast();
  const [, go] = useLocation();
  const [failed, setFailed] = useState<string | null>(null);
  /** A second try doesn't attach again what is there. */
  const [done] = useState(() => new Set<File>());
  const attach = async ({ id, title, to }: AttachTarget): Promise<boolean> => {
    for (const file of files.filter((one) => !done.has(one))) {
      const scan = await readScan(file);
      const added =
        typeof scan === 'string'
          ? { ok: false as const, message: scan }
          : await attachments.add({ recordId: id, name: scan.name, content: scan.bytes });
      if (!added.ok) {
        setFailed(added.message);
        return false;
      }
      done.add(file);
    }
    const what = files.length === 1 ? '' : `${files.length}個のファイルを`;
    toast(`${what}${title}に添付しました`, { label: '開く', run: () => go(to) });
    return true;
  };
  return { attach, failed };
}
