// Arrays as the client's desktop bridge expects them: COM arrays that know toArray().

export function safeArray(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const array = value.map(safeArray);
  Object.defineProperty(array, 'toArray', { value: () => array, enumerable: false });
  return array;
}
