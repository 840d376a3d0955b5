import { roleNames } from '@shared/vault/role';
import { useOpenLedger } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import { TextField } from '../../ui/text-field';
import { textSizes } from '../../ui/start-frame';
import { Block, Stack } from '../../ui/layout';
import section from './section.module.css';
import { Choice, Choices } from '../../ui/choice';
import { Card } from '../../ui/card';
import { Beside } from '../../ui/beside';

/** What the sizes are, whichever is on now. */
const previews = { standard: '16px', large: '18px', largest: '20px' } as const;

/** 文字の大きさ・表示, and under which name this PC's user stands in history. */
export function DisplaySection() {
  const { settings, changeSettings } = useSession();
  const { user, userName, changeUserName } = useOpenLedger();
  return (
    <Beside aside="20.625rem" gap={18} className={section['columns']}>
      <Stack gap={16} narrow>
        <Card>
          <Choices legend="文字の大きさ">
            {textSizes.map(({ value, label }) => (
              <Choice
                key={value}
                look="card"
                name="text-size"
                checked={settings.textSize === value}
                onChoose={() => void changeSettings({ textSize: value })}
              >
                <Block as="span" weight={700} width="4rem">
                  {label}
                </Block>
                <Block as="span" tone="sub" style={{ fontSize: previews[value] }}>
                  流山市 様式1-1　山田 花子
                </Block>
              </Choice>
            ))}
          </Choices>
          <p className="subtle">選ぶと、すぐ画面全体に効きます。紙の書類の文字の大きさは変わりません。</p>
        </Card>
        <Card title="記録に残す名前">
          {user ? (
            <p>
              <b>{userName}</b>（{roleNames[user.role]}）の名前で残ります。
              <span className="subtle">合い言葉で開けた方の名前なので、ここでは変えられません。</span>
            </p>
          ) : (
            <TextField
              label="このパソコンを使う方のお名前"
              value={userName}
              normalize={(typed) => typed.trim().slice(0, 50)}
              onCommit={(name) => void changeUserName(name)}
              hint="台帳を変えたとき、だれが変えたかの記録に残ります。空けておくこともできます"
            />
          )}
        </Card>
      </Stack>
    </Beside>
  );
}
