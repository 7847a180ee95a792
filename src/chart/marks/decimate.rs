//! What a stroke through very many points needs: of each column of pixels the first, the least, the
//! greatest and the last point, which gives the same picture (M4: Jugel et al. 2014, "M4: a
//! visualization-oriented time series data aggregation").

use crate::geometry::Point;

/// Gives the indices of the points to keep, rising. The points must go from left to right.
pub(in crate::chart) fn kept(points: &[Point]) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::new();
    let mut column: Option<[usize; 4]> = None;
    let place = |index: usize| points.get(index).copied().unwrap_or_default();
    let mut close = |column: Option<[usize; 4]>| {
        let Some([first, least, greatest, end]) = column else { return };
        for index in [first, least.min(greatest), least.max(greatest), end] {
            if out.last() != Some(&index) {
                out.push(index);
            }
        }
    };
    for (index, point) in points.iter().enumerate() {
        match &mut column {
            Some([first, least, greatest, end]) if place(*first).x.floor() >= point.x.floor() => {
                if point.y < place(*least).y {
                    *least = index;
                }
                if point.y > place(*greatest).y {
                    *greatest = index;
                }
                *end = index;
            }
            _ => close(column.replace([index; 4])),
        }
    }
    close(column);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_each_column_four_points_stay() {
        let points: Vec<Point> = (0..10_000)
            .map(|i| Point::new(f64::from(i) / 1000.0, f64::from(i * 7919 % 1000)))
            .collect();
        let kept = kept(&points);
        assert!(
            kept.len() <= 40 && kept.windows(2).all(|pair| pair[0] < pair[1]),
            "{}",
            kept.len()
        );
        let ends = |of: &mut dyn Iterator<Item = f64>| {
            of.fold((f64::MAX, f64::MIN), |(a, b), y| (a.min(y), b.max(y)))
        };
        for column in 0..10 {
            let inside = |p: &&Point| (p.x.floor() - f64::from(column)).abs() < 0.5;
            let of_kept: Vec<Point> = kept.iter().map(|&i| points[i]).collect();
            assert_eq!(
                ends(&mut points.iter().filter(inside).map(|p| p.y)),
                ends(&mut of_kept.iter().filter(inside).map(|p| p.y))
            );
        }
    }

    #[test]
    fn few_points_all_stay() {
        let points = [(0.2, 1.0), (1.5, 2.0), (2.5, 0.0)].map(|(x, y)| Point::new(x, y));
        assert_eq!(kept(&points), [0, 1, 2]);
        assert_eq!(kept(&[]), [0; 0]);
    }
}
