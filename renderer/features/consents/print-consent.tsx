import { useState } from 'react';
import { useLocation } from 'wouter';
import type { PaperDocument } from '@shared/ledger/document';
import type { Ledger } from '@shared/ledger/entities';
import type { Form } from '@shared/packs/schema';
import type { ConsentPack } from '@shared/consents/consent-facts';
import type { ConsentRow } from '@shared/consents/consent-rows';
import { useLedger } from '../../state/open-ledger';
import { Button } from '../../ui/button';
import { useToast } from '../../state/toasts';
import { PrintDialog } from '../../papers/print-dialog';
import { notPrinted, outputTopic } from '../../papers/print-instead';
import { useSeveralFiles } from '../../papers/use-several-files';
import { CONSENTS, formOf } from './consent-words';
import { consentPaperGaps, useConsentPaper } from './use-consent-paper';

interface PrintConsentProps {
  pack: ConsentPack;
  row: ConsentRow;
  look: 'filled' | 'quiet';
}

/** 「原本と患者控を印刷（2部）」: makes the paper first when there is none; with gaps it leads to them. */
export function PrintConsent({ pack, row, look }: PrintConsentProps) {
  const ledger = useLedger();
  const [, go] = useLocation();
  const toast = useToast();
  const { begin } = useConsentPaper(pack, row);
  const [ready, setReady] = useState<PaperDocument | null>(null);
  const form = formOf(pack);
  if (!form || !ledger) return null;
  const press = async (): Promise<void> => {
    const paper = await begin();
    if (!paper) return;
    const gaps = await consentPaperGaps(paper, ledger);
    if (gaps === 0) return setReady(paper);
    go(`/documents/${paper.id}`);
    if (gaps === null) return;
    const back = { label: '同意書に戻る', run: () => go(`${CONSENTS}/${row.id}`) };
    toast(`印刷の前に、足りない${gaps}か所を入れてください。入れたら「印刷」で${form.copies.length}部出せます`, back);
  };
  const labels = form.copies.map(({ label }) => label).join('と');
  return (
    <>
      <Button look={look} icon="print" size={look === 'filled' ? 'large' : 'medium'} wide onClick={() => void press()}>
        {form.copies.length > 1 ? `${labels}を印刷（${form.copies.length}部）` : `${form.number}を印刷`}
      </Button>
      {ready && <PrintCopies {...{ pack, form, ledger }} paper={ready} onClose={() => setReady(null)} />}
    </>
  );
}

interface PrintCopiesProps {
  pack: ConsentPack;
  form: Form;
  ledger: Ledger;
  paper: PaperDocument;
  onClose: () => void;
}

function PrintCopies({ pack, form, ledger, paper, onClose }: PrintCopiesProps) {
  const toast = useToast();
  const [, go] = useLocation();
  const { print } = useSeveralFiles({ document: paper, ledger, pack, form });
  return (
    <PrintDialog
      form={form}
      files={1}
      onPrint={async (order) => {
        const failed = await print(order, 'finished').catch((error: unknown) => String(error));
        onClose();
        const open = { label: '書類を開く', run: () => go(`/documents/${paper.id}`) };
        if (failed === null)
          toast('プリンターへ送りました。署名をもらったら、ここで記録してください', undefined, outputTopic(paper.id));
        else toast(notPrinted(failed), open, outputTopic(paper.id));
      }}
      onClose={onClose}
    />
  );
}
