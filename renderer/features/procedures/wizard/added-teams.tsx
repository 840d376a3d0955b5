import { Team } from '@shared/ledger/entities';
import { networkTitle } from '@shared/packs/network-of';
import { useOfficeInUse } from '../../../state/office-in-use';
import { Button } from '../../../ui/button';
import { Columns } from '../../../ui/layout';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import { OfficeField } from '../../../records/panel/office-field';
import { boxOf } from '../../../records/panel/text-fields';
import { withEdits, withNamed, withoutNamed } from './additions';
import { TypedHere } from './typed-here';
import { usePacksOf } from './use-packs-of';
import { gapAt, useEventOfWizard } from './wizard-context';

/** Teams of others that the ledger didn’t have and that were typed here, and 台帳にないチームを入れる. */
export function AddedTeams() {
  const { run, event, change } = useEventOfWizard();
  const { office } = useOfficeInUse();
  const officeId = office?.id ?? '';
  const used = usePacksOf(officeId);
  const add = (): void =>
    change((now) => {
      const packId = used.length === 1 ? (used[0]?.id ?? '') : '';
      const team = Team.parse({
        id: crypto.randomUUID(),
        officeId: officeId || 'none',
        packId: packId || 'none',
        name: '-',
      });
      return withNamed(now, 'teams', { ...team, officeId, packId, name: '' }, 'teamIds');
    });
  return (
    <>
      {(run.additions.teams ?? [])
        .filter(({ id }) => event.teamIds?.includes(id))
        .map((team) => (
          <AddedTeamFields key={team.id} team={team} />
        ))}
      <div>
        <Button icon="plus" onClick={add}>
          台帳にないチームを入れる
        </Button>
      </div>
    </>
  );
}

function AddedTeamFields({ team }: { team: Team }) {
  const { change, shownGaps } = useEventOfWizard();
  const networks = usePacksOf(team.officeId);
  const edit = (edits: Partial<Team>): void => change((now) => withEdits(now, 'teams', team.id, edits));
  return (
    <TypedHere
      leaveOut="このチームを入れるのをやめる"
      onLeaveOut={() => change((now) => withoutNamed(now, 'teams', team.id, 'teamIds'))}
    >
      <div data-field="name">
        <TextField
          {...boxOf('teams', 'name')}
          required
          value={team.name}
          autoFocus={team.name === ''}
          error={gapAt(shownGaps, 'teams', 'name')}
          onType={(name) => edit({ name })}
          onCommit={(name) => edit({ name })}
        />
      </div>
      <Columns columns="repeat(2, minmax(0, 1fr))" gap={12} align="start" folds>
        <div data-field="officeId">
          <OfficeField
            label="加わる事業所"
            value={team.officeId}
            error={gapAt(shownGaps, 'teams', 'officeId')}
            onCommit={(officeId) => edit({ officeId, packId: '' })}
          />
        </div>
        <div data-field="packId">
          <SelectField
            label="ネットワーク"
            required
            value={team.packId}
            error={gapAt(shownGaps, 'teams', 'packId')}
            {...(team.packId === '' && { placeholder: '選んでください' })}
            choices={networks.map((one) => ({ value: one.id, label: networkTitle(one) }))}
            onCommit={(packId) => edit({ packId })}
          />
        </div>
      </Columns>
    </TypedHere>
  );
}
