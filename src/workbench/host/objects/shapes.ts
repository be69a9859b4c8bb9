// Pictures and drawn shapes of a sheet: this grid has none.
import { define } from './object-type';

export const shapes = define({ name: 'ShapeCollection', items: () => [] });
