import type { Corporation } from '@shared/ledger/entities';
import { toKatakana } from '@shared/text/kana';
import { formatWareki } from '@shared/text/wareki';
import { likelyRepresentatives } from '@shared/rules/likely-representatives';
import { corporationGaps } from '@shared/rules/office-rules';
import { useRecords } from '../../../state/open-ledger';
import { useToday } from '../../../state/use-today';
import { useOfficeInUse } from '../../../state/office-in-use';
import { useFocusRequestedField } from '../../../addresses/requested-field';
import { CorporationFields } from '../../../records/offices/corporation-fields';
import { EditRecord } from '../../../records/panel/edit-record';
import { FurtherFacts, FurtherFields } from '../../../records/panel/further-fields';
import { History } from '../../../records/panel/history';
import { RecordDetail } from '../../../records/panel/record-detail';
import { PanelTasks } from '../../../records/panel/panel-tasks';
import { recordAddress } from '../../../addresses/record-address';
import type { KinProps } from '../../../records/kind/record-kind';
import { useChangeRecord } from '../../../records/panel/use-change-record';
import { OfficeGapNote } from './gap-note';
import { Second, Stack } from '../../../ui/layout';
import { Fact, Facts } from '../../../ui/facts';
import { TextLink } from '../../../ui/text-link';

const NOTHING: ReadonlySet<string> = new Set();
const who = ({ name }: Corporation): string => name;

/** 法人: what the heads of all forms are filled from. */
export function CorporationPanel({ record, takesFocus, onClose }: KinProps) {
  return (
    <PanelTasks
      takesFocus={takesFocus}
      detail={(onTask, isFocused) => (
        <CorporationDetail record={record} takesFocus={isFocused} onTask={onTask} onClose={onClose} />
      )}
      tasks={{ edit: (onBack) => <EditCorporation corporation={record} onBack={onBack} /> }}
    />
  );
}

function CorporationDetail({
  record: corporation,
  takesFocus,
  onTask,
  onClose,
}: KinProps & { onTask: (task: string) => void }) {
  const { offices } = useOfficeInUse();
  const delegations = [...useRecords('delegations').values()];
  const { name, kana, representativeTitle, representativeName, postalCode, address, phone } = corporation;
  return (
    <RecordDetail
      title={name}
      label={`${name}の詳しい内容`}
      subtitle={toKatakana(kana)}
      takesFocus={takesFocus}
      onTask={onTask}
      onClose={onClose}
    >
      <OfficeGapNote gaps={corporationGaps(corporation)} onFill={() => onTask('edit')} />
      <Facts look="panel">
        <Fact term="代表者">{`${representativeTitle} ${representativeName}`.trim()}</Fact>
        <Fact term="住所">
          {address && (
            <>
              {postalCode && (
                <Second as="div" leading={1.5}>
                  〒{postalCode}
                </Second>
              )}
              {address}
            </>
          )}
        </Fact>
        <Fact term="電話">{phone}</Fact>
        <FurtherFacts table="corporations" record={corporation} />
        <Fact term="事業所">
          {offices.map((office) => (
            <div key={office.id}>
              <TextLink href={recordAddress('office', office.id)}>{office.name}</TextLink>
            </div>
          ))}
        </Fact>
        <Fact term="委任">
          {delegations.length > 0 &&
            delegations.map(({ id, delegate, tasks, from, to }) => (
              <div key={id}>
                {delegate.name}（{delegate.department}）
                <Second as="div" leading={1.5}>
                  {from && `${formatWareki(from)}から`}
                  {to && `${formatWareki(to)}まで`}　{tasks.join('、')}
                </Second>
              </div>
            ))}
        </Fact>
      </Facts>
      <History record={corporation} />
    </RecordDetail>
  );
}

function EditCorporation({ corporation, onBack }: { corporation: Corporation; onBack: () => void }) {
  const change = useChangeRecord('corporations', { who });
  const people = useRecords('people');
  const today = useToday();
  useFocusRequestedField();
  return (
    <EditRecord title={`${corporation.name}を編集`} onBack={onBack}>
      <Stack gap={14} measured>
        <CorporationFields
          corporation={corporation}
          lacking={NOTHING}
          isRegistered
          representatives={likelyRepresentatives(people.values(), today)}
          onChange={(edits) => void change({ id: corporation.id, edits })}
        />
        <FurtherFields
          table="corporations"
          values={corporation}
          errors={{}}
          onCommit={(field, value) => void change({ id: corporation.id, edits: { [field]: value } })}
        />
      </Stack>
    </EditRecord>
  );
}
