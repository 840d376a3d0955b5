import { Menu } from '@mantine/core';
import { useLocation } from 'wouter';
import type { EventKind } from '@shared/ledger/event';
import { officesOf } from '@shared/ledger/places-of-work';
import { networkOfNewId } from '@shared/rules/account-rules';
import { formsOfOffice } from '@shared/papers/forms-of-office';
import { papersAboutStaff } from '@shared/papers/staff-papers';
import { currentDay } from '../../../data/clock';
import { useRecords } from '../../../state/open-ledger';
import { useSession } from '../../../state/session';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { wizardHref } from '../../../addresses/start-address';
import { newAccountHref } from '../../../addresses/record-address';
import { paperAddress, paperName } from './offer-after';
import { personName } from '../../../records/people/staff-sentences';
import { registeringSentence } from '../../../records/panel/record-sentences';
import type { DetailProps } from '../../../records/kind/record-kind';
import type { AboutPeople } from '../../../records/people/listed-people';
import { Small } from '../../../ui/layout';

/** What happens to a person, as the wizard is come to from here. */
const procedures: readonly { event: EventKind; label: string }[] = [
  { event: 'leave', label: '退職の手続き' },
  { event: 'transfer', label: '異動の手続き' },
  { event: 'rename', label: '氏名の変更の手続き' },
];

type PersonProps = DetailProps<'staff', AboutPeople>;

/** What can be done with a person. */
export const PersonActs = (props: PersonProps) => (
  <>
    <PersonMenu {...props} />
    <Button onClick={() => props.onTask('edit')}>編集</Button>
  </>
);

/** この人の手続き: procedures, papers of this office's networks, 退職, 抹消. */
function PersonMenu({ record: person, change, onTask }: PersonProps) {
  const [, go] = useLocation();
  const { packs } = useSession();
  const enrolments = useRecords('enrolments');
  const { id, leftOn } = person;
  const packId = networkOfNewId(person, { enrolments: enrolments.values(), accounts: useRecords('accounts').values() });
  const isStruckOff = person.status === 'struck-off';
  const offices = officesOf(person, useRecords('offices'));
  // Whoever is struck off can't be chosen for a paper any more; what was changed before can still be told.
  const forms = offices
    .flatMap((office) => formsOfOffice(office, enrolments.values(), packs, currentDay()))
    .filter(({ form: { subject } }) => !isStruckOff || subject.kind !== 'people');
  const papers = papersAboutStaff([...new Map(forms.map((one) => [`${one.pack.id}/${one.form.id}`, one])).values()]);
  return (
    <Menu position="top-start" width="target">
      <Menu.Target>
        <Button look="outline" iconAfter="up" isGrowing>
          この人の手続き
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {!isStruckOff && (
          <>
            <Menu.Label>手続きを始める</Menu.Label>
            {procedures.map(({ event, label }) => (
              <Menu.Item
                key={event}
                leftSection={<Icon name="procedures" />}
                onClick={() => go(wizardHref(event, { staff: id }))}
              >
                {label}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
        <Menu.Label>書類をつくる</Menu.Label>
        {papers.map((paper) => (
          <Menu.Item
            key={`${paper.packId}/${paper.formId}`}
            leftSection={<Icon name="document" />}
            onClick={() => go(paperAddress(paper, id))}
          >
            {paperName(paper)}
            <Small as="div">{paper.title}</Small>
          </Menu.Item>
        ))}
        {papers.length === 0 && (
          <Small as="p" pad={[4, 12, 8]}>
            {isStruckOff ? '抹消を取り消すと、書類をつくれます' : 'この事業所に、職員について出す様式はありません'}
          </Small>
        )}
        <Menu.Divider />
        <Menu.Label>台帳に記録する</Menu.Label>
        {!isStruckOff && (
          <Menu.Item onClick={() => onTask('leave')}>{leftOn ? '退職日を変える' : '退職を記録する'}</Menu.Item>
        )}
        {leftOn && !isStruckOff && (
          <Menu.Item onClick={() => void change({ id, edits: { leftOn: null } })}>退職を取り消す</Menu.Item>
        )}
        {isStruckOff ? (
          <Menu.Item
            onClick={() =>
              void change({
                id,
                edits: { status: 'registered', struckOffOn: null },
                sentence: registeringSentence(personName(person)),
              })
            }
          >
            抹消を取り消す
          </Menu.Item>
        ) : (
          <Menu.Item onClick={() => onTask('strike-off')}>抹消する</Menu.Item>
        )}
        {!isStruckOff && (
          <Menu.Item
            onClick={() =>
              go(newAccountHref({ officeId: person.officeId, holderId: id, ...(packId !== null && { packId }) }))
            }
          >
            ID（アカウント）を追加する
          </Menu.Item>
        )}
        <Menu.Item onClick={() => onTask('edit')}>編集する</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
