// Names and columns of lists that are not written as they are here: what each is likely to be, to be confirmed one by one or all that are
// shown.
import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Collection } from '../../collect/collect';
import type { MatchAnswers } from '../../collect/list/list-answers';
import { calledHere, isToConfirm } from '../../collect/list/list-words';
import type { ListLine, MatchedList } from '../../collect/list/match-list';
import { NOT_OURS } from '../../hand-out/aliases';
import { usePageStyles } from '../parts/page-styles';
import { useRoundStrings } from '../strings/round';

/** Names shown at once; the next come when these are confirmed. */
const SHOWN = 20;

interface Props {
  lists: readonly MatchedList[];
  meanings: Collection['meanings'];
  onSaid(said: MatchAnswers['said']): void;
}

export function ConfirmNames({ lists, meanings, onSaid }: Props) {
  const { in: words } = useRoundStrings();
  const styles = usePageStyles();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const open = [
    ...new Map(lists.flatMap(({ lines }) => lines.filter(isToConfirm)).map((line) => [`${line.kind}|${line.word}`, line])).values(),
  ];
  if (open.length === 0) return null;
  const shown = open.slice(0, SHOWN);
  const meansOf = (line: ListLine): string => chosen.get(line.word) ?? (line.found.is === 'proposed' ? calledHere(line.found.to) : '');
  const said = shown.map((line) => ({ word: line.word, means: meansOf(line) })).filter(({ means }) => means !== '');
  return (
    <section aria-label={words.names} className={styles.page} style={{ gap: 6 }}>
      <b>{words.names}</b>
      <div className={styles.muted}>{words.namesHint}</div>
      <ul className={styles.list}>
        {shown.map((line) => (
          <li key={`${line.kind}|${line.word}`} className={styles.item}>
            <b>{line.word}</b>
            <div className={styles.muted}>
              {line.where}：{'reason' in line.found ? line.found.reason : ''}
            </div>
            <Meaning
              line={line}
              all={meanings[line.kind]}
              value={meansOf(line)}
              onChoose={(means) => setChosen(new Map(chosen).set(line.word, means))}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button disabledFocusable={said.length === 0} onClick={() => onSaid(said)}>
          {said.length > 0 ? words.confirm(said.length) : words.nothingChosen}
        </Button>
      </div>
    </section>
  );
}

interface MeaningProps {
  line: ListLine;
  all: readonly string[];
  value: string;
  onChoose(means: string): void;
}

function Meaning({ line: { kind, word, found }, all, value, onChoose }: MeaningProps) {
  const { in: words } = useRoundStrings();
  const likely = [
    ...(found.is === 'proposed' ? [calledHere(found.to)] : []),
    ...('others' in found ? found.others.map((to) => calledHere(to)) : []),
  ].filter((name, at, names) => all.includes(name) && names.indexOf(name) === at);
  return (
    <Select aria-label={words.meansOf(word)} value={value} onChange={(_event, { value: means }) => onChoose(means)} style={{ minWidth: 0 }}>
      <option value="">{words.later}</option>
      {likely.length > 0 && (
        <optgroup label={words.likely}>
          {likely.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </optgroup>
      )}
      <option value={NOT_OURS}>{words.never}</option>
      <optgroup label={kind === 'unit' ? words.allUnits : words.allEntries}>
        {all
          .filter((name) => !likely.includes(name))
          .map((name) => (
            <option key={name}>{name}</option>
          ))}
      </optgroup>
    </Select>
  );
}
