// A custom function in Univer's engine: which cell asks, with what, and where that comes from.
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type ErrorType,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import { areaAddress, quotedSheet } from '../model/area';
import type { CellValue } from '../model/cell';
import type { CustomFunctions, FunctionResult } from '../model/custom-functions';
import type { GivenArgument } from '../model/function-arguments';
import { toArea } from './context';

export class CellFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly functions: CustomFunctions,
    private readonly sheetName: (id: string) => string,
  ) {
    super(name);
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const place = { sheet: this.subUnitId ?? '', row: this.row, column: this.column };
    return valueObject(
      this.functions.ask(
        String(this.name),
        place,
        variants.map((each) => this.given(each)),
      ),
    );
  }

  private given(variant: FunctionVariantType): GivenArgument {
    if (!variant.isReferenceObject()) return { value: plain(variant as BaseValueObject) };
    const reference = variant as BaseReferenceObject;
    const address = `${quotedSheet(this.sheetName(reference.getSheetId()))}!${areaAddress(toArea(reference.getRangePosition()))}`;
    return { value: rows(reference.toArrayValueObject()), address };
  }
}

function plain(value: BaseValueObject): unknown {
  if (value.isArray()) return rows(value as ArrayValueObject);
  return value.isNull() ? null : value.getValue();
}

function rows(table: ArrayValueObject): unknown[][] {
  return table.getArrayValue().map((row) => row.map((cell) => (cell && !cell.isNull() ? cell.getValue() : null)));
}

function valueObject(result: FunctionResult): BaseValueObject {
  if (!Array.isArray(result)) return single(result);
  return ArrayValueObject.create({
    calculateValueList: result.map((row) => row.map(single)),
    rowCount: result.length,
    columnCount: result[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function single(value: CellValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  return ERROR_TYPE_SET.has(value as ErrorType) ? ErrorValueObject.create(value as ErrorType) : StringValueObject.create(value);
}
