// How the conditions of a sheet make its cells look now, as the grid shows them.
import { BooleanNumber, type Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';
import type { Highlights } from './print-sheets';

export function highlightsOf(api: FUniver, injector: Injector): Highlights {
  const conditions = injector.get(ConditionalFormattingService);
  return (sheet, row, column) => {
    const { cl, bg, bl, it } = conditions.composeStyle(api.getActiveWorkbook()!.getId(), sheet, row, column)?.style ?? {};
    if (!cl && !bg && bl === undefined && it === undefined) return undefined;
    return {
      ...(cl?.rgb && { color: cl.rgb }),
      ...(bg?.rgb && { fill: bg.rgb }),
      ...(bl !== undefined && { bold: bl === BooleanNumber.TRUE }),
      ...(it !== undefined && { italic: it === BooleanNumber.TRUE }),
    };
  };
}
