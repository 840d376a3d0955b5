import { useState } from 'react';
import { tableNames } from '@shared/ledger/labels';
import { dayOf } from '@shared/text/calendar-date';
import { formatWareki } from '@shared/text/wareki';
import type { EntityTable } from '@shared/ledger/entities';
import { holdReasons, holdReasonWords, type Hold } from '@shared/retention/retention-settings';
import { useRefName } from '../../records/erase/use-ref-name';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { Block, Small, Stack } from '../../ui/layout';
import { Lines } from '../../ui/lines';
import { Segmented } from '../../ui/segmented';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { WorkButton } from '../../words/for-work';
import { onlyAdmin } from '../../words/role-words';

/** What can be told to stay, as a list names it. */
export interface HoldChoice {
  table: EntityTable;
  id: string;
  label: string;
}

type NewHold = Pick<Hold, 'table' | 'recordId' | 'reason' | 'note'>;

interface HoldsCardProps {
  holds: readonly Hold[];
  choices: readonly HoldChoice[];
  isAdmin: boolean;
  onHold: (hold: NewHold) => Promise<boolean>;
  onLift: (hold: Hold) => void;
}

/** 消さずに残す: what stays whatever its period, why, and by whom. */
export function HoldsCard({ holds, choices, isAdmin, onHold, onLift }: HoldsCardProps) {
  const nameOf = useRefName();
  const [isAdding, setAdding] = useState(false);
  const [lifting, setLifting] = useState<Hold | null>(null);
  const called = ({ table, recordId }: Hold): string => `${tableNames[table]}「${nameOf({ table, id: recordId })}」`;
  return (
    <Card
      titleId="holds"
      title="消さずに残すもの"
      action={
        <WorkButton icon="plus" onClick={() => setAdding(true)}>
          残すものを追加
        </WorkButton>
      }
    >
      {holds.length === 0 ? (
        <p>
          運営指導や苦情などで、期間がすぎても残しておくものを、ここに追加できます。残しているあいだは、消せません。
        </p>
      ) : (
        <Lines look="plain" aria-labelledby="holds">
          {holds.map((hold) => (
            <li key={hold.id}>
              <Block grow narrow>
                <b>{called(hold)}</b>
                {hold.table === 'offices' && '　この事業所のものすべて'}
                <Small as="p">
                  {[
                    [holdReasonWords[hold.reason], hold.note].filter((words) => words !== '').join('：'),
                    formatWareki(dayOf(hold.at)),
                    hold.by,
                  ]
                    .filter((words) => words !== '')
                    .join('　／　')}
                </Small>
              </Block>
              {isAdmin && <Button onClick={() => setLifting(hold)}>残すのをやめる</Button>}
            </li>
          ))}
        </Lines>
      )}
      {holds.length > 0 && !isAdmin && <p>{onlyAdmin('残すのをやめること')}</p>}
      {isAdding && <HoldDialog choices={choices} onHold={onHold} onClose={() => setAdding(false)} />}
      <ConfirmDialog
        opened={lifting !== null}
        title={lifting ? `${called(lifting)}を残すのをやめます` : ''}
        confirm="残すのをやめる"
        onConfirm={() => {
          if (lifting) onLift(lifting);
          setLifting(null);
        }}
        onCancel={() => setLifting(null)}
      >
        期間がすぎていれば、消せるようになります。やめたことは、操作の記録に残ります。すぐには何も消えません。
      </ConfirmDialog>
    </Card>
  );
}

interface HoldDialogProps extends Pick<HoldsCardProps, 'choices' | 'onHold'> {
  onClose: () => void;
}

function HoldDialog({ choices, onHold, onClose }: HoldDialogProps) {
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState<Hold['reason']>('inspection');
  const [note, setNote] = useState('');
  const [failed, setFailed] = useState<string | null>(null);
  const hold = async (): Promise<void> => {
    const of = choices.find(({ table, id }) => `${table} ${id}` === chosen);
    if (!of) return setFailed('残すものを選んでください');
    if (await onHold({ table: of.table, recordId: of.id, reason, note })) onClose();
    else setFailed('記録できませんでした。もう一度お試しください');
  };
  return (
    <Dialog title="消さずに残すものを追加します" width="form" onClose={onClose}>
      <Stack gap={14}>
        <SelectField
          label="残すもの"
          required
          value={chosen}
          onCommit={setChosen}
          placeholder="選んでください"
          choices={choices.map(({ table, id, label }) => ({ value: `${table} ${id}`, label }))}
        />
        <Segmented
          label="わけ"
          value={reason}
          onChange={setReason}
          choices={holdReasons.map((value) => ({ value, label: holdReasonWords[value] }))}
        />
        <TextField
          label="くわしく"
          hint="例：令和8年12月の運営指導まで"
          value={note}
          onCommit={(text) => setNote(text.slice(0, 400))}
        />
      </Stack>
      <DialogEnd confirm="消さずに残す" failed={failed} focus="confirm" onConfirm={() => void hold()} />
    </Dialog>
  );
}
