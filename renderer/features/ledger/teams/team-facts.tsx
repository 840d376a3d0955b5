import { formatWareki, formatWarekiShort } from '@shared/text/wareki';
import type { Membership } from '@shared/ledger/entities';
import { isMember } from '@shared/rules/team-rules';
import { useRecords } from '../../../state/open-ledger';
import { recordAddress } from '../../../addresses/record-address';
import type { PanelProps } from '../../../records/kind/record-kind';
import { FurtherFacts } from '../../../records/panel/further-fields';
import { useOfficeFact } from '../../../records/panel/use-office-fact';
import type { AboutTeams } from '../../../records/teams/listed-teams';
import { Second } from '../../../ui/layout';
import { Fact } from '../../../ui/facts';
import { TextLink } from '../../../ui/text-link';
import { currentDay } from '../../../data/clock';
import { useToday } from '../../../state/use-today';

/** What is known of a team: whose it is and who is in it. */
export function TeamFactList({ record: team, about }: PanelProps<'team', AboutTeams>) {
  const { patient, all, members } = about.aboutOf(team);
  const { createdOn } = team;
  const gone = all.filter((member) => !isMember(member, currentDay()));
  return (
    <>
      <Fact term="患者">
        {patient && <TextLink href={recordAddress('patient', patient.id)}>{patient.name}</TextLink>}
      </Fact>
      <Fact term="事業所">{useOfficeFact(team.officeId)}</Fact>
      <Fact term="つくった日">{createdOn && formatWareki(createdOn)}</Fact>
      <FurtherFacts table="teams" record={team} />
      <Fact term="メンバー">
        {members.length > 0 && members.map((member) => <MemberFact key={member.id} member={member} />)}
      </Fact>
      <Fact term="前のメンバー">
        {gone.length > 0 && gone.map((member) => <MemberFact key={member.id} member={member} />)}
      </Fact>
    </>
  );
}

/** 佐藤 健一, as what, from where, and since when. */
function MemberFact({ member }: { member: Membership }) {
  const people = useRecords('people');
  const { staffId, name, jobType, organization, joinedOn, leftOn } = member;
  const person = people.get(staffId ?? '');
  const today = useToday();
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
