import { toKatakana } from '@shared/text/kana';
import { Button } from '../../ui/button';
import { steps, type SetUpDraft, type SetUpStep } from './set-up-draft';
import { Block, Bullets, Small } from '../../ui/layout';
import { Card } from '../../ui/card';
import { Fact, Facts } from '../../ui/facts';

interface AnswersProps {
  draft: SetUpDraft;
  step: SetUpStep;
  onGo: (step: SetUpStep) => void;
}

/** What has been answered so far stays in sight, with the way back to it. */
export function Answers({ draft, step, onGo }: AnswersProps) {
  const at = steps.findIndex((one) => one.step === step);
  const { corporation, offices } = draft;
  if (at === 0) return <ToHaveAtHand />;
  return (
    <>
      <AnswersCard title="法人" onChange={() => onGo('corporation')}>
        <Line name="名称" value={corporation.name} small={toKatakana(corporation.kana)} />
        <Line name="代表者" value={`${corporation.representativeTitle}　${corporation.representativeName}`.trim()} />
        <Line
          name="住所"
          value={`${corporation.postalCode ? `〒${corporation.postalCode}　` : ''}${corporation.address}`}
        />
        <Line name="電話" value={corporation.phone} />
      </AnswersCard>
      {at === 2 && (
        <AnswersCard
          title={offices.length > 1 ? `事業所（${offices.length}か所）` : '事業所'}
          onChange={() => onGo('offices')}
        >
          {offices.map((office) => (
            <Line
              key={office.id}
              name={office.city || '名称'}
              value={office.name}
              small={[office.serviceKind, office.number || office.medicalInstitutionNumber].filter(Boolean).join('　')}
            />
          ))}
        </AnswersCard>
      )}
      <Block as="p" tone="sub" size={15} leading={1.65}>
        まだ何も送信されません。あとから「設定」で、いつでも直せます。
      </Block>
    </>
  );
}

function ToHaveAtHand() {
  return (
    <Card title="お手元にご用意ください" isQuiet>
      <Bullets size={15} leading={1.75}>
        <li>法人の名称・住所・代表者（登記のとおり）</li>
        <li>介護事業所番号（10桁）か医療機関番号の通知書</li>
        <li>事業所の管理者・所在地・メール・電話</li>
        <li>参加しているネットワークと、使い始めた日</li>
      </Bullets>
      <Block as="p" tone="sub" size={15} leading={1.65}>
        わからないところは空けたまま進めます。入れ終えても、まだ何も送信されません。
      </Block>
    </Card>
  );
}

function AnswersCard({
  title,
  onChange,
  children,
}: {
  title: string;
  onChange: () => void;
  children: React.ReactNode;
}) {
  return (
    <Card
      aria-label={`${title}の答え`}
      title={title}
      action={
        <Button look="text" onClick={onChange}>
          変える<span className="visually-hidden">（{title}）</span>
        </Button>
      }
      isQuiet
    >
      <Facts>{children}</Facts>
    </Card>
  );
}

function Line({ name, value, small }: { name: string; value: string; small?: string }) {
  return (
    <Fact term={name}>
      <>
        {value || (
          <Block as="span" tone="act" weight={700}>
            まだです
          </Block>
        )}
        {small && <Small block>{small}</Small>}
      </>
    </Fact>
  );
}
