import { Team } from '@shared/ledger/entities';
import type { KeptRun } from '@shared/procedures/kept-run';
import { useOfficeInUse } from '../../../state/office-in-use';
import { Button } from '../../../ui/button';
import { Columns, Stack } from '../../../ui/layout';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import { boxOf } from '../../../records/panel/text-fields';
import { runWithoutRecords, withRecord } from './additions';
import { usePacksOf } from './use-packs-of';
import { gapAt, useEventOfWizard } from './wizard-context';

/** Teams of others that the ledger didn’t have and that were typed here, and 台帳にないチームを入れる. */
export function AddedTeams() {
  const { run, event, change } = useEventOfWizard();
  const { office, offices } = useOfficeInUse();
  const officeId = office?.id ?? (offices.length === 1 ? (offices[0]?.id ?? '') : '');
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
      const next = withRecord(now, 'teams', { ...team, officeId, packId, name: '' });
      return {
        ...next,
        event: next.event && { ...next.event, teamIds: [...(next.event.teamIds ?? []), team.id] },
      };
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
  const { offices } = useOfficeInUse();
  const networks = usePacksOf(team.officeId);
  const edit = (edits: Partial<Team>): void =>
    change((now) => {
      const known = now.additions.teams?.find(({ id }) => id === team.id);
      return known ? withRecord(now, 'teams', { ...known, ...edits }) : now;
    });
  return (
    <Stack frame={10} gap={12} pad={[14, 16]}>
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
          <SelectField
            label="加わる事業所"
            required
            value={team.officeId}
            error={gapAt(shownGaps, 'teams', 'officeId')}
            {...(team.officeId === '' && { placeholder: '選んでください' })}
            choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
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
            choices={networks.map(({ id, title }) => ({ value: id, label: title }))}
            onCommit={(packId) => edit({ packId })}
          />
        </div>
      </Columns>
      <div>
        <Button size="small" onClick={() => change((now) => runWithoutTeam(now, team.id))}>
          このチームを入れるのをやめる
        </Button>
      </div>
    </Stack>
  );
}

function runWithoutTeam(run: KeptRun, gone: string): KeptRun {
  const next = runWithoutRecords(run, 'teams', (id) => id === gone);
  const teamIds = next.event?.teamIds?.filter((id) => id !== gone) ?? [];
  return { ...next, event: next.event && { ...next.event, teamIds } };
}
