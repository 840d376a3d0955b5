import type { ReactNode, RefObject } from 'react';
import type { Form } from '@shared/packs/schema';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import styles from './new-document.module.css';
import { LedgerEvent } from '@shared/ledger/event';
import { Block, Stack } from '../../ui/layout';
import { Card } from '../../ui/card';
import { Beside } from '../../ui/beside';

export interface PickPage {
  title: string;
  lead: string;
  back: { to: string; label: string };
}

/** What every choice before a paper is given. */
export interface PickingProps {
  page: PickPage;
  /** Which office it is about. */
  where: ReactNode;
  form: Form;
  officeId: string | null;
  onCreate: CreateDocument;
}

interface PickFrameProps {
  page: PickPage;
  /** Which office it is about; of a form of several nothing is asked. */
  where?: ReactNode;
  /** Around all that may be asked for, each in its `data-place`. */
  places: RefObject<HTMLDivElement | null>;
  /** Whom or what it is about. */
  children: ReactNode;
  /** Beside it: what is asked of all, and what was chosen. */
  side: ReactNode;
  sideLabel?: string;
  /** At the left of the bar. */
  said?: ReactNode;
  button?: string;
  /** What is still to be chosen, once the button was pressed. */
  missing: string | null;
  onCreate: () => void;
}

/** Before a paper is made: what it is about on the left, the rest beside it, 書類をつくる below. */
export function PickFrame({
  page,
  where,
  places,
  children,
  side,
  sideLabel = '届けの内容',
  said = <span className="subtle">選んだ内容は、次の画面でも直せます</span>,
  ...go
}: PickFrameProps) {
  return (
    <Page
      {...page}
      bar={
        <>
          {said}
          <CreateButton {...go} />
        </>
      }
    >
      <Beside aside="minmax(20rem, 28rem)" folds className={styles['columns']} ref={places}>
        <Stack gap={20} narrow className={styles['main']}>
          {where && <div data-place="office">{where}</div>}
          {children}
        </Stack>
        <Card as="aside" isQuiet aria-label={sideLabel}>
          {side}
        </Card>
      </Beside>
    </Page>
  );
}

/** At the right of the bar, with what is still to be chosen beside it. */
export function CreateButton({
  button = '書類をつくる',
  missing,
  onCreate,
}: Pick<PickFrameProps, 'button' | 'missing' | 'onCreate'>) {
  return (
    <>
      <Block as="span" grow />
      {missing && (
        <Block as="span" tone="act" weight={700} role="alert">
          {missing}
        </Block>
      )}
      <Button look="filled" size="large" iconAfter="right" onClick={onCreate}>
        {button}
      </Button>
    </>
  );
}

export type CreateDocument = (
  officeId: string,
  event: LedgerEvent | null,
  about?: { patientId: string | null; teamId?: string },
) => void;
