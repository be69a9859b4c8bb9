// Univer checks new rules against their cells when it is idle. A sheet may have been deleted by then: there is nothing to check.
import { LifecycleStages } from '@univerjs/core';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';
import type { UniverContext } from './context';

export function leaveGoneSheets({ api, injector, sheet: held }: UniverContext): void {
  const stop = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
    if (stage !== LifecycleStages.Rendered) return; // Univer makes the service with the first workbook
    stop.dispose();
    const service = injector.get(SheetsDataValidationValidatorService);
    const check = service.validatorRanges.bind(service);
    service.validatorRanges = async (unit, sheet, ranges) => (held(sheet) ? check(unit, sheet, ranges) : []);
  });
}
