//! What holds for scales and ticks whatever the domain: a million of them, from a small generator,
//! so that one number repeats a failure.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "the numbers are small, and the ends of a range are meant exactly"
)]

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use duibi::calendar::{civil, day};
use duibi::number::grouped;
use duibi::scale::{Kind, Scale, Ticks, TimeUnit, time_ticks};

const KINDS: [Kind; 3] = [Kind::Linear, Kind::Sqrt, Kind::Log];
const RANGES: [(f64, f64); 4] = [(0.0, 500.0), (10.0, 700.0), (640.5, 12.25), (-3.0, 1e5)];

/// A number of the environment, which the nightly run sets otherwise.
fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(usual)
}

/// Steele, Lea and Flood 2014, `SplitMix64`.
struct Random(u64);

impl Random {
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, most: u64) -> u64 {
        self.bits() % most
    }

    /// From 0 to below 1.
    fn share(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// From -1 to below 1.
    fn signed(&mut self) -> f64 {
        self.share() * 2.0 - 1.0
    }

    fn finite(&mut self) -> f64 {
        let value = f64::from_bits(self.bits());
        if value.is_finite() { value } else { self.signed() }
    }

    /// A power of ten times something, of either sign.
    fn wide(&mut self, powers: f64) -> f64 {
        self.signed() * 10_f64.powf(powers * self.signed())
    }

    /// A domain of one of many sorts; one in four falls.
    fn domain(&mut self) -> (f64, f64) {
        let whole = |random: &mut Self, most: u64| random.below(most) as f64;
        let (a, b) = match self.below(12) {
            0 => (self.finite(), self.finite()),
            1 => (self.finite().abs(), self.finite().abs()),
            2 => (
                f64::from_bits(self.below(1 << 52)),
                f64::from_bits(self.below(1 << 52) | self.below(2) << 63),
            ),
            3 => {
                let value = self.finite();
                (value, value)
            }
            4 => (self.signed() * f64::MAX, self.signed() * f64::MAX),
            5 => {
                let (offset, part) = (self.wide(20.0), 10_f64.powf(-18.0 * self.share()));
                (offset, offset + offset.abs() * part)
            }
            6 => (0.0, whole(self, 500)),
            7 => (whole(self, 2000) - 1000.0, whole(self, 1 << 40)),
            8 => (whole(self, 100_000) / 100.0, whole(self, 10_000_000) / 100.0 - 50_000.0),
            9 => (self.wide(12.0).abs(), self.wide(12.0).abs()),
            10 => {
                let value = self.finite();
                let beside = f64::from_bits(value.to_bits() ^ self.below(64));
                (value, if beside.is_finite() { beside } else { value })
            }
            _ => (self.wide(8.0), self.wide(8.0)),
        };
        if (a > b) == (self.below(4) == 0) { (a, b) } else { (b, a) }
    }
}

/// Reads a number that `grouped` wrote.
fn read(label: &str) -> f64 {
    let plain: String = label
        .replace("×10", "e")
        .chars()
        .filter(|c| *c != ',')
        .map(|c| match c {
            '−' | '⁻' => '-',
            c => "⁰¹²³⁴⁵⁶⁷⁸⁹"
                .chars()
                .position(|raised| raised == c)
                .map_or(c, |digit| char::from(b'0' + digit as u8)),
        })
        .collect();
    plain.parse().unwrap()
}

fn labels(ticks: &Ticks) -> Vec<String> {
    ticks
        .values
        .iter()
        .enumerate()
        .map(|(index, value)| grouped(*value, ticks.decimals_of(index)))
        .collect()
}

fn check_ticks(scale: &Scale, ticks: &Ticks, seed: u64) {
    let (low, high) = scale.domain();
    assert!(ticks.values.len() <= 120, "seed {seed}: {scale:?}: {ticks:?}");
    let mut previous = f64::NEG_INFINITY;
    for &value in &ticks.values {
        // inside a finite domain a value is finite
        assert!(
            value >= low && value <= high && value > previous,
            "seed {seed}: {scale:?}: {ticks:?}"
        );
        previous = value;
    }
}

/// Neighbours differ, and each says its value.
fn check_labels(scale: &Scale, ticks: &Ticks, seed: u64) {
    let labels = labels(ticks);
    assert!(labels.windows(2).all(|pair| pair[0] != pair[1]), "seed {seed}: {scale:?}: {labels:?}");
    for (label, value) in labels.iter().zip(&ticks.values) {
        assert!(
            (read(label) - value).abs() <= value.abs() * 1e-12,
            "seed {seed}: {scale:?}: {label} for {value:e}"
        );
    }
}

