// The schemes to choose from: who issued them, what they cover, and whether their rubric was proven.
import { mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { showPoints, sumPoints } from '../../model/points';
import { list } from '../../model/text';
import { rubricOf, schemeIds } from '../../rubric/library';
import type { RubricData } from '../../rubric/schema';
import { useStrings } from '../strings';
import { usePageStyles } from './page-styles';

export function SchemeCards({ chosen, onChoose }: { chosen: string; onChoose(id: string): void }) {
  const { start: words } = useStrings();
  return (
    <RadioGroup value={chosen} onChange={(_event, { value }) => onChoose(value)} aria-label={words.scheme} style={{ gap: 8 }}>
      {schemeIds.flatMap((id) => {
        const rubric = rubricOf(id);
        return rubric.ok ? [<SchemeCard key={id} data={rubric.value} isChosen={id === chosen} />] : [];
      })}
    </RadioGroup>
  );
}

function SchemeCard({ data, isChosen }: { data: RubricData; isChosen: boolean }) {
  const { start: words } = useStrings();
  const styles = usePageStyles();
  const proof = useProof(data);
  return (
    <div className={mergeClasses(styles.card, isChosen && styles.chosen)}>
      <Radio value={data.id} label={<b>{data.title}</b>} />
      <div className={styles.muted}>{data.issuer} {data.documentNumber}</div>
      <div className={styles.muted}>
        {list(data.categories.map(({ name, groups }) => `${name} ${words.weights(Number(showPoints(sumPoints(groups.map((group) => group.weight)))))}`))}
      </div>
      <div className={styles.muted}>
        {proof && (proof.faults > 0 ? words.faults(proof.faults) : proof.noted > 0 ? words.noted(proof.noted) : words.proven)}
      </div>
    </div>
  );
}

/** What the linter proves about a rubric; the proofs and the documents they need are loaded on their own. */
function useProof(data: RubricData): { faults: number; noted: number } | undefined {
  const [proof, setProof] = useState<{ faults: number; noted: number }>();
  useEffect(() => {
    let wanted = true;
    void Promise.all([import('../../lint'), import('../../rubric/library/sources')]).then(([{ lint }, { sourcesOf }]) => {
      const findings = lint(data, sourcesOf(data.id));
      const faults = findings.filter(({ level }) => level === 'error').length;
      if (wanted) setProof({ faults, noted: findings.length - faults });
    });
    return () => {
      wanted = false;
    };
  }, [data]);
  return proof;
}
