// Schemes that people brought themselves, and the scheme that is chosen for a new workbook: both outlive the page.
import { useSyncExternalStore } from 'react';
import type { SchemeCard } from '../app/scheme-cards';
import type { Scheme } from '../rubric/tree';
import { schemeCards } from './scheme-cards';

interface OwnScheme {
  card: SchemeCard;
  scheme: Scheme;
}

let own: readonly OwnScheme[] = [];
let choice = { cards: schemeCards, chosen: schemeCards[0]!.id };
const listeners = new Set<() => void>();

function change(next: Partial<typeof choice>): void {
  choice = { ...choice, ...next };
  for (const listener of listeners) listener();
}

export const chooseScheme = (chosen: string): void => change({ chosen });

/** It is chosen at once. It takes the place of one that has its id. */
export function bringScheme(brought: OwnScheme): void {
  const { id } = brought.scheme;
  own = [brought, ...own.filter(({ scheme }) => scheme.id !== id)];
  const ids = new Set(own.map(({ scheme }) => scheme.id));
  change({ cards: [...own.map(({ card }) => card), ...schemeCards.filter((card) => !ids.has(card.id))], chosen: id });
}

export const ownScheme = (id: string): Scheme | undefined => own.find(({ scheme }) => scheme.id === id)?.scheme;

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Those that people brought, the last first. */
export function useOwnSchemes(): readonly OwnScheme[] {
  return useSyncExternalStore(listen, () => own);
}

/** All that can be chosen, people's own first, and which of them is. */
export function useSchemeChoice(): typeof choice {
  return useSyncExternalStore(listen, () => choice);
}
