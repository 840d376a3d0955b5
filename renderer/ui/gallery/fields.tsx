import { useState, type ReactNode } from 'react';
import { CheckBox } from '../check-box';
import { Choice, ChoiceList, Choices, ChoiceWords, NoChoice } from '../choice';
import { DateField } from '../date-field';
import { FilterChips } from '../filter-chips';
import { Stack } from '../layout';
import { SearchBox } from '../search-box';
import { SecretField } from '../secret-field';
import { Segmented } from '../segmented';
import { SelectField } from '../select-field';
import { SuggestField } from '../suggest-field';
import { TextField } from '../text-field';
import { LONG } from './words';

const nothing = (): void => undefined;
const people = [
  { name: '佐藤 健一', kana: 'さとう けんいち', job: '介護支援専門員' },
  { name: '田中 美智子', kana: 'たなか みちこ', job: LONG },
];

function Chosen() {
  const [chosen, setChosen] = useState('佐藤 健一');
  return (
    <Stack gap={12}>
      <Choices legend="だれの書類ですか">
        <ChoiceList most="some">
          {people.map(({ name, kana, job }) => (
            <Choice key={name} look="line" name="person" checked={name === chosen} onChoose={() => setChosen(name)}>
              <ChoiceWords name={name} beside={kana} detail={job} />
            </Choice>
          ))}
        </ChoiceList>
      </Choices>
      <Choices legend="印刷に使うソフト">
        {['自動', 'Word', LONG].map((word, i) => (
          <Choice key={word} look="card" name="program" checked={i === 1} onChoose={nothing}>
            {word}
          </Choice>
        ))}
      </Choices>
      <Choices legend="届けの種類" hideLegend>
        <Choice name="plain" checked onChoose={nothing}>
          新規
        </Choice>
        <Choice name="disabled" checked={false} disabled onChoose={nothing}>
          いまは選べないもの
        </Choice>
      </Choices>
      <ChoiceList>
        <NoChoice />
      </ChoiceList>
    </Stack>
  );
}

const text = { value: '', onCommit: nothing };

/** What is typed into and chosen from. */
export const fieldParts: Record<string, ReactNode> = {
  'TextField, SelectField, SuggestField, DateField, SecretField': (
    <Stack gap={16} most="32rem">
      <TextField {...text} label="氏名" hint="住民票のとおりに" required />
      <TextField {...text} label="ふりがな" error="ふりがなが空です。入れると次へ進めます" lacking />
      <TextField {...text} label="備考" lines={3} value={LONG} />
      <SelectField {...text} label="事業所" placeholder="選んでください" choices={[{ value: 'a', label: LONG }]} />
      <SuggestField {...text} label="職種" suggestions={['看護師', '介護福祉士']} />
      <DateField label="入職日" value={null} onCommit={nothing} />
      <SecretField label="合い言葉" value="" onType={nothing} error="あと 3文字 要ります" />
    </Stack>
  ),
  'SearchBox, FilterChips, Segmented, CheckBox': (
    <Stack gap={12}>
      <SearchBox label="名前・ふりがなでさがす" value="" onType={nothing} onDown={nothing} />
      <SearchBox label="患者さんをさがす" value="やまもと" count="2人" onType={nothing} />
      <SearchBox label="様式の名前でさがす" value={LONG} onType={nothing} onDown={nothing} />
      <FilterChips
        chips={[
          { filter: 'here', label: '在職' },
          { filter: 'left', label: '退職' },
        ]}
        filter="here"
        counts={
          new Map([
            ['here', 36],
            ['left', 0],
          ])
        }
        onFilter={nothing}
      />
      <Segmented
        label="表示"
        value="all"
        onChange={nothing}
        choices={[
          { value: 'all', label: 'すべて' },
          { value: 'mine', label: 'この事業所' },
        ]}
      />
      <CheckBox checked onChange={nothing}>
        {LONG}
      </CheckBox>
    </Stack>
  ),
  'Choice, ChoiceList, Choices': <Chosen />,
};
