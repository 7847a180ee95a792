// How a stranger edits a file: beside something that stands there already, and stands there once.

/** Where a text stands in another; exactly once. */
function place(text, anchor) {
  const at = text.indexOf(anchor);
  if (at < 0 || text.indexOf(anchor, at + 1) >= 0) {
    throw new Error(`stands ${at < 0 ? 'nowhere' : 'more than once'}: ${anchor}`);
  }
  return at;
}

/** Puts a text behind another. */
export const behind = (anchor, added) => (text) => {
  const end = place(text, anchor) + anchor.length;
  return text.slice(0, end) + added + text.slice(end);
};

/** Puts a text before another. */
export const before = (anchor, added) => (text) => {
  const at = place(text, anchor);
  return text.slice(0, at) + added + text.slice(at);
};

/** Puts a text in the place of another. */
export const instead = (anchor, other) => (text) => {
  const at = place(text, anchor);
  return text.slice(0, at) + other + text.slice(at + anchor.length);
};

/** One edit after another. */
export const all = (...edits) => (text) => edits.reduce((now, edit) => edit(now), text);
