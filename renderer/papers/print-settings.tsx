import { useState } from 'react';
import type { Form } from '@shared/packs/schema';
import { CheckBox } from '../ui/check-box';

export interface PrintChoice {
  /** Which of the form's copies, by their place. */
  copies: readonly number[];
  setCopies: (copies: readonly number[]) => void;
  isTwoSided: boolean;
  setTwoSided: (on: boolean) => void;
}

/** Every copy that the form has, on one side. */
export function usePrintSettings(form: Form): PrintChoice {
  const [copies, setCopies] = useState<readonly number[]>(() => form.copies.map((_copy, i) => i));
  const [isTwoSided, setTwoSided] = useState(false);
  return { copies, setCopies, isTwoSided, setTwoSided };
}

/** 原本・患者控, and 両面. */
export function PrintSettings({ form, print }: { form: Form; print: PrintChoice }) {
  const { copies, setCopies, isTwoSided, setTwoSided } = print;
  return (
    <>
      {form.copies.map(({ label, mark }, i) => (
        <CheckBox
          key={label}
          checked={copies.includes(i)}
          onChange={(on) =>
            setCopies(form.copies.flatMap((_copy, at) => ((at === i ? on : copies.includes(at)) ? [at] : [])))
          }
        >
          {label}
          {mark && <span className="subtle">（右上に「{mark}」と入ります）</span>}
        </CheckBox>
      ))}
      <CheckBox checked={isTwoSided} onChange={setTwoSided}>
        両面で印刷する
      </CheckBox>
      {isTwoSided && (
        <p className="subtle">
          どの書類も紙のおもて面から始まるように、要るところに白紙をはさみます。印刷の画面でも、両面を選んでください。
        </p>
      )}
    </>
  );
}
