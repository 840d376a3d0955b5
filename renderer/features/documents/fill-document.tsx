import type { ComponentType } from 'react';
import { Redirect } from 'wouter';
import { submissionOf } from '@shared/submission/groups';
import { useDocuments, useSubmissions } from '../../state/open-ledger';
import { usePack } from '../../state/session';
import { Note } from '../../ui/note';
import { Page } from '../../ui/page';
import type { HandInProps } from '../../papers/hand-in-props';
import { FillScreen } from './fill-screen';
import { SubmittedPaper } from './submitted-paper';
import { useLedgerOfPaper } from './use-later-change';

interface FillDocumentProps {
  documentId: string;
  /** どう出しますか, from 提出. */
  HandIn: ComponentType<HandInProps>;
}

/** A paper by its id: opened with its form, or said to be gone. */
export function FillDocument({ documentId, HandIn }: FillDocumentProps) {
  const document = useDocuments().get(documentId);
  const submission = submissionOf(useSubmissions().values(), documentId);
  const ledger = useLedgerOfPaper(document);
  const pack = usePack(document?.packId ?? '');
  if (!document || !ledger) return <Redirect to="/documents" replace />;
  const form = pack?.forms.find(({ id }) => id === document.formId);
  if (!pack || !form)
    return (
      <Page title="書類" back={{ to: '/documents', label: '書類' }}>
        <Note tone="wrong">
          この書類の様式が見つかりません。設定の「ネットワーク」で様式を確かめてください。入力した内容は残っています。
        </Note>
      </Page>
    );
  const open = { document, ledger, pack, form };
  return submission ? <SubmittedPaper open={open} submission={submission} /> : <FillScreen {...open} HandIn={HandIn} />;
}
