// Names that must differ: the second of one name is told by a number.

/** `name`, or with the first number that makes it new; it is remembered among `taken`. */
export function nextName(name: string, taken: Set<string>): string {
  let unique = name;
  for (let number = 2; taken.has(unique); number++) unique = `${name}${number}`;
  taken.add(unique);
  return unique;
}
