import { today as currentDay } from '@shared/text/calendar-date';
import { formatWareki, formatWarekiShort } from '@shared/text/wareki';
import type { Membership, Team } from '@shared/ledger/entities';
import { isMember } from '@shared/rules/team-rules';
import { useRecords } from '../../../state/open-ledger';
import { PATIENTS } from '../../../records/patients/patient-words';
import { dayText } from '../../../words/day-text';
import { FindingNotes } from '../../../records/panel/finding';
import { FurtherFacts } from '../../../records/panel/further-fields';
import { History } from '../../../records/panel/history';
import { RecordDetail } from '../../../records/panel/record-detail';
import type { RecordTask } from '../../../records/panel/record-panel';
import { registeringSentence } from '../../../records/panel/record-sentences';
import { useNetworkName } from '../../../records/panel/use-network-name';
import { useOfficeFact } from '../../../records/panel/use-office-fact';
import { teamName, useChangeTeam } from './team-values';
import { useAboutTeam } from '../../../records/teams/use-teams';
import { Second } from '../../../ui/layout';
import { Fact, Facts, Memo } from '../../../ui/facts';
import { TextLink } from '../../../ui/text-link';

interface TeamDetailProps {
  team: Team;
  takesFocus: boolean;
  onTask: (task: RecordTask) => void;
  onClose: () => void;
}

/** What the ledger knows about a team: whose it is and who is in it. */
export function TeamDetail({ team, takesFocus, onTask, onClose }: TeamDetailProps) {
  const change = useChangeTeam();
  const network = useNetworkName()(team.packId);
  const { patient, all, members, findings } = useAboutTeam()(team);
  const isStruckOff = team.status === 'struck-off';
  const name = teamName(team);
  const { createdOn, struckOffOn, note } = team;
  const gone = all.filter((member) => !isMember(member, currentDay()));
  return (
    <RecordDetail
      title={team.name}
      label={`${name}の詳しい内容`}
      subtitle={`${network}　メンバー ${members.length}人`}
      badges={isStruckOff ? [{ tone: 'plain', text: `${struckOffOn ? `${dayText(struckOffOn)} ` : ''}抹消` }] : []}
      takesFocus={takesFocus}
      isStruckOff={isStruckOff}
      erasable={{ subject: { table: 'teams', id: team.id }, who: name }}
      onRegister={() =>
        void change({
          id: team.id,
          edits: { status: 'registered', struckOffOn: null },
          sentence: registeringSentence(name),
        })
      }
      procedures={{
        label: 'このチームの手続き',
        events: ['team-joined'],
        given: { team: team.id, ...(team.patientId && { patient: team.patientId }) },
      }}
      onTask={onTask}
      onClose={onClose}
    >
      <FindingNotes findings={findings} />
      <Facts look="panel">
        <Fact term="患者">{patient && <TextLink href={`${PATIENTS}/${patient.id}`}>{patient.name}</TextLink>}</Fact>
        <Fact term="事業所">{useOfficeFact(team.officeId)}</Fact>
        <Fact term="つくった日">{createdOn && formatWareki(createdOn)}</Fact>
        <FurtherFacts table="teams" record={team} />
        <Fact term="メンバー">
          {members.length > 0 && members.map((member) => <MemberFact key={member.id} member={member} />)}
        </Fact>
        <Fact term="前のメンバー">
          {gone.length > 0 && gone.map((member) => <MemberFact key={member.id} member={member} />)}
        </Fact>
      </Facts>
      <History record={team} related={all} />
      {note && (
        <Facts look="below">
          <Fact term="メモ">
            <Memo>{note}</Memo>
          </Fact>
        </Facts>
      )}
    </RecordDetail>
  );
}

/** 佐藤 健一, as what, from where, and since when. */
function MemberFact({ member }: { member: Membership }) {
  const people = useRecords('people');
  const { staffId, name, jobType, organization, joinedOn, leftOn } = member;
  const person = people.get(staffId ?? '');
  const today = currentDay();
  return (
    <div>
      {person ? <TextLink href={`/ledger/people/${person.id}`}>{person.name}</TextLink> : name}
      <Second as="div" leading={1.5}>
        {jobType}
        {joinedOn && `　${formatWarekiShort(joinedOn, today)}から`}
        {leftOn && `${formatWarekiShort(leftOn, today)}まで`}
      </Second>
      <Second as="div" leading={1.5}>
        {organization}
      </Second>
    </div>
  );
}
