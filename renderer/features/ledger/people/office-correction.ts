import type { Office, Staff } from '@shared/ledger/entities';
import { foldKey } from '@shared/text/fold-key';
import type { CellCorrection, CellFill } from '../../../grid/grid-column';
import { leftIn, leftThings, leftUpdates, stayingWords } from '../../../records/people/left-words';
import type { AboutPeople } from '../../../records/people/listed-people';

/** The offices where somebody can be said to work. */
export const officesToChoose = (offices: ReadonlyMap<string, Office>): Office[] =>
  [...offices.values()].filter(({ status }) => status === 'registered');

export const UNKNOWN_OFFICE = '台帳にない事業所です。一覧から選んでください';

/** 所属 that was entered wrongly: what they have goes where they are, as it came with them. */
export const officeCorrection = ({ offices, now }: Pick<AboutPeople, 'offices' | 'now'>): CellCorrection<Staff> => ({
  fill: officeFill(offices),
  sideWrites: (edits) => {
    const records = now();
    const moved = [...edits.keys()].flatMap((staffId) => {
      const from = records.people.get(staffId)?.officeId;
      return from === undefined ? [] : [{ staffId, from }];
    });
    const left = leftIn(moved, records);
    return {
      updates: leftUpdates(left, (id) => edits.get(id)?.officeId),
      words: leftThings(left),
      staying: left.shared.map((one) => stayingWords(one, records)),
    };
  },
});

const officeFill = (offices: AboutPeople['offices']): CellFill<Staff> => ({
  label: '所属',
  text: ({ officeId }) => offices.get(officeId)?.name ?? '',
  read: (_, words) => {
    const found = officesToChoose(offices).find(({ name }) => foldKey(name) === foldKey(words));
    return found ? { edits: { officeId: found.id }, text: found.name } : { refusal: UNKNOWN_OFFICE };
  },
  isClosed: true,
  suggestions: () => officesToChoose(offices).map(({ name, kana }) => ({ word: name, reading: kana })),
});
