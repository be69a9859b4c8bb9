// Names of units on one line: the first ones, and all of them on demand.
import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import { list } from '../../model/text';
import { useNoticeStrings } from '../strings/notice';

const SHOWN = 8;

export function NameList({ names }: { names: readonly string[] }) {
  const words = useNoticeStrings();
  const [all, setAll] = useState(false);
  const folds = names.length > SHOWN + 2;
  return (
    <span>
      {list(folds && !all ? names.slice(0, SHOWN) : names)}
      {folds && (
        <>
          {all ? ' ' : `${words.more(names.length)} `}
          <Link as="button" style={{ fontSize: 'inherit', lineHeight: 'inherit' }} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? words.fewer : words.all}
          </Link>
        </>
      )}
    </span>
  );
}
