// The bundled schemes at a glance. The add-in's build puts what comes out of this file in its place, so that choosing a scheme
// waits for neither rubrics nor engine nor proofs.
import { cardsOf, type SchemeCard } from '../app/scheme-cards';
import { documented } from '../rubric/library/documented';
import { shelfOf } from '../rubric/shelf';

export const schemeCards: readonly SchemeCard[] = cardsOf(shelfOf(documented));
