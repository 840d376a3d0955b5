import { useMemo } from 'react';
import type { Staff } from '@shared/ledger/entities';
import type { AlsoAt } from '@shared/ledger/fields/also-at';
import { otherPosts, withoutPost, withPost } from '@shared/ledger/places-of-work';
import { update } from '../../../data/records';
import type { PanelProps } from '../../../records/kind/record-kind';
import type { AboutPeople } from '../../../records/people/listed-people';
import { personName } from '../../../records/people/staff-sentences';
import { useChangeLedger } from '../../../state/change-ledger';
import { useRecords } from '../../../state/open-ledger';
import { Button } from '../../../ui/button';
import { CheckBox } from '../../../ui/check-box';
import { Block, Row, Second, Stack } from '../../../ui/layout';
import { SelectField } from '../../../ui/select-field';
import { SuggestField } from '../../../ui/suggest-field';

type PersonProps = PanelProps<'staff', AboutPeople>;

/** 兼務先: the offices in which somebody works beside their own, with the job there. */
export function OtherPosts({ record: person, about }: PersonProps) {
  const offices = useRecords('offices');
  const { add } = useChangePosts(person);
  const posts = otherPosts(person, offices.values());
  const taken = new Set([person.officeId, ...posts.map(({ officeId }) => officeId)]);
  const free = [...offices.values()].filter(({ id, status }) => status === 'registered' && !taken.has(id));
  if (posts.length + free.length === 0) return null;
  return (
    <Stack gap={8} role="group" aria-label="兼務先">
      <Block weight={700}>兼務先</Block>
      {posts.map((post) => (
        <Post key={post.officeId} {...{ person, post, about }} />
      ))}
      {free.length > 0 && (
        <SelectField
          label="兼務先を追加"
          value=""
          placeholder="選んでください"
          choices={free.map(({ id, name }) => ({ value: id, label: name }))}
          onCommit={add}
        />
      )}
      <Second leading={1.5}>
        兼務先の職員の一覧と書類にも出ます。IDのある方が並ぶ書類（管理台帳）では、そこでも使っている方を選びます。
      </Second>
    </Stack>
  );
}

interface PostProps {
  person: Staff;
  post: AlsoAt;
  about: AboutPeople;
}

function Post({ person, post, about }: PostProps) {
  const { nameOf, drop, setJob, setManager } = useChangePosts(person);
  const jobTypes = useMemo(() => about.jobTypes().map(({ word }) => word), [about]);
  const name = nameOf(post.officeId);
  return (
    <Stack gap={8} frame={10} pad={[10, 12]} role="group" aria-label={name}>
      <Row gap={8} justify="between">
        <span>{name}</span>
        <Button size="small" aria-label={`${name}を兼務先から外す`} onClick={() => drop(post.officeId)}>
          外す
        </Button>
      </Row>
      <SuggestField
        label="そこでの職種"
        hint={person.jobType && `空なら、${person.jobType}のままです`}
        value={post.jobType}
        suggestions={jobTypes}
        onCommit={(jobType) => setJob(post, jobType)}
      />
      <CheckBox checked={post.isSystemManager} onChange={(isOn) => setManager(post, isOn)}>
        システム利用管理担当者
      </CheckBox>
    </Stack>
  );
}

/** Each is a change of its own, said with the office's name. */
function useChangePosts(person: Staff) {
  const offices = useRecords('offices');
  const changeLedger = useChangeLedger();
  const who = personName(person);
  const nameOf = (officeId: string): string => offices.get(officeId)?.name ?? '';
  const change = (after: Staff, said: string): void => void changeLedger(said, [update('people', after)]);
  const keep = (post: AlsoAt, said: string): void => change(withPost(person, post, offices.values()), said);
  return {
    nameOf,
    add: (officeId: string) =>
      keep({ officeId, jobType: '', isSystemManager: false }, `${who}の兼務先に「${nameOf(officeId)}」を追加しました`),
    drop: (officeId: string) =>
      change(withoutPost(person, officeId, offices.values()), `${who}の兼務先から「${nameOf(officeId)}」を外しました`),
    setJob: (post: AlsoAt, jobType: string) =>
      keep({ ...post, jobType: jobType.trim() }, `${who}の「${nameOf(post.officeId)}」での職種を変えました`),
    setManager: (post: AlsoAt, isSystemManager: boolean) =>
      keep(
        { ...post, isSystemManager },
        `${who}を「${nameOf(post.officeId)}」のシステム利用管理担当者${isSystemManager ? 'に' : 'から外'}しました`,
      ),
  };
}
