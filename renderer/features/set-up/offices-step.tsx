import { officeGaps } from '@shared/rules/office-rules';
import type { Office } from '@shared/ledger/entities';
import type { Pack } from '@shared/packs/schema';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { useTakeOut, type SetUpDraftKeeper } from './draft-keeper';
import { OfficeFields } from '../../records/offices/office-fields';
import { newOffice, type SetUpDraft } from './set-up-draft';
import { serviceKindsOf, citiesOf } from '../../records/offices/choices-of-packs';
import { Row, Stack } from '../../ui/layout';

interface OfficesStepProps {
  draft: SetUpDraft;
  keeper: Pick<SetUpDraftKeeper, 'change' | 'typing'>;
  packs: readonly Pack[];
  /** The office whose fields are open. */
  open: string | null;
  onOpen: (officeId: string) => void;
  /** A new one, still empty. */
  onAdded: (officeId: string) => void;
  lacking: (recordId: string) => ReadonlySet<string>;
}

const withOffice = (draft: SetUpDraft, id: string, change: Partial<Office>): SetUpDraft => ({
  ...draft,
  offices: draft.offices.map((office) => (office.id === id ? { ...office, ...change } : office)),
});

/** 事業所, one or several: one open at a time, the others as a line. */
export function OfficesStep({ draft, keeper, packs, open, onOpen, onAdded, lacking }: OfficesStepProps) {
  const opened = (draft.offices.find(({ id }) => id === open) ?? draft.offices[0])?.id ?? null;
  const add = (): void => {
    // Its city comes from its address; another's would stay beside it.
    const office = newOffice(draft.corporation.id);
    keeper.change((now) => ({ ...now, offices: [...now.offices, office] }));
    onAdded(office.id);
  };
  const takeOut = useTakeOut(keeper);
  return (
    <>
      {draft.offices.map((office, i) => (
        <Stack
          as="section"
          frame={12}
          gap={12}
          pad={[14, 18, 18]}
          key={office.id}
          aria-label={office.name || `事業所 ${i + 1}`}
        >
          <Row wrap gap={[4, 12]} atLeast={36}>
            <h2>{office.name || `事業所 ${i + 1}`}</h2>
            {office.id !== opened && <State office={office} />}
            <Row gap={8} end>
              {office.id !== opened && (
                <Button size="small" onClick={() => onOpen(office.id)}>
                  変える<span className="visually-hidden">（{office.name || `事業所 ${i + 1}`}）</span>
                </Button>
              )}
              {draft.offices.length > 1 && (
                <Button look="text" onClick={() => takeOut(office, draft)}>
                  この事業所を外す<span className="visually-hidden">（{office.name || `事業所 ${i + 1}`}）</span>
                </Button>
              )}
            </Row>
          </Row>
          {office.id === opened && (
            <OfficeFields
              office={office}
              corporation={draft.corporation}
              serviceKinds={serviceKindsOf(packs)}
              cities={citiesOf(packs)}
              lacking={lacking(office.id)}
              onChange={(change) => keeper.change((now) => withOffice(now, office.id, change))}
              onTyping={(change) => keeper.typing((now) => withOffice(now, office.id, change))}
            />
          )}
        </Stack>
      ))}
      <div>
        <Button look="outline" icon="plus" onClick={add}>
          事業所をもう1つ追加
        </Button>
      </div>
    </>
  );
}

function State({ office }: { office: Office }) {
  const { length } = officeGaps(office);
  return length === 0 ? (
    <Badge tone="ok" icon="done">
      入力済み
    </Badge>
  ) : (
    <Badge tone={office.name === '' ? 'act' : 'plain'} icon={office.name === '' ? 'warning' : undefined}>
      あと{length}か所
    </Badge>
  );
}
