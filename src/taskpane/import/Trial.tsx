// A live example of a rule: what is typed, and the points that come of it.
import { useMemo, useState } from 'react';
import { trialOf } from '../../import/confirm/finish';
import type { ImportedIndicator } from '../../import/imported';
import { typeOf } from '../../model/inputs';
import type { Indicator } from '../../rubric/tree';
import { show, SlotField } from '../entry/SlotField';
import { judge, typed } from '../entry-form';
import { usePageStyles } from '../parts/page-styles';
import { useImportStrings } from '../strings/import';
import { useImportStyles } from './use-import-styles';

/** The indicator as it was decided. */
export function Trial({ indicator }: { indicator: ImportedIndicator }) {
  const tried = useMemo(() => trialOf(indicator), [indicator]);
  return tried.ok ? <Tried indicator={tried.value} /> : <div role="alert">{tried.refusal.message}</div>;
}

function Tried({ indicator }: { indicator: Indicator }) {
  const { desk: words } = useImportStrings();
  const page = usePageStyles();
  const styles = useImportStyles();
  const [texts, setTexts] = useState(() => firstTexts(indicator));
  const type = (position: number, text: string) => setTexts(texts.map((each, at) => (at === position ? text : each)));
  const { text } = judge(
    indicator,
    indicator.inputs.map((input, at) => typed(input, texts[at]!)),
  );
  return (
    <section aria-label={words.trial} className={page.nested}>
      <div>
        <b>{words.trial}</b> <span className={page.muted}>{words.trialHint}</span>
      </div>
      <div className={page.fields}>
        {indicator.inputs.map((input, position) => (
          <SlotField
            key={input.name}
            slot={{ input, cell: null, position }}
            text={texts[position]!}
            beside={[]}
            onType={(next) => type(position, next)}
            onCommit={() => undefined}
          />
        ))}
      </div>
      <div role="status" lang="zh-CN" className={styles.points}>
        {text}
      </div>
    </section>
  );
}

/** Values that reach the most; the first that is nothing is once, so that the example says something. */
function firstTexts({ kind, rule, weight, inputs }: Indicator): string[] {
  const best = kind.witness(rule, weight);
  const texts = inputs.map((input, at) => show(typeOf(input).write(input, best[at]!)));
  const nothing = texts.indexOf('0');
  return texts.map((text, at) => (at === nothing && typeOf(inputs[at]!).read(inputs[at]!, '1').ok ? '1' : text));
}
