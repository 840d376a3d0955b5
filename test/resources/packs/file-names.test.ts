import { expect, test } from 'vitest';
import { paperFileName } from '@shared/text/file-name';
import { outTitles } from '@shared/tables/export/out-view';
import { tableFileName } from '@shared/tables/export/table-name';
import { officialForms } from '../../support/official-forms';

test('no word of the program is in the name of a file: papers, drafts, tables', () => {
  const about = 'ひまわりの里流山';
  const date = '2026-11-20';
  const papers = officialForms.flatMap(({ pack, form }) =>
    [true, false].map((isDraft) => paperFileName({ ...pack, ...form, about, date, isDraft })),
  );
  expect(new Set(papers).size).toBe(papers.length);
  const tables = Object.values(outTitles).map((title) => tableFileName({ title, office: about, date }));
  for (const name of [...papers, ...tables]) {
    expect(name).toContain(about);
    expect(name).not.toMatch(/[A-Za-z]{2,}|__|undefined/);
  }
});
