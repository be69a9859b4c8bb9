// IF works out the branch taken and no other, as in Excel: what stands in the other is not called.
import { Interpreter, NullValueObject, type BaseAstNode, type BaseValueObject } from '@univerjs/engine-formula';

interface Machine {
  _execute(node: BaseAstNode, offsetX: number, offsetY: number): unknown;
}

let isLazy = false;

/** Univer works out all arguments of a function first. */
export function lazyIf(): void {
  if (isLazy) return;
  isLazy = true;
  const machine = Interpreter.prototype as unknown as Machine;
  const eager = machine._execute;
  machine._execute = function execute(this: Machine, node, offsetX, offsetY) {
    const [test, ...branches] = node.getToken().toUpperCase() === 'IF' ? node.getChildren() : [];
    if (!test || branches.length > 2) return eager.call(this, node, offsetX, offsetY);
    this._execute(test, offsetX, offsetY);
    const condition = single(test.getValue());
    if (!condition) return eager.call(this, node, offsetX, offsetY);
    const taken = condition.isError() ? -1 : condition.getValue() ? 0 : 1;
    branches.forEach((branch, index) => {
      if (index === taken) this._execute(branch, offsetX, offsetY);
      else branch.setValue(NullValueObject.create());
    });
    node.execute();
    return 0;
  };
}

/** Undefined for several values, each of which chooses a branch of its own. */
function single(value: ReturnType<BaseAstNode['getValue']>): BaseValueObject | undefined {
  const held = value?.isReferenceObject()
    ? (value as unknown as { toArrayValueObject(): BaseValueObject }).toArrayValueObject()
    : (value as BaseValueObject | null);
  if (!held?.isArray()) return held ?? undefined;
  const table = held as unknown as {
    getRowCount(): number;
    getColumnCount(): number;
    get(row: number, column: number): BaseValueObject | null;
  };
  return table.getRowCount() === 1 && table.getColumnCount() === 1 ? (table.get(0, 0) ?? NullValueObject.create()) : undefined;
}
