// How the cells of an input look: number format and alignment come from its type, never from its place.
import { typeOf, type Input } from '../../model/inputs';
import { styles, type StyleName } from '../style';

const byFormat = new Map<string, StyleName>((['number', 'text_format', 'date'] as const).map((name) => [styles[name].numberFormat, name]));

/** The style to lay over a cell for its number format. */
export function formatStyle(input: Input): StyleName | undefined {
  return byFormat.get(typeOf(input).format);
}
