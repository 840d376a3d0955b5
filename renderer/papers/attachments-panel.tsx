import { useEffect, useRef, useState } from 'react';
import type { Attachment } from '@shared/ledger/attachment';
import type { Result } from '@shared/problems/problem';
import { SCAN_SUFFIXES } from '@shared/submission/known-kinds';
import { ask } from '../ipc/ask';
import { useOpenLedger } from '../state/open-ledger';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import { ProblemNote } from '../ui/problem-note';
import { useToast } from '../state/toasts';
import { sizeText } from '@shared/text/size-text';
import { readAttached } from './attached-files';
import styles from './attachments-panel.module.css';
import { PaperPreview, type PaperPreviewHandle } from './paper-preview';
import { outputTopic } from './print-instead';
import type { useAttachments } from './use-attachments';
import { Block, Column, Row } from '../ui/layout';
import { whileWanted } from '../state/while-wanted';
import { WorkButton } from '../words/for-work';

interface AttachmentsPanelProps extends ReturnType<typeof useAttachments> {
  /** The button that leads back; to the paper when left out. */
  back?: string;
  onClose: () => void;
}

/** 添付: the files that lie with a paper, one of them shown. */
export function AttachmentsPanel({
  attachments,
  add,
  remove,
  back = '仕上がりを見る',
  onClose,
}: AttachmentsPanelProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [complaint, setComplaint] = useState<string | null>(null);
  const shown = attachments.find(({ id }) => id === chosen) ?? attachments.at(-1);
  useEffect(() => heading.current?.focus(), []);
  const choose = async (files: readonly File[]): Promise<void> => {
    setComplaint(await add(files));
    setChosen(null);
  };
  return (
    <Column as="section" narrow low left="line" className={styles['panel']} aria-labelledby="attachments">
      <Row as="header" fixed wrap gap={[6, 8]} pad={[6, 16]}>
        <Block as="h2" grow size={16} nowrap className="no-ring" id="attachments" ref={heading} tabIndex={-1}>
          添付 <span className="subtle">{attachments.length}件</span>
        </Block>
        <WorkButton size="small" icon="plus" onClick={() => chooser.current?.click()}>
          ファイルを添付
        </WorkButton>
        <Button size="small" icon="document" onClick={onClose}>
          {back}
        </Button>
        <input
          ref={chooser}
          type="file"
          multiple
          className="visually-hidden"
          tabIndex={-1}
          aria-label="添付するファイル"
          accept={SCAN_SUFFIXES}
          onChange={({ target }) => {
            void choose([...(target.files ?? [])]);
            // The same file again is a new choice: it may have been put right meanwhile.
            target.value = '';
          }}
        />
      </Row>
      {complaint && <Note tone="wrong">{complaint}</Note>}
      {shown ? (
        <>
          <Row
            as="ul"
            align="stretch"
            fixed
            gap={6}
            pad={[4, 16]}
            className={styles['files']}
            aria-label="添付したファイル"
          >
            {attachments.map((one) => (
              <li key={one.id}>
                <button type="button" aria-pressed={one.id === shown.id} onClick={() => setChosen(one.id)}>
                  {one.name}
                  <span className="subtle">{sizeText(one.size)}</span>
                </button>
              </li>
            ))}
          </Row>
          <ShownFile
            key={shown.id}
            attachment={shown}
            onRemove={() => {
              heading.current?.focus();
              void remove(shown);
            }}
          />
        </>
      ) : (
        <Block as="p" pad={16} tone="sub" leading={1.65}>
          署名済みのスキャンや証明書などを、この書類と一緒に残せます。PDF・JPEG・PNG・TIFF で、20MB までです。
          ここに入れたものは手元の控えで、自動で送られることはありません。
        </Block>
      )}
    </Column>
  );
}

const nothing = (): void => {};

function ShownFile({ attachment, onRemove }: { attachment: Attachment; onRemove: () => void }) {
  const { attachments: attachmentStore } = useOpenLedger();
  const toast = useToast();
  const [read, setRead] = useState<Result<Uint8Array> | null>(null);
  const handle = useRef<PaperPreviewHandle | null>(null);
  useEffect(
    () => whileWanted(readAttached(attachmentStore, attachment), (file) => setRead(file)),
    [attachmentStore, attachment],
  );
  const save = async (): Promise<void> => {
    if (!read?.ok) return;
    const saved = await ask('documents:save-copy', { name: attachment.name, bytes: read.value });
    const about = outputTopic(attachment.id);
    if (!saved.ok) return toast(saved, undefined, about);
    if (saved.value.cancelled) return;
    const { file, name } = saved.value;
    const open = { label: 'フォルダーを開く', run: () => void ask('documents:reveal', { file }) };
    toast(`保存しました：${name}`, open, about);
  };
  return (
    <>
      <Row fixed wrap gap={[6, 8]} pad={[6, 16]}>
        <WorkButton size="small" icon="folder" onClick={() => void save()}>
          ファイルに保存<span className="visually-hidden">（{attachment.name}）</span>
        </WorkButton>
        <WorkButton size="small" icon="close" onClick={onRemove}>
          添付から外す<span className="visually-hidden">（{attachment.name}）</span>
        </WorkButton>
      </Row>
      {read && !read.ok ? (
        <ProblemNote problem={read} />
      ) : (
        <PaperPreview
          isCopy
          name={attachment.name}
          instead="このファイルは、ここには表示できません（文字の入った PDF や TIFF など）。「ファイルに保存」で取り出すと、パソコンのソフトで見られます。中身はそのまま残っています。"
          bytes={read?.value ?? null}
          title={attachment.name}
          hasGaps={false}
          onPick={nothing}
          handle={handle}
        />
      )}
    </>
  );
}
