import { useId, useRef, useState } from 'react';
import { SCAN_SUFFIXES } from '@shared/submission/known-kinds';
import type { NewFile } from '@shared/submission/frozen';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import type { ScanTrace } from '@shared/forms/scan/scan-trace';
import { sizeText } from '@shared/text/size-text';
import { readScanToSend } from '../../papers/read-scan';
import { Block, Row, Stack } from '../../ui/layout';
import { Numeral } from '../../ui/pictogram';

interface ScanFieldProps {
  /** 様式２, where several papers leave together. */
  number?: string;
  scan: NewFile | null;
  isLacking: boolean;
  /** 代表者印、または代表者の署名. */
  signature: string;
  onChoose: (scan: NewFile | null) => void;
  onPrint: () => void;
}

const REMOVED: Record<ScanTrace, string> = {
  facts: '撮影した場所や作成者などの情報',
  scripts: '動く仕掛け',
  links: 'リンク',
  attachments: '添付ファイル',
};

/** 印刷 → 押印・署名 → スキャンを添付: what a paper needs that is signed by hand and goes electronically. */
export function ScanField({ number, scan, isLacking, signature, onChoose, onPrint }: ScanFieldProps) {
  const heading = useId();
  const which = number ? `（${number}）` : '';
  const chooser = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [removed, setRemoved] = useState<readonly ScanTrace[]>([]);
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const read = await readScanToSend(file);
    const isRefused = typeof read === 'string';
    setRefused(isRefused ? read : null);
    setRemoved(isRefused ? [] : read.removed);
    onChoose(isRefused ? null : read.scan);
  };
  const complaint = refused ?? (isLacking ? '署名済みのスキャンを添付すると、送れます' : null);
  return (
    <Stack as="section" frame={8} gap={10} pad={[12, 14]} aria-labelledby={heading} data-gap={scan ? undefined : true}>
      <h3 id={heading}>署名済みのスキャンを添付{which}</h3>
      <Stack as="ol" gap={6} size={15}>
        <Row as="li" wrap gap={[6, 10]} atLeast={36}>
          <Numeral tone="sub">1</Numeral>
          <Button size="small" icon="print" onClick={onPrint}>
            印刷
          </Button>
        </Row>
        <Row as="li" wrap gap={[6, 10]} atLeast={36}>
          <Numeral tone="sub">2</Numeral>
          押印か署名をします{signature && `（${signature}）`}
        </Row>
        <Row as="li" wrap gap={[6, 10]} atLeast={36}>
          <Numeral tone="sub">3</Numeral>
          <Button size="small" icon="folder" onClick={() => chooser.current?.click()}>
            {scan ? '別のスキャンを選ぶ' : 'スキャンしたファイルを選ぶ'}
          </Button>
          {scan ? (
            <Block as="span" anywhere>
              <Icon name="done" size={16} /> {scan.name}（{sizeText(scan.bytes.length)}）
            </Block>
          ) : (
            <span className="subtle">PDF・JPEG・PNG・TIFF、20MB まで</span>
          )}
        </Row>
      </Stack>
      {scan && removed.length > 0 && (
        <Block as="p" tone="sub" size={15} role="status">
          紙に写っていない{removed.map((one) => REMOVED[one]).join('・')}は、送る前に外しました。
        </Block>
      )}
      <input
        ref={chooser}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={`スキャンしたファイル${which}`}
        accept={SCAN_SUFFIXES}
        onChange={({ target }) => {
          void choose(target.files?.[0]);
          // The same file again is a new choice: it may have been put right meanwhile.
          target.value = '';
        }}
      />
      {complaint && (
        <Block as="p" tone="wrong" size={15} role="alert">
          {complaint}
        </Block>
      )}
    </Stack>
  );
}
