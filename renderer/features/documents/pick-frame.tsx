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
  /** Which office it is about. */
  where: ReactNode;
  /** Around all that may be asked for, each in its `data-place`. */
  places: RefObject<HTMLDivElement | null>;
  /** Whom or what it is about. */
  children: ReactNode;
  side: { label: string; content: ReactNode };
  /** What is still to be chosen, once the button was pressed. */
  missing: string | null;
  onCreate: () => void;
}

/** Before a paper is made: what it is about on the left, the rest beside it, 書類をつくる below. */
export function PickFrame({ page, where, places, children, side, missing, onCreate }: PickFrameProps) {
  return (
    <Page
      {...page}
      bar={
        <>
          <span className="subtle">選んだ内容は、次の画面でも直せます</span>
          <CreateButton missing={missing} onCreate={onCreate} />
        </>
      }
    >
      <Beside aside="minmax(20rem, 28rem)" folds className={styles['columns']} ref={places}>
        <Stack gap={20} narrow className={styles['main']}>
          <div data-place="office">{where}</div>
          {children}
        </Stack>
        <Card as="aside" isQuiet aria-label={side.label}>
          {side.content}
        </Card>
      </Beside>
    </Page>
  );
}

/** At the right of the bar, with what is still to be chosen beside it. */
export function CreateButton({ missing, onCreate }: Pick<PickFrameProps, 'missing' | 'onCreate'>) {
  return (
    <>
      <Block as="span" grow />
      {missing && (
        <Block as="span" tone="act" weight={700} role="alert">
          {missing}
        </Block>
      )}
      <Button look="filled" size="large" iconAfter="right" onClick={onCreate}>
        書類をつくる
      </Button>
    </>
  );
}

export type CreateDocument = (
  officeId: string,
  event: LedgerEvent | null,
  about?: { patientId: string | null; teamId?: string },
) => void;
