import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { Form } from '@shared/packs/schema';
import { Button } from '../ui/button';
import type { PrintOrder } from './make-papers';
import { PrintSettings, usePrintSettings } from './print-settings';
import { Block, Row, Stack } from '../ui/layout';

interface PrintDialogProps {
  form: Form;
  /** How many files the paper comes to. */
  files: number;
  onPrint: (order: PrintOrder) => Promise<void>;
  onClose: () => void;
}

/** Before a paper is printed for several hands: which copies, and on how many sides. */
export function PrintDialog({ form, files, onPrint, onClose }: PrintDialogProps) {
  const print = usePrintSettings(form);
  const [isWorking, setWorking] = useState(false);
  const [isLacking, setLacking] = useState(false);
  const lacks = form.copies.length > 0 && print.copies.length === 0;
  const go = async (): Promise<void> => {
    setLacking(lacks);
    if (lacks || isWorking) return;
    setWorking(true);
    await onPrint({ copies: [...print.copies], isTwoSided: print.isTwoSided });
  };
  const labels = form.copies.filter((_copy, i) => print.copies.includes(i)).map(({ label }) => label);
  return (
    <Modal opened onClose={isWorking ? () => {} : onClose} title={`${form.number} ${form.shortTitle}を印刷`} centered>
      <Stack gap={14}>
        {files > 1 && <p>行が多いので、{files}部に分かれます。続けて印刷します。</p>}
        <Stack gap={10}>
          <PrintSettings form={form} print={print} />
        </Stack>
        {isLacking && lacks && (
          <Block as="p" tone="act" role="alert">
            何を印刷するかを選んでください
          </Block>
        )}
        <Row align="stretch" justify="end" gap={10}>
          <Button onClick={onClose}>やめる</Button>
          <Button look="filled" icon="print" onClick={() => void go()}>
            {labels.length > 0 ? `${labels.join('と')}を印刷` : '印刷する'}
          </Button>
        </Row>
      </Stack>
    </Modal>
  );
}
