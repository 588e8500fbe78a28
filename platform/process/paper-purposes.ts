/** 手写签批: a picture of an opinion; who sees the opinion sees it. */
export const HANDWRITING = '手写签批';

/** 纸质签批扫描件: the whole paper that a leader signed. */
export const SIGNED_PAPER = '纸质签批扫描件';
