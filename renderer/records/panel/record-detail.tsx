import type { ComponentProps, ReactNode } from 'react';
import type { CalendarDate } from '@shared/text/calendar-date';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ErasePart } from '../erase/erase-part';
import { ProceduresMenu, type ProceduresOf } from './procedures-menu';
import { SidePanel } from '../../ui/side-panel';
import { Row } from '../../ui/layout';
import { dayText } from '../../words/day-text';
import { ForWork } from '../../words/for-work';

export interface BadgeWords {
  tone: 'act' | 'line' | 'plain' | 'notice' | 'ok' | 'info';
  text: string;
}

interface RecordDetailProps {
  title: string;
  /** What the panel is called: パソコン P-07の詳しい内容. */
  label: string;
  /** Under the title. */
  subtitle?: ReactNode;
  badges?: readonly BadgeWords[];
  takesFocus: boolean;
  isStruckOff?: boolean;
  /** What 完全消去 erases, once it is struck off; left out for what stays as long as the ledger. */
  erasable?: Omit<ComponentProps<typeof ErasePart>, 'onErased'>;
  /** 抹消を取り消す; left out for what is never struck off. */
  onRegister?: () => void;
  /** What can happen to it; not once it is struck off. */
  procedures?: ProceduresOf | undefined;
  /** In place of all that can be done. */
  acts?: ReactNode;
  onTask: (task: string) => void;
  onClose: () => void;
  children: ReactNode;
}

interface Strikeable {
  status: string;
  struckOffOn: CalendarDate | null;
}

/** What the ledger knows about a record; at the bottom what can be done with it. */
export function RecordDetail({
  title,
  label,
  subtitle,
  badges = [],
  takesFocus,
  isStruckOff = false,
  erasable,
  onRegister,
  procedures,
  acts,
  onTask,
  onClose,
  children,
}: RecordDetailProps) {
  return (
    <SidePanel
      title={title}
      label={label}
      takesFocus={takesFocus}
      isReading
      onClose={onClose}
      subtitle={
        <>
          {subtitle && <p className="subtle">{subtitle}</p>}
          <Badges badges={badges} />
        </>
      }
      bar={
        <ForWork says="直すこと・抹消すること">
          {acts ?? (
            <>
              {procedures && !isStruckOff && <ProceduresMenu {...procedures} />}
              <Button look="outline" icon="edit" isGrowing onClick={() => onTask('edit')}>
                編集
              </Button>
              {onRegister &&
                (isStruckOff ? (
                  <Button onClick={onRegister}>抹消を取り消す</Button>
                ) : (
                  <Button onClick={() => onTask('strike-off')}>抹消する</Button>
                ))}
            </>
          )}
        </ForWork>
      }
    >
      {children}
      {isStruckOff && erasable && <ErasePart {...erasable} onErased={onClose} />}
    </SidePanel>
  );
}

/** 9月30日 抹消, of what was struck off. */
export const struckOffBadges = ({ status, struckOffOn }: Strikeable, gone = '抹消'): BadgeWords[] =>
  status === 'struck-off' ? [{ tone: 'plain', text: `${struckOffOn ? `${dayText(struckOffOn)} ` : ''}${gone}` }] : [];

function Badges({ badges }: { badges: readonly BadgeWords[] }) {
  if (badges.length === 0) return null;
  return (
    <Row as="p" align="stretch" wrap gap={6} above={8}>
      {badges.map(({ tone, text }) => (
        <Badge key={text} tone={tone}>
          {text}
        </Badge>
      ))}
    </Row>
  );
}
