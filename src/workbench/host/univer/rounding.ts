// ROUND in formulas as Excel has it.
import { NumberValueObject } from '@univerjs/engine-formula';

/** From here on Univer's lift of halves is a good part of the last digit. */
const LIFTED = 1e14;

const { round } = NumberValueObject.prototype;

/** Univer lifts a number before it rounds, by so much that at the 15th digit 9.000000000000002 becomes 9.00000000000001. */
export function roundNumbers(): void {
  NumberValueObject.prototype.round = function (this: NumberValueObject, places) {
    const [number, digits]: unknown[] = [this.getValue(), places.isArray() ? undefined : places.getValue()];
    if (typeof number !== 'number' || typeof digits !== 'number' || digits < 0) return round.call(this, places);
    const scale = 10 ** Math.trunc(digits);
    const size = Math.abs(number) * scale;
    if (!(size >= LIFTED && Number.isFinite(size))) return round.call(this, places);
    return NumberValueObject.create((Math.sign(number) * Math.round(size)) / scale);
  };
}
