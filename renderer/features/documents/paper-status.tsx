import type { FormFinding } from '@shared/forms/bindings/evaluation';
import { LEFT_OPEN } from '@shared/forms/bindings/left-open';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Block, Small } from '../../ui/layout';
import type { OpenDocument } from '../../papers/open-document';
import { MayBeUsed } from '../../papers/not-official';
import { fidelityOf } from '../../words/form-title';

interface PaperStatusProps extends Pick<OpenDocument, 'pack' | 'form'> {
  isComplete: boolean;
  /** What may be left open, and asked when it is handed in. */
  open: readonly FormFinding[];
  /** What is told beside fields, which may be out of sight. */
  doubts: readonly FormFinding[];
  onJump: (finding: FormFinding) => void;
  savedAt: string;
}

/** Whether something is missing, or is only left open, how true to the city's form it is, and that it is kept. */
export function PaperStatus({ pack, form, isComplete, open, doubts, onJump, savedAt }: PaperStatusProps) {
  const fidelity = fidelityOf(pack, form);
  const [first] = open;
  const [doubt] = doubts;
  return (
    <>
      {isComplete && (
        <Badge tone="ok" icon="done">
          足りない項目はありません
        </Badge>
      )}
      {isComplete && first && (
        <Button look="text" size="small" onClick={() => onJump(first)}>
          {first.id === LEFT_OPEN ? '空けたまま出せるところ' : '空いているところ（わかったら書きます）'} {open.length}
          か所
        </Button>
      )}
      {isComplete && doubt && (
        <Button look="text" size="small" onClick={() => onJump(doubt)}>
          確かめるところ {doubts.length}か所
        </Button>
      )}
      <Block as="span" largeOnly={isComplete && fidelity.tone === 'ok'}>
        <Badge tone={fidelity.tone} icon={fidelity.tone === 'ok' ? 'done' : 'warning'}>
          {fidelity.words}
        </Badge>
      </Block>
      <MayBeUsed pack={pack} form={form} />
      <Small nowrap aria-live="polite">
        自動保存 {savedAt}
      </Small>
    </>
  );
}
