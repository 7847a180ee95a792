//! How far apart the colors of the series are, to eyes with three cones, to eyes that lack one, and
//! in grey print.

use super::papers::looks;
use super::{Color, Theme};

/// A point of CIE L*a*b*, or linear red, green and blue from 0 to 1.
type Triple = [f64; 3];

/// Linear sRGB as it is, and as seen without the cone for long, middle and short waves: Machado,
/// Oliveira and Fernandes 2009, severity 1.0.
const EYES: [(&str, [Triple; 3]); 4] = [
    ("three cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protan",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deutan",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritan",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// Linear sRGB to CIE XYZ, each row divided by the white D65: IEC 61966-2-1.
const XYZ: [Triple; 3] = [
    [0.412_456_4 / 0.950_47, 0.357_576_1 / 0.950_47, 0.180_437_5 / 0.950_47],
    [0.212_672_9, 0.715_152_2, 0.072_175_0],
    [0.019_333_9 / 1.088_83, 0.119_192_0 / 1.088_83, 0.950_304_1 / 1.088_83],
];

fn times(matrix: &[Triple; 3], [x, y, z]: Triple) -> Triple {
    matrix.map(|[a, b, c]| a * x + b * y + c * z)
}

fn linear(Color(r, g, b): Color) -> Triple {
    [r, g, b].map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    })
}

