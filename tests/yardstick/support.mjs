// What the checks of the yardstick share: how many are tried, and how what was found is told.

/** How many are tried: `usual`, or what the night asks for by a variable. */
export const count = (variable, usual) => Number(process.env[variable] ?? usual);

/** Prints what was found of a row, for the table of `make nightly`. */
export const figure = (row, found) => console.log(`yardstick: ${row}: ${found}`);

/** A small generator of whole numbers below a bound, so that a seed repeats what was found. */
export function randomly(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
