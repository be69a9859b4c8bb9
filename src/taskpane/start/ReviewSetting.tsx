// 评审方式 of the open workbook: rounds or sources that come to entries which are there already.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { isSameReview, reviewFor, reviewWords, type ReviewWords } from '../../app/review';
import type { OpenBook } from '../../open-book/book';
import { usePageStyles } from '../parts/page-styles';
import { WorkBar } from '../parts/WorkBar';
import { useYearStrings } from '../strings/year';
import { useWork } from '../use-session';
import ReviewChoice from './ReviewChoice';

export default function ReviewSetting({ open }: { open: OpenBook }) {
  const { review: words } = useYearStrings();
  const styles = usePageStyles();
  const work = useWork({ stoppable: true });
  const { review: now } = open.book.frame.scheme.data;
  const [review, setReview] = useState<ReviewWords>(() => reviewWords(now));
  const wanted = reviewFor(review);
  const isOther = !wanted.ok || !isSameReview(wanted.value, now);
  const change = () => work.run(async (step) => (await import('../../open-book/use-cases/choose-review')).chooseReview(review, step));
  return (
    <section aria-label={words.title} className={styles.page} style={{ gap: 6 }}>
      <ReviewChoice review={review} onChange={setReview} />
      {isOther && (
        <>
          <div className={styles.muted}>{words.changeHint}</div>
          <div>
            <Button size="small" disabledFocusable={work.running || !wanted.ok} onClick={() => void change()}>
              {words.change}
            </Button>
          </div>
        </>
      )}
      <WorkBar work={work} />
    </section>
  );
}
