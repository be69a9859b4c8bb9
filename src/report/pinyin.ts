// 拼音顺序: the platform's own order, with the sounds that it gets wrong in the names of places and institutions put right.

let made: Intl.Collator | undefined;
/** Made when first asked for: it takes longer than anything else at a start. */
const collator = (): Intl.Collator => (made ??= new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true }));

/** Signs with several sounds → a sign with only the right one. 长 is cháng, except in titles of office. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/(?<![校院局部处科所市县区省乡镇村行会厅社队组家])长/gu, '常'],
  [/厦(?=门)/gu, '夏'],
  [/六(?=安)/gu, '陆'],
  [/乐(?=清)/gu, '月'],
  [/番(?=禺)/gu, '潘'],
  [/单(?=县)/gu, '善'],
  [/蔚(?=县)/gu, '玉'],
  [/浚(?=县)/gu, '训'],
  [/铅(?=山)/gu, '言'],
  [/泌(?=阳)/gu, '必'],
];

/** What a name is sorted by. */
export function pinyinKey(name: string): string {
  return sounds.reduce((key, [sign, sound]) => key.replace(sign, sound), name);
}

/** Sorts by sound, then numbers by their value. */
export function comparePinyin(a: string, b: string): number {
  return collator().compare(a, b);
}
