import type { Pack } from '@shared/packs/schema';
import { lawDeadline, type LawReminder } from '@shared/procedures/care-law';
import type { NetworkProcedure, ProcedureRun } from '@shared/procedures/result';
import { hoursText } from '@shared/text/business-hours';
import { formatWareki, formatWarekiWeekday } from '@shared/text/wareki';
import { useSession } from '../../../state/session';
import { Printout, PrintedTable } from '../../../ui/printout';
import type { AnswerSummary } from './answers-summary';
import { paperTitle } from './paper-words';
import { Block } from '../../../ui/layout';
import { currentDay } from '../../../data/clock';

interface PapersSheetProps {
  run: ProcedureRun;
  /** What the law of 介護保険 asks for besides. */
  law: LawReminder | null;
  /** What the page says above all of it. */
  cautions?: readonly string[];
  answers: readonly AnswerSummary[];
  title: string;
}

const NECESSITY = { must: '必要', consent: '同意', 'if-needed': '必要であれば' } as const;

/** この一覧: papers, work, last days and contacts on A4, in black, with boxes to tick. */
export function PapersSheet({ run, law, cautions = [], answers, title }: PapersSheetProps) {
  const { packs } = useSession();
  const rows = run.networks.flatMap(({ packId, network, papers, steps }) => {
    const name = packs.find(({ id }) => id === packId)?.title ?? network;
    return [
      ...papers.map((paper) => [name, paperTitle(paper), NECESSITY[paper.necessity], paper.note] as const),
      ...steps
        .filter((step) => step.papers.length === 0)
        .map(({ action, actor, note }) => [name, action, actor.name, note] as const),
    ];
  });
  if (law) rows.push(['指定の届け出', law.step, '事業所', law.form]);
  const deadlines = [
    ...run.networks.flatMap((one) => one.deadlines.map(({ text, date }) => ({ text, date }))),
    ...(law?.due ? [{ text: lawDeadline(law, currentDay()), date: law.due }] : []),
  ];
  return (
    <Printout
      title={`${title}：必要な書類とすること`}
      whose={[
        ...answers.slice(1).map(({ term, lines }) => `${term}：${lines.join('　')}`),
        `${formatWareki(currentDay())} 印刷`,
      ]}
    >
      <PrintedTable>
        <thead>
          <tr>
            <th>済</th>
            <th>ネットワーク</th>
            <th>書類・すること</th>
            <th>必要・だれが</th>
            <th>注意</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([network, what, who, note], i) => (
            <tr key={`${network}/${what}/${i}`}>
              <td>☐</td>
              <td>{network}</td>
              <td>{what}</td>
              <td>{who}</td>
              <td>{note}</td>
            </tr>
          ))}
        </tbody>
      </PrintedTable>
      <PrintedLines of="注意" lines={[...cautions, ...warningTexts(run)]} />
      <PrintedLines
        of="期限"
        lines={deadlines.map(({ text, date }) => (date ? `${formatWarekiWeekday(date)}　${text}` : text))}
      />
      <PrintedLines of="連絡先" lines={run.networks.flatMap((one) => contactLines(one, packs))} />
    </Printout>
  );
}

const warningTexts = ({ networks }: ProcedureRun): string[] =>
  networks.flatMap(({ warnings }) => warnings.map(({ text }) => text));

function contactLines({ packId, contacts }: NetworkProcedure, packs: readonly Pack[]): string[] {
  const known = packs.find(({ id }) => id === packId)?.contacts ?? [];
  return contacts.map(({ contact, name, phone, mail, why }) => {
    const whom = known.find(({ id }) => id === contact);
    const hours = phone && whom ? hoursText(whom) : '';
    return [name, phone || mail, hours && `受付 ${hours}`, why].filter(Boolean).join('　');
  });
}

const PrintedLines = ({ of, lines }: { of: string; lines: readonly string[] }) =>
  [...new Set(lines)].map((line, i) => (
    <Block as="p" above={i === 0 ? '8mm' : '2mm'} size="10pt" key={line}>
      {of}：{line}
    </Block>
  ));
