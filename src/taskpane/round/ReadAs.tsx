// What a list of others was read as, and what of it was put aside.
import { wordsOfList } from '../../collect/list/list-words';
import type { MatchedList } from '../../collect/list/match-list';
import { LineList } from '../parts/LineList';
import { useRoundStrings } from '../strings/round';

export function ReadAs({ list }: { list: MatchedList }) {
  const { in: words } = useRoundStrings();
  const { summary, aside } = wordsOfList(list);
  return (
    <>
      {summary.map((line) => (
        <div key={line}>{line}</div>
      ))}
      {aside.length > 0 && <LineList title={words.aside(aside.length)} lines={aside} />}
    </>
  );
}
