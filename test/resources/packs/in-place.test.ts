import { describe, expect, test } from 'vitest';
import { undoEdits } from '@shared/forms/xml/edits';
import { fillOfficial } from '../../support/evaluate-official';
import {
  tritrusApplication,
  tritrusChange,
  tritrusConsent,
  tritrusDelegation,
  tritrusDevices,
  tritrusRoster,
  tsuruokaPledge,
  type SamplePaper,
} from '../../support/sample-papers';
import { partOf, partsOf } from '../../support/word-text';

const papers: [string, () => Promise<SamplePaper>][] = [
  ['鶴岡市 様式１', tsuruokaPledge],
  ['流山市 様式1-1', () => tritrusApplication(5)],
  ['流山市 様式1-2', () => tritrusDevices(6)],
  ['流山市 様式2', () => tritrusChange(2)],
  ['流山市 様式3', tritrusDelegation],
  ['流山市 様式5', () => tritrusRoster(8)],
  ['流山市 個人情報 同意書', () => tritrusConsent(2)],
];

describe.each(papers)('%s of the sample', (_, make) => {
  test('differs from its template in its fields alone: undoing the edits gives the template', async () => {
    const { official, evaluation } = await make();
    const { bytes, edits } = fillOfficial(official, evaluation);
    expect(edits.length).toBeGreaterThan(0);
    expect(undoEdits(partOf(bytes), edits)).toBe(partOf(official.template));
    const { 'word/document.xml': _filled, ...others } = partsOf(bytes);
    const { 'word/document.xml': _empty, ...asPrinted } = partsOf(official.template);
    expect(others).toEqual(asPrinted);
  });
});
