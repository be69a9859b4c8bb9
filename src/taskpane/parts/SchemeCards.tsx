// The schemes to choose from: who issued them, what they cover, and whether their rubric was proven.
import { mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import type { SchemeCard as Card } from '../../app/scheme-cards';
import { list } from '../../model/text';
import { useSchemeChoice } from '../own-schemes';
import { useStrings } from '../strings';
import { usePageStyles } from './page-styles';

export function SchemeCards({ onChoose }: { onChoose(id: string): void }) {
  const { start: words } = useStrings();
  const { cards, chosen } = useSchemeChoice();
  return (
    <RadioGroup
      value={chosen}
      onChange={(_event, { value }) => onChoose(value)}
      aria-label={words.scheme}
      style={{ display: 'grid', gap: 8 }}>
      {cards.map((card) => (
        <SchemeCard key={card.id} card={card} isChosen={card.id === chosen} />
      ))}
    </RadioGroup>
  );
}

/** What the categories can reach, those that can reach the same on one line: 市州、高校：100 分，最多加 5 分. */
function usePoints(): (card: Card) => string[] {
  const { start: words, pane } = useStrings();
  return ({ categories, parts, externalDeduction }) => {
    const alike = new Map<string, string[]>();
    for (const {
      name,
      points: { base, bonus, penalty },
    } of categories) {
      const text = parts.length === 0 ? words.points(base, bonus, penalty) : bonus !== 0 ? words.bonus(bonus) : '';
      alike.set(text, [...(alike.get(text) ?? []), name]);
    }
    const lines = [...alike].flatMap(([text, names]) => (text === '' ? [] : [pane.named(list(names), text)]));
    if (parts.length === 0) return lines;
    const shares = [
      ...parts.map(({ name, weight }) => words.share(name, weight)),
      ...(externalDeduction === undefined ? [] : [words.less(externalDeduction)]),
    ];
    return [pane.named(list(categories.map(({ name }) => name)), list(shares)), ...lines];
  };
}

function SchemeCard({ card, isChosen }: { card: Card; isChosen: boolean }) {
  const { start: words } = useStrings();
  const styles = usePageStyles();
  const pointsOf = usePoints();
  const {
    proof: { faults, noted, information },
    confirmed,
  } = card;
  const listed = card.categories.reduce((sum, category) => sum + category.listed, 0);
  return (
    <div className={mergeClasses(styles.card, isChosen && styles.chosen)}>
      <Radio value={card.id} label={<b>{card.title}</b>} />
      <div className={styles.muted}>
        {card.issuer} {card.documentNumber ?? words.noNumber}
      </div>
      {pointsOf(card).map((line) => (
        <div key={line} className={styles.muted}>
          {line}
        </div>
      ))}
      {listed > 0 && (
        <div className={styles.muted}>
          {words.listedIn(listed, list(card.categories.map((category) => `${category.name} ${category.listed}`)))}
        </div>
      )}
      <div className={styles.muted}>{faults > 0 ? words.faults(faults) : noted > 0 ? words.noted(noted) : words.proven}</div>
      {confirmed && <div className={styles.muted}>{words.confirmed(confirmed.done, confirmed.total)}</div>}
      {information > 0 && <div className={styles.muted}>{words.information(information)}</div>}
    </div>
  );
}
