// The schemes to choose from: who issued them, what they cover, and whether their rubric was proven.
import { mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { schemeCards, type RolePoints, type SchemeCard as Card } from '../../app/scheme-cards';
import { showPoints } from '../../model/points';
import { list } from '../../model/text';
import { useStrings } from '../strings';
import { usePageStyles } from './page-styles';

export function SchemeCards({ chosen, onChoose }: { chosen: string; onChoose(id: string): void }) {
  const { start: words } = useStrings();
  return (
    <RadioGroup value={chosen} onChange={(_event, { value }) => onChoose(value)} aria-label={words.scheme} style={{ gap: 8 }}>
      {schemeCards.map((card) => <SchemeCard key={card.id} card={card} isChosen={card.id === chosen} />)}
    </RadioGroup>
  );
}

/** 100 分, 100 分＋10 分－10 分: what the base groups give, the bonus, what penalties take. */
function usePoints(): (points: RolePoints) => string {
  const { start: words } = useStrings();
  return (points) =>
    ([['base', ''], ['bonus', '＋'], ['penalty', '－']] as const)
      .filter(([role]) => points[role] > 0)
      .map(([role, sign]) => `${sign}${words.weights(Number(showPoints(points[role])))}`)
      .join('');
}

function SchemeCard({ card, isChosen }: { card: Card; isChosen: boolean }) {
  const { start: words } = useStrings();
  const styles = usePageStyles();
  const pointsOf = usePoints();
  const { proof: { faults, noted } } = card;
  const listed = card.categories.reduce((sum, category) => sum + category.listed, 0);
  return (
    <div className={mergeClasses(styles.card, isChosen && styles.chosen)}>
      <Radio value={card.id} label={<b>{card.title}</b>} />
      <div className={styles.muted}>{card.issuer} {card.documentNumber ?? words.noNumber}</div>
      <div className={styles.muted}>
        {card.parts.length > 0
          ? `${list(card.categories.map(({ name }) => name))}；${list(card.parts.map(({ name, weight }) => `${name} ${weight}%`))}`
          : list(card.categories.map(({ name, points }) => `${name} ${pointsOf(points)}`))}
        {card.externalDeduction && `；${words.less(card.externalDeduction)}`}
      </div>
      {listed > 0 && <div className={styles.muted}>{words.listed(listed)}</div>}
      <div className={styles.muted}>{faults > 0 ? words.faults(faults) : noted > 0 ? words.noted(noted) : words.proven}</div>
    </div>
  );
}
