// Blanks stay blanks on their way out of the engine: what they are to a custom function, the host decides.
import { ArrayValueObject } from '@univerjs/engine-formula';

type Values = ReturnType<ArrayValueObject['toValue']>;

/** Univer itself hands over 0 for them. */
export function keepBlanks(): void {
  ArrayValueObject.prototype.toValue = function toValue(this: ArrayValueObject): Values {
    return this.getArrayValue().map((row) => row.map((cell) => (!cell || cell.isNull() ? null : cell.getValue()))) as Values;
  };
}
