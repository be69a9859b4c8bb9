// 拼音顺序: the platform's own order, with the sounds that it gets wrong in the names of places and institutions put right.
import { officeSounds, placeSounds } from './place-sounds';

let made: Intl.Collator | undefined;
/** Made when first asked for: it takes longer than anything else at a start. */
const collator = (): Intl.Collator => (made ??= new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true }));

/** Signs with several sounds → a sign with only the one that they have in any name. 长 is cháng, except in titles of office. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/(?<=^|[省市州县盟])长(?=子县?(?:$|[教人政]))/gu, '掌'],
  [/(?<![校院局部处科所市县区省乡镇村行会厅社队组家])长|长(?=[岛沙治春安宁兴丰汀清垣葛武寿海阳白岭泰])/gu, '常'],
  [/都/gu, '督'],
  [/地/gu, '帝'],
  [/佛/gu, '坲'],
  [/(?<=西)藏|藏(?=[族医学])/gu, '臧'],
];
const wordSounds = { ...officeSounds, ...placeSounds };
const words = new RegExp(
  Object.keys(wordSounds)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);

/** What a name is sorted by. */
export function pinyinKey(name: string): string {
  const placed = name.replace(words, (word) => wordSounds[word]!);
  return sounds.reduce((key, [sign, sound]) => key.replace(sign, sound), placed);
}

/** Sorts by sound, then numbers by their value. */
export function comparePinyin(a: string, b: string): number {
  return collator().compare(a, b);
}
