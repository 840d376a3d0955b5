import { useEffect, useState } from 'react';
import { routeName, type FoundProgram, type PrintingState, type RouteChoice } from '@shared/ipc/printing';
import type { Failure } from '@shared/problems/problem';
import { ask } from '../../ipc/ask';
import { useSession } from '../../state/session';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/problem-note';
import { SelectField } from '../../ui/select-field';
import { useToast } from '../../state/toasts';
import { madeByWords } from '../../words/made-by';
import { Block, Row, Stack } from '../../ui/layout';
import section from './section.module.css';
import { Choice, Choices } from '../../ui/choice';
import { Card } from '../../ui/card';
import { Beside } from '../../ui/beside';

/** 印刷とPDF: which program makes them, what this PC has, and one sheet to try it with. */
export function PrintingSection() {
  const [state, setState] = useState<PrintingState | null>(null);
  useEffect(() => void ask('printing:state').then(setState), []);
  return (
    <Beside aside="20.625rem" gap={18} className={section['columns']}>
      <Stack gap={16} narrow>
        <ProgramCard state={state} />
        {state && <PrinterCard state={state} />}
      </Stack>
      <Stack as="aside" gap={16} narrow>
        <Card title="どれを選べばよいですか" isQuiet>
          <p>
            迷ったら「自動で選ぶ」のままにしてください。Word があれば Word、なければ
            LibreOffice、どちらもなければ連携台帳がつくります。
          </p>
          <p>
            Word
            でつくったものが、市町村で開いたときの見え方にいちばん近くなります。連携台帳でつくると、行の変わり目が少し違うことがあります。
          </p>
          <p>鶴岡市の様式のように、PDF にできない決まりの書類は、どれを選んでも PDF にしません。</p>
        </Card>
      </Stack>
    </Beside>
  );
}

function ProgramCard({ state }: { state: PrintingState | null }) {
  const { settings, changeSettings } = useSession();
  const choices: { value: RouteChoice; name: string; about: string; found: FoundProgram | null | 'own' }[] = [
    {
      value: 'auto',
      name: '自動で選ぶ',
      about: state ? `このパソコンでは${routeName[state.automatic]}を使います` : '調べています…',
      found: 'own',
    },
    {
      value: 'word',
      name: 'Word',
      about:
        state?.word && !state.word.hasExcel
          ? 'Excel が見つかりません。Excel の様式は、ほかのソフトか連携台帳がつくります'
          : 'Excel の様式は Excel を使います',
      found: state?.word ?? null,
    },
    { value: 'libreoffice', name: 'LibreOffice', about: '', found: state?.libreoffice ?? null },
    { value: 'own', name: '連携台帳', about: 'この製品だけでつくります。ほかのソフトは使いません', found: 'own' },
  ];
  return (
    <Card>
      <Choices legend="印刷とPDFに使うソフト">
        {choices.map(({ value, name, about, found }) => (
          <Choice
            key={value}
            look="card"
            name="print-route"
            checked={settings.printRoute === value}
            onChoose={() => void changeSettings({ printRoute: value })}
          >
            <Row as="span" wrap grow narrow gap={[2, 12]}>
              <Block as="span" fixed weight={700} width="8rem">
                {name}
              </Block>
              <Row as="span" wrap narrow flex="1 1 16rem" gap={[2, 12]} tone="sub" size={15}>
                {about && <span>{about}</span>}
                {found !== 'own' && (state ? <Found program={found} name={name} /> : <Badge>調べています…</Badge>)}
              </Row>
            </Row>
          </Choice>
        ))}
      </Choices>
      {/* What was found moves it down: a press that was meant for it would go beside it. */}
      {state && <TryOut />}
    </Card>
  );
}

function Found({ program, name }: { program: FoundProgram | null; name: string }) {
  if (!program) return <Badge>{name}が見つかりません</Badge>;
  return (
    <>
      <Badge tone="ok" icon="check">
        見つかりました{program.version && `　版 ${program.version}`}
      </Badge>
      <Block as="span" anywhere size={14}>
        {program.path}
      </Block>
    </>
  );
}

/** 試しに1枚つくる: a real form, empty, through the very way that papers take. */
function TryOut() {
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure | null>(null);
  const make = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailed(null);
    const made = await ask('printing:try').finally(() => setBusy(false));
    if (!made.ok) return setFailed(made);
    if (made.value.cancelled) return;
    const { file, name, madeBy } = made.value;
    toast(`つくりました：${name}${madeBy ? `（${madeByWords(madeBy)}）` : ''}`, {
      label: 'フォルダーを開く',
      run: () => void ask('documents:reveal', { file }),
    });
  };
  return (
    <>
      <Row wrap gap={[8, 12]}>
        <Button icon="document" onClick={() => void make()}>
          {isBusy ? 'つくっています…' : '試しに1枚つくる'}
        </Button>
      </Row>
      <p className="subtle">何も書いていない様式を1枚、選んだソフトで PDF にして保存します。</p>
      {failed && <ProblemNote problem={failed} />}
    </>
  );
}

const USUAL = 'いつも使うプリンター（パソコンの設定）';

/** Word and LibreOffice print without a dialog of their own: on this printer, after a question. */
function PrinterCard({ state: { printers } }: { state: PrintingState }) {
  const { settings, changeSettings } = useSession();
  const isGone = settings.printer !== '' && !printers.some(({ name }) => name === settings.printer);
  return (
    <Card titleId="printer" title="Word・LibreOffice で印刷するプリンター">
      {printers.length === 0 ? (
        <p>プリンターが見つかりません。つなぐと、ここで選べます。見つかるまでは、印刷の画面を開きます。</p>
      ) : (
        <SelectField
          label="プリンター"
          value={settings.printer}
          choices={[
            { value: '', label: USUAL },
            ...printers.map(({ name, label }) => ({ value: name, label })),
            ...(isGone ? [{ value: settings.printer, label: `${settings.printer}（今は見つかりません）` }] : []),
          ]}
          onCommit={(printer) => void changeSettings({ printer })}
        />
      )}
      <p className="subtle">印刷の前に、プリンターと部数を確かめます。両面などは「印刷の画面を開く」で選べます。</p>
    </Card>
  );
}
