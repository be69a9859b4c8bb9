/** Told where a part of this product could not be fetched; it stands by itself, so that it is always at hand. */
export const NOT_LOADED = '助手的一部分没有载入，没有执行，已录入的数据没有受影响。请检查网络后重试；仍不行时，请关闭面板再打开。';
