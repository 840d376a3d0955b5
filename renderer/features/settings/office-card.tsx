import { useState } from 'react';
import { useLocation } from 'wouter';
import { fieldEdits } from '@shared/ledger/change';
import type { Corporation, Office } from '@shared/ledger/entities';
import { officeGaps } from '@shared/ledger/office-rules';
import { networksOf } from '@shared/ledger/staff-papers';
import type { Pack } from '@shared/packs/schema';
import { useRecords } from '../../app/ledger-provider';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { formTitle } from '../documents/form-title';
import { OfficeFields } from '../set-up/office-fields';
import { citiesOf, serviceKindsOf } from '../set-up/offices-step';
import { papersAfterOfficeChange } from './papers-after-change';
import styles from './section.module.css';
import { useEdit } from './use-edit';

interface OfficeCardProps {
  office: Office;
  corporation: Corporation;
  packs: readonly Pack[];
  isOpen: boolean;
  onOpen: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** One office: its fields when it is open, else a line. What was changed may have to be told to the city. */
export function OfficeCard({ office, corporation, packs, isOpen, onOpen }: OfficeCardProps) {
  const edit = useEdit();
  const enrolments = useRecords('enrolments');
  const [, go] = useLocation();
  // As it was when the screen was opened: what is put back needs no paper.
  const [before] = useState(office);
  const changed = fieldEdits(before, office).map(({ field }) => field);
  const papers = papersAfterOfficeChange(changed, networksOf(office.id, enrolments.values(), packs));
  const gaps = officeGaps(office);
  return (
    <section className={styles['card']} aria-label={office.name}>
      <div className={styles['head']}>
        <h2>{office.name}</h2>
        {!isOpen && gaps.length > 0 && (
          <Badge tone="act" icon="warning">
            あと{gaps.length}か所
          </Badge>
        )}
        {!isOpen && (
          <Button size="small" onClick={onOpen}>
            開く<span className="visually-hidden">（{office.name}）</span>
          </Button>
        )}
      </div>
      {papers.map(({ pack, form }) => (
        <Note
          key={`${pack.id}${form.id}`}
          tone="notice"
          role="status"
          action={
            <Button size="small" onClick={() => go(`/documents/new/${pack.id}/${form.id}`)}>
              届をつくる
            </Button>
          }
        >
          変わったことを、{formTitle(pack, form)}で届け出ます
        </Note>
      ))}
      {isOpen && (
        <OfficeFields
          office={office}
          corporation={corporation}
          serviceKinds={serviceKindsOf(packs)}
          cities={citiesOf(packs)}
          lacking={NOTHING}
          isRegistered
          onChange={(change) => void edit('offices', office, office.name, change)}
        />
      )}
    </section>
  );
}
