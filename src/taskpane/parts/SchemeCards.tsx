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

/** 100 分, 100 分＋10 分－10 分: what the base groups give, the bonus, what penalties take. */
function usePoints(): (groups: RubricData['categories'][number]['groups']) => string {
  const { start: words } = useStrings();
  return (groups) =>
    ([['base', ''], ['bonus', '＋'], ['penalty', '－']] as const)
      .map(([role, sign]) => [sign, sumPoints(groups.filter((group) => group.role === role).map(({ weight }) => weight))] as const)
      .filter(([, points]) => points > 0)
      .map(([sign, points]) => `${sign}${words.weights(Number(showPoints(points)))}`)
      .join('');
}

function SchemeCard({ data, isChosen }: { data: RubricData; isChosen: boolean }) {
  const { start: words } = useStrings();
  const styles = usePageStyles();
  const proof = useProof(data);
  const pointsOf = usePoints();
  return (
    <div className={mergeClasses(styles.card, isChosen && styles.chosen)}>
      <Radio value={data.id} label={<b>{data.title}</b>} />
      <div className={styles.muted}>{data.issuer} {data.documentNumber ?? words.noNumber}</div>
      <div className={styles.muted}>
        {data.parts.length > 0
          ? `${list(data.categories.map(({ name }) => name))}；${list(data.parts.map(({ name, weight }) => `${name} ${weight}%`))}`
          : list(data.categories.map(({ name, groups }) => `${name} ${pointsOf(groups)}`))}
        {data.externalDeduction && `；${words.less(data.externalDeduction.name)}`}
      </div>
      {data.units.length > 0 && <div className={styles.muted}>{words.listed(data.units.length)}</div>}
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
