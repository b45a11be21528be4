/** A text as it is searched: `Ä` is found as `ä`, and `é` as `e`, because people type what their keyboard has. */
export const foldText = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
