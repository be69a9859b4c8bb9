// The fonts of official documents, and what stands in for them on machines that do not have them.
import type { IFontAttributesProperties } from 'docx';

/** Each face by the name under which offices have it installed. */
const names = { title: '方正小标宋简体', body: '仿宋_GB2312', kai: '楷体_GB2312', hei: '黑体', song: '宋体' } as const;

export type Face = keyof typeof names;

/** What Word takes instead, in this order. */
const instead: Readonly<Record<Face, readonly string[]>> = {
  title: ['方正小标宋_GBK', '小标宋', '华文中宋', '宋体', 'SimSun'],
  body: ['仿宋', 'FangSong', '华文仿宋', 'STFangsong'],
  kai: ['楷体', 'KaiTi', '华文楷体', 'STKaiti'],
  hei: ['SimHei', '华文黑体', 'STHeiti'],
  song: ['SimSun', '新宋体', 'NSimSun', 'STSong'],
};

/** One font for Chinese and Western signs alike, so that digits stand in the line as the standard has them. */
export function fontOf(face: Face): IFontAttributesProperties {
  const name = names[face];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

/** The same choice for a page of the web, or for what is pasted from one. */
export function fontFamily(face: Face): string {
  return [names[face], ...instead[face]].map((name) => `'${name}'`).join(',');
}

/** The font table part: the library writes an empty one, which would leave the choice of a substitute to chance. */
export function fontTable(): string {
  const fonts = (Object.keys(names) as Face[]).map(
    (face) =>
      `<w:font w:name="${names[face]}"><w:altName w:val="${instead[face].join(',')}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${face === 'title' || face === 'song' ? 'roman' : 'modern'}"/><w:pitch w:val="fixed"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
  );
}
