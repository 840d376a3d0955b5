import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { DropAnswer } from '../../state/drop-answer';
import { kindOfName, kindOfType, type DroppedKind } from '../../state/dropped-kinds';
import { useCurrentTaker, type DroppedThing } from '../../state/drop-taker';
import { useToast } from '../../state/toasts';
import { Block, Stack } from '../../ui/layout';
import { Pictogram } from '../../ui/pictogram';
import { dropActWords, dropRefusalWords } from '../../words/drop-words';
import styles from './window-drop.module.css';

/**
 * The whole window takes files: over it stands what letting them go would do, and why not. What is dragged within the page (text that is
 * marked) is none of its business.
 */
export function WindowDrop() {
  const taker = useCurrentTaker();
  const toast = useToast();
  const [answer, setAnswer] = useState<DropAnswer | null>(null);
  useEffect(() => {
    const answerTo = (kinds: readonly DroppedKind[]): DropAnswer => taker()?.answer(kinds) ?? { refusal: 'closed' };
    const over = (event: DragEvent): void => {
      const { dataTransfer } = event;
      if (!dataTransfer || !hasFiles(dataTransfer)) return;
      // Without it the window would not take the file.
      event.preventDefault();
      dataTransfer.dropEffect = 'copy';
      const next = answerTo(draggedFiles(dataTransfer).map(({ type }) => kindOfType(type)));
      setAnswer((now) => (now?.act === next.act && now?.refusal === next.refusal ? now : next));
    };
    const leave = (event: DragEvent): void => {
      // Out of the window, not from one part of it to the next.
      if (event.relatedTarget === null) setAnswer(null);
    };
    const drop = (event: DragEvent): void => {
      const { dataTransfer } = event;
      if (!dataTransfer || !hasFiles(dataTransfer)) return;
      event.preventDefault();
      setAnswer(null);
      const dropped = droppedThings(dataTransfer);
      if (dropped.length === 0) return;
      const { refusal } = answerTo(dropped.map(({ kind }) => kind));
      if (refusal) toast({ message: dropRefusalWords[refusal] }, undefined, { topic: 'drop' });
      else taker()?.take(dropped);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [taker, toast]);
  return answer && createPortal(<Overlay answer={answer} />, document.body);
}

function Overlay({ answer }: { answer: DropAnswer }) {
  const over = useRef<HTMLDivElement>(null);
  // Also over what the platform itself lays over everything: さがす.
  useLayoutEffect(() => over.current?.showPopover(), []);
  const words = answer.act
    ? { ...dropActWords[answer.act], tone: 'key' as const }
    : {
        icon: 'refused' as const,
        title: 'ここには置けません',
        text: dropRefusalWords[answer.refusal],
        tone: 'act' as const,
      };
  return (
    <div
      ref={over}
      popover="manual"
      className={styles['over']}
      role="status"
      data-drop-answer={answer.act ?? answer.refusal}
    >
      <Stack
        items="center"
        gap={12}
        pad={32}
        on="sheet"
        round={12}
        text="center"
        className={styles[answer.act ? 'taken' : 'refused']}
      >
        <Pictogram icon={words.icon} size="large" tone={words.tone} />
        <Block as="p" size={20} weight={700}>
          {words.title}
        </Block>
        <Block as="p" tone="sub" size={16} leading={1.65}>
          {words.text}
        </Block>
      </Stack>
    </div>
  );
}

const hasFiles = ({ types }: DataTransfer): boolean => types.includes('Files');

const draggedFiles = ({ items }: DataTransfer): DataTransferItem[] => [...items].filter(({ kind }) => kind === 'file');

/** Folders can be told only here, and only as long as the event lasts. */
const droppedThings = (dropped: DataTransfer): DroppedThing[] =>
  draggedFiles(dropped).flatMap((item) => {
    const file = item.getAsFile();
    const entry = item.webkitGetAsEntry();
    const folder = entry?.isDirectory ? (entry as FileSystemDirectoryEntry) : null;
    return file ? [{ name: file.name, kind: kindOfName(file.name, folder !== null), file, folder }] : [];
  });