/// What an eye makes of a color, as L*a*b*.
fn seen(color: Color, eye: &[Triple; 3]) -> Triple {
    let light = times(eye, linear(color)).map(|c| c.clamp(0.0, 1.0));
    let [x, y, z] = times(&XYZ, light)
        .map(|t| if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// The difference CIEDE2000, as Sharma, Wu and Dalal 2005 write it.
fn difference(one: Triple, other: Triple) -> f64 {
    let share = |chroma: f64| (chroma.powi(7) / (chroma.powi(7) + 25.0_f64.powi(7))).sqrt();
    let stretch = 1.5 - 0.5 * share(f64::midpoint(one[1].hypot(one[2]), other[1].hypot(other[2])));
    let polar = |[_, a, b]: Triple| {
        (b.hypot(a * stretch), b.atan2(a * stretch).to_degrees().rem_euclid(360.0))
    };
    let ((chroma1, hue1), (chroma2, hue2)) = (polar(one), polar(other));
    let grey = chroma1 * chroma2 == 0.0;

    let turn = match hue2 - hue1 {
        _ if grey => 0.0,
        turn if turn > 180.0 => turn - 360.0,
        turn if turn < -180.0 => turn + 360.0,
        turn => turn,
    };
    let color_index = match hue1 + hue2 {
        sum if grey => sum,
        sum if (hue1 - hue2).abs() <= 180.0 => sum / 2.0,
        sum if sum < 360.0 => sum / 2.0 + 180.0,
        sum => sum / 2.0 - 180.0,
    };
    let lightness = (f64::midpoint(one[0], other[0]) - 50.0).powi(2);
    let chroma = f64::midpoint(chroma1, chroma2);
    let cosine = |times: f64, from: f64| (times * color_index + from).to_radians().cos();
    let weight =
        1.0 - 0.17 * cosine(1.0, -30.0) + 0.24 * cosine(2.0, 0.0) + 0.32 * cosine(3.0, 6.0)
            - 0.2 * cosine(4.0, -63.0);
    let rotation = -2.0
        * share(chroma)
        * (60.0 * (-((color_index - 275.0) / 25.0).powi(2)).exp()).to_radians().sin();

    let l = (other[0] - one[0]) / (1.0 + 0.015 * lightness / (20.0 + lightness).sqrt());
    let c = (chroma2 - chroma1) / (1.0 + 0.045 * chroma);
    let h = 2.0 * (chroma1 * chroma2).sqrt() * (turn / 2.0).to_radians().sin()
        / (1.0 + 0.015 * chroma * weight);
    (l * l + c * c + h * h + rotation * c * h).sqrt()
}

/// The least difference between two of the first `count` series.
fn least(theme: &Theme, eye: &[Triple; 3], count: usize) -> f64 {
    let colors: Vec<Triple> =
        theme.series.iter().take(count).map(|color| seen(*color, eye)).collect();
    let pairs = colors
        .iter()
        .enumerate()
        .flat_map(|(i, one)| colors[..i].iter().map(|other| difference(*one, *other)));
    pairs.fold(f64::INFINITY, f64::min)
}

#[test]
fn every_pair_of_series_is_told_apart_by_every_eye_in_every_theme() {
    for (mode, theme) in looks() {
        for (name, eye) in &EYES {
            let found = [2, 3, 4, 8].map(|count| least(&theme, eye, count));
            println!("{mode:?}, {name}: the first 2, 3, 4, 8 at least {found:.1?} apart");
            let limits = if *name == "three cones" {
                [40.0, 34.0, 28.0, 15.0]
            } else {
                [40.0, 20.0, 11.0, 8.0]
            };
            assert!(
                found.iter().zip(limits).all(|(found, limit)| *found >= limit),
                "{mode:?}, {name}: {found:.1?}"
            );
        }
    }
}

#[test]
fn the_first_four_series_differ_in_grey_print() {
    for (mode, theme) in looks() {
        let mut greys: Vec<f64> =
            theme.series.iter().take(4).map(|color| seen(*color, &EYES[0].1)[0]).collect();
        println!("{mode:?}: L* {greys:.0?}");
        greys.sort_by(f64::total_cmp);
        assert!(greys.windows(2).all(|pair| pair[1] - pair[0] >= 9.0), "{mode:?}: {greys:.1?}");
    }
}

/// The published test pairs of Sharma, Wu and Dalal 2005, table 1.
#[test]
fn the_difference_is_the_published_one() {
    for (one, other, expected) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 3.1571, -77.2803], [50.0, 0.0, -82.7485], 2.8615),
        ([50.0, 2.8361, -74.02], [50.0, 0.0, -82.7485], 3.4412),
        ([50.0, -1.3802, -84.2814], [50.0, 0.0, -82.7485], 1.0),
        ([50.0, -1.1848, -84.8006], [50.0, 0.0, -82.7485], 1.0),
        ([50.0, -0.9009, -85.5211], [50.0, 0.0, -82.7485], 1.0),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([50.0, -1.0, 2.0], [50.0, 0.0, 0.0], 2.3669),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0009], 7.1792),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.001], 7.1792),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0011], 7.2195),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0012], 7.2195),
        ([50.0, -0.001, 2.49], [50.0, 0.0009, -2.49], 4.8045),
        ([50.0, -0.001, 2.49], [50.0, 0.001, -2.49], 4.8045),
        ([50.0, -0.001, 2.49], [50.0, 0.0011, -2.49], 4.7461),
        ([50.0, 2.5, 0.0], [50.0, 0.0, -2.5], 4.3065),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([50.0, 2.5, 0.0], [61.0, -5.0, 29.0], 22.8977),
        ([50.0, 2.5, 0.0], [56.0, -27.0, -3.0], 31.903),
        ([50.0, 2.5, 0.0], [58.0, 24.0, 15.0], 19.4535),
        ([50.0, 2.5, 0.0], [50.0, 3.1736, 0.5854], 1.0),
        ([50.0, 2.5, 0.0], [50.0, 3.2972, 0.0], 1.0),
        ([50.0, 2.5, 0.0], [50.0, 1.8634, 0.5757], 1.0),
        ([50.0, 2.5, 0.0], [50.0, 3.2592, 0.335], 1.0),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
        ([63.0109, -31.0961, -5.8663], [62.8187, -29.7946, -4.0864], 1.263),
        ([61.2901, 3.7196, -5.3901], [61.4292, 2.248, -4.962], 1.8731),
        ([35.0831, -44.1164, 3.7933], [35.0232, -40.0716, 1.5901], 1.8645),
        ([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373),
        ([36.4612, 47.858, 18.3852], [36.2715, 50.5065, 21.2231], 1.4146),
        ([90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447], 1.4441),
        ([90.9257, -0.5406, -0.9208], [88.6381, -0.8985, -0.7239], 1.5381),
        ([6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377),
        ([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082),
    ] {
        for found in [difference(one, other), difference(other, one)] {
            assert!((found - expected).abs() < 5e-5, "{one:?} {other:?}: {found}");
        }
    }
}
