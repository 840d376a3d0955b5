import { formatWareki } from '@shared/text/wareki';
import type { ProcedureRun } from '@shared/procedures/result';
import { useSession } from '../../../state/session';
import { Printout, PrintedTable } from '../../../ui/printout';
import type { AnswerSummary } from './answers-summary';
import { paperTitle } from './paper-words';
import { Block } from '../../../ui/layout';
import { currentDay } from '../../../data/clock';

interface PapersSheetProps {
  run: ProcedureRun;
  answers: readonly AnswerSummary[];
  title: string;
}

const NECESSITY = { must: '必要', consent: '同意', 'if-needed': '必要であれば' } as const;

/** この一覧: papers, work and contacts on A4, in black, with boxes to tick. */
export function PapersSheet({ run, answers, title }: PapersSheetProps) {
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
  const contacts = run.networks.flatMap(({ contacts: all }) => all);
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
      {contacts.map(({ contact, name, phone, why }, i) => (
        <Block as="p" above="8mm" size="10pt" key={`${contact}/${i}`}>
          連絡先：{name}　{phone}　{why}
        </Block>
      ))}
    </Printout>
  );
}
