//! The list of cuts: which functions belong to the second module.

/// A line of the list.
#[derive(Debug)]
struct Cut {
    /// The beginning of a path.
    path: String,
    /// Whether what it names stays in the first module, although a shorter path is cut.
    is_kept: bool,
}

/// Beginnings of paths, a line each. An empty line and what follows `#` say nothing; one that
/// begins with `!` names what is kept although a shorter one cuts it.
#[derive(Debug)]
pub(crate) struct Cuts(Vec<Cut>);

impl Cuts {
    pub(crate) fn new(text: &str) -> Self {
        let lines = text.lines().map(|line| line.split('#').next().unwrap_or("").trim());
        let lines = lines.filter(|line| !line.is_empty());
        Self(
            lines
                .map(|line| match line.strip_prefix('!') {
                    Some(path) => Cut { path: path.to_owned(), is_kept: true },
                    None => Cut { path: line.to_owned(), is_kept: false },
                })
                .collect(),
        )
    }

    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|cut| &*cut.path)
    }

    /// The number of the longest cut that a function's name matches, and whether it cuts.
    pub(crate) fn find(&self, name: &str) -> Option<(usize, bool)> {
        let matching = self.0.iter().enumerate().filter(|(_, cut)| names(name, &cut.path));
        let (number, cut) = matching.max_by_key(|(_, cut)| cut.path.len())?;
        Some((number, !cut.is_kept))
    }
}

/// A name without the fingerprints of crates and the brackets around types: `a::B::c` for
/// `<a[0123]::B>::c`.
pub(crate) fn plain(name: &str) -> String {
    let mut pieces = name.split('[');
    let mut out = pieces.next().unwrap_or("").to_owned();
    for piece in pieces {
        match piece.split_once(']') {
            Some((print, rest))
                if print.len() > 9 && print.bytes().all(|b| b.is_ascii_hexdigit()) =>
            {
                out.push_str(rest);
            }
            _ => out.extend(["[", piece]),
        }
    }
    out.replace(">::", "::")
}

/// Whether a path begins so anywhere in a name: `<a::B as c::D>::e` holds `a::B` and `c::D`.
fn names(name: &str, path: &str) -> bool {
    name.match_indices(path).any(|(at, _)| {
        let before = name.get(..at).and_then(|before| before.chars().next_back());
        let after = name.get(at + path.len()..).and_then(|after| after.chars().next());
        let inside = |letter: Option<char>| letter.is_some_and(|c| c.is_alphanumeric() || c == '_');
        // a word is named whole: `say::pair` is not `say::pairs`
        !inside(before) && before != Some(':') && !(path.ends_with(is_of_word) && inside(after))
    })
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_cut_decides() {
        let cuts =
            Cuts::new("# forms\na::forms\n!a::forms::bar # the first\n\na::forms::bar::late\n");
        let cut = |name: &str| cuts.find(&plain(name)).map(|(_, is_cut)| is_cut);
        assert_eq!(cut("a::forms::dot::draw::h0123456789abcdef"), Some(true));
        assert_eq!(cut("a::forms::bar::draw::h0123456789abcdef"), Some(false));
        assert_eq!(cut("a::forms::bar::late::{{closure}}::h0123456789abcdef"), Some(true));
        assert_eq!(
            cut("<a::forms::Dot as core::fmt::Display>::fmt::h0123456789abcdef"),
            Some(true)
        );
        assert_eq!(
            cut("core::ptr::drop_in_place<a::forms::dot::Plan>::h0123456789abcdef"),
            Some(true)
        );
        assert_eq!(cut("<a[0123456789abcdef]::forms::dot::Plan>::new::<[u8]>"), Some(true));
        assert_eq!(cut("a::form::h0123456789abcdef"), None);
        assert_eq!(cut("a::forms_of::h0123456789abcdef"), None);
        assert_eq!(cut("b::a::forms::h0123456789abcdef"), None);
    }
}
