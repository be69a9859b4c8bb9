// The rubrics that the add-in has at hand.
import { bundled } from '../rubric/library';
import { shelfOf } from '../rubric/shelf';

export const shelf = shelfOf(bundled);
