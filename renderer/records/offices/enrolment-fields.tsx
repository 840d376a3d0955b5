import type { Enrolment, Office } from '@shared/ledger/entities';
import type { EnrolmentQuestion } from '@shared/packs/network-schema';
import type { Pack } from '@shared/packs/schema';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Segmented } from '../../ui/segmented';
import grid from './field-grid.module.css';
import { FieldRemark } from '../../ui/field-remark';
import { LedgerText, OnPapers } from './ledger-text';
import { Columns, Row, Stack } from '../../ui/layout';

interface EnrolmentFieldsProps {
  enrolment: Enrolment;
  office: Office;
  pack: Pack;
  lacking: ReadonlySet<string>;
  /** 終了 can be chosen too: for a ledger in use. */
  canEnd?: boolean;
  onChange: (change: Partial<Enrolment>) => void;
  onTyping?: (change: Partial<Enrolment>) => void;
}

const STATES = [
  { value: 'preparing', label: '準備中' },
  { value: 'active', label: '利用中' },
] as const;
const ENDED = { value: 'ended', label: '終了' } as const;

/** One office in one network: since when, and what that network asks. */
export function EnrolmentFields({
  enrolment,
  office,
  pack,
  lacking,
  canEnd = false,
  onChange,
  onTyping,
}: EnrolmentFieldsProps) {
  return (
    <Columns columns="repeat(6, minmax(0, 1fr))" gap={[14, 16]} align="start">
      <Row wrap gap={[4, 12]} className={grid['six']} data-field={`enrolments.${enrolment.id}.status`}>
        <Segmented
          label="いまの状態"
          value={enrolment.status}
          onChange={(status) => onChange({ status })}
          choices={canEnd || enrolment.status === 'ended' ? [...STATES, ENDED] : STATES}
        />
        <span className="subtle">{stateWords[enrolment.status]}</span>
      </Row>
      {enrolment.status !== 'preparing' && (
        <div className={grid['three']} data-field={`enrolments.${enrolment.id}.startedOn`}>
          <DateField
            label="利用を始めた日"
            value={enrolment.startedOn}
            onCommit={(startedOn) => onChange({ startedOn })}
            optional
            hint="わからなければ、空けておけます"
          />
        </div>
      )}
      {enrolment.status === 'ended' && (
        <div className={grid['three']} data-field={`enrolments.${enrolment.id}.endedOn`}>
          <DateField
            label="利用を終えた日"
            value={enrolment.endedOn}
            onCommit={(endedOn) => onChange({ endedOn })}
            optional
          />
        </div>
      )}
      {pack.enrolment.map((question) => (
        <Question
          key={question.field}
          question={question}
          enrolment={enrolment}
          office={office}
          isLacking={lacking.has(question.field)}
          onChange={onChange}
          onTyping={onTyping}
        />
      ))}
    </Columns>
  );
}

const stateWords: Record<Enrolment['status'], string> = {
  preparing: '申請の前、または返事を待っているところ',
  active: 'ID が届いて、使っている',
  ended: '利用をやめた',
  declined: '参加しない',
};

interface QuestionProps {
  question: EnrolmentQuestion;
  enrolment: Enrolment;
  office: Office;
  isLacking: boolean;
  onChange: (change: Partial<Enrolment>) => void;
  onTyping: ((change: Partial<Enrolment>) => void) | undefined;
}

/** What one network asks beside the office's own data; which of them, its pack says. */
function Question({ question, enrolment, office, isLacking, onChange, onTyping }: QuestionProps) {
  const { field, question: label, note, required, mayWait = false } = question;
  const shared = {
    table: 'enrolments' as const,
    id: enrolment.id,
    field,
    label,
    onPapers: required,
    isLacking,
    hint: note,
  };
  switch (field) {
    case 'kanamicInUse':
    case 'medicalNetMember':
      return (
        <Stack gap={6} items="start" className={grid['six']} data-field={`enrolments.${enrolment.id}.${field}`}>
          <Row align="stretch" gap={8} size={15} weight={700}>
            {label}
            {required && <OnPapers />}
          </Row>
          <Segmented
            label={label}
            hideLabel
            lacking={isLacking && !mayWait}
            value={enrolment[field] === null ? '' : enrolment[field] ? 'yes' : 'no'}
            onChange={(answer) => onChange({ [field]: answer === 'yes' })}
            choices={[
              { value: 'yes', label: 'はい（有）' },
              { value: 'no', label: 'いいえ（無）' },
            ]}
          />
          {isLacking &&
            (mayWait ? (
              <FieldRemark tone="notice">わかるときは、どちらかを選んでください。空けたままでも進めます</FieldRemark>
            ) : (
              <FieldRemark tone="act">どちらかを選んでください。書類で使います</FieldRemark>
            ))}
          <span className="subtle">{note}</span>
        </Stack>
      );
    case 'vpnCount':
      return (
        <div className={grid['three']}>
          <LedgerText
            {...shared}
            value={enrolment.vpnCount === null ? '' : String(enrolment.vpnCount)}
            onCommit={(typed) => onChange({ vpnCount: /^\d{1,3}$/.test(typed) ? Number(typed) : null })}
          />
        </div>
      );
    case 'administrator':
      return (
        <>
          <div className={grid['three']}>
            <LedgerText
              {...shared}
              value={enrolment.administrator.name}
              onCommit={(name) => onChange({ administrator: { ...enrolment.administrator, name } })}
            />
          </div>
          <ManagerProposed enrolment={enrolment} office={office} onChange={onChange} />
          <AdministratorFields enrolment={enrolment} onChange={onChange} />
        </>
      );
    default:
      return (
        <div className={grid['six']}>
          <LedgerText
            {...shared}
            value={enrolment[field]}
            hint={
              field === 'accountReceivingMail' && enrolment[field] !== '' && enrolment[field] === office.mail
                ? `${note ?? ''}。事業所のメールアドレスをコピーしました`
                : note
            }
            onCommit={(value) => onChange({ [field]: value })}
            onTyping={(value) => onTyping?.({ [field]: value })}
          />
        </div>
      );
  }
}

/** As long as nobody is named: the office's own 管理者, who often is both. Nothing is taken before it is pressed. */
function ManagerProposed({ enrolment, office, onChange }: Pick<QuestionProps, 'enrolment' | 'office' | 'onChange'>) {
  const { administrator } = enrolment;
  const { managerName: name, managerKana: kana } = office;
  if (administrator.name !== '' || name === '') return null;
  return (
    <Stack gap={6} items="start" className={grid['six']}>
      <span className="subtle">この事業所の管理者と同じ方なら、押すと入ります</span>
      <Button
        size="small"
        onClick={() => onChange({ administrator: { ...administrator, name, kana: administrator.kana || kana } })}
      >
        管理者の {name}さんにする
      </Button>
    </Stack>
  );
}

const administratorFields = [
  ['kana', '施設内管理者のふりがな'],
  ['title', '施設内管理者の職種・役職'],
  ['phone', '施設内管理者の電話番号'],
  ['mail', '施設内管理者への連絡先メールアドレス'],
] as const;

/** What else forms print of the 施設内管理者. */
const AdministratorFields = ({ enrolment, onChange }: Pick<QuestionProps, 'enrolment' | 'onChange'>) =>
  administratorFields.map(([field, label]) => (
    <div key={field} className={grid['three']}>
      <LedgerText
        table="enrolments"
        id={enrolment.id}
        field={field}
        label={label}
        value={enrolment.administrator[field]}
        onCommit={(value) => onChange({ administrator: { ...enrolment.administrator, [field]: value } })}
      />
    </div>
  ));
