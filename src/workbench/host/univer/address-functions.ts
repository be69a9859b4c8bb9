// Functions that work out an address, as OFFSET does, in Univer's order of calculation.
import { FormulaDependencyGenerator } from '@univerjs/engine-formula';

interface Tree {
  addressFunctionNodes: unknown[];
}
interface Generator {
  _calculateListByFunctionRefNode(trees: readonly Tree[]): Promise<void>;
}

let isAsked = false;

/** To find what they point to Univer puts the place of every formula into an index, which takes long, at every calculation: only where
 *  there are any. */
export function indexWhenAsked(): void {
  if (isAsked) return;
  isAsked = true;
  const generator = FormulaDependencyGenerator.prototype as unknown as Generator;
  const find = generator._calculateListByFunctionRefNode;
  generator._calculateListByFunctionRefNode = async function (this: Generator, trees) {
    if (trees.some(({ addressFunctionNodes }) => addressFunctionNodes.length > 0)) await find.call(this, trees);
  };
}
