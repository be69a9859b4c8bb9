// A key `__proto__` in JSON: no schema sees it, so what stands under it would be dropped in silence.

/** The place of the first one, `categories.0.__proto__`. Without recursion: files may nest as deep as they like. */
export function protoKeyIn(json: unknown): string | undefined {
  const open: { value: unknown; place: string }[] = [{ value: json, place: '' }];
  for (let each = open.pop(); each; each = open.pop()) {
    const { value, place } = each;
    if (typeof value !== 'object' || value === null) continue;
    if (Object.hasOwn(value, '__proto__')) return `${place}__proto__`;
    for (const [key, inside] of Object.entries(value)) open.push({ value: inside, place: `${place}${key}.` });
  }
  return undefined;
}
