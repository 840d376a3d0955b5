import type { AheadKind, ReminderSettings } from '@shared/rules/reminder-settings';
import { takesPart } from '@shared/ledger/taking-part';
import { networkName } from '@shared/packs/network-of';
import type { Pack } from '@shared/packs/schema';
import { useRecords } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import { CheckBox } from '../../ui/check-box';
import { SelectField } from '../../ui/select-field';
import { Columns, Stack } from '../../ui/layout';
import section from './section.module.css';
import { Card } from '../../ui/card';
import { Beside } from '../../ui/beside';

const days = (numbers: readonly number[]) =>
  numbers.map((number) => ({ value: String(number), label: number === 0 ? '当日' : `${number}日前` }));

const ahead: { kind: AheadKind; label: string; choices: readonly number[] }[] = [
  { kind: 'deadlines', label: '手続きの期限', choices: [0, 3, 7, 14, 30] },
  { kind: 'leaving', label: '職員の退職', choices: [7, 14, 30, 60] },
  { kind: 'passwords', label: 'パスワードの変更', choices: [0, 3, 5, 7, 14] },
  { kind: 'certificates', label: '電子証明書の期限', choices: [14, 30, 60, 90] },
  { kind: 'education', label: '個人情報の教育', choices: [0, 14, 30, 60] },
  { kind: 'reports', label: '年1回の現況届', choices: [0, 14, 30, 60] },
];

const times = ['08:00', '08:30', '09:00', '09:30', '10:00', '13:00', '15:00'];

/** お知らせの時期: when 今日やること tells what, how often where a network doesn't say, and the PC's own notification. */
export function RemindersSection() {
  const { settings, changeSettings } = useSession();
  const { reminders } = settings;
  const change = (part: Partial<ReminderSettings>): void =>
    void changeSettings({ reminders: { ...reminders, ...part } });
  return (
    <Beside aside="20.625rem" gap={18} className={section['columns']}>
      <Stack gap={16} narrow>
        <Card titleId="ahead" title="ホームに出す日">
          <p>「今日やること」に、何日前から出すかを選びます。</p>
          <Columns columns="repeat(auto-fill, minmax(12rem, 1fr))" gap={[14, 20]}>
            {ahead.map(({ kind, label, choices }) => (
              <SelectField
                key={kind}
                label={label}
                value={String(reminders.ahead[kind])}
                choices={days([...new Set([...choices, reminders.ahead[kind]])].sort((a, b) => a - b))}
                onCommit={(value) => change({ ahead: { ...reminders.ahead, [kind]: Number(value) } })}
              />
            ))}
          </Columns>
        </Card>
        <RhythmCard reminders={reminders} onChange={change} />
        <Card titleId="notify" title="パソコンのお知らせ">
          <CheckBox checked={reminders.notifies} onChange={(notifies) => change({ notifies })}>
            今日やることがある日は、一度お知らせする
          </CheckBox>
          {reminders.notifies && (
            <Columns columns="repeat(auto-fill, minmax(12rem, 1fr))" gap={[14, 20]}>
              <SelectField
                label="お知らせする時刻"
                value={reminders.notifiesAt}
                choices={[...new Set([...times, reminders.notifiesAt])]
                  .sort()
                  .map((time) => ({ value: time, label: `${time.replace(/^0/, '')} ごろ` }))}
                onCommit={(notifiesAt) => change({ notifiesAt })}
              />
            </Columns>
          )}
          <CheckBox checked={reminders.notifiesOfPapers} onChange={(notifiesOfPapers) => change({ notifiesOfPapers })}>
            差戻しなど、対応が必要な返事が届いたら、お知らせする
          </CheckBox>
          <CheckBox checked={reminders.hasBadge} onChange={(hasBadge) => change({ hasBadge })}>
            タスクバーの絵に、今日やることの件数を付ける
          </CheckBox>
        </Card>
      </Stack>
      <Stack as="aside" gap={16} narrow>
        <Card title="お知らせに、名前は出ません" isQuiet>
          <p>
            パソコンのお知らせとタスクバーには、件数だけを出します。患者さんや職員の名前は出しません。お知らせは、連携台帳を開いていて、ロックしていないあいだだけ出ます。
          </p>
          <p>出さない時間帯は、Windows の「集中モード」などに従います。</p>
        </Card>
      </Stack>
    </Beside>
  );
}

const rhythms = { passwords: 'パスワードの変更', education: '個人情報の教育' } as const;
type Rhythm = keyof typeof rhythms;

/** Where a network's document only says 定期的, the office decides how often. */
function RhythmCard({
  reminders,
  onChange,
}: {
  reminders: ReminderSettings;
  onChange: (part: Partial<ReminderSettings>) => void;
}) {
  const { packs } = useSession();
  const enrolments = useRecords('enrolments');
  const used = new Set([...enrolments.values()].filter(takesPart).map(({ packId }) => packId));
  const open = packs.filter(({ id }) => used.has(id)).flatMap(openRhythms);
  if (open.length === 0) return null;
  return (
    <Card titleId="rhythm" title="どのくらいの間をおくか">
      <p>手引きには「定期的に」とだけあり、間は決められていません。事業所の決まりに合わせてください。</p>
      <Columns columns="repeat(auto-fill, minmax(12rem, 1fr))" gap={[14, 20]}>
        {open.map(({ key, label, everyMonths }) => (
          <SelectField
            key={key}
            label={label}
            value={String(reminders.months[key] ?? everyMonths)}
            choices={[1, 2, 3, 6, 12, 24].map((months) => ({
              value: String(months),
              label: months === 12 ? '1年ごと' : months === 24 ? '2年ごと' : `${months}か月ごと`,
            }))}
            onCommit={(value) => onChange({ months: { ...reminders.months, [key]: Number(value) } })}
          />
        ))}
      </Columns>
    </Card>
  );
}

const openRhythms = (pack: Pack): { key: string; label: string; everyMonths: number }[] =>
  (Object.keys(rhythms) as Rhythm[]).flatMap((rule) => {
    const asked = pack.rules[rule];
    return asked?.unsaid.includes('everyMonths')
      ? [{ key: `${pack.id}.${rule}`, label: `${networkName(pack)}：${rhythms[rule]}`, everyMonths: asked.everyMonths }]
      : [];
  });