fn check_map(scale: &Scale, random: &mut Random, seed: u64) {
    let ((low, high), (start, end)) = (scale.domain(), scale.range());
    let inside = |share: f64| (low * (1.0 - share) + high * share).clamp(low, high);
    let (a, b) = (inside(random.share()), inside(random.share()));
    let probes = [f64::NEG_INFINITY, low, a.min(b), a.max(b), high, f64::INFINITY];
    let pixels = probes.map(|value| scale.map(value));
    let at = |why: &str| format!("seed {seed}: {why}: {scale:?} {probes:?} {pixels:?}");
    let (least, most) = if start < end { (start, end) } else { (end, start) };
    let mut previous = pixels[0];
    for &pixel in &pixels {
        assert!(pixel >= least && pixel <= most, "{}", at("outside"));
        assert!(if start < end { previous <= pixel } else { previous >= pixel }, "{}", at("falls"));
        previous = pixel;
    }
    if low == high {
        assert!(
            pixels.iter().all(|pixel| *pixel == pixels[0]) && scale.invert(end) == low,
            "{}",
            at("not empty")
        );
        return;
    }
    assert!(pixels[1] == start && pixels[4] == end, "{}", at("ends"));
    let near = 1e-7 * (high / 2.0 - low / 2.0) + 1e-15 * low.abs().max(high.abs()) + 1e-323;
    for index in 1..5 {
        let (value, back) = (probes[index], scale.invert(pixels[index]));
        assert!(
            (back - value).abs() <= near && back >= low && back <= high,
            "{} {back:e} for {value:e}",
            at("invert")
        );
        if scale.kind() == Kind::Log && value > 1e-300 {
            assert!((back / value - 1.0).abs() < 1e-9, "{} {back:e} for {value:e}", at("invert"));
        }
    }
    assert!(
        scale.invert(f64::NAN).is_finite() && scale.map(f64::NAN).is_finite(),
        "{}",
        at("no number")
    );
}

fn check_nice(scale: &Scale, count: usize, seed: u64) {
    let nice = scale.nice(count);
    let ((low, high), (from, to)) = (scale.domain(), nice.domain());
    assert!(
        from <= low && to >= high && from.is_finite() && to.is_finite(),
        "seed {seed}: {scale:?}: {from:e} {to:e}"
    );
    assert_eq!(nice.range(), scale.range(), "seed {seed}");
}

#[test]
fn a_million_scales_map_into_their_range_and_have_ticks_that_can_be_told_apart() {
    let many = number("DUIBI_DOMAINS", 1_000_000);
    // text is slow without optimisation: here the labels of one scale in 8 are read back, with
    // DUIBI_LABELS=1 those of all
    let every = number("DUIBI_LABELS", 8).max(1);
    let slowest = AtomicU64::new(0);
    let check = |seed: u64| {
        let begun = Instant::now();
        let mut random = Random(seed);
        let (kind, range, domain) =
            (KINDS[random.below(3) as usize], RANGES[random.below(4) as usize], random.domain());
        // of the domains of a logarithm, half are surely none below zero
        let positive = kind == Kind::Log && random.below(2) == 0;
        let scale = Scale::new(
            kind,
            if positive { (domain.0.abs(), domain.1.abs()) } else { domain },
            range,
        );
        let count = random.below(if seed.is_multiple_of(64) { 2000 } else { 12 }) as usize;
        let ticks = scale.ticks(count);
        check_ticks(&scale, &ticks, seed);
        if random.below(every) == 0 {
            check_labels(&scale, &ticks, seed);
        }
        check_map(&scale, &mut random, seed);
        check_nice(&scale, count, seed);
        slowest.fetch_max(begun.elapsed().as_micros() as u64, Ordering::Relaxed);
        (scale.kind(), ticks.values.len())
    };
    let started = Instant::now();
    let half = |half: u64| {
        (half..many).step_by(2).map(check).fold([(0_u64, 0_usize); 3], |mut sums, (kind, ticks)| {
            let sum = &mut sums[kind as usize];
            *sum = (sum.0 + 1, sum.1 + ticks);
            sums
        })
    };
    // most machines have two cores
    let (first, second) = std::thread::scope(|scope| {
        let first = scope.spawn(|| half(0));
        (half(1), first.join().unwrap())
    });
    for (kind, (a, b)) in KINDS.iter().zip(first.iter().zip(&second)) {
        println!("{kind:?}: {} domains with {} ticks", a.0 + b.0, a.1 + b.1);
        assert!(a.0 + b.0 > many / 20, "{kind:?}");
    }
    // a busy machine can make any of them wait, so that no limit is asserted
    println!(
        "{many} domains in {:.1} s, the slowest {} µs",
        started.elapsed().as_secs_f64(),
        slowest.into_inner()
    );
}

