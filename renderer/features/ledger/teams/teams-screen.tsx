import { useMemo } from 'react';
import { Redirect, useLocation } from 'wouter';
import type { Team } from '@shared/ledger/entities';
import { useRecords } from '../../../state/open-ledger';
import { useOfficeInUse } from '../../../state/office-in-use';
import { ExportButton } from '../../../records/export/export-button';
import { useExport } from '../../../records/export/use-export';
import { AddButton } from '../../../records/list/add-button';
import { EmptyList } from '../../../records/list/empty-list';
import { ImportButton } from '../../../records/list/import-button';
import { FilterChips, NetworkMenu } from '../../../ui/filter-chips';
import { NEW, useListAndPanel } from '../../../records/list/list-and-panel';
import { LedgerPage } from '../ledger-page';
import { ListSelectionBar } from '../../../records/list/list-selection-bar';
import { goesOn } from '../../../records/list/list-panels';
import { RecordList } from '../../../records/list/record-list';
import { UnfinishedNote } from '../../../records/list/unfinished-note';
import { useNetworkChoices } from '../../../records/panel/use-network-choices';
import { useNetworkName } from '../../../records/panel/use-network-name';
import { TEAMS } from '../../../records/patients/patient-words';
import { ViewSwitch } from '../patients/view-switch';
import { teamChips, useTeamView } from '../../../records/teams/team-view';
import { useAboutTeam, useTeams } from '../../../records/teams/use-teams';
import type { ListWords } from '../../../records/list/list-words';
import { NewTeam } from './new-team';
import { teamColumns } from './team-columns';
import { TeamPanel } from './team-panel';
import { teamName, useChangeTeam, useNewTeamDraft } from './team-values';

const nameOf = ({ name }: Team): string => name;

/** 台帳 › 患者・チーム › チーム. */
export function TeamsScreen({ recordId }: { recordId: string | null }) {
  const [, go] = useLocation();
  const records = useRecords('teams');
  const { shows } = useOfficeInUse();
  const { view, state } = useTeamView();
  const { rows, counts, elsewhere } = useTeams(state);
  const columns = useColumns();
  const networks = useNetworkChoices();
  const draft = useNewTeamDraft();
  const isEmpty = ![...records.values()].some(({ officeId }) => shows(officeId));
  const place = useListAndPanel(TEAMS, recordId);
  const { add, close, isAdding } = place;
  const out = useExport({ kind: 'team', words: teamWords, view, records, columns });

  const team = recordId === null ? undefined : records.get(recordId);
  // Its addition was undone, or the address is old.
  if (recordId !== null && recordId !== NEW && !team) return <Redirect to={TEAMS} replace />;
  return (
    <LedgerPage
      tab="patients"
      grid={place.grid}
      actions={
        <>
          <ImportButton kind="team" />
          {!isEmpty && <ExportButton onPress={out.open} />}
          <AddButton label={teamWords.add} isFilled={!isAdding && !isEmpty && !goesOn(place.panel)} onAdd={add} />
          {out.element}
        </>
      }
      search={
        isEmpty ? null : { label: teamWords.search, value: state.query, onType: (query) => view.change({ query }) }
      }
      notes={
        !isAdding && (
          <UnfinishedNote
            draft={draft}
            about={draft.values.name ? teamName(draft.values) : teamWords.thing}
            onGoOn={add}
          />
        )
      }
      list={
        isEmpty ? (
          <EmptyList
            words={teamWords}
            above={<ViewSwitch current="teams" />}
            isInOffice={records.size > 0}
            isAdding={isAdding}
            onAdd={add}
            kind="team"
          />
        ) : (
          <RecordList
            words={teamWords}
            view={view}
            state={state}
            columns={columns}
            rows={rows}
            nameOf={nameOf}
            elsewhere={elsewhere}
            currentId={team?.id ?? null}
            place={place}
            table="teams"
            records={records}
            selectionBar={({ selected, ...about }) => (
              <ListSelectionBar
                words={teamWords}
                count={selected.length}
                onExport={(way) => out.openFor(state.selected, way)}
                {...about}
              />
            )}
            onEscape={() => recordId !== null && close()}
            above={<ViewSwitch current="teams" />}
            chips={
              <FilterChips
                chips={teamChips}
                filter={state.filter}
                counts={counts}
                onFilter={(filter) => view.change({ filter })}
              >
                <NetworkMenu
                  network={state.network}
                  networks={networks}
                  onNetwork={(network) => view.change({ network })}
                />
              </FilterChips>
            }
          />
        )
      }
      panel={
        isAdding ? (
          <NewTeam draft={draft} onClose={close} onAdded={(id) => go(`${TEAMS}/${id}`)} />
        ) : (
          team && <TeamPanel key={team.id} team={team} takesFocus={place.takesFocus} onClose={close} />
        )
      }
    />
  );
}

function useColumns() {
  const offices = useRecords('offices');
  const networkName = useNetworkName();
  const aboutOf = useAboutTeam();
  const change = useChangeTeam();
  return useMemo(
    () => teamColumns({ officeName: (id) => offices.get(id)?.name ?? '', networkName, aboutOf, change }),
    [offices, networkName, aboutOf, change],
  );
}

const teamWords: ListWords = {
  thing: 'チーム',
  counter: '件',
  list: 'チームの一覧',
  search: 'チーム名・患者・メンバーでさがす',
  add: 'チームを追加',
  icon: 'people',
  isNotThere: 'ありません',
  lead: '患者さんのチーム（部屋）に、だれがいつから入っているかが分かります。',
  hint: '行を押すと、そのチームのメンバーが右に出ます。表の中は、ダブルクリックか Enter でそのまま直せます。',
  withGone: '抹消もふくめて',
};
