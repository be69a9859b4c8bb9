// Names compared, listed and cut.
import fc from 'fast-check';
import { bare, clip, fold, halfWidth, list } from '../../src/model/text';

test('names match whatever their width, spaces and letter case', () => {
  expect(fold('IPV6改造')).toBe(fold(' ＩＰｖ6　改 造 '));
  expect(fold('市州教育（体）局')).toBe(fold('市州教育(体)局'));
  expect(fold('专题\u200B专栏')).toBe('专题专栏');
  expect(fold('高校')).not.toBe(fold('高效'));
});

test('folding twice changes nothing more', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => expect(fold(fold(name))).toBe(fold(name))));
});

test('only full-width forms become half-width: superscripts and circled digits are other signs', () => {
  expect(halfWidth('－１２．５％，Ａ（）')).toBe('-12.5%,A()');
  expect(halfWidth('10²①½')).toBe('10²①½');
});

test('white space and invisible marks around a text fall away', () => {
  expect(bare('\uFEFF\u3000 甲大学\u200B\u00A0 ')).toBe('甲大学');
});

test('names are listed as documents list them', () => {
  expect(list(new Set(['甲', '乙', '丙']))).toBe('甲、乙、丙');
  expect(list([])).toBe('');
});

const HALF_A_CHARACTER = /\p{Surrogate}/u;

test('a cut text keeps to its length and never splits a character', () => {
  expect(clip('湘教发〔2022〕15号', 5)).toBe('湘教发〔…');
  expect(clip('刚好五个字', 5)).toBe('刚好五个字');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-composite' }), fc.integer({ min: 1, max: 20 }), (text, length) => {
      const cut = clip(text, length);
      expect(cut.length).toBeLessThanOrEqual(length);
      expect(cut).not.toMatch(HALF_A_CHARACTER);
    }),
  );
});
