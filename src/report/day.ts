// Days as documents write them.

/** 2022-12-05 → 2022年12月5日: no leading zeros. */
export function dayOf(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
