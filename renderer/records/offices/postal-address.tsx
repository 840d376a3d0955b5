import { useEffect, useRef, useState } from 'react';
import { addressOfPostalCode, postalCodesOf } from '../../data/postal-codes';
import grid from './field-grid.module.css';
import { LedgerText, type LedgerTextProps } from './ledger-text';
import { withoutProposal } from './without-proposal';

interface PostalAddressProps {
  postalCode: LedgerTextProps;
  address: LedgerTextProps;
  onAddress: (address: string) => void;
}

/** What is said beside an address that a 〒 has begun. */
export const fromPostalCode = `郵便番号から入れました（日本郵便 ${postalCodesOf}年のデータ）。番地を続けて入れてください`;

/** 〒 and the address that it begins: a proposal where there is none yet. The table is as old as it is, and what somebody has typed stays. */
export function PostalAddress({ postalCode, address, onAddress }: PostalAddressProps) {
  const { value } = address;
  const now = useRef({ value, onAddress });
  useEffect(() => {
    now.current = { value, onAddress };
  });
  const [proposed, setProposed] = useState('');
  const look = async (code: string): Promise<void> => {
    const found = await addressOfPostalCode(code);
    if (found === '' || now.current.value !== '') return;
    setProposed(found);
    now.current.onAddress(found);
  };
  const isProposed = proposed !== '' && value === proposed;
  return (
    <>
      <div className={grid['two']}>
        <LedgerText
          {...postalCode}
          onPapers
          placeholder="例：270-0192"
          onCommit={(code) => {
            postalCode.onCommit(code);
            void look(code);
          }}
        />
      </div>
      <div className={grid['four']}>
        <LedgerText
          {...address}
          onPapers
          onCommit={(typed) => onAddress(withoutProposal(typed, proposed))}
          goesOn={isProposed}
          {...(isProposed && {
            hint: fromPostalCode,
          })}
        />
      </div>
    </>
  );
}
