// What the element's own script has and the live chart's uses: given to it, as both would else load a third file for it.

/** `look`, `watch`, `wasm`, `packed`, `sums`, `address`, `sheet`, `lit`. */
export const page = {};
