import { useState } from 'react';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { InputForm } from '../../ui/input-form';
import { LiveField } from '../../ui/live-field';
import { Block, Row } from '../../ui/layout';
import type { AskedWho } from './asked-who';

/** Who sits here: one of those who said so before, or a new name. */
export function WhoIsHere({ asked: { names, answer } }: { asked: AskedWho }) {
  const [isOther, setOther] = useState(names.length === 0);
  const [typed, setTyped] = useState('');
  return (
    <Card title="いま、どなたがお使いですか">
      {isOther ? (
        <InputForm onSend={() => answer(typed.trim() === '' ? null : typed.trim().slice(0, 50))}>
          <Row align="end" gap={12} wrap>
            <Block grow narrow>
              <LiveField label="このパソコンを使う方のお名前" value={typed} onType={setTyped} />
            </Block>
            <Button type="submit">この名前を記録に残す</Button>
            <Button look="text" onClick={() => answer(null)}>
              空けておく
            </Button>
          </Row>
        </InputForm>
      ) : (
        <Row gap={8} wrap>
          {names.map((name) => (
            <Button key={name} onClick={() => answer(name)}>
              {name}
            </Button>
          ))}
          <Button look="text" onClick={() => setOther(true)}>
            ほかの方
          </Button>
        </Row>
      )}
      <p className="subtle">
        だれが台帳を変えたかの記録に「選んだ名前」として残ります。合い言葉で確かめた名前ではありません。
      </p>
    </Card>
  );
}
