// Says on the first page that draws are still due: without its draws of indicators no unit has a total. Those are drawn here, all in one
// press; draws of places need lists, which their own form asks for.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { drawInForce, isPerUnit } from '../../assessment/draw';
import type { OpenBook } from '../../open-book/book';
import { ok } from '../../model/outcome';
import { list } from '../../model/text';
import { goTo } from '../go-to';
import Bar from '../parts/Bar';
import { usePageStyles } from '../parts/page-styles';
import { WordsField } from '../parts/WordsField';
import { WorkBar } from '../parts/WorkBar';
import { useStrings } from '../strings';
import { useDrawStrings } from '../strings/draw';
import { useWork } from '../use-session';
import { drawsOf } from './progress';
import { freshSeed } from './seed';

export default function DueDraws({ open }: { open: OpenBook }) {
  const words = useDrawStrings();
  const { cancel } = useStrings().work;
  const styles = usePageStyles();
  const work = useWork({ stoppable: true });
  const [seed, setSeed] = useState<string>();
  const due = drawsOf(open.book).filter((each) => each.done < each.due);
  if (due.length === 0) return null;
  const draws = open.book.draws?.draws ?? [];
  const orders = due
    .filter(({ sampling }) => sampling.kind === 'indicators')
    .flatMap(({ sampling, units }) =>
      (isPerUnit(sampling) ? units : [undefined])
        .filter((unit) => !drawInForce(draws, sampling, unit))
        .map((unit) => ({ sampling: sampling.id, unit })),
    );
  const draw = async () => {
    const drawn = await work.run(async (step) => {
      const { drawNow } = await import('../../open-book/use-cases/make-draw');
      const outcome = await drawNow(
        orders.map((order) => ({ ...order, seed: seed! })),
        step,
      );
      return outcome.ok ? ok(words.drawn(outcome.value)) : outcome;
    });
    if (drawn) setSeed(undefined);
  };
  return (
    <>
      <Bar
        intent="warning"
        actions={
          <>
            {orders.length > 0 && seed === undefined && (
              <Button size="small" onClick={() => setSeed(freshSeed())}>
                {words.drawHere}
              </Button>
            )}
            <Button size="small" onClick={() => goTo('entry')}>
              {words.toDraws}
            </Button>
          </>
        }>
        {words.due(list(due.map(({ sampling }) => sampling.name)))}
      </Bar>
      {orders.length > 0 && seed !== undefined && (
        <div role="group" aria-label={words.title} className={styles.card}>
          <WordsField label={words.seed} hint={words.seedHint} value={seed} needed={words.seedNeeded} onChange={setSeed} />
          <div className={styles.row}>
            <Button size="small" appearance="primary" disabledFocusable={work.running} onClick={() => void draw()}>
              {words.drawAll(orders.length)}
            </Button>
            {!work.running && (
              <Button size="small" onClick={() => setSeed(undefined)}>
                {cancel}
              </Button>
            )}
          </div>
          <WorkBar work={work} />
        </div>
      )}
    </>
  );
}
