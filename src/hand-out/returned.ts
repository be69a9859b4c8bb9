// 退回: what of the handouts the reviewers have sent back, and why.
import { fold } from '../model/text';
import type { Indicator } from '../rubric/tree';
import type { RosterUnit } from '../workbook/roster/read-roster';
import { layoutOf, type Handout, type HandoutForm } from './handout';
import { reviewKey } from './review-states';
import type { Round } from './round';

/** The reason for which an indicator of a unit was returned; undefined where it was not. */
function returnReason({ states }: Pick<Round, 'states'>): (unit: RosterUnit, indicator: Indicator) => string | undefined {
  return (unit, indicator) => {
    const record = states?.records.get(reviewKey(unit, indicator));
    return record?.state === 'returned' ? record.reason || NO_REASON : undefined;
  };
}

const NO_REASON = '请核对后重新填报。';

/** Only those that have something returned, and of them only that. */
export function returnedOnly(handouts: readonly Handout[], round: Pick<Round, 'states'>): Handout[] {
  const reasonOf = returnReason(round);
  return handouts.flatMap((handout) => {
    const forms = handout.forms.flatMap((form): HandoutForm[] => {
      const units = form.units.filter((unit) => form.layout.form.indicators.some((each) => reasonOf(unit, each) !== undefined));
      const indicators = form.layout.form.indicators.filter((each) => units.some((unit) => reasonOf(unit, each) !== undefined));
      return units.length > 0 ? [{ of: form.of, units, layout: layoutOf(form.of.form, indicators, handout.track) }] : [];
    });
    return forms.length > 0 ? [{ ...handout, forms }] : [];
  });
}

/** For the cells of handouts: '' where nothing was returned. */
export function reasonsOf(round: Pick<Round, 'states'>): (form: HandoutForm, unit: RosterUnit, column: string) => string {
  const reasonOf = returnReason(round);
  return ({ layout }, unit, id) => {
    const column = layout.inputs.find((each) => fold(each.id) === fold(id));
    return (column && reasonOf(unit, column.indicator)) ?? '';
  };
}
