import { useState } from 'react';
import { valueText } from '@shared/ledger/labels';
import { useOfficeInUse } from '../../../state/office-in-use';
import { SearchBox } from '../../../ui/search-box';
import { useSearched } from '../../../ui/use-searched';
import { DeviceOptions } from './device-options';
import {
  isDeviceUnknown,
  isOfficeSaid,
  withDeviceUnknown,
  withOfficeSaid,
} from '@shared/procedures/wizard/unknown-device';
import { AddedDevices } from './added-devices';
import { Part } from './part';
import { gapAt, useEventOfWizard } from './wizard-context';
import { Choice, ChoiceWords } from '../../../ui/choice';
import { OfficeField } from '../../../records/panel/office-field';

const words = {
  'old-devices': { title: 'いままでの端末', about: '' },
  'lost-devices': { title: 'どの端末', about: '' },
  'concerned-devices': { title: 'かかわる端末', about: '（あれば）' },
} as const;

/** So many are seen at a glance. */
const FEW = 3;

/** Devices that are in the ledger: lost, replaced, or part of what happened. */
export function KnownDevicesPart({ question }: { question: keyof typeof words }) {
  const { event, ledger, changeEvent } = useEventOfWizard();
  const { shows, office } = useOfficeInUse();
  const field = question === 'old-devices' ? 'replacedDeviceIds' : 'deviceIds';
  const chosen = event[field] ?? [];
  const isWanted = ({ officeId }: { officeId: string }): boolean =>
    question === 'concerned-devices' ? officeId === event.officeId : shows(officeId);
  // What was lost is what a leak is about.
  const isChoosable = ({ status, lostOn }: (typeof ledger.devices)[number]): boolean =>
    status === 'registered' || (question === 'concerned-devices' && lostOn !== null);
  const devices = ledger.devices.filter((one) => chosen.includes(one.id) || (isChoosable(one) && isWanted(one)));
  const { title, about } = words[question];
  const holder = (id: string | null) => ledger.people.find((one) => one.id === id);
  const { shown, isSearched, box } = useSearched(devices, ({ kind, assetNumber, model, serialNumber, holderId }) =>
    [valueText('kind', kind), assetNumber, model, serialNumber, holder(holderId)?.name, holder(holderId)?.kana].join(
      ' ',
    ),
  );
  // What is chosen stays in sight, whatever is searched then.
  const listed = [...devices.filter((one) => chosen.includes(one.id) && !shown.includes(one)), ...shown];
  return (
    <Part question={question} title={title} about={about}>
      {devices.length > FEW && (
        <SearchBox label="番号・使う人・機種でさがす" count={isSearched ? `${shown.length}台` : ''} {...box} />
      )}
      <DeviceOptions
        devices={listed}
        label={title}
        chosen={chosen}
        onChoose={(ids) => changeEvent((now) => ({ ...now, [field]: ids }))}
        none={
          isSearched
            ? '見つかりません。管理番号か、使う人の名前の一部で入れてみてください。'
            : question === 'concerned-devices' && event.officeId === null
              ? '先に、上で事業所を選んでください。その事業所の端末が、ここに並びます。'
              : office || question === 'concerned-devices'
                ? 'この事業所の端末が、台帳にありません。'
                : '端末が、まだ台帳にありません。'
        }
      />
      {question === 'lost-devices' && chosen.length === 0 && <UnknownDevice />}
      <AddedDevices question={question} field={field} />
    </Part>
  );
}

/** Nobody knows yet which one it is: call, papers and days go on, and where it was is asked instead. */
function UnknownDevice() {
  const { event, shownGaps, changeEvent } = useEventOfWizard();
  const { offices } = useOfficeInUse();
  const [only] = offices.length === 1 ? offices : [];
  const isUnknown = isDeviceUnknown(event);
  // Beside the numbers to call it may have been said already; who answers here goes on seeing the answer.
  const [isAskedHere, setAskedHere] = useState(false);
  return (
    <>
      <Choice
        look="line"
        type="checkbox"
        checked={isUnknown}
        onChoose={(isChosen) =>
          changeEvent((now) => ({
            ...withDeviceUnknown(now, isChosen),
            officeId: now.officeId ?? only?.id ?? null,
          }))
        }
      >
        <ChoiceWords
          name="どの端末か、まだわからない"
          detail="先に進めます。書類の端末の欄は空いたままです。わかったら、この手続きの手順で選びます。"
        />
      </Choice>
      {isUnknown && offices.length > 1 && (isAskedHere || !isOfficeSaid(event)) && (
        <div data-field="officeId">
          <OfficeField
            label="どの事業所のことですか"
            value={event.officeId ?? ''}
            error={gapAt(shownGaps, 'lost-devices', 'officeId')}
            onCommit={(officeId) => {
              setAskedHere(true);
              changeEvent((now) => withOfficeSaid(now, officeId));
            }}
          />
        </div>
      )}
    </>
  );
}
