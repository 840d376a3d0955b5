import { daysBetween } from '@shared/text/calendar-date';
import { formatWarekiWeekday } from '@shared/text/wareki';
import { lastAtWorkWords } from '@shared/procedures/event-day';
import type { KeptRun } from '@shared/procedures/kept-run';
import { officeFactLabel, officeFactText, roleLabels, type RoleField } from '@shared/procedures/wizard/office-facts';
import { officeOf, settledEvent } from '@shared/procedures/wizard/settled-event';
import { isDeviceUnknown } from '@shared/procedures/wizard/unknown-device';
import { useSession } from '../../../state/session';
import { deviceChoiceName } from './device-words';
import { eventTitle } from '../../../procedures/event-tiles';
import { useEventOfWizard } from './wizard-context';
import { Block, Row, Stack } from '../../../ui/layout';
import { Button } from '../../../ui/button';
import { currentDay } from '../../../data/clock';

/** What was answered, each with 変える. */
export function AnswersSummary() {
  const { goTo } = useEventOfWizard();
  return (
    <Stack as="dl" gap={10} pad={[14, 16]} on="ground" frame={12}>
      {useAnswerSummaries().map(({ term, lines, page }) => (
        <div key={term}>
          <Row as="dt" justify="between" tone="sub" size={14}>
            {term}
            <Button look="text" size="small" type="button" onClick={() => goTo(page)} aria-label={`${term}を変える`}>
              変える
            </Button>
          </Row>
          {lines.map((line, i) => (
            <Block
              as="dd"
              key={line}
              size={i > 0 ? 14 : 16}
              tone={i > 0 ? 'sub' : 'text'}
              weight={i > 0 ? 400 : 700}
              leading={1.4}
              anywhere
            >
              {line}
            </Block>
          ))}
        </div>
      ))}
    </Stack>
  );
}

export interface AnswerSummary {
  term: string;
  lines: string[];
  page: KeptRun['page'];
}

/** The answers in words: できごと, だれが, どこへ, いつ … */
export function useAnswerSummaries(): AnswerSummary[] {
  const { event: answers, seen } = useEventOfWizard();
  const { packs } = useSession();
  const event = settledEvent(answers, seen);
  const officeName = (id: string | null | undefined): string => seen.offices.find((one) => one.id === id)?.name ?? '';
  const lines: AnswerSummary[] = [{ term: 'できごと', lines: [eventTitle(event.kind)], page: 'event' }];
  const add = (term: string, ...words: string[]): void => {
    const said = words.filter((word) => word !== '');
    if (said.length > 0) lines.push({ term, lines: said, page: 'who' });
  };
  const [person] = event.staff;
  if (person)
    add(
      'だれが',
      event.staff.map(({ name }) => name).join('、'),
      // Of several each has their own.
      event.staff.length > 1 ? '' : person.jobType,
      officeName(officeOf(event, seen)),
      event.staff.some(({ isSystemManager }) => isSystemManager) ? roleLabels.systemManager : '',
    );
  add('どなたが', seen.patients.find(({ id }) => id === event.patientId)?.name ?? '');
  const devices = (ids: readonly string[] | undefined): string =>
    seen.devices
      .filter(({ id }) => ids?.includes(id))
      .map(deviceChoiceName)
      .join('、');
  add('いままでの端末', devices(event.replacedDeviceIds));
  add('端末', isDeviceUnknown(event) ? 'まだわからない' : devices(event.deviceIds));
  add(
    'チーム',
    seen.teams
      .filter(({ id }) => event.teamIds?.includes(id))
      .map(({ name }) => name)
      .join('、'),
  );
  const joiners = event.kind === 'team-joined' && seen.memberships.filter(({ id }) => event.memberIds?.includes(id));
  if (joiners)
    add('だれが', ...joiners.map(({ organization, name }) => [organization, name].filter(Boolean).join('　')));
  if (event.kind === 'transfer')
    add('どこへ', event.toOfficeId ? officeName(event.toOfficeId) : 'ほかの法人・台帳にない事業所');
  if (event.kind === 'rename' && person) add('新しい氏名', person.after['name'] ?? '', person.after['kana'] ?? '');
  if (!person && event.officeId) add('どの事業所', officeName(event.officeId));
  add('ネットワーク', packs.find(({ id }) => id === event.packId)?.title ?? '');
  for (const [field, before] of Object.entries(event.before))
    add(
      field in roleLabels ? roleLabels[field as RoleField] : officeFactLabel(field),
      officeFactText(field, event.after[field] ?? ''),
      before === '' ? '' : `変更前：${officeFactText(field, before)}`,
    );
  if (event.date) {
    const days = daysBetween(currentDay(), event.date);
    const distance = days > 0 ? `あと ${days}日` : days === 0 ? '今日' : `${-days}日前`;
    add('いつ', formatWarekiWeekday(event.date), distance, ...lastAtWorkWords(event));
  }
  return lines;
}
