// 收发: files go out to whoever has to fill in, come back, and how far that is.
import type { OpenBook } from '../../open-book/book';
import { usePageStyles } from '../parts/page-styles';
import { WithBook } from '../parts/WithBook';
import { BringIn } from '../round/BringIn';
import { BroughtIn } from '../round/BroughtIn';
import { HandOutForm } from '../round/HandOutForm';
import { roundNames } from '../../hand-out/names';
import { JoinExperts } from '../round/JoinExperts';
import { HowFar } from '../round/HowFar';
import { Objections } from '../round/Objections';
import { useRound } from '../round/use-round';
import { useStrings } from '../strings';

export default function Round() {
  return <WithBook>{(open) => <Rounds open={open} />}</WithBook>;
}

function Rounds({ open }: { open: OpenBook }) {
  const { pane } = useStrings();
  const styles = usePageStyles();
  const round = useRound(open);
  if (!round) return <p role="status">{pane.loading}</p>;
  if (!round.ok) return <div role="alert">{round.refusal.message}</div>;
  return (
    <div className={styles.page} style={{ gap: 20 }}>
      <HandOutForm open={open} round={round.value} />
      <BringIn isOut={round.value.bookId !== undefined} />
      <JoinExperts open={open} isListed={open.book.survey.sheets.some(({ name }) => name === roundNames.joined)} />
      {round.value.bookId !== undefined && <HowFar open={open} round={round.value} />}
      {round.value.objections && <Objections open={open} />}
      {round.value.journal && <BroughtIn rows={round.value.journal.rows} />}
    </div>
  );
}