/// The plain formulas, in the doubles' own arithmetic.
fn oracle(kind: Kind, (low, high): (f64, f64), (start, end): (f64, f64), value: f64) -> f64 {
    let bent = |value: f64| match kind {
        Kind::Linear => value,
        Kind::Sqrt => value.signum() * value.abs().powf(0.5),
        Kind::Log => value.log10(),
    };
    let share = (bent(value) - bent(low)) / (bent(high) - bent(low));
    start * (1.0 - share) + end * share
}

#[test]
fn every_value_of_100000_series_is_where_the_plain_formula_puts_it() {
    let (mut worst, mut seen) = (0.0_f64, 0);
    for seed in 0..100_000 {
        let mut random = Random(seed);
        let (kind, range) = (KINDS[random.below(3) as usize], RANGES[random.below(4) as usize]);
        let (size, sign) = (
            10_f64.powf(random.share() * 9.0 - 2.0),
            if random.below(3) == 0 { -1.0 } else { 1.0 },
        );
        let values: Vec<f64> =
            (0..2 + random.below(12)).map(|_| size * (random.share() + 1e-3) * sign).collect();
        let low = values.iter().fold(f64::INFINITY, |low, value| low.min(*value));
        let high = values.iter().fold(f64::NEG_INFINITY, |high, value| high.max(*value));
        // bars start at zero, whatever the values
        let domain = if random.below(2) == 0 && kind != Kind::Log {
            (low.min(0.0), high.max(0.0))
        } else {
            (low, high)
        };
        let scale = Scale::new(kind, domain, range);
        assert_eq!(scale.kind() == kind, kind != Kind::Log || low > 0.0, "seed {seed}");
        for value in values {
            let (pixel, plain) = (scale.map(value), oracle(scale.kind(), domain, range, value));
            assert!(
                (pixel - plain).abs() < 1e-6,
                "seed {seed}: {scale:?}: {value} at {pixel}, not {plain}"
            );
            worst = worst.max((pixel - plain).abs());
            seen += 1;
        }
    }
    println!("{seen} values of 100,000 series, at most {worst:.1e} px off");
}

#[test]
fn ticks_of_any_time_rise_inside_it_where_their_units_begin() {
    for seed in 0..100_000 {
        let mut random = Random(seed);
        let first = (random.bits() >> (32 + random.below(32))) as u32 as i32;
        let span = random.bits() >> (32 + random.below(32));
        let (last, count) = (
            i32::try_from(i64::from(first) + span as i64).unwrap_or(i32::MAX),
            1 + random.below(12) as usize,
        );
        let ticks = time_ticks(first, last, count);
        let at = || format!("seed {seed}: {first} to {last}, {count}: {ticks:?}");
        assert!(ticks.len() <= 2 * count + 2, "{}", at());
        let days = f64::from(first.abs_diff(last));
        assert!(ticks.len() + 1 >= count / 2 || days < count as f64, "{}", at());
        assert!(ticks.windows(2).all(|pair| pair[0].0 < pair[1].0), "{}", at());
        for (tick, unit) in &ticks {
            let (year, month, of_month) = civil(*tick);
            assert!(
                first <= *tick && *tick <= last && day(year, month, of_month) == *tick,
                "{}",
                at()
            );
            let begins = match unit {
                TimeUnit::Year => (month, of_month) == (1, 1),
                TimeUnit::Quarter => month % 3 == 1 && of_month == 1,
                TimeUnit::Month => of_month == 1 && month > 1,
                TimeUnit::Day => of_month > 1,
            };
            assert!(begins, "{}", at());
        }
    }
    assert!(time_ticks(i32::MIN, i32::MAX, 10).len() > 4 && time_ticks(0, 100, 0).is_empty());
}
